/** The characters a TrueType font can draw, read from its `cmap` table (formats 4 and 12). */
export type FontCoverage = { has(codePoint: number): boolean }

/**
 * Reads which characters a font file covers.
 *
 * @param font  the bytes of a .ttf file
 * @throws RangeError when the file has no Unicode character map
 */
export function fontCoverage(font: Uint8Array): FontCoverage {
  const data = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const covered = new Set<number>()
  const cmap = findTable(data, 'cmap')
  const subtables = data.getUint16(cmap + 2)
  for (let index = 0; index < subtables; index++) {
    const start = cmap + data.getUint32(cmap + 4 + index * 8 + 4)
    const format = data.getUint16(start)
    if (format === 4) readSegments(data, start, covered)
    if (format === 12) readGroups(data, start, covered)
  }
  if (covered.size === 0) throw new RangeError('the font has no Unicode character map')
  return covered
}

function findTable(data: DataView, tag: string): number {
  const tables = data.getUint16(4)
  for (let index = 0; index < tables; index++) {
    const record = 12 + index * 16
    const name = String.fromCharCode(data.getUint8(record), data.getUint8(record + 1), data.getUint8(record + 2), data.getUint8(record + 3))
    if (name === tag) return data.getUint32(record + 8)
  }
  throw new RangeError(`the font has no ${tag} table`)
}

function readSegments(data: DataView, start: number, covered: Set<number>): void {
  const doubled = data.getUint16(start + 6)
  const [ends, starts] = [start + 14, start + 16 + doubled]
  const [deltas, offsets] = [starts + doubled, starts + 2 * doubled]
  for (let at = 0; at < doubled; at += 2) {
    const [first, last] = [data.getUint16(starts + at), data.getUint16(ends + at)]
    const [delta, offset] = [data.getUint16(deltas + at), data.getUint16(offsets + at)]
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const glyph = offset === 0 ? (code + delta) & 0xffff : data.getUint16(offsets + at + offset + (code - first) * 2)
      if (glyph !== 0) covered.add(code)
    }
  }
}

function readGroups(data: DataView, start: number, covered: Set<number>): void {
  const groups = data.getUint32(start + 12)
  for (let index = 0; index < groups; index++) {
    const group = start + 16 + index * 12
    const [first, last] = [data.getUint32(group), data.getUint32(group + 4)]
    for (let code = first; code <= last; code++) covered.add(code)
  }
}

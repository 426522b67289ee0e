import { inflateSync } from 'node:zlib'

export type Point = { readonly x: number; readonly y: number; readonly onCurve: boolean }
export type Glyph = { readonly advance: number; readonly contourEnds: readonly number[]; readonly points: readonly Point[] }
export type FontTables = ReadonlyMap<string, Buffer>

/**
 * The outlines of 0 to 9 in a TrueType font.
 *
 * @param woff  a WOFF 1.0 file
 * @returns     all tables, unpacked, and the ten glyphs in order
 */
export function digitsOf(woff: Buffer): { tables: FontTables; digits: Glyph[] } {
  const tables = unpack(woff)
  const digits = Array.from({ length: 10 }, (_, digit) => glyphAt(tables, glyphIdOf(tables, 0x30 + digit)))
  return { tables, digits }
}

export function tableOf(tables: FontTables, tag: string): Buffer {
  const table = tables.get(tag)
  if (table === undefined) throw new Error(`the font has no table ${tag}`)
  return table
}

/** The tables of a WOFF 1.0 file, unpacked. */
export function unpack(woff: Buffer): FontTables {
  const count = woff.readUInt16BE(12)
  return new Map(
    Array.from({ length: count }, (_, index): [string, Buffer] => {
      const entry = 44 + index * 20
      const [offset, packed, length] = [woff.readUInt32BE(entry + 4), woff.readUInt32BE(entry + 8), woff.readUInt32BE(entry + 12)]
      const data = woff.subarray(offset, offset + packed)
      return [woff.toString('latin1', entry, entry + 4), packed < length ? inflateSync(data) : data]
    }),
  )
}

function glyphIdOf(tables: FontTables, character: number): number {
  const cmap = tableOf(tables, 'cmap')
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const at = cmap.readUInt32BE(4 + index * 8 + 4)
    if (cmap.readUInt16BE(at) !== 4) continue
    const segments = cmap.readUInt16BE(at + 6)
    for (let s = 0; s < segments; s += 2) {
      const start = cmap.readUInt16BE(at + 16 + segments + s)
      if (character > cmap.readUInt16BE(at + 14 + s) || character < start) continue
      const delta = cmap.readUInt16BE(at + 16 + 2 * segments + s)
      const rangeAt = at + 16 + 3 * segments + s
      const range = cmap.readUInt16BE(rangeAt)
      return ((range === 0 ? character : cmap.readUInt16BE(rangeAt + range + (character - start) * 2)) + delta) & 0xffff
    }
  }
  throw new Error('the font has no such character')
}

function glyphAt(tables: FontTables, id: number): Glyph {
  const loca = tableOf(tables, 'loca')
  const start = tableOf(tables, 'head').readInt16BE(50) === 1 ? loca.readUInt32BE(id * 4) : loca.readUInt16BE(id * 2) * 2
  const glyf = tableOf(tables, 'glyf').subarray(start)
  const contours = glyf.readInt16BE(0)
  if (contours < 0) throw new Error('a digit made of other glyphs is not understood')
  const contourEnds = Array.from({ length: contours }, (_, index) => glyf.readUInt16BE(10 + index * 2))
  const pointCount = (contourEnds.at(-1) ?? -1) + 1
  const metrics = Math.min(id, tableOf(tables, 'hhea').readUInt16BE(34) - 1)
  const afterInstructions = 12 + contours * 2 + glyf.readUInt16BE(10 + contours * 2)
  return { advance: tableOf(tables, 'hmtx').readUInt16BE(metrics * 4), contourEnds, points: pointsAt(glyf, afterInstructions, pointCount) }
}

function pointsAt(glyf: Buffer, from: number, count: number): Point[] {
  let at = from
  const flags: number[] = []
  while (flags.length < count) {
    const flag = glyf.readUInt8(at++)
    const times = (flag & 8) === 0 ? 1 : glyf.readUInt8(at++) + 1
    for (let i = 0; i < times; i++) flags.push(flag)
  }
  const axis = (short: number, same: number): number[] => {
    let value = 0
    return flags.map((flag) => {
      if ((flag & short) !== 0) value += (flag & same) === 0 ? -glyf.readUInt8(at++) : glyf.readUInt8(at++)
      else if ((flag & same) === 0) {
        value += glyf.readInt16BE(at)
        at += 2
      }
      return value
    })
  }
  const xs = axis(2, 16)
  const ys = axis(4, 32)
  return flags.map((flag, index) => ({ x: xs[index] ?? 0, y: ys[index] ?? 0, onCurve: (flag & 1) === 1 }))
}

import { deflateSync } from 'node:zlib'
import { tableOf, type FontTables, type Glyph } from './read-digits.ts'

/**
 * A WOFF 1.0 file that holds only the ten digits, all `width` wide.
 *
 * @param source  tables of the font they come from, for its vertical measures and names
 */
export function writeWoff(source: FontTables, digits: readonly Glyph[], width: number): Buffer {
  const outlines = [Buffer.alloc(0), ...digits.map(outlineOf)]
  const metrics = Buffer.concat([metric(width, 0), ...digits.map((digit) => metric(width, Math.min(...digit.points.map((p) => p.x))))])
  return pack([
    ['OS/2', tableOf(source, 'OS/2')],
    ['cmap', characterMap()],
    ['glyf', Buffer.concat(outlines)],
    ['head', changed(tableOf(source, 'head'), (head) => head.writeInt16BE(1, 50))],
    ['hhea', changed(tableOf(source, 'hhea'), (hhea) => hhea.writeUInt16BE(outlines.length, 34))],
    ['hmtx', metrics],
    ['loca', locations(outlines)],
    ['maxp', changed(tableOf(source, 'maxp'), (maxp) => maxp.writeUInt16BE(outlines.length, 4))],
    ['name', tableOf(source, 'name')],
    ['post', changed(tableOf(source, 'post').subarray(0, 32), (post) => post.writeUInt32BE(0x00030000, 0))],
  ])
}

function changed(table: Buffer, change: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(table)
  change(copy)
  return copy
}

function metric(advance: number, leftSide: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt16BE(advance, 0)
  bytes.writeInt16BE(leftSide, 2)
  return bytes
}

function int16s(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  values.forEach((value, index) => bytes.writeInt16BE(value, index * 2))
  return bytes
}

/** Points as plain 16-bit steps, without hinting: ten digits are small enough. */
function outlineOf({ points, contourEnds }: Glyph): Buffer {
  const xs = points.map((p) => p.x)
  const ys = points.map((p) => p.y)
  const steps = (values: number[]) => int16s(values.map((value, index) => value - (values[index - 1] ?? 0)))
  const outline = Buffer.concat([
    int16s([contourEnds.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), ...contourEnds, 0]),
    Buffer.from(points.map((p) => (p.onCurve ? 1 : 0))),
    steps(xs),
    steps(ys),
  ])
  return padded(outline)
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
}

function locations(outlines: readonly Buffer[]): Buffer {
  const bytes = Buffer.alloc((outlines.length + 1) * 4)
  let at = 0
  outlines.forEach((outline, index) => {
    at += outline.length
    bytes.writeUInt32BE(at, (index + 1) * 4)
  })
  return bytes
}

/** One table, format 4, one segment: U+0030..U+0039 are the glyphs 1..10. */
function characterMap(): Buffer {
  const segments = int16s([0x39, -1, 0, 0x30, -1, 1 - 0x30, 1, 0, 0])
  const subtable = Buffer.concat([int16s([4, 14 + segments.length, 0, 4, 4, 1, 0]), segments])
  return Buffer.concat([int16s([0, 1, 3, 1, 0, 12]), subtable])
}

function checksumOf(table: Buffer): number {
  const whole = padded(table)
  let sum = 0
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0
  return sum
}

function pack(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const header = Buffer.alloc(44 + tables.length * 20)
  const bodies: Buffer[] = []
  let at = header.length
  tables.forEach(([tag, table], index) => {
    const deflated = deflateSync(table, { level: 9 })
    const body = deflated.length < table.length ? deflated : table
    const entry = 44 + index * 20
    header.write(tag, entry, 'latin1')
    header.writeUInt32BE(at, entry + 4)
    header.writeUInt32BE(body.length, entry + 8)
    header.writeUInt32BE(table.length, entry + 12)
    header.writeUInt32BE(checksumOf(table), entry + 16)
    bodies.push(padded(body))
    at += padded(body).length
  })
  header.write('wOFF', 0, 'latin1')
  header.writeUInt32BE(0x00010000, 4)
  header.writeUInt32BE(at, 8)
  header.writeUInt16BE(tables.length, 12)
  header.writeUInt32BE(12 + tables.length * 16 + tables.reduce((sum, [, table]) => sum + padded(table).length, 0), 16)
  header.writeUInt32BE(0x00010000, 20)
  return Buffer.concat([header, ...bodies])
}

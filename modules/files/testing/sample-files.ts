import { crc32, constants, deflateRawSync, deflateSync } from 'node:zlib'

// Files made byte by byte for tests: small, true to their format, and free of anybody's data.

const text = (value: string): Buffer => Buffer.from(value, 'latin1')
const u16 = (value: number): Buffer => Buffer.from([value & 255, value >> 8])
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** A one-page PDF. `extra` objects are added as written; `trailer` goes into the trailer dictionary; `catalog` into the catalogue. */
export function samplePdf(parts: { extra?: string[]; trailer?: string; catalog?: string; padding?: number } = {}): Buffer {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${parts.catalog ?? ''} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    ...(parts.padding ? [`<< /Length ${parts.padding} >>\nstream\n${'.'.repeat(parts.padding)}\nendstream`] : []),
    ...(parts.extra ?? []),
  ]
  let file = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n'
  const places = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  return text(`${file}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${parts.trailer ?? ''} >>\nstartxref\n${table}\n%%EOF\n`)
}

/** An object for `samplePdf` that packs other objects away, as word processors do. */
export function packedPdfObjects(objects: string, filter = '/FlateDecode'): string {
  const packed = deflateSync(text(`1 0 ${objects}`))
  return `<< /Type /ObjStm /N 1 /First 4 /Length ${packed.length} /Filter ${filter} >>\nstream\n${packed.toString('latin1')}\nendstream`
}

/** A PNG of `size` × `size` grey pixels; `comment` becomes a text chunk. */
export function samplePng(size = 1, comment?: string): Buffer {
  const chunk = (kind: string, data: Buffer): Buffer => {
    const body = Buffer.concat([text(kind), data])
    return Buffer.concat([u32(data.length).reverse(), body, u32(crc32(body)).reverse()])
  }
  const header = Buffer.concat([u32(size).reverse(), u32(size).reverse(), Buffer.from([8, 0, 0, 0, 0])])
  const rows = deflateSync(Buffer.alloc(size * (size + 1), 0))
  const note = comment === undefined ? [] : [chunk('tEXt', text(`Comment\u0000${comment}`))]
  return Buffer.concat([text('\u0089PNG\r\n\u001a\n'), chunk('IHDR', header), ...note, chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

/** The frame of a JPEG: header, optional comment, end mark. */
export function sampleJpeg(comment = ''): Buffer {
  const jfif = text('\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF\u0000\u0001\u0001\u0000\u0000\u0001\u0000\u0001\u0000\u0000')
  const note = comment === '' ? Buffer.alloc(0) : Buffer.concat([text('\u00ff\u00fe'), u16(comment.length + 2).reverse(), text(comment)])
  return Buffer.concat([jfif, note, text('\u00ff\u00da\u0000\u0008\u0001\u0001\u0000\u0000\u003f\u0000\u0055\u00ff\u00d9')])
}

export const sampleWebp = (): Buffer =>
  Buffer.concat([text('RIFF'), u32(20), text('WEBPVP8L'), u32(8), text('\u002f\u0000\u0000\u0000\u0000\u0088\u0088\u0008')])
export const sampleTiff = (): Buffer => Buffer.concat([text('II*\u0000'), u32(8), u16(1), u16(256), u16(3), u32(1), u32(1), u32(0)])
export const sampleGif = (after = ''): Buffer => text(`GIF89a${after || '\u0001\u0000\u0001\u0000\u0000\u0000\u0000;'}`)
export const sampleHeic = (): Buffer => Buffer.concat([u32(24).reverse(), text('ftypheic'), u32(0), text('mif1heic'), Buffer.alloc(64)])
export const sampleSvg = (inside = ''): Buffer => text(`<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`)
export const sampleProgram = (): Buffer => Buffer.concat([text('MZ\u0090\u0000\u0003'), Buffer.alloc(200)])

/** One member of a zip. Sizes and checksum are the true ones unless given: an attacker gives others. */
export type ZipMember = {
  readonly name: string
  readonly content?: Buffer | string
  readonly packed?: Buffer
  readonly unpackedSize?: number
  readonly crc?: number
  readonly flags?: number
  readonly method?: number
  /** Point the table of contents at the first member instead of writing this one. */
  readonly sharesFirst?: boolean
}

/** A zip written member by member, so that it may lie. */
export function zipOf(members: readonly ZipMember[]): Buffer {
  const [files, table]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const member of members) {
    const content = Buffer.from(member.content ?? '')
    const method = member.method ?? 8
    const packed = member.packed ?? (method === 8 ? deflateRawSync(content) : content)
    const name = Buffer.from(member.name, 'utf8')
    const common = Buffer.concat([
      u16(20), u16(member.flags ?? 0), u16(method), u32(0),
      u32(member.crc ?? crc32(content)), u32(packed.length), u32(member.unpackedSize ?? content.length), u16(name.length), u16(0),
    ]) // prettier-ignore
    const place = member.sharesFirst ? 0 : at
    table.push(Buffer.concat([text('PK\u0001\u0002'), u16(20), common, u16(0), u16(0), u16(0), u32(0), u32(place), name]))
    if (member.sharesFirst) continue
    const local = Buffer.concat([text('PK\u0003\u0004'), common, name, packed])
    files.push(local)
    at += local.length
  }
  const directory = Buffer.concat(table)
  const end = Buffer.concat([
    text('PK\u0005\u0006'),
    u32(0),
    u16(members.length),
    u16(members.length),
    u32(directory.length),
    u32(at),
    u16(0),
  ])
  return Buffer.concat([...files, directory, end])
}

const contentTypes = (main: string): ZipMember => ({
  name: '[Content_Types].xml',
  content: `<?xml version="1.0"?><Types><Override PartName="/main.xml" ContentType="application/${main}"/></Types>`,
})
export const DOCX_MAIN = 'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
export const XLSX_MAIN = 'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'

/** A Word file with these members beside its text. `main` may name another kind of document. */
export function sampleDocx(members: readonly ZipMember[] = [], main = DOCX_MAIN): Buffer {
  const body = '<?xml version="1.0"?><w:document><w:body><w:p>Đơn đề nghị</w:p></w:body></w:document>'
  return zipOf([
    contentTypes(main),
    { name: '_rels/.rels', content: '<Relationships/>' },
    { name: 'word/document.xml', content: body },
    ...members,
  ])
}

export function sampleXlsx(members: readonly ZipMember[] = []): Buffer {
  return zipOf([contentTypes(XLSX_MAIN), { name: 'xl/workbook.xml', content: '<workbook/>' }, ...members])
}

/** A member that unpacks to this many mebibytes of zeros from about a thousandth of that. Tells the truth about its size. */
export function zeros(name: string, mebibytes: number): ZipMember {
  const block = Buffer.alloc(1024 * 1024)
  const packedBlock = deflateRawSync(block, { finishFlush: constants.Z_FULL_FLUSH })
  let crc = 0
  for (let count = 0; count < mebibytes; count++) crc = crc32(block, crc)
  const packed = Buffer.concat([...Array.from({ length: mebibytes }, () => packedBlock), deflateRawSync(Buffer.alloc(0))])
  return { name, packed, crc, unpackedSize: mebibytes * block.length }
}

/** An old office document: a compound file whose parts have these names and beginnings. */
export function compoundFile(parts: Readonly<Record<string, Buffer>>): Buffer {
  const sectorSize = 512
  const names = ['Root Entry', ...Object.keys(parts)]
  const directorySectors = Math.ceil(names.length / 4)
  const table = [
    0xfffffffd,
    ...Array.from({ length: directorySectors }, (_, index) => (index === directorySectors - 1 ? 0xfffffffe : index + 2)),
  ]
  const streams: Buffer[] = []
  const entries = names.map((name, index) => {
    const entry = Buffer.alloc(128)
    entry.write(name, 'utf16le')
    entry.writeUInt16LE(name.length * 2 + 2, 64)
    entry[66] = index === 0 ? 5 : 2
    if (index === 0) return entry
    const stream = Buffer.concat([parts[name]!, Buffer.alloc(4096 - parts[name]!.length)])
    entry.writeUInt32LE(table.length, 116)
    entry.writeUInt32LE(stream.length, 120)
    for (let sector = 0; sector < 8; sector++) table.push(sector === 7 ? 0xfffffffe : table.length + 1)
    streams.push(stream)
    return entry
  })
  const header = Buffer.alloc(sectorSize, 0xff)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  header.fill(0, 8, 76)
  for (const [at, value] of [[24, 0x3e], [26, 3], [28, 0xfffe], [30, 9], [32, 6]] as const) header.writeUInt16LE(value, at) // prettier-ignore
  for (const [at, value] of [[44, 1], [48, 1], [56, 4096], [60, 0xfffffffe], [68, 0xfffffffe], [76, 0]] as const) header.writeUInt32LE(value, at) // prettier-ignore
  const directory = Buffer.concat([...entries, Buffer.alloc(directorySectors * sectorSize - entries.length * 128)])
  const allocation = Buffer.concat([...table.map(u32), Buffer.alloc(sectorSize - table.length * 4, 0xff)])
  return Buffer.concat([header, allocation, directory, ...streams])
}

/** The first bytes of a Word text part; bit 0x0100 of its flags means protected. */
export const wordStart = (flags = 0): Buffer => Buffer.concat([u16(0xa5ec), u16(0xc1), Buffer.alloc(6), u16(flags)])
/** The first records of a workbook, with a password record when protected. */
export const workbookStart = (protectedByPassword = false): Buffer =>
  Buffer.concat([u16(0x0809), u16(4), u32(0x06050600), ...(protectedByPassword ? [u16(0x2f), u16(2), u16(0)] : []), u16(0x0a), u16(0)])

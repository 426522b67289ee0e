import type { ByteSource } from '../byte-source.ts'

/** One named part. `first` is the sector it starts in, `size` its bytes. */
export type CompoundEntry = { readonly name: string; readonly first: number; readonly size: number }
export type CompoundFile = { readonly entries: readonly CompoundEntry[]; readStart(entry: CompoundEntry): Promise<Uint8Array> }

const SIGNATURE = 'd0cf11e0a1b11ae1'
const LAST_REGULAR_SECTOR = 0xfffffffa
// Streams below this size live in a second, smaller allocation table; the main streams of real documents never do.
const MINI_STREAM_BELOW = 4096
// 16,000 parts; a document has some dozens, and a chain that runs in circles must end.
const MAX_DIRECTORY_SECTORS = 4000

/**
 * The table of contents of a compound file (the container of DOC, XLS and of protected DOCX and XLSX).
 *
 * @returns undefined when the file is cut off or its tables point outside it
 * @law [MS-CFB] 2.2 header, 2.3 sector chains, 2.6 directory
 */
export async function openCompoundFile(source: ByteSource): Promise<CompoundFile | undefined> {
  const header = Buffer.from(await source.read(0, 512))
  const shift = header.length === 512 ? header.readUInt16LE(30) : 0
  if (header.toString('hex', 0, 8) !== SIGNATURE || (shift !== 9 && shift !== 12)) return undefined
  const sectorSize = 2 ** shift
  const sector = async (index: number): Promise<Buffer> => Buffer.from(await source.read((index + 1) * sectorSize, sectorSize))
  const nextOf = await chainReader(header, sector, sectorSize)
  const entries: CompoundEntry[] = []
  let [at, read] = [header.readUInt32LE(48), 0]
  for (; at < LAST_REGULAR_SECTOR; read++) {
    const bytes = await sector(at)
    if (bytes.length < sectorSize || read > MAX_DIRECTORY_SECTORS) return undefined
    entries.push(...readEntries(bytes))
    const next = await nextOf(at)
    if (next === undefined) return undefined
    at = next
  }
  if (entries.length === 0) return undefined
  return { entries, readStart: async (entry) => (entry.size < MINI_STREAM_BELOW ? new Uint8Array(0) : sector(entry.first)) }
}

/** Which sector follows: looked up in the allocation table, whose own sectors the header and its overflow list name. */
async function chainReader(
  header: Buffer,
  sector: (index: number) => Promise<Buffer>,
  sectorSize: number,
): Promise<(index: number) => Promise<number | undefined>> {
  const tables = Array.from({ length: 109 }, (_, index) => header.readUInt32LE(76 + 4 * index))
  let overflow = header.readUInt32LE(68)
  for (let read = 0; overflow < LAST_REGULAR_SECTOR && read < MAX_DIRECTORY_SECTORS; read++) {
    const bytes = await sector(overflow)
    if (bytes.length < sectorSize) break
    for (let at = 0; at < sectorSize - 4; at += 4) tables.push(bytes.readUInt32LE(at))
    overflow = bytes.readUInt32LE(sectorSize - 4)
  }
  const perSector = sectorSize / 4
  return async (index) => {
    const table = tables[Math.floor(index / perSector)]
    if (table === undefined || table >= LAST_REGULAR_SECTOR) return undefined
    const bytes = await sector(table)
    return bytes.length < sectorSize ? undefined : bytes.readUInt32LE(4 * (index % perSector))
  }
}

function readEntries(bytes: Buffer): CompoundEntry[] {
  const entries: CompoundEntry[] = []
  for (let at = 0; at + 128 <= bytes.length; at += 128) {
    const nameLength = bytes.readUInt16LE(at + 64)
    if (bytes[at + 66] === 0 || nameLength < 2 || nameLength > 64) continue
    entries.push({
      name: bytes.toString('utf16le', at, at + nameLength - 2),
      first: bytes.readUInt32LE(at + 116),
      size: bytes.readUInt32LE(at + 120),
    })
  }
  return entries
}

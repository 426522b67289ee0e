import type { FileFacts, OfficeFacts } from '../../domain/file-facts.ts'
import type { UnpackLimits } from '../../domain/upload-limits.ts'
import {
  DEFLATED,
  findZipEnd,
  hasUnsafeNames,
  overlaps,
  readZipDirectory,
  STORED,
  ZIP_TAIL,
  type ZipEntry,
} from '../../domain/zip-directory.ts'
import { bytesInMemory, type ByteSource } from '../byte-source.ts'
import { unpackEntry, type UnpackBudget } from './unpack-entry.ts'

const CONTENT_TYPES = '[Content_Types].xml'
const MAX_CONTENT_TYPES = 1024 * 1024
// A sheet behind a chart is small; a larger document inside a document belongs in an upload of its own.
const MAX_NESTED = 16 * 1024 * 1024

const mainParts = [
  {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    part: /wordprocessingml\.(?:document|template)\.main\+xml/,
  },
  { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', part: /spreadsheetml\.(?:sheet|template)\.main\+xml/ },
  { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', part: /ms-word\.(?:document|template)\.macroEnabled/ },
  {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    part: /ms-excel\.(?:sheet|template|addin)\.(?:macroEnabled|binary)/,
  },
]
const macroPart = /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml)$|^xl\/macrosheets\//i

type ZipFindings = Pick<FileFacts, 'detected' | 'office'>

/**
 * Which office document is this zip, and is it harmless to open?
 *
 * A zip that is no Word or Excel file is not unpacked at all. Everything else is unpacked to the last byte within `limits`, since only
 * that proves sizes and checksums; what an archive declares about itself is not believed.
 */
export async function inspectZip(source: ByteSource, limits: UnpackLimits): Promise<ZipFindings> {
  const budget: UnpackBudget = { limits, unpacked: 0, packed: 0 }
  return inspect(source, budget, 0)
}

async function inspect(source: ByteSource, budget: UnpackBudget, depth: number): Promise<ZipFindings> {
  const entries = await listEntries(source, budget.limits)
  if (entries === 'TOO_MANY') return { detected: 'application/zip', office: { ...sound, packing: 'BOMB' } }
  if (!entries) return { detected: 'application/zip', office: { ...sound, damaged: true } }
  const contentTypes = entries.find((entry) => entry.name === CONTENT_TYPES)
  const listed =
    contentTypes && contentTypes.unpackedSize <= MAX_CONTENT_TYPES
      ? await unpackEntry(source, contentTypes, budget, MAX_CONTENT_TYPES)
      : undefined
  const declared = listed?.kept?.toString('utf8') ?? ''
  const detected = mainParts.find(({ part }) => part.test(declared))?.type
  if (!detected) return { detected: 'application/zip' }
  const macros = /macroEnabled|ms-excel\.sheet\.binary/.test(declared) || entries.some(({ name }) => macroPart.test(name))
  const office = { ...sound, macros, encrypted: entries.some((entry) => entry.encrypted) }
  if (overlaps(entries) || declaredSize(entries) > budget.limits.maxUnpackedBytes)
    return { detected, office: { ...office, packing: 'BOMB' } }
  if (hasUnsafeNames(entries) || entries.some(({ method }) => method !== STORED && method !== DEFLATED))
    return { detected, office: { ...office, damaged: true } }
  if (office.encrypted || office.macros) return { detected, office }
  return { detected, office: { ...office, ...(await unpackAll(source, entries, budget, depth)) } }
}

const sound: OfficeFacts = { encrypted: false, macros: false, damaged: false, packing: 'SOUND' }

async function listEntries(source: ByteSource, limits: UnpackLimits): Promise<ZipEntry[] | 'TOO_MANY' | undefined> {
  const end = findZipEnd(await source.read(Math.max(0, source.size - ZIP_TAIL), ZIP_TAIL))
  if (!end) return undefined
  // 46 bytes and a name for each entry; a longer table than this is no table of honest names.
  if (end.entries > limits.maxEntries || end.size > limits.maxEntries * 512) return 'TOO_MANY'
  return readZipDirectory(await source.read(end.at, end.size), end)
}

async function unpackAll(
  source: ByteSource,
  entries: readonly ZipEntry[],
  budget: UnpackBudget,
  depth: number,
): Promise<Partial<OfficeFacts>> {
  for (const entry of entries) {
    const unpacked = await unpackEntry(source, entry, budget, MAX_NESTED)
    if (unpacked.state === 'BOMB') return { packing: 'BOMB' }
    if (unpacked.state === 'DAMAGED') return { damaged: true }
    // Office parts have no document type of their own; one that has can blow up in a reader by entities that multiply.
    if (/\.(?:xml|rels)$/i.test(entry.name) && hasDocumentType(unpacked.kept ?? unpacked.head)) return { damaged: true }
    const kind = unpacked.head.toString('latin1', 0, 4)
    if (archiveMarks.includes(kind)) return { packing: 'NESTED_ARCHIVE' }
    if (kind !== ZIP_MARK) continue
    if (depth >= budget.limits.maxNesting || !unpacked.kept) return { packing: 'NESTED_ARCHIVE' }
    const { office } = await inspect(bytesInMemory(unpacked.kept), budget, depth + 1)
    if (!office) return { packing: 'NESTED_ARCHIVE' }
    if (office.macros || office.encrypted || office.damaged || office.packing !== 'SOUND') return office
  }
  return {}
}

const ZIP_MARK = 'PK\u0003\u0004'
const archiveMarks = ['Rar!', '7z\u00bc\u00af']
const declaredSize = (entries: readonly ZipEntry[]): number => entries.reduce((sum, entry) => sum + entry.unpackedSize, 0)

function hasDocumentType(xml: Buffer): boolean {
  return (
    xml.includes('<!DOCTYPE') ||
    xml.includes('<!ENTITY') ||
    xml.includes('<!DOCTYPE', 0, 'utf16le') ||
    xml.includes('<!ENTITY', 0, 'utf16le')
  )
}

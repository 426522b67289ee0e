import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import type { PdfFacts } from '../../domain/file-facts.ts'
import { findPdfNames, PDF_NAME_OVERLAP, unescapePdfNames, type PdfName } from '../../domain/pdf-names.ts'
import { pieces, type ByteSource } from '../byte-source.ts'

const PIECE = 1024 * 1024
// Readers look for the closing marks in the last kilobyte; padding by signers and mail gateways is allowed for.
const TAIL_LENGTH = 4096
// Objects packed together (PDF 1.5) come in groups of about a hundred; one that unpacks to more than this hides something.
const MAX_PACKED = 8 * 1024 * 1024
const MAX_UNPACKED = 32 * 1024 * 1024
const MAX_UNPACKED_ALTOGETHER = 256 * 1024 * 1024
const DICTIONARY_REACH = 4096

const activeNames = new Set(['JavaScript', 'Launch'])
const wanted = new Set([...activeNames, 'Encrypt', 'ObjStm'])
const unpack = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflate)

/**
 * Is this PDF whole, open and quiet?
 *
 * Looks at every name in the file, also those packed into object streams, and does not lay out or run anything.
 */
export async function inspectPdf(source: ByteSource): Promise<PdfFacts> {
  const tail = latin1(await source.read(Math.max(0, source.size - TAIL_LENGTH), TAIL_LENGTH))
  const facts = { complete: isComplete(tail, source.size), encrypted: false, active: false, opaque: false }
  const packedAt = new Set<number>()
  for await (const { at, bytes } of pieces(source, PIECE, PDF_NAME_OVERLAP + 32)) {
    for (const found of findPdfNames(bytes, wanted)) {
      if (found.name === 'ObjStm') packedAt.add(at + found.at)
      else if (found.name === 'Encrypt') facts.encrypted ||= namesEncryption(bytes, found)
      else facts.active = true
    }
  }
  let room = MAX_UNPACKED_ALTOGETHER
  for (const at of facts.encrypted || facts.active ? [] : packedAt) {
    const objects = await unpackObjects(source, at)
    room -= objects?.length ?? 0
    facts.opaque ||= objects === undefined || room < 0
    facts.active ||= objects !== undefined && findPdfNames(objects, activeNames).length > 0
    if (facts.opaque || facts.active) break
  }
  return facts
}

/** The last marks of a PDF: where its table begins, and that it ends here. */
function isComplete(tail: string, size: number): boolean {
  const table = [...tail.matchAll(/startxref\s+(\d+)\s+%%EOF/g)].at(-1)
  return table !== undefined && Number(table[1]) < size
}

// In a trailer the name is followed by a reference or a dictionary; anywhere else it is only a word.
function namesEncryption(bytes: Uint8Array, found: PdfName): boolean {
  return /^\s*(?:\d+\s+\d+\s+R|<<|$)/.test(latin1(bytes.subarray(found.end, found.end + 32)))
}

/**
 * The objects packed into the stream whose dictionary names `/ObjStm` at this place.
 *
 * @returns undefined when they cannot be looked into: another packing than Flate, a predictor, damaged, or too large
 */
async function unpackObjects(source: ByteSource, at: number): Promise<Buffer | undefined> {
  const before = Math.max(0, at - DICTIONARY_REACH)
  const around = latin1(await source.read(before, at - before + DICTIONARY_REACH))
  const start = around.lastIndexOf('obj', at - before)
  const opening = /stream\r?\n/.exec(around.slice(at - before))
  if (start === -1 || !opening) return undefined
  const dictionary = unescapePdfNames(around.slice(start, at - before + opening.index))
  const bodyAt = at + opening.index + opening[0].length
  const body = Buffer.from(await source.read(bodyAt, MAX_PACKED))
  const end = body.indexOf('endstream')
  if (end === -1) return undefined
  const packed = body.subarray(0, end)
  if (!/\/Filter\b/.test(dictionary)) return packed
  if (!/\/Filter\s*(?:\/Fl(?:ateDecode)?\b|\[\s*\/Fl(?:ateDecode)?\s*\])/.test(dictionary) || /\/Predictor\s+(?!1\b)/.test(dictionary))
    return undefined
  return unpack(packed, { maxOutputLength: MAX_UNPACKED }).catch(() => undefined)
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')

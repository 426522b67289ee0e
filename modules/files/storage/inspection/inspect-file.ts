import { fileTypeFromBuffer } from 'file-type'
import type { FileFacts } from '../../domain/file-facts.ts'
import { findMarkup, hasActiveMarkup, MARKUP_OVERLAP } from '../../domain/markup.ts'
import type { UnpackLimits } from '../../domain/upload-limits.ts'
import { findZipEnd, ZIP_TAIL } from '../../domain/zip-directory.ts'
import { pieces, type ByteSource } from '../byte-source.ts'
import { inspectCompoundFile } from './inspect-compound-file.ts'
import { inspectPdf } from './inspect-pdf.ts'
import { inspectZip } from './inspect-zip.ts'

// Enough for the markers of every picture type, whose colour profiles and previews may stand before them.
const HEAD_LENGTH = 64 * 1024
// Browsers guess a type from about this much; markup further in cannot turn the file into a page.
const MARKUP_HEAD_LENGTH = 4096
const PIECE = 1024 * 1024

/**
 * Read a file for what it really is, whatever it is called.
 *
 * @param limits  how far packed documents are unpacked while looking
 */
export async function inspectFile(source: ByteSource, limits: UnpackLimits): Promise<FileFacts> {
  const head = await source.read(0, HEAD_LENGTH)
  const sniffed = await sniff(head)
  const facts: FileFacts = { size: source.size, detected: sniffed, markup: undefined, carriesHiddenContent: false }
  switch (sniffed) {
    case 'application/pdf':
      return {
        ...facts,
        carriesHiddenContent: hasActiveMarkup(head.subarray(0, MARKUP_HEAD_LENGTH)) || (await endsAsZip(source)),
        pdf: await inspectPdf(source),
      }
    case 'application/zip':
      return { ...facts, ...(await inspectZip(source, limits)) }
    case 'application/x-cfb':
      return { ...facts, ...(await inspectCompoundFile(source)) }
    case undefined:
      return { ...facts, markup: findMarkup(head.subarray(0, MARKUP_HEAD_LENGTH)) }
    default:
      return { ...facts, carriesHiddenContent: (await hasMarkupAnywhere(source)) || (await endsAsZip(source)) }
  }
}

/** The type by its first bytes; zip and compound files are told apart by their own inspection. */
async function sniff(head: Uint8Array): Promise<string | undefined> {
  if (head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04) return 'application/zip'
  // Some programs put a byte order mark or an empty line before the PDF header; readers allow it.
  if (/^(?:\u00ef\u00bb\u00bf)?\s{0,16}%PDF-\d/.test(Buffer.from(head.subarray(0, 40)).toString('latin1'))) return 'application/pdf'
  if (findMarkup(head.subarray(0, MARKUP_HEAD_LENGTH))) return undefined
  const mime = (await fileTypeFromBuffer(head))?.mime
  return mime === undefined ? undefined : (sameAs[mime] ?? mime)
}

// Kinds of one picture type that a viewer opens alike.
const sameAs: Readonly<Record<string, string>> = {
  'image/apng': 'image/png',
  'image/heif': 'image/heic',
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heic',
}

async function hasMarkupAnywhere(source: ByteSource): Promise<boolean> {
  for await (const { bytes } of pieces(source, PIECE, MARKUP_OVERLAP)) if (hasActiveMarkup(bytes)) return true
  return false
}

async function endsAsZip(source: ByteSource): Promise<boolean> {
  const start = Math.max(0, source.size - ZIP_TAIL)
  return findZipEnd(await source.read(start, ZIP_TAIL)) !== undefined
}

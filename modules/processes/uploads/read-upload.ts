import { refuse, type Refused } from '@motcua/terms'
import { splitText } from '../domain/sheet/split-text.ts'
import type { Imported } from '../usecases/draft-process.ts'
import { readWorkbook } from './read-workbook.ts'

/** Larger tables are files gone wrong; a drawing of some hundred steps has less than 1 MB. */
export const MAX_UPLOAD_BYTES = 8_000_000

const notRead = (message: string): Refused => refuse('process.file-not-read', { messages: [message] })

/**
 * A file as what an import takes: a workbook, a step table as JSON, a BPMN drawing, or lines with separators. By content first, then by name.
 *
 * @returns refusal `process.file-not-read` with the reason in words
 */
export function readUpload(fileName: string, bytes: Uint8Array): Imported | Refused {
  const kind = /\.([a-z0-9]+)$/.exec(fileName.toLowerCase())?.[1] ?? ''
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readWorkbook(bytes)
  if (kind === 'xls' || (bytes[0] === 0xd0 && bytes[1] === 0xcf))
    return notRead('Tệp XLS đời cũ không đọc được. Hãy lưu lại thành XLSX hoặc CSV.')
  const text = textOf(bytes)
  if (text === undefined) return notRead('Chữ trong tệp không theo bảng mã UTF-8. Hãy lưu lại thành CSV UTF-8 hoặc XLSX.')
  if (kind === 'bpmn' || kind === 'xml' || /^\s*<(\?xml|[\w-]*:?definitions)/.test(text)) return { kind: 'bpmn', xml: text }
  if (kind === 'json' || /^\s*[{[]/.test(text)) return readJson(text)
  return { kind: 'grid', grid: { rows: splitText(text) } }
}

function readJson(text: string): Imported | Refused {
  try {
    return { kind: 'json', json: JSON.parse(text) as unknown }
  } catch {
    return notRead('Tệp JSON viết chưa đúng quy cách.')
  }
}

/** Spreadsheets also save text as UTF-16, with its mark in front. */
function textOf(bytes: Uint8Array): string | undefined {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

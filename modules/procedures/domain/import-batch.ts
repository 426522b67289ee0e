import { finding, type Finding } from './finding.ts'
import { importProcedure, type ImportedProcedure } from './import-procedure.ts'
import { nationalCode } from './procedure-version.ts'

/** One file as it lies on disk; `bytes` null: it could not be opened. */
export type ProcedureFile = { readonly name: string; readonly bytes: Uint8Array | null }

/** One line of the importer's report: `code` is the national code, or the name of the file when no code could be read. */
export type ImportLine = Omit<ImportedProcedure, 'code'> & { readonly code: string; readonly file: string }

/**
 * Reads a directory's worth of files. One bad file never stops the others.
 *
 * A file holds one record, a list of records, or `{procedures: [...]}`. Files are taken in the order of their names; the second record with
 * the same first eight characters of its code is refused. JSON Schema files are no procedures and are passed over.
 */
export function importFiles(files: readonly ProcedureFile[]): ImportLine[] {
  const ordered = [...files].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const lines = ordered.filter((file) => !/(^|\.)schema\.json$/i.test(file.name)).flatMap(readFile)
  return reportSameNames(refuseDuplicates(lines))
}

/** The same for records that are read already: the API's import. A record without a readable code is named by its place in the list. */
export function importRecords(records: readonly unknown[]): ImportLine[] {
  return reportSameNames(refuseDuplicates(records.map((record, i) => toLine(record, `[${i}]`, `[${i}]`))))
}

const toLine = (record: unknown, label: string, file: string): ImportLine => {
  const read = importProcedure(record)
  return { ...read, code: read.code ?? label, file }
}

const stem = (file: string): string => file.replace(/\.json$/i, '')

function readFile(file: ProcedureFile): ImportLine[] {
  const text = file.bytes === null ? null : decode(file.bytes)
  if (text === null) return [refusedLine(file, finding('not-readable', '', file.bytes === null ? 'không mở được' : 'không phải UTF-8'))]
  const parsed = parseJson(text)
  if ('fault' in parsed) return [refusedLine(file, finding('not-json', '', parsed.fault))]
  const records = recordsOf(parsed.value)
  return records.map((record, i) => toLine(record, records.length > 1 ? `${stem(file.name)}[${i}]` : stem(file.name), file.name))
}

function refusedLine(file: ProcedureFile, fault: Finding): ImportLine {
  return { code: stem(file.name), outcome: 'refused', findings: [fault], file: file.name }
}

function decode(bytes: Uint8Array): string | null {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(utf16, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function parseJson(text: string): { value: unknown } | { fault: string } {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch (fault) {
    return { fault: fault instanceof Error ? fault.message : 'không đọc được' }
  }
}

function recordsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  const inner =
    typeof value === 'object' && value !== null && !Object.hasOwn(value, 'code')
      ? (value as { procedures?: unknown }).procedures
      : undefined
  return Array.isArray(inner) ? inner : [value]
}

function refuseDuplicates(lines: readonly ImportLine[]): ImportLine[] {
  const first = new Map<string, string>()
  return lines.map((line) => {
    if (line.version === undefined) return line
    const code = nationalCode(line.code)
    const before = first.get(code)
    first.set(code, before ?? line.file)
    if (before === undefined) return line
    const { version: _dropped, ...rest } = line
    return { ...rest, outcome: 'refused', findings: [finding('duplicate-code', 'code', `${code} (${before})`), ...line.findings] }
  })
}

/** "Hỗ trợ phát triển sản xuất cộng đồng." stands for ten codes: allowed, but people choosing by name must be told apart by something else. */
function reportSameNames(lines: readonly ImportLine[]): ImportLine[] {
  const codes = new Map<string, string[]>()
  for (const { version } of lines) {
    if (version === undefined) continue
    const key = version.name.toLocaleLowerCase('vi').replace(/[.\s]+$/, '')
    codes.set(key, [...(codes.get(key) ?? []), version.code])
  }
  return lines.map((line) => {
    const { version } = line
    if (version === undefined) return line
    const others = (codes.get(version.name.toLocaleLowerCase('vi').replace(/[.\s]+$/, '')) ?? []).filter((code) => code !== version.code)
    if (others.length === 0) return line
    const findings = [...line.findings, finding('same-name-other-code', 'name', others.slice(0, 5).join(', '))]
    return { ...line, findings, version: { ...version, findings } }
  })
}

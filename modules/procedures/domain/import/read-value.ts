import { isRefused, parseLocalDate, type LocalDate } from '@motcua/terms'
import { cleanLines, cleanText } from '../clean-text.ts'
import type { Notebook } from './notebook.ts'

/** A record of unknown properties; only its own are read, so `__proto__` in a file is a name like any other. */
export type RawRecord = Readonly<Record<string, unknown>>

export function toRecord(value: unknown): RawRecord | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as RawRecord) : null
}

export function own(record: RawRecord, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

/** Short description of any JSON value for a message. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return value
  // Never String(): a record may carry a property named toString.
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? `[${value.length}]` : '{…}'
  return String(value)
}

const districtWords = /cấp huyện|(ủy ban nhân dân|uỷ ban nhân dân|ubnd|công an|phòng tư pháp) (cấp )?(huyện|quận|thị xã)/i
const householdBook = /sổ hộ khẩu/i

type TextOptions = { readonly lines?: boolean; readonly quiet?: boolean }

/** A cleaned text, or null when there is none. Numbers are taken as their digits; anything else is dropped with a finding. */
export function readText(book: Notebook, value: unknown, path: string, options: TextOptions = {}): string | null {
  if (value === undefined || value === null) return null
  if (typeof value !== 'string') {
    book.mend('wrong-type', path, shown(value))
    return typeof value === 'number' && Number.isFinite(value) ? String(value) : null
  }
  const { text, defects } = options.lines === true ? cleanLines(value) : cleanText(value)
  for (const defect of defects) book.mend(defect, path)
  if (options.quiet !== true) {
    if (districtWords.test(text)) book.note('district-level', path)
    if (householdBook.test(text)) book.note('household-book', path)
  }
  return text === '' ? null : text
}

/** A list; one value standing alone is taken as a list of one. */
export function readList(book: Notebook, value: unknown, path: string): readonly unknown[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value
  book.mend('wrong-type', path, shown(value))
  return typeof value === 'boolean' ? [] : [value]
}

/** The texts of a list, empty ones left out. */
export function readTexts(book: Notebook, value: unknown, path: string): string[] {
  return readList(book, value, path).flatMap((item, i) => readText(book, item, `${path}[${i}]`) ?? [])
}

/** A finite number; `"0,5"`, `"20 ngày"` and `"05"` are read as the number they begin with. */
export function readNumber(book: Notebook, value: unknown, path: string): number | null {
  if (value === undefined || value === null) return null
  // Plus zero: minus zero does not survive being stored.
  if (typeof value === 'number' && Number.isFinite(value)) return value + 0
  book.mend('wrong-type', path, shown(value))
  const digits = typeof value === 'string' ? /^\s*(-?\d{1,12}(?:[.,]\d{1,6})?)/.exec(value)?.[1] : undefined
  return digits === undefined ? null : Number(digits.replace(',', '.'))
}

const yes = ['true', 'có', 'yes', '1', 'x']
const no = ['false', 'không', 'no', '0', '']

export function readFlag(book: Notebook, value: unknown, path: string): boolean {
  if (value === undefined || value === null) return false
  if (typeof value === 'boolean') return value
  book.mend('wrong-type', path, shown(value))
  const word = shown(value).trim().toLowerCase()
  return !no.includes(word) && yes.includes(word)
}

/** A day that exists; `dd/mm/yyyy` is accepted. */
export function readDate(book: Notebook, value: unknown, path: string): LocalDate | null {
  const text = readText(book, value, path)
  if (text === null) return null
  const day = parseLocalDate(text)
  if (!isRefused(day)) return day
  book.mend('date-invalid', path, text)
  return null
}

/** A word of a closed list, looked up without regard to case; unknown words are dropped with a finding. */
export function readWord<T extends string>(book: Notebook, value: unknown, path: string, words: Readonly<Record<string, T>>): T | null {
  const text = readText(book, value, path, { quiet: true })
  if (text === null) return null
  const key = text.toLowerCase()
  if (Object.hasOwn(words, key)) return words[key] ?? null
  book.mend('unknown-value', path, text)
  return null
}

/** Names the properties that nothing reads, so that no part of a source is lost without a word. */
export function reportUnknown(book: Notebook, record: RawRecord, path: string, known: readonly string[]): void {
  for (const key of Object.keys(record)) {
    if (!known.includes(key)) book.mend('unknown-property', path === '' ? key.slice(0, 80) : `${path}.${key.slice(0, 80)}`)
  }
}

import type { CompetentLevel, ProcedureContent } from '../procedure-version.ts'
import type { Notebook } from './notebook.ts'
import { own, readList, readText, readWord, toRecord, type RawRecord } from './read-value.ts'

export type ProcedureCode = { readonly code: string; readonly localSuffix: string | null }

/** National code `d.dddddd`, found also inside other writing; `LT-…` is a placeholder. Null and a refusal when there is none. */
export function readCode(book: Notebook, value: unknown): ProcedureCode | null {
  // A code written as a JSON number has lost its last zeros: 2.00012 is 2.000120.
  const text = typeof value === 'number' && Number.isFinite(value) && value < 10 ? value.toFixed(6) : readText(book, value, 'code')
  if (typeof value === 'number') book.mend('wrong-type', 'code', String(value))
  if (text === null) {
    book.refuse('code-missing', 'code')
    return null
  }
  if (/^\d\.\d{6}$/.test(text)) return { code: text, localSuffix: null }
  if (/^LT-[A-Z0-9-]{3,24}$/.test(text)) {
    book.note('placeholder-code', 'code', text)
    return { code: text, localSuffix: null }
  }
  const found = /(?<![\d.])(\d\.\d{6})(?!\d)((?:\.[A-Za-z0-9]+)*)/.exec(text)
  if (found === null) {
    book.refuse('code-unreadable', 'code', text)
    return null
  }
  const suffix = found[2] ?? ''
  book.mend(suffix !== '' && text === found[0] ? 'code-suffix' : 'code-mended', 'code', text)
  return { code: found[1] ?? '', localSuffix: suffix === '' ? null : suffix.slice(0, 40) }
}

const pageTitle =
  /^(cổng (thông tin )?(dịch vụ công|thông tin điện tử)|hệ thống thông tin giải quyết|trang chủ|chi tiết (thủ tục|dịch vụ)|danh (sách|mục) (thủ tục|dịch vụ)|thủ tục hành chính$|dịch vụ công (quốc gia|trực tuyến)|đăng nhập|không tìm thấy|lỗi |404|http)|(cổng dịch vụ công quốc gia|dichvucong\.gov\.vn)$/i
// The title of a page that shows the procedure: its name, then the site's.
const pageSuffix = /^(.{5,}?)\s*[-–|]\s*(?:cổng (?:thông tin )?dịch vụ công|dịch vụ công (?:quốc gia|trực tuyến)|trang chủ).{0,60}$/i
// Names of real procedures reach 1,094 characters; beyond that the field holds something else as well.
const longestName = 1200

export type ProcedureName = { readonly name: string; readonly rest: string | null }

/** The name without code and lead-in. Null and a refusal when the record has no name of any kind. */
export function readName(book: Notebook, raw: RawRecord, code: string): ProcedureName | null {
  const stated = readText(book, own(raw, 'name'), 'name')
  const short = readText(book, own(raw, 'shortName'), 'shortName')
  if (stated === null && short === null) {
    book.refuse('name-missing', 'name')
    return null
  }
  if (stated === null) {
    book.mend('source-silent', 'name')
    return { name: short ?? '', rest: null }
  }
  const titled = pageSuffix.exec(stated)?.[1]
  if (titled !== undefined && !pageTitle.test(titled)) {
    book.mend('name-is-page-title', 'name', stated)
    return cutName(book, dropLeadIn(book, titled))
  }
  if (pageTitle.test(stated)) {
    book.mend('name-is-page-title', 'name', stated)
    if (short === null) book.note('source-silent', 'name')
    return { name: short ?? `Thủ tục ${code}`, rest: null }
  }
  return cutName(book, dropLeadIn(book, stated))
}

function dropLeadIn(book: Notebook, stated: string): string {
  const bare = stated
    .replace(/\s*[([]\s*(?:mã( số)?( TTHC| thủ tục)?\s*:?\s*)?\d\.\d{6}[.A-Za-z0-9]*\s*[)\]]/giu, '')
    .replace(/^\s*\d\.\d{6}[.A-Za-z0-9]*\s*[-–:.]*\s*/u, '')
    .replace(/^thủ tục(?: hành chính)?\s*:?\s+(?=\p{L}{2})/iu, '')
    .trim()
  if (bare === stated || bare.length < 3) return stated
  book.mend('name-cleaned', 'name', stated)
  return bare.charAt(0).toLocaleUpperCase('vi') + bare.slice(1)
}

function cutName(book: Notebook, name: string): ProcedureName {
  if (name.length > 300) book.note('name-long', 'name', `${name.length} ký tự`)
  if ((name.match(/;/g) ?? []).length >= 2) book.note('several-procedures', 'name')
  if (name.length <= longestName) return { name, rest: null }
  book.mend('name-cut', 'name', `${name.length} ký tự`)
  const cut = name
    .slice(0, longestName)
    .replace(/\s+\S*$/, '')
    .toWellFormed()
  return { name: `${cut}…`, rest: name }
}

const levelWords: Readonly<Record<string, CompetentLevel | 'DISTRICT'>> = {
  ministry: 'MINISTRY',
  'cấp bộ': 'MINISTRY',
  bộ: 'MINISTRY',
  'trung ương': 'MINISTRY',
  province: 'PROVINCE',
  'cấp tỉnh': 'PROVINCE',
  tỉnh: 'PROVINCE',
  district: 'DISTRICT',
  'cấp huyện': 'DISTRICT',
  huyện: 'DISTRICT',
  commune: 'COMMUNE',
  'cấp xã': 'COMMUNE',
  xã: 'COMMUNE',
  other: 'OTHER',
  khác: 'OTHER',
  'cơ quan khác': 'OTHER',
}

/** Levels that handle the procedure; the district, gone since 2025-07-01, is dropped with a finding. */
export function readLevels(book: Notebook, raw: RawRecord): CompetentLevel[] {
  const levels = readList(book, own(raw, 'levels'), 'levels').flatMap((item, i) => {
    const level = readWord(book, item, `levels[${i}]`, levelWords)
    if (level === 'DISTRICT') book.mend('district-level', `levels[${i}]`)
    return level === null || level === 'DISTRICT' ? [] : [level]
  })
  if (levels.length === 0) book.note('source-silent', 'levels')
  return [...new Set(levels)]
}

const provinceAtEnd = /[\s,–(-]{0,4}(?:[Tt]ỉnh|[Tt]hành phố|TP\.?)\s+(?!trực)\p{Lu}[\p{L}\s–-]{0,40}\)?$/u

/** The agency's text; the name of one province is taken out of a national record ("UBND cấp xã - tỉnh Quảng Trị"). */
export function readAgency(book: Notebook, raw: RawRecord): string | null {
  const text = readText(book, own(raw, 'implementingAgency'), 'implementingAgency')
  if (text === null) {
    book.note('source-silent', 'implementingAgency')
    return null
  }
  const general = text
    .split(/;\s*/)
    .map((part) => {
      const bare = part.replace(provinceAtEnd, '').trim()
      return bare !== part && /(ủy ban nhân dân|uỷ ban nhân dân|ubnd|công an)$/i.test(bare) ? `${bare} cấp tỉnh` : bare
    })
    .filter((part) => part.length >= 2)
    .join('; ')
  if (general === text || general === '') return text
  book.mend('agency-of-one-province', 'implementingAgency', text)
  return general
}

/** The field; a record that has only a name gets its code from the name. */
export function readField(book: Notebook, raw: RawRecord): ProcedureContent['field'] {
  const value = own(raw, 'field')
  const record = toRecord(value) ?? { name: value }
  if (toRecord(value) === null && value !== undefined && value !== null) book.mend('wrong-type', 'field')
  const name = readText(book, own(record, 'name'), 'field.name')
  const stated = readText(book, own(record, 'code'), 'field.code')
  if (name === null) {
    book.note('source-silent', 'field')
    return null
  }
  return { code: stated !== null && /^[a-z0-9-]{1,60}$/.test(stated) ? stated : fieldCode(name), name }
}

function fieldCode(name: string): string {
  const plain = name.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '')
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'khac'
  )
}

import {
  formatRefusals,
  cleanPersonName,
  isRefused,
  parseBirthDate,
  parseCitizenNumber,
  parseEmail,
  parseLocalDate,
  parsePhone,
  parseTaxCode,
  textRefusals,
  type LocalDate,
  type RefusalCatalogue,
  type Refused,
} from '@motcua/terms'
import type { AdminUnits } from '../admin-units.ts'
import { cleanLines, cleanText } from '../clean-text.ts'
import { isAnswers, isTicked, type EFormAnswer } from './eform-condition.ts'
import type { EFormField } from './eform.ts'

export type EFormFacts = { readonly today: LocalDate; readonly units: AdminUnits }

/** `nothing`: left empty. `fault`: a code and a sentence that says what to do; `kept` is what the person typed, cleaned. */
export type AnswerReading =
  | { readonly is: 'answer'; readonly value: EFormAnswer }
  | { readonly is: 'nothing' }
  | { readonly is: 'fault'; readonly code: string; readonly message: string; readonly at?: string }

const answer = (value: EFormAnswer): AnswerReading => ({ is: 'answer', value })
const nothing: AnswerReading = { is: 'nothing' }
const fault = (code: string, message: string, at?: string): AnswerReading => ({
  is: 'fault',
  code,
  message,
  ...(at === undefined ? {} : { at }),
})

const refused = (refusal: Refused): AnswerReading => {
  const text = ({ ...formatRefusals, ...textRefusals } as RefusalCatalogue)[refusal.code]
  return fault(refusal.code, text?.vi(refusal.data) ?? 'Mục này chưa đúng. Hãy xem lại rồi nhập lại.')
}

const wrongType = (): AnswerReading => fault('eform.wrong-type', 'Nội dung gửi lên không đúng kiểu của mục này. Hãy nhập lại.')
const tooLong = (length: number, most: number): AnswerReading =>
  fault('eform.too-long', `Nội dung có ${length} ký tự, nhiều nhất là ${most}. Hãy viết ngắn lại; phần đã nhập vẫn còn nguyên.`)

/** Reads one answer as its kind of field wants it, however a page or a program sent it. */
export function readAnswer(field: EFormField, raw: unknown, facts: EFormFacts): AnswerReading {
  if (raw === undefined || raw === null || raw === '') return field['x-field'] === 'checkbox' ? readTick(field, false) : nothing
  switch (field['x-field']) {
    case 'checkbox':
      return typeof raw === 'boolean' || typeof raw === 'string' ? readTick(field, isTicked(raw)) : wrongType()
    case 'number':
      return readFigure(field, raw)
    case 'address':
      return readAddress(field, raw, facts)
    default:
      return typeof raw === 'string' ? readTextual(field, raw, facts) : wrongType()
  }
}

type TextualField = Exclude<EFormField, { 'x-field': 'checkbox' | 'number' | 'address' }>

function readTextual(field: TextualField, raw: string, facts: EFormFacts): AnswerReading {
  // Longer than any field may be: cleaning it would only cost time.
  if (raw.length > 100_000) return tooLong(raw.length, 'maxLength' in field ? field.maxLength : 300)
  const { text } = field['x-field'] === 'lines' ? cleanLines(raw) : cleanText(raw)
  if (text === '') return nothing
  switch (field['x-field']) {
    case 'text':
      return readText(field, text)
    case 'lines':
      return length(text) > field.maxLength ? tooLong(length(text), field.maxLength) : tooShort(field.minLength, text)
    case 'personName':
      return readName(field.maxLength, text)
    case 'select':
    case 'radio':
      return field.enum.includes(text) ? answer(text) : fault('eform.unknown-choice', 'Hãy chọn một trong các mục có sẵn.')
    case 'date':
      return readDay(field['x-not-after-today'] === true, text, facts.today)
    default:
      return readFormat(field['x-field'], text, facts.today)
  }
}

const length = (text: string): number => [...text].length

function tooShort(least: number | undefined, text: string): AnswerReading {
  return least !== undefined && length(text) < least
    ? fault('eform.too-short', `Mục này cần ít nhất ${least} ký tự. Hãy viết rõ hơn.`)
    : answer(text)
}

function readText(field: Extract<EFormField, { 'x-field': 'text' }>, text: string): AnswerReading {
  if (length(text) > field.maxLength) return tooLong(length(text), field.maxLength)
  if (field.pattern !== undefined && !new RegExp(field.pattern, 'u').test(text)) {
    return fault('eform.pattern', field['x-pattern-text'] ?? 'Mục này chưa đúng cách viết. Hãy xem lại rồi nhập lại.')
  }
  return tooShort(field.minLength, text)
}

function readName(most: number, text: string): AnswerReading {
  if (length(text) > most) return tooLong(length(text), most)
  const name = cleanPersonName(text)
  return isRefused(name) ? refused(name) : answer(name)
}

function readDay(notAfterToday: boolean, text: string, today: LocalDate): AnswerReading {
  const day = parseLocalDate(text)
  if (isRefused(day)) return refused(day)
  return notAfterToday && day > today
    ? fault('date.in-future', 'Ngày này không thể sau ngày hôm nay. Hãy xem lại rồi nhập lại.')
    : answer(day)
}

function readFormat(kind: 'citizenNumber' | 'taxCode' | 'phone' | 'email' | 'partialDate', text: string, today: LocalDate): AnswerReading {
  const readers = {
    citizenNumber: () => parseCitizenNumber(text, today),
    taxCode: () => parseTaxCode(text),
    phone: () => parsePhone(text),
    email: () => parseEmail(text),
    partialDate: () => parseBirthDate(text, { today }),
  }
  const read = readers[kind]()
  return isRefused(read) ? refused(read) : answer(read.value)
}

function readTick(field: Extract<EFormField, { 'x-field': 'checkbox' }>, ticked: boolean): AnswerReading {
  if (field.const === true && !ticked) return fault('eform.must-tick', 'Hãy đánh dấu vào ô này để tiếp tục.')
  return answer(ticked)
}

function readFigure(field: Extract<EFormField, { 'x-field': 'number' }>, raw: unknown): AnswerReading {
  // "1.200,5" and "1200,5" are written here; a dot before three digits groups thousands.
  const typed = typeof raw === 'string' ? cleanText(raw).text.replace(/\s+/g, '') : null
  if (typed !== null && !/^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$|^-?\d+\.\d{1,2}$/.test(typed))
    return fault('eform.not-a-number', 'Mục này cần một con số, ví dụ 120 hoặc 120,5.')
  const plain = typed === null ? raw : Number(/,|\.\d{3}/.test(typed) ? typed.replaceAll('.', '').replace(',', '.') : typed)
  if (typeof plain !== 'number' || !Number.isFinite(plain)) return wrongType()
  const value = plain + 0
  if (field.type === 'integer' && !Number.isInteger(value)) return fault('eform.not-whole', 'Mục này cần một số nguyên.')
  if (field.minimum !== undefined && value < field.minimum)
    return fault('eform.too-small', `Mục này phải từ ${shownNumber(field.minimum)} trở lên.`)
  if (field.maximum !== undefined && value > field.maximum)
    return fault('eform.too-big', `Mục này nhiều nhất là ${shownNumber(field.maximum)}.`)
  return answer(value)
}

export const shownNumber = (value: number): string => {
  const [whole = '', decimals] = String(value).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return decimals === undefined ? grouped : `${grouped},${decimals}`
}

function readAddress(field: Extract<EFormField, { 'x-field': 'address' }>, raw: unknown, { units }: EFormFacts): AnswerReading {
  if (!isAnswers(raw)) return wrongType()
  const part = (key: string): string =>
    Object.hasOwn(raw, key) && typeof raw[key] === 'string' ? cleanText(raw[key].slice(0, 2000)).text : ''
  const extra = Object.keys(raw).find((key) => !['provinceCode', 'communeCode', 'detail', 'country'].includes(key))
  if (extra !== undefined) return fault('eform.unknown-field', 'Địa chỉ không có mục này.', extra)
  const [provinceCode, communeCode, detail, country] = [part('provinceCode'), part('communeCode'), part('detail'), part('country')]
  if (`${provinceCode}${communeCode}${detail}${country}` === '') return nothing
  if (length(detail) > 300) return tooLong(length(detail), 300)
  if (field.$ref === '#/$defs/anyAddress' && country !== '' && !/^vi[eệ]t nam$/i.test(country)) {
    if (length(country) > 100) return tooLong(length(country), 100)
    return detail === '' ? fault('eform.required', 'Hãy nhập địa chỉ ở nước ngoài.', 'detail') : answer({ country, detail })
  }
  if (!units.provinces.has(provinceCode)) return fault('address.province', 'Hãy chọn tỉnh, thành phố.', 'provinceCode')
  const commune = units.communes.get(communeCode)
  if (commune === undefined) return fault('address.commune', 'Hãy chọn xã, phường hoặc đặc khu.', 'communeCode')
  if (commune.provinceCode !== provinceCode)
    return fault('address.commune-elsewhere', 'Xã, phường đã chọn không thuộc tỉnh, thành phố đã chọn. Hãy chọn lại.', 'communeCode')
  return answer(detail === '' ? { provinceCode, communeCode } : { provinceCode, communeCode, detail })
}

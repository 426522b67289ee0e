import type { z } from 'zod'
import type { Language } from './language.ts'

type Issue = z.core.$ZodIssue

/** One field that is not right: where it is and what to do. */
export type FieldFault = { readonly path: string; readonly message: string }

/**
 * What is wrong with each field, in words for the person who filled it in.
 *
 * A message written in a schema is taken as it stands; the rest is told from the kind of fault. The value itself is never repeated.
 */
export function fieldFaults(issues: readonly Issue[], language: Language): FieldFault[] {
  return issues.map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message || sentences[language](issue) }))
}

const formatNames: Readonly<Record<string, { vi: string; en: string }>> = {
  uuid: { vi: 'một mã UUID', en: 'a UUID' },
  guid: { vi: 'một mã UUID', en: 'a UUID' },
  email: { vi: 'một địa chỉ thư điện tử, ví dụ ten@example.vn', en: 'an e-mail address such as ten@example.vn' },
  url: { vi: 'một địa chỉ web, ví dụ https://example.vn', en: 'a web address such as https://example.vn' },
  date: { vi: 'một ngày dạng năm-tháng-ngày, ví dụ 2026-03-02', en: 'a day such as 2026-03-02' },
  datetime: { vi: 'một thời điểm, ví dụ 2026-03-02T09:00:00+07:00', en: 'a moment such as 2026-03-02T09:00:00+07:00' },
}

const sentences: Record<Language, (issue: Issue) => string> = {
  vi(issue) {
    switch (issue.code) {
      case 'invalid_type':
        return issue.input === undefined
          ? 'Mục này bắt buộc, chưa có nội dung. Hãy điền vào.'
          : `Mục này phải là ${typeNames.vi[issue.expected] ?? 'kiểu khác'}.`
      case 'invalid_format':
        return `Mục này chưa đúng cách viết${formatNames[issue.format] ? `; cần ${formatNames[issue.format]!.vi}` : ''}. Hãy xem lại rồi nhập lại.`
      case 'invalid_value':
        return `Mục này chỉ nhận một trong các giá trị: ${issue.values.map(String).join(', ')}.`
      case 'too_small':
        return issue.origin === 'string'
          ? Number(issue.minimum) <= 1
            ? 'Mục này chưa có nội dung. Hãy điền vào.'
            : `Mục này cần ít nhất ${issue.minimum} ký tự.`
          : issue.origin === 'array'
            ? `Mục này cần ít nhất ${issue.minimum} dòng.`
            : `Mục này phải từ ${issue.inclusive === false ? 'trên ' : ''}${issue.minimum} trở lên.`
      case 'too_big':
        return issue.origin === 'string'
          ? `Mục này dài quá ${issue.maximum} ký tự. Hãy viết ngắn lại.`
          : issue.origin === 'array'
            ? `Mục này nhiều nhất ${issue.maximum} dòng.`
            : `Mục này nhiều nhất là ${issue.maximum}.`
      case 'unrecognized_keys':
        return `Không có mục tên ${issue.keys.join(', ')}. Hãy xem trang tra cứu API.`
      default:
        return 'Mục này chưa đúng. Hãy xem lại rồi nhập lại.'
    }
  },
  en(issue) {
    switch (issue.code) {
      case 'invalid_type':
        return issue.input === undefined
          ? 'This field is required.'
          : `This field must be ${typeNames.en[issue.expected] ?? `of type ${issue.expected}`}.`
      case 'invalid_format':
        return `This field is not well-formed${formatNames[issue.format] ? `; it needs ${formatNames[issue.format]!.en}` : ''}.`
      case 'invalid_value':
        return `This field takes one of: ${issue.values.map(String).join(', ')}.`
      case 'too_small':
        return issue.origin === 'string' && Number(issue.minimum) <= 1
          ? 'This field is empty.'
          : `This field needs at least ${issue.minimum}${unit(issue.origin)}.`
      case 'too_big':
        return `This field takes at most ${issue.maximum}${unit(issue.origin)}.`
      case 'unrecognized_keys':
        return `There is no field named ${issue.keys.join(', ')}.`
      default:
        return 'This field is not right.'
    }
  },
}

const typeNames: Record<Language, Readonly<Record<string, string>>> = {
  vi: {
    string: 'chữ',
    number: 'số',
    int: 'số nguyên',
    boolean: 'true hoặc false',
    array: 'một danh sách',
    object: 'một nhóm mục',
    record: 'một nhóm mục',
  },
  en: {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a group of fields',
    record: 'a group of fields',
  },
}
const unit = (origin: string): string => (origin === 'string' ? ' characters' : origin === 'array' ? ' items' : '')

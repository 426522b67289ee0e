import type { RefusalCatalogue } from '@motcua/terms'
import type { SettingProblem } from './setting-change.ts'

const problems = (data: Readonly<Record<string, unknown>>): string =>
  ((data.problems ?? []) as SettingProblem[]).map((p) => (p.path === '' ? p.message : `${p.path}: ${p.message}`)).join('; ')

/** Why a change of the configuration is refused, and what to do. */
export const configurationRefusals = {
  'setting.unknown': {
    status: 404,
    vi: (d) => `Không có thiết lập nào tên là "${d.key}". Hãy chọn trong danh sách thiết lập.`,
    en: (d) => `There is no setting called "${d.key}". Choose one from the list of settings.`,
  },
  'setting.scope-not-allowed': {
    status: 422,
    vi: (d) => `Thiết lập "${d.key}" không đặt riêng cho "${d.scope}" được. Phạm vi cho phép: ${list(d.allowed)}.`,
    en: (d) => `Setting "${d.key}" cannot be set for "${d.scope}". Allowed: ${list(d.allowed)}.`,
  },
  'setting.value-invalid': {
    status: 422,
    vi: (d) => `Giá trị của "${d.key}" chưa đúng dạng (${problems(d)}). Hãy sửa theo mô tả của thiết lập rồi lưu lại.`,
    en: (d) => `The value of "${d.key}" does not fit (${problems(d)}). Mend it as the setting's description says.`,
  },
  'setting.period-empty': {
    status: 422,
    vi: (d) => `Ngày hết hiệu lực ${d.validTo} phải sau ngày bắt đầu ${d.validFrom}. Hãy nhập lại hai ngày này.`,
    en: (d) => `The end ${d.validTo} must be later than the beginning ${d.validFrom}.`,
  },
  'setting.legal-basis-missing': {
    status: 422,
    vi: () => 'Chưa ghi căn cứ pháp lý của thay đổi. Hãy ghi số, ngày của văn bản làm căn cứ.',
    en: () => 'The legal basis of the change is missing. Give the number and date of the text it rests on.',
  },
  'setting.approver-missing': {
    status: 422,
    vi: () => 'Chưa ghi người hoặc cơ quan phê duyệt thay đổi.',
    en: () => 'Say who approved the change.',
  },
  'setting.unchanged': {
    status: 409,
    vi: (d) => `Thiết lập "${d.key}" đã đúng như vậy, không có gì để thay đổi.`,
    en: (d) => `Setting "${d.key}" already is so; there is nothing to change.`,
  },
} satisfies RefusalCatalogue

function list(values: unknown): string {
  return Array.isArray(values) ? values.join(', ') : ''
}

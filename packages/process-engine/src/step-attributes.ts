import type { Role } from '@motcua/terms'

/** What is done in a step, with the words that screens and papers use. */
export const stepKindNames = {
  transfer: 'Chuyển hồ sơ',
  assignment: 'Phân công',
  appraisal: 'Thẩm định',
  verification: 'Xác minh',
  consultation: 'Lấy ý kiến',
  drafting: 'Dự thảo',
  approval: 'Phê duyệt, ký',
  numbering: 'Vào số, đóng dấu',
  resultTransfer: 'Chuyển kết quả',
  delivery: 'Trả kết quả',
} as const
export type StepKind = keyof typeof stepKindNames
export const stepKinds = Object.keys(stepKindNames) as readonly StepKind[]

/** The one-stop unit that took the dossier in. */
export const CENTER = 'CENTER'
/** The agency that is competent for the dossier. */
export const COMPETENT = 'COMPETENT'
/** `CENTER`, `COMPETENT` or the code of an agency (`H29.19`, `000.00.19.H29`). */
export const unitPattern = /^[A-Z0-9]+(\.[A-Z0-9]+)*$/

/** Code of an outcome an official may choose (`approve`, `sendBack`): one word, so that it reads well in a condition. */
export const outcomePattern = /^[A-Za-z][A-Za-z0-9_]*$/

/**
 * The `vn:` attributes of an activity (namespace `urn:vn:mot-cua:1`).
 *
 * `hours` are working hours, decimals allowed. `pausesClock` marks a wait for the citizen, which the time limit does not count.
 * `outcomes` are the answers the step may be completed with; the first is the expected one.
 */
export type StepAttributes = {
  readonly unit?: string
  readonly role?: Role
  readonly kind?: StepKind
  readonly hours?: number
  readonly product?: string
  readonly form?: string
  readonly legalStep?: string
  readonly pausesClock?: true
  readonly outcomes?: readonly string[]
}

import { refuse, type Refused } from '@motcua/terms'
import { toContactRows, toProcedureLine } from './contact-rows.ts'
import { refuseMissingFacts } from './missing-facts.ts'
import type { PaperApplicant, PaperIssue, PaperProcedure } from './paper-inputs.ts'
import { isPaperNumber, paperNumberLine } from './paper-number.ts'
import { signatureHint, toFrame, type FieldRow, type PaperFrame, type QrView, type SignatureView } from './paper-view.ts'
import { toPrintable } from './printable-text.ts'
import { ratingNote, ratingQr } from './qr-codes.ts'
import { dayOf } from './vietnamese-date.ts'

export const refusalReasons = ['OUT_OF_SCOPE', 'NOT_ELIGIBLE', 'DUPLICATE', 'FORGED_DOCUMENT', 'OTHER'] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** Where the applicant should go instead. */
export type RightBody = { readonly name: string; readonly address: string; readonly phone: string | null }

/** Everything form 03 says. */
export type RefusalNoticeInput = PaperIssue & {
  readonly oneStopUnit: string
  readonly applicant: PaperApplicant
  readonly submitterName: string
  readonly procedure: PaperProcedure
  readonly reason: { readonly code: RefusalReason; readonly text: string; readonly legalBasis: string }
  /** Required for OUT_OF_SCOPE. */
  readonly rightBody: RightBody | null
  readonly ratingUrl: string
  readonly officialName: string
}

export type RefusalNoticeView = PaperFrame & {
  readonly ratingQr: QrView
  readonly before: readonly FieldRow[]
  readonly statement: string
  readonly reasons: readonly FieldRow[]
  readonly closing: string
  readonly notes: readonly string[]
  readonly signatures: readonly SignatureView[]
}

const reasonNames: Readonly<Record<RefusalReason, string>> = {
  OUT_OF_SCOPE: 'Không thuộc phạm vi tiếp nhận, giải quyết của cơ quan này',
  NOT_ELIGIBLE: 'Không đủ điều kiện giải quyết theo quy định',
  DUPLICATE: 'Hồ sơ cùng nội dung đã được tiếp nhận hoặc đã giải quyết',
  FORGED_DOCUMENT: 'Giấy tờ trong hồ sơ có dấu hiệu giả mạo',
  OTHER: 'Lý do khác',
}

/**
 * Form 03, the written refusal of intake.
 *
 * @returns the view, or a refusal: `paper.reason-required`, `paper.reason-is-a-code`, `paper.right-body-missing`,
 *          `paper.facts-missing`, `paper.number-invalid`
 * @law forms.md section 5; form 03 of both sets
 */
export function toRefusalNoticeView(input: RefusalNoticeInput): RefusalNoticeView | Refused {
  const refused = refuseImpossible(input)
  if (refused !== undefined) return refused

  const frame = toFrame({
    paper: 'REFUSAL_NOTICE',
    set: input.set,
    head: input.head,
    numberLine: paperNumberLine(input.number),
    issuedOn: dayOf(input.issuedAt),
    dossierCode: null,
  })
  return toPrintable<RefusalNoticeView>({
    ...frame,
    ratingQr: ratingQr(input.ratingUrl),
    before: [
      [{ label: 'Bộ phận/Trung tâm tiếp nhận', value: input.oneStopUnit }],
      [{ label: 'Tiếp nhận hồ sơ của', value: input.applicant.fullName, strong: true }],
      ...toContactRows(input.applicant),
      [{ label: 'Nội dung yêu cầu giải quyết', value: toProcedureLine(input.procedure) }],
    ],
    statement: `Qua xem xét, ${input.oneStopUnit} thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:`,
    reasons: reasonRows(input),
    closing: 'Xin thông báo để Ông (Bà) được biết và thực hiện./.',
    notes: [ratingNote],
    signatures: [
      { lines: ['NGƯỜI NỘP HỒ SƠ'], hint: signatureHint, fullName: input.submitterName },
      { lines: ['NGƯỜI TIẾP NHẬN HỒ SƠ'], hint: signatureHint, fullName: input.officialName },
    ],
  })
}

function refuseImpossible(input: RefusalNoticeInput): Refused | undefined {
  if (!isPaperNumber(input.number)) return refuse('paper.number-invalid', { serial: input.number.serial })
  const text = input.reason.text.trim()
  if (text === '') return refuse('paper.reason-required')
  // A single word without Vietnamese letters (`ERR_TIMEOUT`, `500`) is a machine's answer; the applicant is owed a reason in law.
  if (/^[\w.:/#-]+$/.test(text)) return refuse('paper.reason-is-a-code', { text })
  if (input.reason.code === 'OUT_OF_SCOPE' && input.rightBody === null) return refuse('paper.right-body-missing')
  return refuseMissingFacts({
    'Bộ phận tiếp nhận': input.oneStopUnit,
    'Tiếp nhận hồ sơ của': input.applicant.fullName,
    'Nội dung yêu cầu giải quyết': input.procedure.name,
    'Căn cứ': input.reason.legalBasis,
    'Mã đánh giá': input.ratingUrl,
    'Người tiếp nhận hồ sơ': input.officialName,
  })
}

function reasonRows(input: RefusalNoticeInput): FieldRow[] {
  const { reason, rightBody } = input
  const rows: FieldRow[] = [
    [{ label: 'Lý do không tiếp nhận', value: reason.code === 'OTHER' ? reason.text : `${reasonNames[reason.code]}. ${reason.text}` }],
    [{ label: 'Căn cứ', value: reason.legalBasis }],
  ]
  if (rightBody !== null) {
    const phone = rightBody.phone === null ? '' : `, số điện thoại ${rightBody.phone}`
    rows.push([{ label: 'Đề nghị Ông (Bà) nộp hồ sơ tại', value: `${rightBody.name}, ${rightBody.address}${phone}`, strong: true }])
  }
  return rows
}

import { refuse, type DossierCode, type Instant, type Refused, type ResultChannel } from '@motcua/terms'
import { toContactRows, toProcedureLine } from './contact-rows.ts'
import { toFeeLines } from './fee-lines.ts'
import { refuseMissingFacts } from './missing-facts.ts'
import type { PaperApplicant, PaperFee, PaperIssue, PaperProcedure } from './paper-inputs.ts'
import { isPaperNumber, paperNumberLine } from './paper-number.ts'
import { signatureHint, toFrame, type FieldRow, type PaperFrame, type QrView, type SignatureView } from './paper-view.ts'
import { toPrintable } from './printable-text.ts'
import { dossierQr, ratingNote, ratingQr } from './qr-codes.ts'
import { dayOf, vietnameseMoment } from './vietnamese-date.ts'

/** One paper handed in; `kind` in the words of the catalogue (`Bản chính`, `Bản sao chứng thực`, `Bản điện tử`). */
export type ReceiptDocument = { readonly name: string; readonly kind: string; readonly quantity: number }

/** Everything form 01 says. */
export type ReceiptInput = PaperIssue & {
  readonly dossierCode: DossierCode
  readonly oneStopUnit: string
  readonly applicant: PaperApplicant
  /** Who stood at the counter or sent the form; may be the applicant. */
  readonly submitterName: string
  readonly procedure: PaperProcedure
  readonly documents: readonly ReceiptDocument[]
  readonly setCount: number
  /** The published time limit in words: `05 ngày làm việc`. */
  readonly timeLimit: string
  readonly acceptedAt: Instant
  readonly dueAt: Instant | null
  /** The calendar behind the due date still holds projected days. */
  readonly dueIsProvisional: boolean
  readonly result: { readonly channel: ResultChannel; readonly place: string }
  /** Empty: free of charge. Null: not settled yet, the line is left out. */
  readonly fees: readonly PaperFee[] | null
  /** Required in the 2018 set, ignored in the 2025 set. */
  readonly ledger: { readonly book: string; readonly number: number } | null
  /** The 4 digits that look-up by dossier code asks for. */
  readonly lookupSecret: string
  /** The look-up page's address, as it is typed. */
  readonly lookupAddress: string
  readonly hotline: string
  readonly ratingUrl: string
  readonly officialName: string
}

export type ReceiptView = PaperFrame & {
  readonly dossierQr: QrView
  readonly ratingQr: QrView
  readonly before: readonly FieldRow[]
  readonly documentsLabel: string
  readonly documentColumns: readonly [string, string, string, string]
  readonly documents: readonly (readonly [string, string, string, string])[]
  readonly noDocuments: string
  readonly after: readonly FieldRow[]
  readonly notes: readonly string[]
  readonly signatures: readonly SignatureView[]
}

const resultPlaces: Readonly<Record<ResultChannel, string>> = {
  COUNTER: 'Quầy trả kết quả',
  POSTAL: 'Nhà, qua dịch vụ bưu chính công ích',
  ONLINE: 'Bản điện tử',
}

/**
 * Form 01, the receipt with the appointment.
 *
 * @returns the view, or a refusal: `paper.facts-missing`, `paper.number-invalid`, `paper.due-missing`,
 *          `paper.due-before-acceptance`, `paper.ledger-entry-missing`, `paper.quantity-invalid`
 * @law forms.md section 3; Thông tư 01/2018/TT-VPCP and 03/2025/TT-VPCP, form 01
 */
export function toReceiptView(input: ReceiptInput): ReceiptView | Refused {
  const refused = refuseImpossible(input)
  if (refused !== undefined) return refused
  const { dueAt } = input
  if (dueAt === null) return refuse('paper.due-missing', { dossierCode: input.dossierCode })
  if (dueAt < input.acceptedAt) return refuse('paper.due-before-acceptance', { acceptedAt: input.acceptedAt, dueAt })

  const frame = toFrame({
    paper: 'RECEIPT',
    set: input.set,
    head: input.head,
    numberLine: paperNumberLine(input.number),
    issuedOn: dayOf(input.issuedAt),
    dossierCode: input.dossierCode,
  })
  return toPrintable<ReceiptView>({
    ...frame,
    dossierQr: dossierQr(input.dossierCode),
    ratingQr: ratingQr(input.ratingUrl),
    before: applicantRows(input),
    documentsLabel: 'Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm:',
    documentColumns: ['STT', 'Tên giấy tờ', 'Loại giấy tờ', 'Số lượng'],
    documents: input.documents.map((document, index) => [String(index + 1), document.name, document.kind, String(document.quantity)]),
    noDocuments: 'Không có giấy tờ nộp kèm',
    after: appointmentRows(input, dueAt),
    notes: notes(input),
    signatures: [
      { lines: ['NGƯỜI NỘP HỒ SƠ'], hint: signatureHint, fullName: input.submitterName },
      { lines: ['NGƯỜI TIẾP NHẬN HỒ SƠ'], hint: signatureHint, fullName: input.officialName },
    ],
  })
}

function refuseImpossible(input: ReceiptInput): Refused | undefined {
  if (!isPaperNumber(input.number)) return refuse('paper.number-invalid', { serial: input.number.serial })
  const missing = refuseMissingFacts({
    'Mã hồ sơ': input.dossierCode,
    'Bộ phận tiếp nhận': input.oneStopUnit,
    'Tiếp nhận hồ sơ của': input.applicant.fullName,
    'Số định danh/Mã số thuế': input.applicant.idNumber,
    'Số điện thoại': input.applicant.phone,
    'Nội dung yêu cầu giải quyết': input.procedure.name,
    'Thời gian giải quyết hồ sơ': input.timeLimit,
    'Đăng ký nhận kết quả tại': input.result.place,
    'Mã tra cứu': input.lookupSecret,
    'Đường dây nóng': input.hotline,
    'Mã đánh giá': input.ratingUrl,
    'Người nộp hồ sơ': input.submitterName,
    'Người tiếp nhận hồ sơ': input.officialName,
  })
  if (missing !== undefined) return missing
  const quantities = [input.setCount, ...input.documents.map((document) => document.quantity)]
  if (!quantities.every((quantity) => Number.isSafeInteger(quantity) && quantity >= 1)) return refuse('paper.quantity-invalid')
  if (input.set === 'TT01_2018' && input.ledger === null) return refuse('paper.ledger-entry-missing')
  return undefined
}

function applicantRows(input: ReceiptInput): FieldRow[] {
  const { applicant, procedure } = input
  const rows: FieldRow[] = [
    [{ label: 'Mã hồ sơ', value: input.dossierCode, strong: true }],
    [{ label: 'Bộ phận/Trung tâm tiếp nhận', value: input.oneStopUnit }],
    [{ label: 'Tiếp nhận hồ sơ của', value: applicant.fullName, strong: true }],
    [{ label: 'Số định danh/Mã số thuế', value: applicant.idNumber }],
    ...toContactRows(applicant),
  ]
  if (input.submitterName !== applicant.fullName) rows.push([{ label: 'Người nộp hồ sơ', value: input.submitterName }])
  rows.push([{ label: 'Nội dung yêu cầu giải quyết', value: toProcedureLine(procedure) }])
  return rows
}

function appointmentRows(input: ReceiptInput, dueAt: Instant): FieldRow[] {
  const due = vietnameseMoment(dueAt) + (input.dueIsProvisional ? ' (tạm tính)' : '')
  const rows: FieldRow[] = [
    [{ label: 'Số lượng hồ sơ', value: `${String(input.setCount).padStart(2, '0')} (bộ)` }],
    [{ label: 'Thời gian giải quyết hồ sơ theo quy định là', value: input.timeLimit }],
    [{ label: 'Thời gian nhận hồ sơ', value: vietnameseMoment(input.acceptedAt) }],
    [{ label: 'Thời gian trả kết quả giải quyết hồ sơ', value: due, strong: true }],
    [{ label: 'Đăng ký nhận kết quả tại', value: `${resultPlaces[input.result.channel]}: ${input.result.place}` }],
  ]
  if (input.fees !== null) rows.push(...toFeeLines(input.fees))
  if (input.set === 'TT01_2018' && input.ledger !== null) {
    rows.push([
      { label: 'Vào Sổ theo dõi hồ sơ, Quyển số', value: input.ledger.book },
      { label: 'Số thứ tự', value: String(input.ledger.number) },
    ])
  }
  return rows
}

function notes(input: ReceiptInput): string[] {
  return [
    `Tra cứu tình trạng hồ sơ tại ${input.lookupAddress} hoặc quét mã hồ sơ; mã tra cứu: ${input.lookupSecret}.`,
    'Khi đến nhận kết quả, mang theo giấy này và giấy tờ tùy thân; người nhận thay mang thêm văn bản ủy quyền.',
    `Cần hướng dẫn, xin gọi đường dây nóng: ${input.hotline}.`,
    ratingNote,
  ]
}

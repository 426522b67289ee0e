import type { LocalDate, Refused } from '@motcua/terms'
import { refuseMissingFacts } from './missing-facts.ts'
import type { HeadLines } from './paper-inputs.ts'
import type { FieldRow, PaperFrame, QrView } from './paper-view.ts'
import { toPrintable } from './printable-text.ts'
import { shortDate } from './vietnamese-date.ts'

/** One paper to bring. `cases` names the cases that need it; empty: every case. */
export type GuideDocument = {
  readonly name: string
  readonly kind: string
  readonly quantity: number
  readonly condition: string | null
  readonly cases: readonly string[]
}

/** A published procedure, as one sheet to take home. Texts that a source lacks come in as null. */
export type ProcedureGuideInput = {
  readonly head: HeadLines
  readonly printedOn: LocalDate
  readonly code: string
  readonly name: string
  /** The publication decision: `Quyết định số 163/QĐ-BTP`. */
  readonly decision: string | null
  readonly cases: readonly string[]
  readonly documents: readonly GuideDocument[]
  readonly setCount: number | null
  readonly timeLimit: string | null
  readonly fee: string | null
  readonly where: readonly string[]
  readonly steps: readonly string[]
  readonly hotline: string | null
  /** The procedure's page on the portal. */
  readonly pageUrl: string
}

export type ProcedureGuideView = PaperFrame & {
  readonly name: string
  readonly subtitle: string
  readonly pageQr: QrView
  readonly facts: readonly FieldRow[]
  readonly casesLabel: string
  readonly cases: readonly string[]
  readonly documentsLabel: string
  readonly documentColumns: readonly [string, string, string, string]
  readonly documents: readonly { readonly cells: readonly [string, string, string, string]; readonly condition: string | null }[]
  readonly noDocuments: string
  readonly stepsLabel: string
  readonly steps: readonly string[]
  readonly closing: string
}

const notStated = 'nguồn chưa nêu'

/**
 * The printable sheet of a published procedure.
 *
 * @returns the view, or the refusal `paper.facts-missing` when code, name or page address is empty
 */
export function toProcedureGuideView(input: ProcedureGuideInput): ProcedureGuideView | Refused {
  const refused = refuseMissingFacts({ 'Mã thủ tục': input.code, 'Tên thủ tục': input.name, 'Địa chỉ trang': input.pageUrl })
  if (refused !== undefined) return refused

  const title = 'HƯỚNG DẪN THỦ TỤC'
  const decision = input.decision === null ? '' : `. Công bố theo ${input.decision}`
  return toPrintable<ProcedureGuideView>({
    set: null,
    head: {
      superiorBody: input.head.superiorBody === null ? null : input.head.superiorBody.toLocaleUpperCase('vi'),
      issuingBody: input.head.issuingBody.toLocaleUpperCase('vi'),
      nationalName: '',
      motto: '',
      number: null,
      placeAndDate: null,
    },
    title,
    fileTitle: `${title} - ${input.code}`,
    author: input.head.issuingBody,
    issuedOn: input.printedOn,
    mark: null,
    copies: [],
    footer: {
      origin: `In ngày ${shortDate(input.printedOn)}; thông tin mới nhất xem tại ${input.pageUrl}`,
      code: `Mã thủ tục: ${input.code}`,
    },
    name: input.name,
    subtitle: `Mã thủ tục: ${input.code}${decision}`,
    pageQr: { content: input.pageUrl, alt: `Mã QR mở trang thủ tục tại ${input.pageUrl}`, caption: 'Quét để mở trang' },
    facts: [
      [{ label: 'Thời hạn giải quyết', value: input.timeLimit ?? notStated, strong: true }],
      [{ label: 'Phí, lệ phí', value: input.fee ?? notStated }],
      [{ label: 'Nơi nộp, nhận kết quả', value: input.where.length === 0 ? notStated : input.where.join(';\n') }],
    ],
    casesLabel: 'Các trường hợp',
    cases: input.cases,
    documentsLabel: input.setCount === null ? 'Giấy tờ cần nộp' : `Giấy tờ cần nộp (${String(input.setCount).padStart(2, '0')} bộ)`,
    documentColumns: ['STT', 'Tên giấy tờ', 'Loại giấy tờ', 'Số lượng'],
    documents: input.documents.map((document, index) => ({
      cells: [String(index + 1), document.name, document.kind, String(document.quantity)],
      condition: toCondition(document),
    })),
    noDocuments: notStated,
    stepsLabel: 'Các bước thực hiện',
    steps: input.steps,
    closing: input.hotline === null ? '' : `Cần giúp đỡ, xin gọi ${input.hotline} hoặc hỏi tại quầy hướng dẫn.`,
  })
}

function toCondition(document: GuideDocument): string | null {
  const parts = [document.cases.length === 0 ? null : `Trường hợp: ${document.cases.join('; ')}`, document.condition]
  const text = parts.filter((part) => part !== null).join('; ')
  return text === '' ? null : text
}

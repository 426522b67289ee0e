import { refuse, type LocalDate, type Refused, type Regime } from '@motcua/terms'
import { toContactRows, toProcedureLine } from './contact-rows.ts'
import { refuseMissingFacts } from './missing-facts.ts'
import type { PaperApplicant, PaperDossierCode, PaperIssue, PaperProcedure, PaperSigner } from './paper-inputs.ts'
import { isPaperNumber, paperNumberLine } from './paper-number.ts'
import { toFrame, type FieldRow, type PaperFrame, type QrView, type SignatureView } from './paper-view.ts'
import { toPrintable } from './printable-text.ts'
import { dossierQr, ratingNote, ratingQr } from './qr-codes.ts'
import { toSignature } from './signature.ts'
import { dayOf, vietnameseDate } from './vietnamese-date.ts'

/** One gap: which document, what is missing or wrong, how to put it right. */
export type SupplementItem = { readonly document: string; readonly problem: string; readonly remedy: string }

/** `INTAKE` before acceptance, `APPRAISAL` afterwards. */
export type SupplementPhase = 'INTAKE' | 'APPRAISAL'

/** Supplements go to the single contact point only, so no other place can be written. */
export const supplementPlaces = ['CENTER', 'PORTAL', 'POST'] as const
export type SupplementPlace = (typeof supplementPlaces)[number]

/** Everything form 02 says. */
export type SupplementRequestInput = PaperIssue & {
  /** The law the dossier was accepted under; before acceptance, the law of the day. */
  readonly regime: Regime
  readonly dossierCode: PaperDossierCode
  readonly oneStopUnit: string
  readonly applicant: PaperApplicant
  readonly procedure: PaperProcedure
  readonly items: readonly SupplementItem[]
  readonly legalBasis: string
  readonly phase: SupplementPhase
  /** The last day for the answer; null where the province sets none. */
  readonly answerBy: LocalDate | null
  readonly contact: { readonly fullName: string; readonly phone: string }
  /** At least one; `address` is the counter's address, the portal's address or the postal address. */
  readonly places: readonly { readonly place: SupplementPlace; readonly address: string }[]
  readonly ratingUrl: string
  /** Without a position the block reads NGƯỜI HƯỚNG DẪN. */
  readonly signer: PaperSigner
}

export type SupplementRequestView = PaperFrame & {
  readonly dossierQr: QrView | null
  readonly ratingQr: QrView
  readonly before: readonly FieldRow[]
  readonly itemsLabel: string
  readonly items: readonly { readonly document: string; readonly problem: FieldRow[number]; readonly remedy: FieldRow[number] }[]
  readonly after: readonly FieldRow[]
  readonly closing: string
  readonly notes: readonly string[]
  readonly signatures: readonly SignatureView[]
}

const phaseNames: Readonly<Record<SupplementPhase, string>> = {
  INTAKE: 'Kiểm tra hồ sơ khi tiếp nhận',
  APPRAISAL: 'Thẩm định hồ sơ',
}
const placeNames: Readonly<Record<SupplementPlace, string>> = {
  CENTER: 'nộp trực tiếp tại',
  PORTAL: 'nộp trực tuyến tại',
  POST: 'gửi qua dịch vụ bưu chính công ích đến',
}

/**
 * Form 02, the written request that lists everything at once.
 *
 * @returns the view, or a refusal: `paper.facts-missing`, `paper.number-invalid`, `paper.items-missing`, `paper.place-missing`,
 *          `paper.phase-before-acceptance`
 * @law forms.md section 4; form 02 of both sets; the phase is printed under Decree 118 only
 */
export function toSupplementRequestView(input: SupplementRequestInput): SupplementRequestView | Refused {
  const refused = refuseImpossible(input)
  if (refused !== undefined) return refused

  const frame = toFrame({
    paper: 'SUPPLEMENT_REQUEST',
    set: input.set,
    head: input.head,
    numberLine: paperNumberLine(input.number),
    issuedOn: dayOf(input.issuedAt),
    dossierCode: input.dossierCode,
  })
  return toPrintable<SupplementRequestView>({
    ...frame,
    dossierQr: input.dossierCode === null ? null : dossierQr(input.dossierCode),
    ratingQr: ratingQr(input.ratingUrl),
    before: [
      ...(input.dossierCode === null ? [] : [[{ label: 'Mã hồ sơ', value: input.dossierCode, strong: true }]]),
      [{ label: 'Bộ phận/Trung tâm tiếp nhận', value: input.oneStopUnit }],
      [{ label: 'Hồ sơ của', value: input.applicant.fullName, strong: true }],
      ...toContactRows(input.applicant),
      [{ label: 'Nội dung yêu cầu giải quyết', value: toProcedureLine(input.procedure) }],
    ],
    itemsLabel: 'Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:',
    items: input.items.map((item) => ({
      document: item.document,
      problem: { label: 'Còn thiếu hoặc chưa đúng', value: item.problem },
      remedy: { label: 'Cách hoàn thiện', value: item.remedy },
    })),
    after: answerRows(input),
    closing:
      'Trong quá trình hoàn thiện hồ sơ, nếu có vướng mắc, Ông (Bà) liên hệ với ' +
      `${input.contact.fullName}, số điện thoại ${input.contact.phone}, để được hướng dẫn./.`,
    notes: [ratingNote],
    signatures: [toSignature(input.signer, 'NGƯỜI HƯỚNG DẪN')],
  })
}

function refuseImpossible(input: SupplementRequestInput): Refused | undefined {
  if (!isPaperNumber(input.number)) return refuse('paper.number-invalid', { serial: input.number.serial })
  if (input.items.length === 0 || input.items.some(isEmpty)) return refuse('paper.items-missing')
  if (input.places.length === 0) return refuse('paper.place-missing')
  if (input.phase === 'APPRAISAL' && input.dossierCode === null) return refuse('paper.phase-before-acceptance')
  return refuseMissingFacts({
    'Hồ sơ của': input.applicant.fullName,
    'Số điện thoại': input.applicant.phone,
    'Nội dung yêu cầu giải quyết': input.procedure.name,
    'Lý do, căn cứ': input.legalBasis,
    'Người liên hệ': input.contact.fullName,
    'Số điện thoại liên hệ': input.contact.phone,
    'Mã đánh giá': input.ratingUrl,
    'Người hướng dẫn': input.signer.fullName,
  })
}

function isEmpty(item: SupplementItem): boolean {
  return item.document.trim() === '' || item.problem.trim() === ''
}

function answerRows(input: SupplementRequestInput): FieldRow[] {
  const rows: FieldRow[] = [[{ label: 'Lý do, căn cứ', value: input.legalBasis }]]
  if (input.regime === 'DECREE_118') rows.push([{ label: 'Giai đoạn', value: phaseNames[input.phase] }])
  if (input.answerBy !== null)
    rows.push([{ label: 'Thời hạn hoàn thiện hồ sơ', value: `hết ${vietnameseDate(input.answerBy)}`, strong: true }])
  const places = input.places.map(({ place, address }) => `${placeNames[place]} ${address}`).join('; hoặc ')
  rows.push([{ label: 'Nơi nhận hồ sơ bổ sung', value: places }])
  return rows
}

import {
  refuse,
  type DossierCode,
  type DossierStatus,
  type FormSet,
  type Instant,
  type LocalDate,
  type Refused,
  type ResultChannel,
} from '@motcua/terms'
import type { HeadLines } from './paper-inputs.ts'
import { toFrame, type FieldRow, type PaperFrame } from './paper-view.ts'
import { toPrintable } from './printable-text.ts'
import { dayOf, shortDate } from './vietnamese-date.ts'

/** Rows printed at once: 2,000 are some 200 pages, the most that binds into one volume and is typeset within the maker's time limit. */
export const ledgerRowLimit = 2_000

/** One dossier in the book, in acceptance order. */
export type LedgerEntry = {
  /** The number in the book; gap-free. */
  readonly number: number
  readonly dossierCode: DossierCode
  readonly procedureName: string
  readonly setCount: number
  readonly applicantName: string
  readonly applicantAddress: string
  readonly applicantPhone: string
  readonly competentAgency: string
  readonly acceptedAt: Instant
  /** Null while the clock is paused. */
  readonly dueAt: Instant | null
  readonly deliveredAt: Instant | null
  readonly resultChannel: ResultChannel
  /** Who received the result; stands in the signature column. */
  readonly receivedBy: string | null
  readonly status: DossierStatus
  readonly note: string | null
}

/** Everything the dossier ledger says, for a stretch of one book. */
export type DossierLedgerInput = {
  readonly set: FormSet
  readonly head: HeadLines
  readonly oneStopUnit: string
  readonly book: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly printedAt: Instant
  readonly entries: readonly LedgerEntry[]
}

export type LedgerColumnView = { readonly name: string; readonly align: 'center' | 'left' }

export type DossierLedgerView = PaperFrame & {
  readonly subtitle: readonly FieldRow[]
  readonly columns: readonly LedgerColumnView[]
  readonly rows: readonly (readonly string[])[]
  readonly noRows: string
  readonly closing: string
}

const columns: readonly LedgerColumnView[] = [
  { name: 'STT', align: 'center' },
  { name: 'Mã hồ sơ', align: 'center' },
  { name: 'Tên thủ tục hành chính', align: 'left' },
  { name: 'Số lượng hồ sơ (bộ)', align: 'center' },
  { name: 'Tên cá nhân, tổ chức', align: 'left' },
  { name: 'Địa chỉ, số điện thoại', align: 'left' },
  { name: 'Cơ quan chủ trì giải quyết', align: 'left' },
  { name: 'Ngày nhận hồ sơ', align: 'center' },
  { name: 'Ngày hẹn trả kết quả', align: 'center' },
  { name: 'Ngày trả kết quả', align: 'center' },
  { name: 'Phương thức nhận kết quả', align: 'center' },
  { name: 'Ký nhận', align: 'center' },
  { name: 'Ghi chú', align: 'left' },
]

const channelNames: Readonly<Record<ResultChannel, string>> = { COUNTER: 'Tại quầy', POSTAL: 'Bưu chính', ONLINE: 'Trực tuyến' }

/** States that explain why a result has not come or will not come; the others need no word in the book. */
const statusNotes: Readonly<Partial<Record<DossierStatus, string>>> = {
  SUPPLEMENT_REQUIRED: 'Yêu cầu bổ sung giấy tờ',
  PAYMENT_REQUIRED: 'Yêu cầu thực hiện nghĩa vụ tài chính',
  WITHDRAWN: 'Công dân yêu cầu rút hồ sơ',
  STOPPED: 'Dừng xử lý',
}

/**
 * The dossier ledger: one row per accepted dossier, in acceptance order, numbers without a gap.
 *
 * @returns the view, or a refusal: `paper.ledger-gap` (with the `number` after which the order breaks), `paper.ledger-too-long`
 * @law forms.md section 9; form 06 of the 2018 set, form 07 of the 2025 set
 */
export function toDossierLedgerView(input: DossierLedgerInput): DossierLedgerView | Refused {
  const { entries } = input
  if (entries.length > ledgerRowLimit) return refuse('paper.ledger-too-long', { rows: entries.length, limit: ledgerRowLimit })
  const broken = entries.find((entry, index) => index > 0 && !follows(entries[index - 1]!, entry))
  if (broken !== undefined) return refuse('paper.ledger-gap', { number: broken.number })

  const frame = toFrame({
    paper: 'DOSSIER_LEDGER',
    set: input.set,
    head: input.head,
    numberLine: null,
    issuedOn: dayOf(input.printedAt),
    dossierCode: null,
  })
  return toPrintable<DossierLedgerView>({
    ...frame,
    fileTitle: `${frame.title} - ${input.book}`,
    footer: { ...frame.footer, code: `Quyển số: ${input.book}` },
    subtitle: [
      [{ label: 'Bộ phận/Trung tâm tiếp nhận', value: input.oneStopUnit }],
      [
        { label: 'Quyển số', value: input.book },
        { label: 'Từ ngày', value: shortDate(input.from) },
        { label: 'Đến ngày', value: shortDate(input.to) },
      ],
    ],
    columns,
    rows: entries.map(toRow),
    noRows: 'Không có hồ sơ nào được tiếp nhận trong thời gian này',
    closing: closing(entries),
  })
}

function follows(previous: LedgerEntry, entry: LedgerEntry): boolean {
  return entry.number === previous.number + 1 && entry.acceptedAt >= previous.acceptedAt
}

function toRow(entry: LedgerEntry): string[] {
  return [
    String(entry.number),
    entry.dossierCode,
    entry.procedureName,
    String(entry.setCount),
    entry.applicantName,
    [entry.applicantAddress, entry.applicantPhone].filter((part) => part.trim() !== '').join('\n'),
    entry.competentAgency,
    shortDate(dayOf(entry.acceptedAt)),
    entry.dueAt === null ? 'Tạm dừng' : shortDate(dayOf(entry.dueAt)),
    entry.deliveredAt === null ? '' : shortDate(dayOf(entry.deliveredAt)),
    channelNames[entry.resultChannel],
    entry.receivedBy ?? '',
    [statusNotes[entry.status] ?? null, entry.note].filter((part) => part !== null).join('. '),
  ]
}

function closing(entries: readonly LedgerEntry[]): string {
  const [first, last] = [entries[0], entries.at(-1)]
  if (first === undefined || last === undefined) return 'Cộng: 0 hồ sơ.'
  return `Cộng: ${entries.length} hồ sơ, từ số ${first.number} đến số ${last.number}.`
}

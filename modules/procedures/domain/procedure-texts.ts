import type { LocalDate, OnlineLevel, SubmissionChannel, Vnd } from '@motcua/terms'
import type {
  ApplicantKind,
  CompetentLevel,
  DocumentKind,
  Duration,
  FeeItem,
  FeeTier,
  RequiredDocument,
  TimeLimit,
} from './procedure-version.ts'

/** What people read where a source says nothing. */
export const sourceSilent = 'nguồn chưa nêu'

export const channelNames: Readonly<Record<SubmissionChannel, string>> = {
  IN_PERSON: 'trực tiếp tại quầy',
  ONLINE: 'trực tuyến',
  POSTAL: 'qua bưu chính',
}
export const onlineLevelNames: Readonly<Record<OnlineLevel, string>> = {
  FULL: 'Toàn trình',
  PARTIAL: 'Một phần',
  INFO_ONLY: 'Chỉ cung cấp thông tin',
}
export const levelNames: Readonly<Record<CompetentLevel, string>> = {
  MINISTRY: 'Cấp bộ',
  PROVINCE: 'Cấp tỉnh',
  COMMUNE: 'Cấp xã',
  OTHER: 'Cơ quan khác',
}
export const applicantKindNames: Readonly<Record<ApplicantKind, string>> = {
  CITIZEN: 'Công dân Việt Nam',
  OVERSEAS_VIETNAMESE: 'Người Việt Nam định cư ở nước ngoài',
  FOREIGNER: 'Người nước ngoài',
  ENTERPRISE: 'Doanh nghiệp',
  FOREIGN_INVESTED_ENTERPRISE: 'Doanh nghiệp có vốn đầu tư nước ngoài',
  COOPERATIVE: 'Hợp tác xã',
  ORGANISATION: 'Tổ chức',
  FOREIGN_ORGANISATION: 'Tổ chức nước ngoài',
  OFFICIAL: 'Cán bộ, công chức, viên chức',
}
export const documentKindNames: Readonly<Record<DocumentKind, string>> = {
  ORIGINAL: 'bản chính',
  COPY: 'bản sao',
  CERTIFIED_COPY: 'bản sao có chứng thực',
  ELECTRONIC: 'bản điện tử',
  PRESENT_ORIGINAL: 'xuất trình bản chính',
  DATABASE_LOOKUP: 'tra cứu cơ sở dữ liệu',
}
const unitNames: Readonly<Record<Duration['unit'], string>> = {
  workingHour: 'giờ làm việc',
  workingDay: 'ngày làm việc',
  calendarDay: 'ngày',
  month: 'tháng',
}

const figure = (value: number): string => String(value).replace('.', ',')

/** @example vndText(8000) // '8.000 đồng' */
export const vndText = (amount: Vnd | number): string => `${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')} đồng`

const spokenDay = (day: LocalDate): string => day.split('-').toReversed().join('/')

export const durationText = (duration: Duration): string => `${figure(duration.value)} ${unitNames[duration.unit]}`

/** A cut-off as it is spoken: `15:00` is "15 giờ". */
function spokenHour(time: string): string {
  const [hour, minute] = time.split(':')
  return `${Number(hour)} giờ${minute === '00' ? '' : ` ${minute}`}`
}

/**
 * A time limit for people, in Vietnamese.
 *
 * @param provinceCutoff  `HH:MM`, the province's own hour where the procedure names none (R-046)
 * @example timeLimitText(limit) // 'Trong ngày làm việc; nhận sau 15 giờ thì trả vào ngày làm việc tiếp theo'
 */
export function timeLimitText(limit: TimeLimit | null, provinceCutoff = '15:00'): string {
  if (limit === null) return sourceSilent
  const base = limit.sameDay
    ? `Trong ngày làm việc; nhận sau ${spokenHour(limit.cutoffTime ?? provinceCutoff)} thì trả vào ngày làm việc tiếp theo`
    : durationText(limit)
  const extension =
    limit.extension === null
      ? ''
      : `; được gia hạn thêm ${durationText(limit.extension)}${limit.extension.when === null ? '' : ` khi ${limit.extension.when}`}`
  const unit = limit.unitStated ? '' : ' (nguồn không nêu đơn vị)'
  return `${base}${unit}${extension}`
}

/** `2 bản chính`, `1 bản chính hoặc 1 bản sao có chứng thực`, `xuất trình bản chính`. */
export function documentKindsText(document: Pick<RequiredDocument, 'kinds' | 'kindChoice'>): string {
  if (document.kinds.length === 0) return sourceSilent
  const each = document.kinds.map(({ kind, quantity }) =>
    kind === 'PRESENT_ORIGINAL' || kind === 'DATABASE_LOOKUP' ? documentKindNames[kind] : `${quantity} ${documentKindNames[kind]}`,
  )
  return each.join(document.kindChoice === 'ANY' ? ' hoặc ' : ' và ')
}

function tierText(tier: FeeTier, unit: string): string {
  const amount =
    tier.amount !== null
      ? vndText(tier.amount)
      : [tier.amountMin, tier.amountMax].flatMap((a) => (a === null ? [] : vndText(a))).join(' đến ')
  const range =
    tier.label ??
    (tier.from === null
      ? ''
      : tier.to === null
        ? `từ thứ ${figure(tier.from)} trở đi`
        : `từ thứ ${figure(tier.from)} đến thứ ${figure(tier.to)}`)
  return `${amount}${unit}${range === '' ? '' : ` (${range})`}`
}

function amountText(fee: FeeItem): string {
  const unit = fee.unit === null ? '' : `/${fee.unit}`
  if (fee.foreignAmount !== null) return `${figure(fee.foreignAmount.amount)} ${fee.foreignAmount.currency}${unit}`
  if (fee.rule === 'FREE') return 'miễn phí'
  if (fee.rule === 'TIERED' && fee.tiers.length > 0) return fee.tiers.map((tier) => tierText(tier, unit)).join(', ')
  if (fee.amount !== null) return `${vndText(fee.amount)}${unit}`
  return fee.rule === 'LOCAL_COUNCIL' ? 'theo mức do Hội đồng nhân dân tỉnh quy định' : 'theo quy định của pháp luật'
}

/**
 * One line of phí or lệ phí for people, in Vietnamese, with everything that limits it.
 *
 * @example feeText(copies) // 'Phí cấp bản sao trích lục hộ tịch: 8.000 đồng/bản; nếu có yêu cầu cấp bản sao'
 */
export function feeText(fee: FeeItem): string {
  const head = fee.name === null ? amountText(fee) : `${fee.name}: ${amountText(fee)}`
  const parts = [
    fee.cap === null ? null : `tối đa ${vndText(fee.cap)}${fee.capUnit === null ? '' : `/${fee.capUnit}`}`,
    fee.channel === null ? null : `khi nộp ${channelNames[fee.channel]}`,
    fee.condition,
    fee.exemptions.length === 0 ? null : `miễn: ${fee.exemptions.join(', ')}`,
    fee.validFrom === null ? null : `áp dụng từ ${spokenDay(fee.validFrom)}`,
    fee.validTo === null ? null : `đến hết ${spokenDay(fee.validTo)}`,
    fee.note,
    fee.doubt === null ? null : `cần hỏi lại nơi tiếp nhận: ${fee.doubt}`,
  ]
  const text = [head, ...parts.filter((part) => part !== null)].join('; ')
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

/** All lines together; an empty list is a source that says nothing, never "free". */
export function feesText(fees: readonly FeeItem[]): string {
  return fees.length === 0 ? sourceSilent : fees.map(feeText).join('. ')
}

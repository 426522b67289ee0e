import { z } from 'zod'
import { setting } from './setting.ts'
import { count, text } from './value-shapes.ts'

const supplementLimit = z.object({
  maxRequests: count(),
  /** Working days after the phase began within which it may be asked without explanation; null = no such limit. */
  askWithinWorkingDays: count(1).nullable(),
  answerWithinDays: count(1),
})
const reason = z.object({ code: z.string().regex(/^[A-Z][A-Z_]*$/), vi: text, en: text, explanationNeeded: z.boolean() })
const distinctCodes = (all: { code: string }[]): boolean => new Set(all.map((r) => r.code)).size === all.length

/** Limits and lists that a dossier meets on its way (transition.md section 3, items 5 and 7). */
export const dossierSettings = {
  'dossier.code-pattern': setting({
    section: 'DOSSIER',
    vi: 'Mã hồ sơ: lấy mã định danh của cơ quan nào, và số thứ tự trong ngày có mấy chữ số.',
    en: 'Dossier code: whose agency code it bears, and how many digits the serial of the day has at least.',
    rule: 'R-035',
    scopes: ['national', 'province'],
    shape: z.object({ agencyCodeOf: z.enum(['ACCEPTING_UNIT', 'COMPETENT_AGENCY']), serialDigits: z.int().min(4).max(6) }),
  }),
  'dossier.supplement-limits': setting({
    section: 'DOSSIER',
    vi: 'Mỗi giai đoạn được yêu cầu bổ sung mấy lần, trong mấy ngày làm việc, và người nộp có bao nhiêu ngày để bổ sung.',
    en: 'Per phase: how many supplement requests, how soon, and how many calendar days the applicant has to answer.',
    rule: 'R-090',
    scopes: ['national', 'province', 'procedure'],
    shape: z.object({ INTAKE: supplementLimit, APPRAISAL: supplementLimit }),
  }),
  'dossier.refusal-reasons': setting({
    section: 'DOSSIER',
    vi: 'Danh mục lý do từ chối tiếp nhận hồ sơ.',
    en: 'Reasons for which intake may be refused.',
    rule: 'R-026',
    scopes: ['province'],
    shape: z.array(reason).min(1).refine(distinctCodes, 'must not name a code twice'),
  }),
  'dossier.stop-grounds': setting({
    section: 'DOSSIER',
    vi: 'Danh mục căn cứ dừng giải quyết hồ sơ.',
    en: 'Grounds on which handling may be stopped.',
    rule: 'R-092',
    scopes: ['province'],
    shape: z.array(reason).min(1).refine(distinctCodes, 'must not name a code twice'),
  }),
  'dossier.reschedule': setting({
    section: 'DOSSIER',
    vi: 'Được hẹn lại ngày trả mấy lần, và phải báo trước hạn bao nhiêu ngày làm việc.',
    en: 'How often the return date may be moved, and how many working days before due the applicant must be told.',
    rule: 'R-084',
    scopes: ['national', 'province'],
    shape: z.object({ maxTimes: count(), noticeWorkingDays: count() }),
  }),
  'dossier.stale-after-working-days': setting({
    section: 'DOSSIER',
    vi: 'Sau bao nhiêu ngày làm việc không cập nhật tiến độ thì hồ sơ bị liệt kê.',
    en: 'Working days without a progress update after which a dossier is listed as stale.',
    rule: 'R-009',
    scopes: ['province', 'agency'],
    shape: count(1),
  }),
  'dossier.uncollected-after-days': setting({
    section: 'DOSSIER',
    vi: 'Sau bao nhiêu ngày kể từ khi có kết quả mà chưa ai nhận thì hồ sơ bị liệt kê.',
    en: 'Days after the result arrived at which an uncollected one is listed.',
    rule: 'R-078',
    scopes: ['province'],
    shape: count(1),
  }),
  'dossier.uncollected-reminders': setting({
    section: 'DOSSIER',
    vi: 'Các mốc nhắc người dân nhận kết quả: số ngày kể từ khi có kết quả. Kết quả vẫn được giữ sau lần nhắc cuối.',
    en: 'When applicants are reminded of an uncollected result: days after it arrived. It is kept after the last reminder.',
    rule: 'R-078',
    scopes: ['province'],
    shape: z.array(count(1)).refine((days) => days.every((d, i) => i === 0 || d > days[i - 1]!), 'must be in rising order'),
  }),
  'dossier.archive': setting({
    section: 'DOSSIER',
    vi: 'Hồ sơ có phải lưu trữ theo quy định chuyên ngành không; nếu có thì phải quét trước khi kết thúc.',
    en: 'Whether dossiers are archived by the rules of their sector; if so they are scanned before they are closed.',
    rule: 'R-063',
    scopes: ['national', 'province', 'agency', 'procedure'],
    shape: z.boolean(),
  }),
} as const

import { describe, expect, it } from 'vitest'
import type { AgencyId, Instant, OfficialId } from '@motcua/terms'
import type { DossierState } from '#modules/dossiers/index.ts'
import { durationText } from '../../format/duration.ts'
import { textsIn } from '../../texts/texts.ts'
import { toClockView, type ClockFacts } from './clock-view.ts'

const words = textsIn('vi').desk
const now = '2026-03-04T10:00:00+07:00' as Instant
const at = (text: string) => `${text}:00+07:00` as Instant
const me = 'o1' as OfficialId

const facts: ClockFacts = {
  now,
  officialId: me,
  soonMinutes: 480,
  provisional: false,
  words: words.dossier.clock,
  statuses: words.marks.statuses,
  // Clock minutes stand for working minutes.
  minutesBetween: (_agency, from, to) => (Date.parse(to) - Date.parse(from)) / 60_000,
  spanText: (_agency, minutes) => durationText(minutes, 480),
}
type Clocked = Parameters<typeof toClockView>[0]
const step = {
  token: 4,
  node: 'n',
  name: 'Xem gió',
  kind: 'appraisal',
  agencyId: 'a' as AgencyId,
  role: 'HANDLER',
  assigneeId: me,
  openedAt: at('2026-03-04T08:00'),
  startedAt: at('2026-03-04T08:30'),
  startedBy: me,
  dueAt: at('2026-03-05T15:00'),
  allottedMinutes: 600,
  givenBy: null,
  givenFrom: null,
  note: null,
} as const satisfies DossierState['work'][number]
const kite: Clocked = {
  status: 'PROCESSING',
  competentAgencyId: 'a' as AgencyId,
  submittedAt: at('2026-03-02T08:00'),
  receivedAt: at('2026-03-02T08:00'),
  answerDueAt: null,
  supplement: null,
  acceptance: { firstDueAt: at('2026-03-09T09:00') } as Clocked['acceptance'],
  dueAt: at('2026-03-09T09:00'),
  pauses: [],
  work: [step],
  finishedAt: null,
  timeliness: null,
  returnedAt: null,
  endedAt: null,
}
const clock = (change: Partial<Clocked>, more: Partial<ClockFacts> = {}) => toClockView({ ...kite, ...change }, { ...facts, ...more })

describe('The clock over a dossier', () => {
  it('shows the time left for this step, the promise, and the hours used of those allotted', () => {
    expect(clock({})).toMatchObject({
      headline: 'Còn 3 ngày 5 giờ ở bước này',
      promise: 'hẹn trả 09/3 9:00',
      reason: 'bước này đến 05/3 15:00',
      used: 90,
      allotted: 600,
    })
    expect(clock({}).tone).toBeUndefined()
  })
  it('is red only once the step is late, amber before', () => {
    expect(clock({ work: [{ ...step, dueAt: at('2026-03-04T09:00') }] })).toMatchObject({ headline: 'Quá 1 giờ ở bước này', tone: 'late' })
    expect(clock({ work: [{ ...step, openedAt: at('2026-03-03T08:00'), dueAt: at('2026-03-04T15:00') }] }).tone).toBe('soon')
  })
  it('R-054 warns of a short step only once half its time is gone, and never right after it began', () => {
    expect(clock({ work: [{ ...step, openedAt: now, dueAt: at('2026-03-04T14:00') }] }).tone).toBeUndefined()
    expect(clock({ work: [{ ...step, openedAt: at('2026-03-04T06:00'), dueAt: at('2026-03-04T14:00') }] }).tone).toBe('soon')
  })
  it('takes the step in this official’s hands before one that is due earlier', () => {
    const theirs = { ...step, token: 5, assigneeId: 'o2' as OfficialId, dueAt: at('2026-03-04T11:00') }
    expect(clock({ work: [theirs, step] }).headline).toContain('3 ngày')
    expect(clock({ work: [step, theirs] }, { officialId: null }).headline).toContain('1 giờ')
  })
  it('R-058 says when nobody has signed for the step yet', () => {
    expect(clock({ work: [{ ...step, startedAt: null }] }).reason).toContain('chưa có chữ ký bên nhận')
  })
  it('R-047 stands still while the applicant is awaited, and says since when and what was promised', () => {
    const pause = { from: at('2026-03-04T09:00'), to: null, reason: 'SUPPLEMENT', policy: 'RESUME', paper: '1/BS' } as const
    expect(clock({ status: 'SUPPLEMENT_REQUIRED', dueAt: null, pauses: [pause] })).toEqual({
      headline: 'Đang tạm dừng',
      promise: 'đã hẹn 09/3 9:00, sẽ tính lại khi hết tạm dừng',
      reason: 'chờ bổ sung từ 04/3 9:00',
    })
  })
  it('R-061 hours in which the clock stood still are not used up, and every pause is told', () => {
    const pause = { from: at('2026-03-04T09:00'), to: at('2026-03-04T09:40'), reason: 'SUPPLEMENT', policy: 'RESUME', paper: null } as const
    expect(clock({ pauses: [pause] })).toMatchObject({
      used: 50,
      reason: expect.stringContaining('đã tạm dừng 40 phút (chờ bổ sung)') as string,
    })
  })
  it('R-031 before acceptance counts to the answer; R-032 what came outside working time counts from the opening', () => {
    const waiting = { status: 'NEW', acceptance: null, dueAt: null, work: [], answerDueAt: at('2026-03-04T16:00') } as const
    expect(clock({ ...waiting, receivedAt: at('2026-03-03T07:30') })).toMatchObject({
      headline: 'Còn 6 giờ để trả lời người nộp',
      promise: 'phải trả lời trước 04/3 16:00',
      reason: 'nộp ngoài giờ làm việc, tính từ 03/3 7:30',
      tone: 'soon',
    })
    expect(clock({ ...waiting, receivedAt: now, answerDueAt: at('2026-03-04T18:00') }).tone).toBeUndefined()
    expect(clock({ ...waiting, answerDueAt: at('2026-03-04T09:00') })).toMatchObject({
      headline: 'Quá 1 giờ chưa trả lời người nộp',
      tone: 'late',
    })
    expect(clock({ ...waiting, answerDueAt: null }).headline).toBe('Chờ tiếp nhận')
  })
  it('R-050 a finished dossier says how it went against its promise', () => {
    const done = { status: 'DONE', finishedAt: at('2026-03-04T09:00'), timeliness: 'EARLY', work: [] } as const
    expect(clock(done)).toEqual({ headline: 'Đã có kết quả, chờ trả', promise: 'hẹn trả 09/3 9:00', reason: 'xong trước hạn' })
    expect(clock({ ...done, status: 'RETURNED', returnedAt: now, timeliness: 'LATE' })).toMatchObject({
      headline: 'Đã trả kết quả 04/3 10:00',
      tone: 'late',
    })
    expect(clock({ status: 'WITHDRAWN', endedAt: now }).headline).toBe('Hồ sơ kết thúc: đã rút')
  })
  it('marks a date that lies over projected days as provisional', () => {
    expect(clock({}, { provisional: true }).promise).toBe('hẹn trả 09/3 9:00 (tạm tính)')
  })
})

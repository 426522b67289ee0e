import { describe, expect, it } from 'vitest'
import type { AgencyId, DossierCode, DossierId, Instant } from '@motcua/terms'
import type { DossierLine } from '#modules/dossiers/index.ts'
import { durationText } from '../../format/duration.ts'
import { textsIn } from '../../texts/texts.ts'
import { toDeskRow, type RowFacts } from './work-row.ts'

const now = '2026-03-02T10:00:00+07:00' as Instant
const at = (text: string) => `${text}:00+07:00` as Instant

const kite: DossierLine = {
  id: 'd1' as DossierId,
  seq: 3,
  code: 'H99.07-260302-0001' as DossierCode,
  lookupCode: 'AAAA-BBBB-CCCC',
  status: 'PROCESSING',
  procedureCode: '9.999999',
  procedureName: 'Cấp phép thả diều',
  applicantName: 'Nguyễn Thị Hường',
  channel: 'ONLINE',
  submittedAt: at('2026-03-02T08:00'),
  answerDueAt: null,
  acceptedAt: at('2026-03-02T08:30'),
  dueAt: at('2026-03-09T08:30'),
  finishedAt: null,
  awaitingSupplement: false,
  intakeUnitId: 'u' as AgencyId,
  competentAgencyId: 'a' as AgencyId,
  work: {
    token: 4,
    name: 'Xem gió, dự thảo giấy phép',
    kind: 'appraisal',
    openedAt: at('2026-03-01T08:30'),
    dueAt: at('2026-03-05T10:00'),
    startedAt: now,
    assigneeId: null,
  },
}

/** Clock minutes stand for working minutes: what counts here is the comparison. */
const facts: RowFacts = {
  list: 'mine',
  now,
  words: textsIn('vi').desk.marks,
  soonMinutes: 480,
  minutesUntil: (_line, moment) => (Date.parse(moment) - Date.parse(now)) / 60_000,
  spanText: (_line, minutes) => durationText(minutes, 480),
}
const row = (change: Partial<DossierLine>) => toDeskRow({ ...kite, ...change }, facts)
const work = (dueAt: Instant, startedAt: Instant | null = now) => ({ work: { ...kite.work!, dueAt, startedAt } })

describe('A line of the desk', () => {
  it('says whose, what, and what is to be done, in few words', () => {
    expect(row({})).toMatchObject({
      name: 'Nguyễn Thị Hường',
      code: 'H99.07-260302-0001',
      procedure: 'Cấp phép thả diều',
      step: 'thẩm định',
    })
    expect(row(work(at('2026-03-05T10:00'), null)).step).toBe('chờ nhận: thẩm định')
  })
  it('is red only when the hour has passed, and says by how much', () => {
    expect(row(work(at('2026-03-02T07:00'))).mark).toEqual({ tone: 'late', text: 'quá 3 giờ' })
    expect(row(work(now)).mark?.tone).toBe('soon')
  })
  it('R-054 is amber from eight working hours before, with the hour', () => {
    expect(row(work(at('2026-03-02T18:00'))).mark).toEqual({ tone: 'soon', text: '02/3 18:00' })
    expect(row(work(at('2026-03-02T18:01'))).mark?.tone).toBe('plain')
  })
  it('R-054 a short step is marked in the second half of its time only', () => {
    const short = (dueAt: Instant) => row({ work: { ...kite.work!, openedAt: at('2026-03-02T09:00'), dueAt } })
    expect(short(at('2026-03-02T13:00')).mark).toEqual({ tone: 'plain', text: '02/3 13:00' })
    expect(short(at('2026-03-02T11:00')).mark?.tone).toBe('soon')
  })
  it('R-054 is plain with the day while there is time, and goes by the promise where the step has no hour', () => {
    expect(row({}).mark).toEqual({ tone: 'plain', text: '05/3' })
    const noHour = { ...kite.work!, dueAt: null }
    expect(row({ work: noHour }).mark).toEqual({ tone: 'plain', text: '09/3' })
    expect(row({ work: noHour, dueAt: at('2026-03-02T11:00') }).mark?.tone).toBe('soon')
  })
  it('R-031 an answer is soon due in the second half of its time, not from the first minute', () => {
    const waiting = (answerDueAt: Instant) => row({ status: 'NEW', code: null, work: null, acceptedAt: null, dueAt: null, answerDueAt })
    expect(waiting(at('2026-03-02T16:00'))).toMatchObject({ step: 'chờ tiếp nhận', mark: { tone: 'plain', text: '02/3 16:00' } })
    expect(waiting(at('2026-03-02T11:00')).mark?.tone).toBe('soon')
    expect(waiting(at('2026-03-02T09:00')).mark?.tone).toBe('late')
  })
  it('R-047 a dossier that stands still has no hour, and is never late', () => {
    expect(row({ status: 'SUPPLEMENT_REQUIRED', ...work(at('2026-03-02T07:00')) })).toMatchObject({
      step: 'chờ bổ sung',
      mark: { tone: 'plain', text: 'tạm dừng' },
    })
    expect(row({ status: 'NEW', work: null, awaitingSupplement: true }).mark?.text).toBe('tạm dừng')
  })
  it('R-051 a finished dossier shows the day it was finished, however long nobody collects it', () => {
    expect(row({ status: 'DONE', work: null, finishedAt: at('2026-03-01T16:00') })).toMatchObject({
      step: 'chờ trả kết quả',
      mark: { tone: 'plain', text: 'xong 01/3' },
    })
  })
})

import { type Instant, isRefused, type LocalDate } from '@motcua/terms'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  buildCalendar,
  calendarFromHolidays,
  checkStepSum,
  computeDue,
  type CountingMode,
  type DueInput,
  dueSoonAt,
  handoverDue,
  isWorkingDay,
  judgeStep,
  judgeTimeliness,
  longestPathMinutes,
  onlineAnswerDue,
  onlineReceivedAt,
  parseInstant,
  readdLedger,
  recomputeDue,
  stepDues,
  type TimeLimit,
  workingMinutesBetween,
} from './index.ts'

const holidays = JSON.parse(readFileSync(new URL('../../../catalogue/holidays.json', import.meta.url), 'utf8'))
const calendar = calendarFromHolidays(holidays)

const at = (text: string): Instant => {
  const instant = parseInstant(text)
  if (isRefused(instant)) throw new Error(text)
  return instant
}
const workingDays = (value: number): TimeLimit => ({ value, unit: 'workingDay' })
const workingHours = (value: number): TimeLimit => ({ value, unit: 'workingHour' })
const sameDay: TimeLimit = { value: 1, unit: 'workingDay', sameDay: true }

/** The due moment as `YYYY-MM-DD HH:MM`, after checking that its ledger re-adds to it. */
function due(accepted: string, limit: TimeLimit, mode: CountingMode, more: Partial<DueInput> = {}): string | null {
  const answer = computeDue({ acceptedAt: at(accepted), limit, mode, ...more }, calendar)
  if (isRefused(answer)) return answer.code
  expect(readdLedger(answer.ledger)).toBe(answer.dueAt)
  return answer.dueAt === null ? null : answer.dueAt.slice(0, 16).replace('T', ' ')
}
const pause = (from: string, to: string | null, policy?: 'RESUME' | 'RESTART') => ({
  from: at(from),
  to: to === null ? null : at(to),
  policy,
})

describe('When a dossier is due', () => {
  it('R-040 starts the clock at official acceptance, not at submission', () => {
    expect(due('2026-03-02 14:00', workingDays(1), 'HOUR')).toBe('2026-03-03 14:00')
  })

  it('R-041 counts five working days as forty hours, or to closing time of the fifth day, as the province chooses', () => {
    expect(due('2026-03-02 09:00', workingDays(5), 'HOUR')).toBe('2026-03-09 09:00')
    expect(due('2026-03-02 09:00', workingDays(5), 'END_OF_DAY')).toBe('2026-03-09 17:00')
  })

  it('R-042 lets half a day run through the sessions, in both modes', () => {
    expect(due('2026-03-06 14:00', workingDays(0.5), 'HOUR')).toBe('2026-03-09 08:30')
    expect(due('2026-03-06 14:00', workingDays(0.5), 'END_OF_DAY')).toBe('2026-03-09 08:30')
  })

  it('R-043 counts an acceptance at closing time or at lunch from the next opening when hours run', () => {
    expect(due('2026-03-02 17:00', workingDays(1), 'HOUR')).toBe('2026-03-03 17:00')
    expect(due('2026-03-02 12:00', workingHours(1), 'HOUR')).toBe('2026-03-02 14:00')
  })

  it('R-043 takes a moment up to and including closing time as that day when days are counted', () => {
    expect(due('2026-03-02 17:00', workingDays(1), 'END_OF_DAY')).toBe('2026-03-03 17:00')
    expect(due('2026-03-02 17:01', workingDays(1), 'END_OF_DAY')).toBe('2026-03-04 17:00')
    expect(due('2026-03-02 06:00', workingDays(1), 'END_OF_DAY')).toBe('2026-03-03 17:00')
    expect(due('2026-03-07 10:00', workingDays(1), 'END_OF_DAY')).toBe('2026-03-10 17:00')
  })

  it('R-044 skips Tết, swapped days and days in lieu, and counts make-up Saturdays', () => {
    expect(due('2026-02-11 10:00', workingDays(5), 'HOUR')).toBe('2026-02-25 10:00')
    expect(due('2025-12-31 14:00', workingDays(3), 'HOUR')).toBe('2026-01-07 14:00')
    expect(due('2026-01-08 09:00', workingDays(2), 'HOUR')).toBe('2026-01-10 09:00')
    expect(due('2026-01-08 09:00', workingDays(2), 'END_OF_DAY')).toBe('2026-01-10 17:00')
  })

  it('R-045 ends a calendar-day term on the next working day', () => {
    const thirtyDays: TimeLimit = { value: 30, unit: 'calendarDay' }
    expect(due('2026-04-02 09:00', thirtyDays, 'HOUR')).toBe('2026-05-04 17:00')
    expect(due('2026-04-02 09:00', thirtyDays, 'END_OF_DAY')).toBe('2026-05-04 17:00')
  })

  it('R-045 ends a term of months on the same day number, or on the last day of a shorter month', () => {
    expect(due('2026-01-30 09:00', { value: 1, unit: 'month' }, 'END_OF_DAY')).toBe('2026-03-02 17:00')
    expect(due('2026-03-31 09:00', { value: 3, unit: 'month' }, 'END_OF_DAY')).toBe('2026-06-30 17:00')
  })

  it('R-046 settles a same-day dossier that day up to and including 15:00, else on the next working day', () => {
    for (const mode of ['HOUR', 'END_OF_DAY'] as const) {
      expect(due('2026-03-06 14:59', sameDay, mode)).toBe('2026-03-06 17:00')
      expect(due('2026-03-06 15:00', sameDay, mode)).toBe('2026-03-06 17:00')
      expect(due('2026-03-06 15:01', sameDay, mode)).toBe('2026-03-09 17:00')
      expect(due('2026-03-06 18:00', sameDay, mode)).toBe('2026-03-09 17:00')
      expect(due('2026-03-07 10:00', sameDay, mode)).toBe('2026-03-09 17:00')
      expect(due('2026-03-06 16:30', { ...sameDay, cutoffTime: '16:30' }, mode)).toBe('2026-03-06 17:00')
      expect(due('2026-03-06 17:00', { ...sameDay, cutoffTime: '17:00' }, mode)).toBe('2026-03-06 17:00')
      expect(due('2026-03-06 17:01', { ...sameDay, cutoffTime: '20:00' }, mode)).toBe('2026-03-09 17:00')
    }
  })

  it('R-047 does not count the wait for a supplement: the remaining hours go on, or all start anew', () => {
    const wait = ['2026-03-05 10:00', '2026-03-12 15:00'] as const
    expect(workingMinutesBetween(calendar, at('2026-03-02 08:30'), at(wait[0]))).toBe(25.5 * 60)
    expect(due('2026-03-02 08:30', workingDays(10), 'HOUR', { pauses: [pause(...wait)] })).toBe('2026-03-23 13:30')
    expect(due('2026-03-02 08:30', workingDays(10), 'HOUR', { pauses: [pause(...wait, 'RESTART')] })).toBe('2026-03-26 15:00')
    const restart = { requested: at(wait[0]), complete: at(wait[1]) }
    expect(due('2026-03-02 08:30', workingDays(10), 'HOUR', { restart })).toBe('2026-03-26 15:00')
    expect(due('2026-03-02 08:30', workingDays(10), 'END_OF_DAY', { restart })).toBe('2026-03-26 17:00')
  })

  it('R-047 uses up the days through the one on which the wait begins, and does not count the day the paper arrives', () => {
    // 3, 4 and 5 March are used; 12 March is not counted; seven days are left: 13, 16 … 20, 23.
    expect(due('2026-03-02 08:30', workingDays(10), 'END_OF_DAY', { pauses: [pause('2026-03-05 10:00', '2026-03-12 15:00')] })).toBe(
      '2026-03-23 17:00',
    )
    expect(due('2026-03-02 08:30', workingDays(10), 'END_OF_DAY', { pauses: [pause('2026-03-05 10:00', '2026-03-12 17:01')] })).toBe(
      '2026-03-24 17:00',
    )
  })

  it('R-047 gives one working day after arrival when nothing of the term was left', () => {
    expect(due('2026-03-02 08:30', workingDays(3), 'END_OF_DAY', { pauses: [pause('2026-03-05 10:00', '2026-03-12 15:00')] })).toBe(
      '2026-03-13 17:00',
    )
  })

  it('R-047 has no due date while the wait is open, unless it began after the due moment', () => {
    expect(due('2026-03-02 08:30', workingDays(3), 'END_OF_DAY', { pauses: [pause('2026-03-05 17:00', null)] })).toBeNull()
    expect(due('2026-03-02 08:30', workingDays(3), 'END_OF_DAY', { pauses: [pause('2026-03-05 17:01', null)] })).toBe('2026-03-05 17:00')
    expect(due('2026-03-02 08:30', workingDays(3), 'HOUR', { restart: { requested: at('2026-03-03 09:00'), complete: null } })).toBeNull()
  })

  it('R-047 moves calendar-day and month terms by the days the wait lasted, then to a working day', () => {
    const fifteen: TimeLimit = { value: 15, unit: 'calendarDay' }
    // 17 March, moved by the seven days from 5 to 12 March.
    expect(due('2026-03-02 08:30', fifteen, 'END_OF_DAY', { pauses: [pause('2026-03-05 10:00', '2026-03-12 15:00')] })).toBe(
      '2026-03-24 17:00',
    )
    expect(due('2026-03-02 08:30', fifteen, 'END_OF_DAY', { pauses: [pause('2026-03-05 10:00', '2026-03-09 15:00')] })).toBe(
      '2026-03-23 17:00',
    )
    expect(
      due('2026-03-02 08:30', { value: 1, unit: 'month' }, 'END_OF_DAY', { pauses: [pause('2026-03-05 10:00', '2026-03-06 15:00')] }),
    ).toBe('2026-04-03 17:00')
  })

  it('R-047 takes several waits, also overlapping ones and in any order, and counts no minute twice', () => {
    const pauses = [pause('2026-03-05 10:00', '2026-03-06 10:00'), pause('2026-03-03 09:00', '2026-03-05 11:00')]
    expect(due('2026-03-02 09:00', workingDays(5), 'HOUR', { pauses })).toBe('2026-03-12 10:00')
    expect(due('2026-03-02 09:00', workingDays(5), 'HOUR', { pauses: [pause('2026-03-03 09:00', '2026-03-06 10:00')] })).toBe(
      '2026-03-12 10:00',
    )
  })

  it('R-048 moves the due moment by exactly the working hours of a wait for payment', () => {
    const plain = due('2026-03-02 09:00', workingDays(5), 'HOUR')
    const moved = due('2026-03-02 09:00', workingDays(5), 'HOUR', { pauses: [pause('2026-03-04 16:00', '2026-03-09 16:00')] })
    expect(workingMinutesBetween(calendar, at(plain ?? ''), at(moved ?? ''))).toBe(24 * 60)
  })

  it('R-049 a stop pauses in the same way', () => {
    expect(
      due('2026-03-02 09:00', workingDays(5), 'HOUR', { pauses: [{ ...pause('2026-03-03 09:00', null), reason: 'Dừng xử lý' }] }),
    ).toBeNull()
  })

  it('adds an extension in the limit’s unit to the limit, and runs any other on from the unrolled end', () => {
    const extended = (limit: TimeLimit, value: number, unit: TimeLimit['unit']) =>
      due('2026-03-02 09:00', limit, 'END_OF_DAY', { extensions: [{ value, unit }] })
    expect(extended(workingDays(5), 2, 'workingDay')).toBe('2026-03-11 17:00')
    expect(extended(workingDays(5), 5, 'calendarDay')).toBe('2026-03-16 17:00')
    expect(extended(workingDays(5), 4, 'workingHour')).toBe('2026-03-10 11:30')
    // 14 March is a Saturday: two working days after it are Monday and Tuesday.
    expect(extended({ value: 12, unit: 'calendarDay' }, 2, 'workingDay')).toBe('2026-03-17 17:00')
    expect(extended({ value: 12, unit: 'calendarDay' }, 4, 'workingHour')).toBe('2026-03-16 11:30')
    expect(extended({ value: 12, unit: 'calendarDay' }, 1, 'month')).toBe('2026-04-14 17:00')
    expect(extended(sameDay, 2, 'workingDay')).toBe('2026-03-04 17:00')
  })

  it('keeps an end at the closing of a session there', () => {
    expect(due('2026-03-02 07:30', workingHours(4), 'END_OF_DAY')).toBe('2026-03-02 11:30')
    expect(due('2026-03-02 07:30', workingHours(8), 'END_OF_DAY')).toBe('2026-03-02 17:00')
  })

  it('refuses a limit that cannot be counted, with its reason', () => {
    expect(due('2026-03-02 09:00', workingDays(0), 'HOUR')).toBe('time-limit.value-invalid')
    expect(due('2026-03-02 09:00', workingDays(NaN), 'HOUR')).toBe('time-limit.value-invalid')
    expect(due('2026-03-02 09:00', { value: 1.5, unit: 'calendarDay' }, 'HOUR')).toBe('time-limit.value-invalid')
    expect(due('2026-03-02 09:00', { value: 1, unit: 'fortnight' as 'month' }, 'HOUR')).toBe('time-limit.unit-unknown')
    expect(due('2026-03-02 09:00', workingDays(1e9), 'HOUR')).toBe('time-limit.too-long')
    expect(due('2026-03-02 09:00', { ...sameDay, cutoffTime: 'ba giờ' }, 'HOUR')).toBe('time-limit.cutoff-invalid')
    expect(due('2026-03-02 09:00', workingDays(5), 'HOUR', { pauses: [pause('2026-03-05 10:00', '2026-03-05 09:00')] })).toBe(
      'pause.ends-before-start',
    )
  })
})

describe('The calendar is data', () => {
  it('R-052 a new holiday moves a due date that falls on it', () => {
    const accepted = { acceptedAt: at('2026-11-23 09:00'), limit: workingDays(1), mode: 'HOUR' } as const
    expect(computeDue(accepted, calendar)).toMatchObject({ dueAt: '2026-11-24T09:00:00+07:00' })
    const switchedOn = calendarFromHolidays(holidays, { confirm: ['2026-11-24'] })
    expect(computeDue(accepted, switchedOn)).toMatchObject({ dueAt: '2026-11-25T09:00:00+07:00' })
  })

  it('R-052 counts an unconfirmed day as a working day, and says so in the ledger', () => {
    const answer = computeDue({ acceptedAt: at('2026-11-23 09:00'), limit: workingDays(2), mode: 'END_OF_DAY' }, calendar)
    expect(isRefused(answer) || answer.ledger).toContainEqual(
      expect.objectContaining({ kind: 'counted', date: '2026-11-24', reason: 'UNCONFIRMED' }),
    )
  })

  it('marks a date that rests on a projected day as provisional', () => {
    const answer = (accepted: string) => computeDue({ acceptedAt: at(accepted), limit: workingDays(3), mode: 'END_OF_DAY' }, calendar)
    expect(answer('2027-02-03 09:00')).toMatchObject({ dueAt: '2027-02-15T17:00:00+07:00', provisional: true })
    expect(answer('2027-03-03 09:00')).toMatchObject({ provisional: false })
    expect(answer('2026-02-11 09:00')).toMatchObject({ provisional: false })
  })

  it('refuses a year that is not loaded by its name, at either end, and never guesses', () => {
    const refusedYear = (accepted: string, limit: TimeLimit) => computeDue({ acceptedAt: at(accepted), limit, mode: 'HOUR' }, calendar)
    expect(refusedYear('2027-12-29 09:00', workingDays(10))).toMatchObject({ code: 'calendar.year-not-loaded', data: { year: 2028 } })
    expect(refusedYear('2027-12-29 09:00', { value: 40, unit: 'month' })).toMatchObject({ data: { year: 2028 } })
    expect(refusedYear('2023-12-29 09:00', workingDays(1))).toMatchObject({ data: { year: 2023 } })
    expect(refusedYear('2027-12-30 09:00', workingDays(1))).toMatchObject({ dueAt: '2027-12-31T09:00:00+07:00' })
    expect(dueSoonAt(at('2024-01-02 08:00'), calendar)).toMatchObject({ data: { year: 2023 } })
  })

  it('refuses the gap between two loaded years', () => {
    const gap = buildCalendar({ years: { 2024: { days: [] }, 2026: { days: [] } } })
    const over = () => computeDue({ acceptedAt: at('2024-12-30 09:00'), limit: workingDays(10), mode: 'HOUR' }, gap)
    expect(over()).toMatchObject({ code: 'calendar.year-not-loaded', data: { year: 2025 } })
    expect(isWorkingDay(gap, '2026-03-02' as LocalDate)).toBe(true)
    expect(over()).toMatchObject({ code: 'calendar.year-not-loaded', data: { year: 2025 } })
  })

  it('knows other weeks and other hours as data', () => {
    const morning = [{ from: '07:30', to: '11:30' }]
    const sixDays = buildCalendar({ week: { 6: morning }, years: { 2026: { days: [] } } })
    const on = (limit: TimeLimit, mode: CountingMode) => {
      const answer = computeDue({ acceptedAt: at('2026-03-06 16:00'), limit, mode }, sixDays)
      if (isRefused(answer)) throw new Error(answer.code)
      expect(readdLedger(answer.ledger)).toBe(answer.dueAt)
      return answer.dueAt
    }
    expect(on(workingHours(5), 'HOUR')).toBe('2026-03-07T11:30:00+07:00')
    expect(on(workingHours(6), 'HOUR')).toBe('2026-03-09T08:30:00+07:00')
    expect(on(workingDays(1), 'END_OF_DAY')).toBe('2026-03-07T11:30:00+07:00')
  })

  it('says of broken calendar data what is wrong', () => {
    const day = (date: string) => ({ date, name: 'Nghỉ', kind: 'holiday', status: 'official' }) as const
    expect(() => buildCalendar({ years: { 2026: { days: [day('2026-02-30')] } } })).toThrow('2026-02-30')
    expect(() => buildCalendar({ years: { 2026: { days: [day('2027-01-01')] } } })).toThrow('2027-01-01')
    expect(() => buildCalendar({ sessions: [{ from: '13:00', to: '11:00' }], years: {} })).toThrow('sessions')
  })
})

describe('How a finished dossier is judged', () => {
  const judged = (finished: string, dueText = '2026-03-09 09:00') => judgeTimeliness(at(finished), at(dueText), calendar)

  it('R-050 EARLY on an earlier working day, ON_TIME up to the due minute, LATE after it', () => {
    expect(judged('2026-03-06 16:00')).toBe('EARLY')
    expect(judged('2026-03-09 08:59')).toBe('ON_TIME')
    expect(judged('2026-03-09 09:00')).toBe('ON_TIME')
    expect(judged('2026-03-09 09:01')).toBe('LATE')
  })

  it('R-050 takes work finished on a closed day as finished on the working day after it', () => {
    expect(judged('2026-03-07 10:00')).toBe('ON_TIME')
    expect(judged('2026-03-07 10:00', '2026-03-10 09:00')).toBe('EARLY')
    expect(judged('2026-03-06 18:00')).toBe('EARLY')
  })

  it('R-051 judges the moment the result reached the center, not its collection', () => {
    expect(judged('2026-03-06 16:00')).toBe('EARLY')
    expect(judged('2026-03-13 10:00')).toBe('LATE')
  })

  it('R-053 a recomputation keeps a printed date that would become earlier', () => {
    const printed = at('2026-11-24 09:00')
    expect(recomputeDue(printed, at('2026-11-25 09:00'))).toEqual({ dueAt: '2026-11-25T09:00:00+07:00', outcome: 'MOVED_LATER' })
    expect(recomputeDue(printed, at('2026-11-23 09:00'))).toEqual({ dueAt: printed, outcome: 'PRINTED_DATE_KEPT' })
    expect(recomputeDue(printed, printed)).toEqual({ dueAt: printed, outcome: 'UNCHANGED' })
  })

  it('R-054 warns the handler eight working hours before due', () => {
    expect(dueSoonAt(at('2026-03-09 09:00'), calendar)).toBe(at('2026-03-06 09:00'))
    expect(dueSoonAt(at('2026-03-09 17:00'), calendar)).toBe(at('2026-03-09 07:30'))
  })
})

describe('Deadlines around intake', () => {
  it('R-031 answers an online submission within eight working hours', () => {
    expect(onlineAnswerDue(at('2026-03-09 09:00'), calendar)).toBe(at('2026-03-10 09:00'))
  })

  it('R-032 receives an online submission outside working time at the next opening', () => {
    expect(onlineReceivedAt(at('2026-03-06 20:15'), calendar)).toBe(at('2026-03-09 07:30'))
    expect(onlineAnswerDue(at('2026-03-06 20:15'), calendar)).toBe(at('2026-03-09 17:00'))
  })

  it('R-057 hands over the same day, or by the end of the next morning when taken in after 15:00', () => {
    expect(handoverDue(at('2026-03-02 15:30'), calendar)).toBe(at('2026-03-03 11:30'))
    expect(handoverDue(at('2026-03-02 15:00'), calendar)).toBe(at('2026-03-02 17:00'))
    expect(handoverDue(at('2026-03-07 10:00'), calendar)).toBe(at('2026-03-09 11:30'))
    expect(handoverDue(at('2026-03-02 16:30'), calendar, { cutoff: '16:00', nextDayUntil: 'CLOSING' })).toBe(at('2026-03-03 17:00'))
  })
})

describe('The steps of a process', () => {
  it('R-055 the longest path must not exceed the limit of the procedure', () => {
    const hours = (...values: number[]) => values.map((value) => value * 60)
    expect(checkStepSum(hours(4, 24, 8, 4), 40 * 60)).toBeUndefined()
    expect(checkStepSum(hours(4, 24, 8, 8), 40 * 60)).toMatchObject({ code: 'step.sum-exceeds-limit', data: { allottedMinutes: 44 * 60 } })
    expect(longestPathMinutes([{ branches: [hours(40), hours(56)] }, ...hours(16)])).toBe(72 * 60)
  })

  it('R-056 step due times chain from acceptance', () => {
    expect(stepDues(at('2026-03-02 09:00'), [4 * 60, 24 * 60, 8 * 60, 4 * 60], calendar)).toEqual([
      at('2026-03-02 14:30'),
      at('2026-03-05 14:30'),
      at('2026-03-06 14:30'),
      at('2026-03-09 09:00'),
    ])
  })

  it('R-061 judges a row of the control slip by the hours used against those allotted', () => {
    expect(judgeStep(25.5 * 60, 24 * 60)).toBe('LATE')
    expect(judgeStep(24 * 60, 24 * 60)).toBe('ON_TIME')
    expect(judgeStep(23 * 60, 24 * 60)).toBe('EARLY')
    expect(judgeStep(23 * 60, 24 * 60, 8 * 60)).toBe('ON_TIME')
  })

  it('R-070 a parallel block ends with its longest branch', () => {
    const parallel = longestPathMinutes([{ branches: [[40 * 60], [56 * 60]] }])
    expect(stepDues(at('2026-03-02 09:00'), [parallel, 16 * 60], calendar)).toEqual([at('2026-03-11 09:00'), at('2026-03-13 09:00')])
    expect(stepDues(at('2026-03-02 09:00'), [40 * 60, 56 * 60, 16 * 60], calendar)).toEqual([
      at('2026-03-09 09:00'),
      at('2026-03-18 09:00'),
      at('2026-03-20 09:00'),
    ])
  })
})

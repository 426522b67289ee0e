import type { Instant } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import { officeCalendar } from '../testing/kite-procedures.ts'
import { moment } from '../testing/moment.ts'
import { closePauses, dueOf, timelinessAt, type Running } from './dossier-clock.ts'
import type { ClockPause } from './dossier-parts.ts'

const running: Running = { acceptedAt: moment('Mon 2026-03-02 09:00'), limit: { value: 5, unit: 'workingDay' }, mode: 'HOUR', pauses: [] }
const pause = (from: string, to: string | null, reason: ClockPause['reason'] = 'PAYMENT'): ClockPause => ({
  from: moment(from),
  to: to === null ? null : moment(to),
  reason,
  policy: 'RESUME',
  paper: null,
})
const due = (pauses: readonly ClockPause[], more: Partial<Running> = {}): Instant | null | undefined => {
  const answer = dueOf({ ...running, ...more, pauses }, officeCalendar)
  return 'dueAt' in answer ? answer.dueAt : undefined
}

describe('The clock of a dossier', () => {
  it('R-048 moves the promised hour by exactly the 24 working hours waited for a payment', () => {
    expect(due([])).toBe(moment('Mon 2026-03-09 09:00'))
    expect(due([pause('Tue 2026-03-03 09:00', 'Fri 2026-03-06 09:00')])).toBe(moment('Thu 2026-03-12 09:00'))
  })

  it('R-047 promises nothing while a pause is open', () => {
    expect(due([pause('Tue 2026-03-03 09:00', null)])).toBe(null)
  })

  it('R-047 leaves the promise as it was when the pause began after it', () => {
    expect(due([pause('Tue 2026-03-10 09:00', null)])).toBe(moment('Mon 2026-03-09 09:00'))
  })

  it('R-049 counts the time that a stop and a supplement both cover once', () => {
    const waited = [
      pause('Tue 2026-03-03 09:00', 'Thu 2026-03-05 09:00', 'SUPPLEMENT'),
      pause('Wed 2026-03-04 09:00', 'Fri 2026-03-06 09:00', 'STOPPED'),
    ]
    expect(due(waited)).toBe(moment('Thu 2026-03-12 09:00'))
    expect(due(waited.toReversed())).toBe(moment('Thu 2026-03-12 09:00'))
  })

  it('R-045, R-047 moves a calendar-day term by the days the pause lasted, then off closed days', () => {
    const thirtyDays = { acceptedAt: moment('Thu 2026-04-02 09:00'), limit: { value: 30, unit: 'calendarDay' as const } }
    expect(due([], thirtyDays)).toBe(moment('Mon 2026-05-04 17:00'))
    expect(due([pause('Mon 2026-04-06 09:00', 'Wed 2026-04-08 09:00')], thirtyDays)).toBe(moment('Mon 2026-05-04 17:00'))
    expect(due([pause('Mon 2026-04-06 09:00', 'Thu 2026-04-09 09:00')], thirtyDays)).toBe(moment('Tue 2026-05-05 17:00'))
  })

  it('ends only the open pauses', () => {
    const closed = pause('Tue 2026-03-03 09:00', 'Wed 2026-03-04 09:00')
    expect(closePauses([closed, pause('Thu 2026-03-05 09:00', null)], moment('Fri 2026-03-06 09:00'))).toEqual([
      closed,
      pause('Thu 2026-03-05 09:00', 'Fri 2026-03-06 09:00'),
    ])
  })

  it.each([
    ['Fri 2026-03-06 16:00', 'EARLY'],
    ['Mon 2026-03-09 08:59', 'ON_TIME'],
    ['Mon 2026-03-09 09:00', 'ON_TIME'],
    ['Mon 2026-03-09 09:01', 'LATE'],
  ])('R-050 finished %s of Mon 2026-03-09 09:00 is %s', (finished, timeliness) => {
    expect(timelinessAt(moment(finished), moment('Mon 2026-03-09 09:00'), officeCalendar)).toBe(timeliness)
  })
})

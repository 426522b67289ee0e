import type { LocalDate } from '@motcua/terms'
import { Patterns, weekPatterns } from './build-calendar.ts'
import { type Day, weekdayOf } from './civil-day.ts'
import type { SpecialDay } from './day-table.ts'
import { dayOf } from './moments.ts'
import { defaultSessions, type Session } from './sessions.ts'
import { WorkCalendar } from './work-calendar.ts'

const off: SpecialDay = { pattern: 0, reason: 'HOLIDAY', name: null, provisional: false }
const worked: SpecialDay = { pattern: 1, reason: 'MAKE_UP', name: null, provisional: false }

/** What a plain calendar is made of; a date in both lists is worked. */
export type PlainCalendarData = {
  readonly daysOff?: readonly LocalDate[]
  readonly workingSaturdays?: readonly LocalDate[]
  readonly sessions?: readonly Session[]
}

/**
 * Exactly Monday to Friday, minus `daysOff`, plus `workingSaturdays`, in any year: for reckoning on paper and for tests, never for an office.
 *
 * @throws RangeError when a date does not exist
 */
export function plainCalendar({ daysOff = [], workingSaturdays = [], sessions = defaultSessions }: PlainCalendarData = {}): WorkCalendar {
  const patterns = new Patterns(sessions)
  const special = new Map<Day, SpecialDay>()
  for (const date of daysOff) {
    const day = dayOf(date)
    // A weekend that is listed too stays a weekend in the due ledger.
    if (weekdayOf(day) <= 5) special.set(day, off)
  }
  for (const date of workingSaturdays) special.set(dayOf(date), worked)
  const plan = { week: weekPatterns(undefined, patterns), patterns: patterns.all }
  return new WorkCalendar(plan, special, (year) => year >= 1 && year <= 9999)
}

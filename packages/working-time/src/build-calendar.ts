import type { LocalDate } from '@motcua/terms'
import type { Day } from './civil-day.ts'
import type { SpecialDay } from './day-table.ts'
import { dayOf } from './moments.ts'
import { type DayPattern, defaultSessions, type Session, toDayPattern } from './sessions.ts'
import { WorkCalendar } from './work-calendar.ts'

/**
 * How sure a calendar entry is. official: announced; computed: follows from the law and the lunar calendar; projected: not announced yet,
 * believed, and every date that rests on it is "tạm tính"; unconfirmed: a policy that is not yet law, not believed until it is confirmed.
 */
export const calendarStatuses = ['official', 'computed', 'projected', 'unconfirmed'] as const
export type CalendarStatus = (typeof calendarStatuses)[number]

/** A day off beyond the week's rest days: a holiday, a day in lieu of one, or one swapped against a Saturday. */
export type ClosedDay = {
  readonly date: string
  readonly name: string
  readonly kind: 'holiday' | 'compensatory' | 'swapped'
  readonly status: CalendarStatus
}
/** A rest day that is worked. Without `sessions` it is worked like any full day. */
export type WorkingSaturday = {
  readonly date: string
  readonly name?: string
  readonly status: CalendarStatus
  readonly sessions?: readonly Session[]
}
export type CalendarYear = { readonly days: readonly ClosedDay[]; readonly workingSaturdays?: readonly WorkingSaturday[] }

/** 1 Monday … 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7
export type WeekHours = Partial<Record<Weekday, readonly Session[]>>

export type CalendarData = {
  /** Hours of a full working day; Monday to Friday when `week` says nothing else. */
  readonly sessions?: readonly Session[]
  /** Hours of single weekdays: `{ 6: [{ from: '07:30', to: '11:30' }] }` opens Saturday mornings, `{ 5: [] }` closes Fridays. */
  readonly week?: WeekHours
  readonly years: Readonly<Record<string, CalendarYear>>
  /** Unconfirmed days that have become law and are now closed (or, for a Saturday, worked). */
  readonly confirm?: readonly string[]
}

/**
 * Makes a work calendar from data; a year that is not in `years` will be refused by name (R-052: the calendar is data, never code).
 *
 * @throws RangeError when the data is broken: a date that does not exist or lies outside its year, sessions out of order
 */
export function buildCalendar({ sessions = defaultSessions, week, years, confirm = [] }: CalendarData): WorkCalendar {
  const patterns = new Patterns(sessions)
  const confirmed = new Set(confirm.map((date) => dayOf(date as LocalDate)))
  const special = new Map<Day, SpecialDay>()
  for (const [year, { days, workingSaturdays = [] }] of Object.entries(years)) {
    for (const { date, name, kind, status } of days) {
      const day = dayInYear(date, year)
      const isOff = status !== 'unconfirmed' || confirmed.has(day)
      const reason = isOff ? closedReasons[kind] : 'UNCONFIRMED'
      special.set(day, { pattern: isOff ? 0 : null, reason, name, provisional: status === 'projected' })
    }
    for (const { date, name = null, status, sessions: hours } of workingSaturdays) {
      const day = dayInYear(date, year)
      if (status === 'unconfirmed' && !confirmed.has(day)) continue
      const pattern = hours === undefined ? 1 : patterns.indexOf(hours)
      special.set(day, { pattern, reason: 'MAKE_UP', name, provisional: status === 'projected' })
    }
  }
  const plan = { week: weekPatterns(week, patterns), patterns: patterns.all }
  return new WorkCalendar(plan, special, (year) => Object.hasOwn(years, String(year)))
}

const closedReasons = { holiday: 'HOLIDAY', compensatory: 'COMPENSATORY', swapped: 'SWAPPED' } as const

function dayInYear(date: string, year: string): Day {
  if (date.slice(0, 4) !== year) throw new RangeError(`${date} stands under the year ${year}`)
  return dayOf(date as LocalDate)
}

/** The ways a day can be worked, each once; a day without sessions is the closed pattern 0. */
export class Patterns {
  readonly all: DayPattern[]

  constructor(fullDay: readonly Session[]) {
    if (fullDay.length === 0) throw new RangeError('a full working day needs sessions')
    this.all = [toDayPattern([]), toDayPattern(fullDay)]
  }

  indexOf(sessions: readonly Session[]): number {
    const pattern = toDayPattern(sessions)
    const same = this.all.findIndex(
      ({ starts, ends }) => String(starts) === String(pattern.starts) && String(ends) === String(pattern.ends),
    )
    return same >= 0 ? same : this.all.push(pattern) - 1
  }
}

/** Pattern of Monday … Sunday: five full days and two closed ones, unless `week` says otherwise. */
export function weekPatterns(week: WeekHours | undefined, patterns: Patterns): number[] {
  const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
  return weekdays.map((weekday) => {
    const hours = week?.[weekday]
    if (hours !== undefined) return patterns.indexOf(hours)
    return weekday <= 5 ? 1 : 0
  })
}

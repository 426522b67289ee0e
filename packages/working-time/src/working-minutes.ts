import { type Instant, isRefused, type LocalDate, type Refused } from '@motcua/terms'
import { dayOfMinute, type Minute } from './civil-day.ts'
import { dayOf, fromDay, fromMinute, toMinute } from './moments.ts'
import { withTable } from './with-table.ts'
import type { WorkCalendar } from './work-calendar.ts'

/** A counted minute as an instant; a refusal stays one. */
export function asInstant(minute: Minute | Refused): Instant | Refused {
  return isRefused(minute) ? minute : fromMinute(minute)
}

/**
 * Working minutes between two moments, whole; negative when `to` lies before `from`.
 *
 * @example workingMinutesBetween(calendar, 'Mon 2026-03-02 08:30', 'Thu 2026-03-05 10:00')  // 1530, that is 25.5 h
 */
export function workingMinutesBetween(calendar: WorkCalendar, from: Instant, to: Instant): number | Refused {
  const [begin, end] = [toMinute(from), toMinute(to)]
  const [first, last] = begin <= end ? [begin, end] : [end, begin]
  const minutes = withTable(calendar, dayOfMinute(first), (table) => table.openBefore(last) - table.openBefore(first))
  return isRefused(minutes) || begin <= end ? minutes : -minutes
}

/**
 * The moment when `minutes` working minutes (>= 0, whole) have passed since `from`.
 *
 * An end at the closing of a session stays there; nothing to add gives the moment itself, or the next opening when it is closed.
 *
 * @example addWorkingMinutes(calendar, 'Fri 2026-03-06 14:00', 240)  // Mon 2026-03-09 08:30
 */
export function addWorkingMinutes(calendar: WorkCalendar, from: Instant, minutes: number): Instant | Refused {
  if (!Number.isInteger(minutes) || minutes < 0) throw new RangeError(`whole working minutes, not ${minutes}`)
  const start = toMinute(from)
  return asInstant(
    withTable(calendar, dayOfMinute(start), (table) =>
      minutes === 0 ? table.settle(start) : table.momentAfter(table.openBefore(start) + minutes),
    ),
  )
}

/** The moment `minutes` working minutes (> 0, whole) before `until`. Of several it is the last: an opening, not the closing before it. */
export function subtractWorkingMinutes(calendar: WorkCalendar, until: Instant, minutes: number): Instant | Refused {
  if (!Number.isInteger(minutes) || minutes <= 0) throw new RangeError(`whole working minutes above 0, not ${minutes}`)
  const end = toMinute(until)
  return asInstant(withTable(calendar, dayOfMinute(end), (table) => table.momentAfter(table.openBefore(end) - minutes + 1) - 1, -1))
}

/** The moment itself while the office works, else the next opening; closing time and lunch count as closed. */
export function nextOpening(calendar: WorkCalendar, at: Instant): Instant | Refused {
  const minute = toMinute(at)
  return asInstant(withTable(calendar, dayOfMinute(minute), (table) => table.nextOpening(minute)))
}

/** Is this day worked? A day in a year that is not loaded is refused. */
export function isWorkingDay(calendar: WorkCalendar, date: LocalDate): boolean | Refused {
  const day = dayOf(date)
  const table = calendar.tableFor(day, day)
  return isRefused(table) ? table : table.isWorking(day)
}

/** The `count`-th working day after `date` (before it when negative); 0 is the day itself, or the next working day when it is closed. */
export function addWorkingDays(calendar: WorkCalendar, date: LocalDate, count: number): LocalDate | Refused {
  if (!Number.isInteger(count)) throw new RangeError(`whole working days, not ${count}`)
  const day = dayOf(date)
  const found = withTable(
    calendar,
    day,
    (table) => {
      if (count === 0) return table.workingDayFrom(day)
      return count > 0 ? table.nthWorkingDayAfter(day, count) : table.nthWorkingDayBefore(day, -count)
    },
    count < 0 ? -1 : 1,
  )
  return isRefused(found) ? found : fromDay(found)
}

/** Working days after `from`, up to and including `to`. */
export function workingDaysBetween(calendar: WorkCalendar, from: LocalDate, to: LocalDate): number | Refused {
  const [first, last] = [dayOf(from), dayOf(to)]
  return last >= first
    ? withTable(calendar, first, (table) => table.workingThrough(last) - table.workingThrough(first))
    : withTable(calendar, last, (table) => table.workingThrough(last) - table.workingThrough(first))
}

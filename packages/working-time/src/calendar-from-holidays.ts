import { buildCalendar, type CalendarData, type CalendarYear } from './build-calendar.ts'
import type { WorkCalendar } from './work-calendar.ts'

/** The shape of the shipped list of holidays; sources, lunar dates and remarks beside these fields are for people. */
export type HolidaysFile = { readonly years: Readonly<Record<string, CalendarYear>> }

/**
 * The calendar of public bodies from the shipped list of holidays (`catalogue/holidays.json`, parsed).
 *
 * @param settings  other hours or weekdays, and the unconfirmed days that have been switched on
 * @throws RangeError when the file is not such a list
 */
export function calendarFromHolidays(holidays: HolidaysFile, settings: Omit<CalendarData, 'years'> = {}): WorkCalendar {
  if (typeof holidays !== 'object' || holidays === null || typeof holidays.years !== 'object' || holidays.years === null) {
    throw new RangeError('a list of holidays has `years`, each with `days` and `workingSaturdays`')
  }
  return buildCalendar({ ...settings, years: holidays.years })
}

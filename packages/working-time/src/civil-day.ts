/** Whole days since 1970-01-01 in Asia/Ho_Chi_Minh. */
export type Day = number
/** Whole minutes since 1970-01-01 00:00 in Asia/Ho_Chi_Minh; seconds are always cut off. */
export type Minute = number

export const MINUTES_OF_DAY = 1440

export type CivilDay = { readonly year: number; readonly month: number; readonly date: number }

/** The day number of a date of the proleptic Gregorian calendar. Integer arithmetic only: years are counted from March, so that the leap day comes last. */
export function toDay(year: number, month: number, date: number): Day {
  const y = month > 2 ? year : year - 1
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The inverse of `toDay`. */
export function toCivilDay(day: Day): CivilDay {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date }
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Monday 1 … Sunday 7. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** The same day number `months` later, or the last day of that month when it has no such day (Civil Code 2015 art. 147). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = toCivilDay(day)
  const index = year * 12 + month - 1 + months
  const targetYear = Math.floor(index / 12)
  const targetMonth = index - targetYear * 12 + 1
  return toDay(targetYear, targetMonth, Math.min(date, daysInMonth(targetYear, targetMonth)))
}

export function dayOfMinute(minute: Minute): Day {
  return Math.floor(minute / MINUTES_OF_DAY)
}

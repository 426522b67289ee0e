import type { LocalDate } from '../brand.ts'
import { refuse, type Refused } from '../refusal.ts'
import { plainCharacters } from './plain-characters.ts'

/** Days of a month of the Gregorian calendar; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** `YYYY-MM-DD` of a day that exists (years 1 to 9999), otherwise undefined. */
export function findCalendarDay(year: number, month: number, day: number): LocalDate | undefined {
  if (year < 1 || year > 9999 || day < 1 || day > daysInMonth(year, month)) return undefined
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}` as LocalDate
}

/**
 * Read a whole day as people write it (`2/3/2026`, `02-03-2026`, `02.03.2026`) or as ISO (`2026-03-02`).
 *
 * @returns refusal `date.malformed` when it is no date, `date.impossible` when the calendar has no such day
 * @example parseLocalDate('31/02/2026') // refused: date.impossible
 */
export function parseLocalDate(text: string): LocalDate | Refused {
  const parts = readDay(tidyDate(text))
  if (!parts) return refuse('date.malformed')
  return findCalendarDay(parts.year, parts.month, parts.day) ?? refuse('date.impossible')
}

/** One way to separate: surrounding and inner spaces gone, invisible characters gone. */
export function tidyDate(text: string): string {
  return plainCharacters(text)
    .trim()
    .replace(/\s*([/.-])\s*/g, '$1')
}

/** The three numbers of a written day, not yet proven to exist. */
export function readDay(text: string): { year: number; month: number; day: number } | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }
  const written = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text)
  return written ? { year: Number(written[4]), month: Number(written[3]), day: Number(written[1]) } : undefined
}

const pad = (value: number): string => String(value).padStart(2, '0')

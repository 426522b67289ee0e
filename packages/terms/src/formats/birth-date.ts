import type { LocalDate } from '../brand.ts'
import { refuse, type Refused } from '../refusal.ts'
import { findCalendarDay, readDay, tidyDate } from './calendar-day.ts'

/** A date of birth as exactly as the person knows it; `value` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD` and sorts as text. */
export type BirthDate =
  | { readonly precision: 'year'; readonly value: string; readonly year: number }
  | { readonly precision: 'month'; readonly value: string; readonly year: number; readonly month: number }
  | { readonly precision: 'day'; readonly value: LocalDate; readonly year: number; readonly month: number; readonly day: number }

/** `fullDateOnly`: the form needs day, month and year. */
export type BirthDateFacts = { readonly today: LocalDate; readonly fullDateOnly?: boolean }

// Old enough for the parents and grandparents that land and civil-status dossiers name; a smaller figure would refuse true papers.
const OLDEST_YEARS = 200

/**
 * Read a date of birth: `1958`, `03/1958`, `02/03/1958`, or ISO `1958-03-02`. What is not known is never filled in.
 *
 * @param facts.today  day in Asia/Ho_Chi_Minh against which "not yet" is judged
 * @returns refusals `birth-date.malformed`, `.impossible`, `.in-future`, `.too-long-ago`, `.full-date-needed`
 * @example parseBirthDate('1958', { today }) // { precision: 'year', value: '1958', year: 1958 }
 */
export function parseBirthDate(text: string, facts: BirthDateFacts): BirthDate | Refused {
  const read = readBirthDate(tidyDate(text))
  if (read === undefined) return refuse('birth-date.malformed')
  if (read === 'impossible') return refuse('birth-date.impossible')
  if (read.value > facts.today.slice(0, read.value.length)) return refuse('birth-date.in-future')
  if (read.year < Number(facts.today.slice(0, 4)) - OLDEST_YEARS) return refuse('birth-date.too-long-ago', { years: OLDEST_YEARS })
  if (facts.fullDateOnly && read.precision !== 'day') return refuse('birth-date.full-date-needed')
  return read
}

/** As a paper shows it: `1958`, `03/1958` or `02/03/1958`. */
export function showBirthDate(birthDate: Pick<BirthDate, 'value'>): string {
  return birthDate.value.split('-').toReversed().join('/')
}

/** Read back a stored `value`; undefined when it is none. */
export function findBirthDate(value: string): BirthDate | undefined {
  const read = /^\d{4}(-\d{2}){0,2}$/.test(value) ? readBirthDate(value) : undefined
  return read === 'impossible' ? undefined : read
}

function readBirthDate(text: string): BirthDate | 'impossible' | undefined {
  if (/^\d{4}$/.test(text)) return Number(text) === 0 ? 'impossible' : { precision: 'year', value: text, year: Number(text) }
  const monthOnly = /^(\d{1,2})[/.-](\d{4})$/.exec(text) ?? /^(?<iso>\d{4})-(\d{1,2})$/.exec(text)
  if (monthOnly) {
    const [year, month] = monthOnly.groups ? [monthOnly[1], monthOnly[2]] : [monthOnly[2], monthOnly[1]]
    const first = findCalendarDay(Number(year), Number(month), 1)
    return first ? { precision: 'month', value: first.slice(0, 7), year: Number(year), month: Number(month) } : 'impossible'
  }
  const parts = readDay(text)
  if (!parts) return undefined
  const value = findCalendarDay(parts.year, parts.month, parts.day)
  return value ? { precision: 'day', value, ...parts } : 'impossible'
}

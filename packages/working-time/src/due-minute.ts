import { isRefused, type Refused } from '@motcua/terms'
import { dayOfMinute, type Minute } from './civil-day.ts'
import { countDue } from './count-due.ts'
import { type MinutePause, toTerm } from './term.ts'
import type { CountingMode, Extension, TimeLimit } from './time-limit.ts'
import { withTable } from './with-table.ts'
import type { WorkCalendar } from './work-calendar.ts'

/** `computeDue` in whole minutes since 1970-01-01 00:00 in Viet Nam (`toMinute`); pauses stand in order of their beginning. */
export type DueMinuteInput = {
  readonly acceptedAt: Minute
  readonly limit: TimeLimit
  readonly mode: CountingMode
  readonly extensions?: readonly Extension[]
  readonly pauses?: readonly MinutePause[]
}

const noPauses: readonly MinutePause[] = []

/**
 * The due minute alone, without a ledger: for counting millions.
 *
 * @returns null while a pause is open; the refusals of `computeDue`
 */
export function dueMinute(
  { acceptedAt, limit, mode, extensions, pauses = noPauses }: DueMinuteInput,
  calendar: WorkCalendar,
): Minute | null | Refused {
  const term = toTerm(limit, extensions, mode, calendar.minutesPerDay)
  if (isRefused(term)) return term
  return withTable(calendar, dayOfMinute(acceptedAt), (table) => countDue(term, { start: acceptedAt, isRestarted: false, pauses }, table))
}

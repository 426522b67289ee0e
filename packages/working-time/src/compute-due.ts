import { type Instant, isRefused, type Refused } from '@motcua/terms'
import { dayOfMinute } from './civil-day.ts'
import { countDue } from './count-due.ts'
import { type DueInput, toCourse } from './due-input.ts'
import type { DueLedger } from './due-ledger.ts'
import { fromMinute } from './moments.ts'
import { toTerm } from './term.ts'
import { withTable } from './with-table.ts'
import type { WorkCalendar } from './work-calendar.ts'
import { LedgerWriter } from './write-ledger.ts'

export type DueAnswer = {
  /** Null while a pause (or the request before a restart) is open. */
  readonly dueAt: Instant | null
  /** "Tạm tính": a projected day of the calendar lies between start and due. */
  readonly provisional: boolean
  readonly ledger: DueLedger
}

/**
 * The due moment of a dossier with its due ledger.
 *
 * @returns refusals: `calendar.year-not-loaded`, `time-limit.*`, `pause.ends-before-start`, `restart.complete-before-requested`
 * @throws RangeError when a moment is not an Instant: read texts from outside with `parseInstant` first
 * @law Civil Code 2015 art. 147-148 (END_OF_DAY)
 * @example computeDue({ acceptedAt, limit: { value: 5, unit: 'workingDay' }, mode: 'HOUR' }, calendar)  // Mon 2026-03-02 09:00 -> Mon 2026-03-09 09:00
 */
export function computeDue(input: DueInput, calendar: WorkCalendar): DueAnswer | Refused {
  const term = toTerm(input.limit, input.extensions, input.mode, calendar.minutesPerDay)
  if (isRefused(term)) return term
  const course = toCourse(input)
  if (isRefused(course)) return course

  const firstDay = dayOfMinute(course.start)
  let writer: LedgerWriter | undefined
  let provisional = false
  const due = withTable(calendar, firstDay, (table) => {
    writer = new LedgerWriter(input, course, calendar, table)
    const minute = countDue(term, course, table, writer)
    provisional = minute !== null && table.isProvisional(firstDay, dayOfMinute(minute))
    return minute
  })
  if (isRefused(due)) return due
  const dueAt = due === null ? null : fromMinute(due)
  return { dueAt, provisional, ledger: writer?.finish(dueAt, provisional) ?? [] }
}

import { type Instant, isRefused, type Refused } from '@motcua/terms'
import { dayOfMinute, MINUTES_OF_DAY } from './civil-day.ts'
import { minuteOfDay, toMinute } from './moments.ts'
import { DEFAULT_CUTOFF } from './time-limit.ts'
import { withTable } from './with-table.ts'
import type { WorkCalendar } from './work-calendar.ts'
import { addWorkingMinutes, asInstant, nextOpening, subtractWorkingMinutes } from './working-minutes.ts'

// A working day of eight hours, whatever an office's own day is: the rules state these two as hours.
const EIGHT_HOURS = 8 * 60

/** when an online submission counts as received: at once in working time, else at the next opening. */
export function onlineReceivedAt(submittedAt: Instant, calendar: WorkCalendar): Instant | Refused {
  return nextOpening(calendar, submittedAt)
}

/** by when an official answers an online submission (accepts, asks for a supplement, refuses). */
export function onlineAnswerDue(submittedAt: Instant, calendar: WorkCalendar, answerMinutes = EIGHT_HOURS): Instant | Refused {
  const receivedAt = onlineReceivedAt(submittedAt, calendar)
  return isRefused(receivedAt) ? receivedAt : addWorkingMinutes(calendar, receivedAt, answerMinutes)
}

/** when the handler is warned. A warning that would fall on closing time comes at the next opening, when somebody reads it. */
export function dueSoonAt(dueAt: Instant, calendar: WorkCalendar, beforeMinutes = EIGHT_HOURS): Instant | Refused {
  return subtractWorkingMinutes(calendar, dueAt, beforeMinutes)
}

/** How fast an accepted dossier leaves the center: `cutoff` HH:MM, and which session of the next working day is the last. */
export type HandoverRule = { readonly cutoff?: string; readonly nextDayUntil?: 'MORNING' | 'CLOSING' }

/**
 * by when the center hands an accepted dossier over: by closing time of that day; after the cut-off, or on a closed day, the next working day.
 *
 * @throws RangeError when `cutoff` is not `HH:MM`
 */
export function handoverDue(
  acceptedAt: Instant,
  calendar: WorkCalendar,
  { cutoff = DEFAULT_CUTOFF, nextDayUntil = 'MORNING' }: HandoverRule = {},
): Instant | Refused {
  const until = minuteOfDay(cutoff)
  if (until === undefined) throw new RangeError(`not a clock time: ${cutoff}`)
  const accepted = toMinute(acceptedAt)
  const today = dayOfMinute(accepted)
  return asInstant(
    withTable(calendar, today, (table) => {
      const closing = table.closingOf(today)
      const isInTime = table.isWorking(today) && accepted - today * MINUTES_OF_DAY <= until && accepted <= closing
      if (isInTime) return closing
      const next = table.nthWorkingDayAfter(today, 1)
      const morningEnd = table.patternOf(next)?.ends[0] ?? NaN
      return nextDayUntil === 'MORNING' ? next * MINUTES_OF_DAY + morningEnd : table.closingOf(next)
    }),
  )
}

/** What a recomputation after a calendar change did to a promised date. */
export type Recomputed = { readonly dueAt: Instant; readonly outcome: 'UNCHANGED' | 'MOVED_LATER' | 'PRINTED_DATE_KEPT' }

/** an ordered recomputation may move a printed date later, never earlier. */
export function recomputeDue(printedDueAt: Instant, newDueAt: Instant): Recomputed {
  const moved = toMinute(newDueAt) - toMinute(printedDueAt)
  if (moved > 0) return { dueAt: newDueAt, outcome: 'MOVED_LATER' }
  return { dueAt: printedDueAt, outcome: moved === 0 ? 'UNCHANGED' : 'PRINTED_DATE_KEPT' }
}

import { type Instant, isRefused, type Refused, type Timeliness } from '@motcua/terms'
import { dayOfMinute } from './civil-day.ts'
import { toMinute } from './moments.ts'
import type { WorkCalendar } from './work-calendar.ts'

/**
 * EARLY when finished on an earlier working day than due, ON_TIME when not later than due, else LATE.
 *
 * Work finished on a closed day counts for the working day after it. Both moments are compared by the minute.
 *
 * @param finishedAt  when the result reached the center, not when it was collected
 */
export function judgeTimeliness(finishedAt: Instant, dueAt: Instant, calendar: WorkCalendar): Timeliness | Refused {
  const [finished, due] = [toMinute(finishedAt), toMinute(dueAt)]
  if (finished > due) return 'LATE'
  const table = calendar.tableFor(dayOfMinute(finished), dayOfMinute(due))
  if (isRefused(table)) return table
  return table.workingDayFrom(dayOfMinute(finished)) < dayOfMinute(due) ? 'EARLY' : 'ON_TIME'
}

/**
 * the result column of a control-slip row, by working minutes used since receipt against those allotted.
 *
 * @param earlyByMinutes  how much sooner counts as early; a province may ask for more than a minute
 */
export function judgeStep(usedMinutes: number, allottedMinutes: number, earlyByMinutes = 1): Timeliness {
  if (usedMinutes > allottedMinutes) return 'LATE'
  return allottedMinutes - usedMinutes >= earlyByMinutes ? 'EARLY' : 'ON_TIME'
}

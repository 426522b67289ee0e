import { isRefused, type Refused } from '@motcua/terms'
import type { Day } from './civil-day.ts'
import type { DayTable } from './day-table.ts'
import type { WorkCalendar } from './work-calendar.ts'

/**
 * Counts on the calendar's table, laying out more years as long as the answer lies beyond it (NaN).
 *
 * @param count  gives NaN when the table ends before the answer; null is an answer (no due date)
 * @param direction  where the answer lies: after `day` (1) or before it (-1)
 */
export function withTable<T extends number | null>(
  calendar: WorkCalendar,
  day: Day,
  count: (table: DayTable) => T,
  direction: 1 | -1 = 1,
): T | Refused {
  let table = calendar.tableFor(day, day)
  for (let spareYears = 4; ; spareYears *= 2) {
    if (isRefused(table)) return table
    const answer = count(table)
    if (answer === null || !Number.isNaN(answer)) return answer
    table = direction === 1 ? calendar.tableFor(day, table.last + 1, spareYears) : calendar.tableFor(table.first - 1, day, spareYears)
  }
}

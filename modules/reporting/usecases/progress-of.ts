import type { Db } from '#platform/database/connect.ts'
import type { Instant, LocalDate } from '@motcua/terms'
import type { ProgressRow } from '../domain/progress-row.ts'
import { wholeMonths } from '../domain/whole-months.ts'
import { addUpProgress } from '../storage/add-up-progress.ts'
import { countProgress } from '../storage/count-progress.ts'

/** The lines of the progress table: added up from months where the period allows it, else counted one by one; the same numbers either way. */
export function progressOf(db: Db, period: { readonly from: LocalDate; readonly to: LocalDate }, now: Instant): Promise<ProgressRow[]> {
  const months = wholeMonths(period, now)
  return months ? addUpProgress(db, { to: period.to, now }, months) : countProgress(db, { ...period, now })
}

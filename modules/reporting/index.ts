// The door of the module: figures made from the dossiers, without personal data.
import type { AgencyId, Instant, LocalDate } from '@motcua/terms'
import type { Db } from '#platform/database/connect.ts'
import { addRows, sumsOf, type ProgressRow, type ProgressSums } from './domain/progress-row.ts'
import { foldAll, foldCountsJob } from './jobs/fold-counts-job.ts'
import { progressOf } from './usecases/progress-of.ts'
import { recount } from './usecases/recount.ts'

export { addRows, imbalanceOf, sumsOf, type ProgressRow, type ProgressSums } from './domain/progress-row.ts'
export { FOLD_COUNTS } from './jobs/fold-counts-job.ts'
export type { CountDifference } from './storage/compare-counts.ts'
export { recount, type Recount } from './usecases/recount.ts'
export { reportRoutes } from './http/report-routes.ts'

export type ProgressLine = ProgressRow &
  ProgressSums & { readonly agencyName: string; readonly group: 'DEPARTMENT' | 'COMMUNE' | 'VERTICAL' | 'OTHER' }
export type ProgressTable = {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly madeAt: Instant
  readonly lines: readonly ProgressLine[]
  readonly total: ProgressRow & ProgressSums
}

export type ReportingDeps = {
  readonly db: Db
  now(): Instant
  /** Every agency that may decide dossiers, also those with none. */
  agencies(): Promise<readonly { readonly id: AgencyId; readonly name: string; readonly group: ProgressLine['group'] }[]>
}
export type Reporting = ReturnType<typeof createReporting>

/** Opens the figures of a tenant. */
export function createReporting(deps: ReportingDeps) {
  return {
    /** What the worker does for the figures. */
    jobs: [foldCountsJob(deps.db)],
    /** Adds what changed to the counts of months now, without waiting for the worker. */
    fold: () => foldAll(deps.db),
    /** Proves the figures equal to a count of the dossiers. */
    recount: () => recount(deps.db),
    /** The progress table of a period, one line a unit, and their total (forms.md section 13). */
    async progress(period: { readonly from: LocalDate; readonly to: LocalDate }): Promise<ProgressTable> {
      const madeAt = deps.now()
      const [rows, agencies] = await Promise.all([progressOf(deps.db, period, madeAt), deps.agencies()])
      const known = new Map(agencies.map((a) => [a.id, a]))
      const lines = rows.map((row): ProgressLine => ({
        ...row,
        ...sumsOf(row),
        agencyName: known.get(row.agencyId)?.name ?? '',
        group: known.get(row.agencyId)?.group ?? 'OTHER',
      }))
      lines.sort((a, b) => a.group.localeCompare(b.group) || b.received - a.received || a.agencyName.localeCompare(b.agencyName, 'vi'))
      const total = addRows('' as AgencyId, rows)
      return { ...period, madeAt, lines, total: { ...total, ...sumsOf(total) } }
    },
  }
}

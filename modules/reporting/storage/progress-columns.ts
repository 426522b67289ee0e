import type { AgencyId } from '@motcua/terms'
import type { ProgressRow } from '../domain/progress-row.ts'

/** A line of the progress table as a query gives it. */
export type ProgressColumns = {
  readonly agency_id: AgencyId
  readonly carried_over: number
  readonly online: number
  readonly in_person: number
  readonly postal: number
  readonly early: number
  readonly on_time: number
  readonly late: number
  readonly within: number
  readonly overdue: number
  readonly paused_within: number
  readonly paused_overdue: number
}

export const toProgressRow = (row: ProgressColumns): ProgressRow => ({
  agencyId: row.agency_id,
  carriedOver: row.carried_over,
  online: row.online,
  inPerson: row.in_person,
  postal: row.postal,
  early: row.early,
  onTime: row.on_time,
  late: row.late,
  within: row.within,
  overdue: row.overdue,
  pausedWithin: row.paused_within,
  pausedOverdue: row.paused_overdue,
})

import { sql } from 'kysely'
import type { Db } from '#platform/database/connect.ts'
import type { Instant, LocalDate } from '@motcua/terms'
import type { ProgressRow } from '../domain/progress-row.ts'
import { toProgressRow, type ProgressColumns } from './progress-columns.ts'

export type ProgressPeriod = { readonly from: LocalDate; readonly to: LocalDate; readonly now: Instant }

/**
 * Counts the accepted dossiers of each competent agency in a period one by one, as things stand at its end (or now, if that comes first).
 * Dossiers that were not accepted are outside (R-154); a paused one is overdue when it was late already before the pause.
 */
export async function countProgress(db: Db, period: ProgressPeriod): Promise<ProgressRow[]> {
  const { rows } = await sql<ProgressColumns>`
    with bounds as (
      select ${period.from}::date::timestamptz as starts, least((${period.to}::date + 1)::timestamptz, ${period.now}::timestamptz + interval '1 second') as ends
    ), received as (
      select d.competent_agency_id as agency_id, d.channel, d.accepted_at, d.timeliness, d.due_at, d.first_due_at, b.starts, b.ends,
        coalesce(d.finished_at, d.ended_at) as over_at, d.paused
      from dossier d, bounds b
      where d.accepted_at < b.ends and (d.accepted_at >= b.starts or coalesce(d.finished_at, d.ended_at) is null or coalesce(d.finished_at, d.ended_at) >= b.starts)
    ), placed as (
      select *, case when over_at < ends then 'PROCESSED' when paused @> ends then 'PAUSED' else 'PROCESSING' end as place from received
    )
    select agency_id,
      count(*) filter (where accepted_at < starts)::int as carried_over,
      count(*) filter (where accepted_at >= starts and channel = 'ONLINE')::int as online,
      count(*) filter (where accepted_at >= starts and channel = 'IN_PERSON')::int as in_person,
      count(*) filter (where accepted_at >= starts and channel = 'POSTAL')::int as postal,
      count(*) filter (where place = 'PROCESSED' and timeliness = 'EARLY')::int as early,
      count(*) filter (where place = 'PROCESSED' and coalesce(timeliness, 'ON_TIME') = 'ON_TIME')::int as on_time,
      count(*) filter (where place = 'PROCESSED' and timeliness = 'LATE')::int as late,
      count(*) filter (where place = 'PROCESSING' and coalesce(due_at, first_due_at) >= ends)::int as within,
      count(*) filter (where place = 'PROCESSING' and coalesce(due_at, first_due_at) < ends)::int as overdue,
      count(*) filter (where place = 'PAUSED' and ${pausedFrom(sql`paused`, sql`ends`)} <= first_due_at)::int as paused_within,
      count(*) filter (where place = 'PAUSED' and ${pausedFrom(sql`paused`, sql`ends`)} > first_due_at)::int as paused_overdue
    from placed group by agency_id`.execute(db)
  return rows.map(toProgressRow)
}

/** When the clock began to stand still for the pause that covers a moment. */
export const pausedFrom = (paused: ReturnType<typeof sql>, moment: ReturnType<typeof sql>): ReturnType<typeof sql> =>
  sql`(select lower(span) from unnest(${paused}) span where span @> ${moment})`

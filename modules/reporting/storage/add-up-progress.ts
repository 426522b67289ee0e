import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#platform/database/connect.ts'
import type { Instant, LocalDate } from '@motcua/terms'
import type { ProgressRow } from '../domain/progress-row.ts'
import type { WholeMonths } from '../domain/whole-months.ts'
import { pausedFrom } from './count-progress.ts'
import { toProgressRow, type ProgressColumns } from './progress-columns.ts'

/**
 * The progress table of whole months, from the counts of months: the same numbers as `countProgress`, without reading every dossier.
 * Only what months cannot tell is read by rows: the present month, what stands open now, what stood still at the end.
 */
export async function addUpProgress(
  db: Db,
  period: { readonly to: LocalDate; readonly now: Instant },
  { starts, counted, isPast }: WholeMonths,
): Promise<ProgressRow[]> {
  const ends = sql`least((${period.to}::date + 1)::timestamptz, ${period.now}::timestamptz + interval '1 second')`
  const { rows } = await sql<ProgressColumns>`
    with bounds as materialized (select ${starts}::date as starts, ${counted}::date as counted, ${counted}::date::timestamptz as counted_at, ${ends} as ends
    ), months as (
      select agency_id, month, over_month, due_month, channel, timeliness, n from agency_dossier_count where accepted
      union all select agency_id, month, over_month, due_month, channel, timeliness, n from dossier_count_delta where accepted
    ), added as (
      select agency_id,
        sum(n) filter (where month < starts and over_month >= starts) as carried_over,
        sum(n) filter (where month >= starts and channel = 'ONLINE') as online,
        sum(n) filter (where month >= starts and channel = 'IN_PERSON') as in_person,
        sum(n) filter (where month >= starts and channel = 'POSTAL') as postal,
        sum(n) filter (where over_month >= starts and over_month < counted and timeliness = 'EARLY') as early,
        sum(n) filter (where over_month >= starts and over_month < counted and timeliness in ('ON_TIME', 'NONE')) as on_time,
        sum(n) filter (where over_month >= starts and over_month < counted and timeliness = 'LATE') as late,
        sum(n) filter (where over_month >= counted and due_month >= counted) as open_within,
        sum(n) filter (where over_month >= counted and due_month < counted) as open_overdue
      from months, bounds where month < counted and over_month >= starts group by agency_id
    ), taken_in as (
      select d.competent_agency_id as agency_id, count(*) filter (where d.channel = 'ONLINE') as online, count(*) filter (where d.channel = 'IN_PERSON') as in_person,
        count(*) filter (where d.channel = 'POSTAL') as postal
      from dossier d, bounds where d.accepted_at >= counted_at and d.accepted_at < ends group by 1
    ), over as (
      select d.competent_agency_id as agency_id, count(*) filter (where d.timeliness = 'EARLY') as early,
        count(*) filter (where coalesce(d.timeliness, 'ON_TIME') = 'ON_TIME') as on_time, count(*) filter (where d.timeliness = 'LATE') as late
      from dossier d, bounds
      where d.accepted_at < ends and coalesce(d.finished_at, d.ended_at) >= counted_at and coalesce(d.finished_at, d.ended_at) < ends group by 1
    ), standing as (${isPast ? standingThen : standingNow})
    select agency_id, coalesce(a.carried_over, 0)::int as carried_over, (coalesce(a.online, 0) + coalesce(t.online, 0))::int as online,
      (coalesce(a.in_person, 0) + coalesce(t.in_person, 0))::int as in_person, (coalesce(a.postal, 0) + coalesce(t.postal, 0))::int as postal,
      (coalesce(a.early, 0) + coalesce(o.early, 0))::int as early, (coalesce(a.on_time, 0) + coalesce(o.on_time, 0))::int as on_time,
      (coalesce(a.late, 0) + coalesce(o.late, 0))::int as late, coalesce(s.within, 0)::int as within, coalesce(s.overdue, 0)::int as overdue,
      coalesce(s.paused_within, 0)::int as paused_within, coalesce(s.paused_overdue, 0)::int as paused_overdue
    from added a full join taken_in t using (agency_id) full join over o using (agency_id) full join standing s using (agency_id)`.execute(
    db,
  )
  return rows.map(toProgressRow).filter(hasDossiers)
}

/** What stands open at this moment, by rows: nearly all of it is not over. */
const standingNow: RawBuilder<unknown> = sql`
  select agency_id, count(*) filter (where not still and due >= ends) as within, count(*) filter (where not still and due < ends) as overdue,
    count(*) filter (where still and ${pausedFrom(sql`paused`, sql`ends`)} <= first_due_at) as paused_within,
    count(*) filter (where still and ${pausedFrom(sql`paused`, sql`ends`)} > first_due_at) as paused_overdue
  from (
    select d.competent_agency_id as agency_id, coalesce(d.due_at, d.first_due_at) as due, d.first_due_at, d.paused, coalesce(d.paused @> ends, false) as still, ends
    from dossier d, bounds where d.accepted_at is not null and d.finished_at is null and d.ended_at is null and d.accepted_at < ends
    union all
    select d.competent_agency_id, coalesce(d.due_at, d.first_due_at), d.first_due_at, d.paused, coalesce(d.paused @> ends, false), ends
    from dossier d, bounds where d.accepted_at < ends and coalesce(d.finished_at, d.ended_at) >= ends
  ) open group by agency_id`

/** What stood open at the end of a past month, from the counts; whose clock stood still then, by rows. */
const standingThen: RawBuilder<unknown> = sql`
  select agency_id, coalesce(a.open_within, 0) - coalesce(p.due_later, 0) as within, coalesce(a.open_overdue, 0) - coalesce(p.due_before, 0) as overdue,
    p.paused_within, p.paused_overdue
  from added a full join (
    select d.competent_agency_id as agency_id, count(*) filter (where coalesce(d.due_at, d.first_due_at) >= ends) as due_later,
      count(*) filter (where coalesce(d.due_at, d.first_due_at) < ends) as due_before,
      count(*) filter (where ${pausedFrom(sql`d.paused`, sql`ends`)} <= d.first_due_at) as paused_within,
      count(*) filter (where ${pausedFrom(sql`d.paused`, sql`ends`)} > d.first_due_at) as paused_overdue
    from dossier d, bounds
    where d.paused @> ends and d.accepted_at < ends and coalesce(d.finished_at, d.ended_at, 'infinity') >= ends group by 1
  ) p using (agency_id)`

/** Months before the period leave lines of nothing. */
const hasDossiers = (row: ProgressRow): boolean => Object.values(row).some((n) => typeof n === 'number' && n !== 0)

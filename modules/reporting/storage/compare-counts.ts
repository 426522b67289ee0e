import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#platform/database/connect.ts'

/** One place in the figures where the counts of months and the dossiers themselves say different things. */
export type CountDifference = {
  readonly table: 'agency_dossier_count' | 'procedure_dossier_count'
  readonly place: Readonly<Record<string, string | boolean>>
  readonly counted: number
  readonly rows: number
}
export type CountComparison = {
  readonly dossiers: number
  readonly places: number
  readonly differing: number
  readonly first: CountDifference | null
}

/** How the place of a dossier follows from its row; `countKeyOf` of the dossiers says the same of its state. */
const placed = sql`
  select competent_agency_id as agency_id, procedure_code, channel, status, accepted_at is not null as accepted, coalesce(timeliness, 'NONE') as timeliness,
    date_trunc('month', coalesce(accepted_at, submitted_at) at time zone 'Asia/Ho_Chi_Minh')::date as month,
    coalesce(date_trunc('month', coalesce(finished_at, ended_at) at time zone 'Asia/Ho_Chi_Minh')::date, 'infinity') as over_month,
    coalesce(date_trunc('month', coalesce(due_at, first_due_at) at time zone 'Asia/Ho_Chi_Minh')::date, 'infinity') as due_month
  from dossier`

/** Compares the counts of agencies with a count of all rows, in one statement and therefore at one moment. */
export const compareAgencyCounts = (db: Db): Promise<CountComparison> =>
  compare(db, 'agency_dossier_count', ['agency_id', 'month', 'status', 'accepted', 'channel', 'timeliness', 'over_month', 'due_month'])

/** The same for the counts of procedures. */
export const compareProcedureCounts = (db: Db): Promise<CountComparison> =>
  compare(db, 'procedure_dossier_count', ['procedure_code', 'month', 'status', 'accepted', 'timeliness'])

async function compare(db: Db, table: CountDifference['table'], key: readonly string[]): Promise<CountComparison> {
  const keys = sql.join(key.map((column) => sql.ref(column)))
  const place: RawBuilder<unknown> = sql`jsonb_build_object(${sql.join(key.flatMap((column) => [sql.lit(column), sql.ref(column)]))})`
  const { rows } = await sql<{
    dossiers: number
    places: number
    differing: number
    first: Omit<CountDifference, 'table'> | null
  }>`
    with really as (
      select ${keys}, count(*) as n from (${placed}) d group by ${keys}
    ), told as (
      select ${keys}, sum(n) as n from (select ${keys}, n from ${sql.table(table)} union all select ${keys}, n from dossier_count_delta) t group by ${keys}
    ), side_by_side as (
      select ${place} as place, coalesce(told.n, 0)::int as counted, coalesce(really.n, 0)::int as really from really full join told using (${keys})
    )
    select coalesce(sum(really), 0)::int as dossiers, count(*) filter (where really <> 0)::int as places, count(*) filter (where counted <> really)::int as differing,
      (select jsonb_build_object('place', place, 'counted', counted, 'rows', really) from side_by_side where counted <> really order by place::text limit 1) as first
    from side_by_side`.execute(db)
  const found = rows[0]!
  return { ...found, first: found.first && { table, ...found.first } }
}

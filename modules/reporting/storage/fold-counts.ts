import { sql } from 'kysely'
import type { Tx } from '#platform/database/connect.ts'

// More at once would keep the rows of the counts locked for longer than a reader likes to wait for.
const MOST_AT_ONCE = 50_000

/**
 * Adds what commands changed since the last time to the counts of months. Any number of processes may try; one does it.
 * @returns how many changes were folded; 0 when nothing waits or somebody else is at it
 */
export async function foldCounts(tx: Tx): Promise<number> {
  const { rows } = await sql<{ folded: number }>`
    with turn as materialized (select pg_try_advisory_xact_lock(hashtext('motcua.fold-counts'), hashtext(current_schema())) as ours
    ), taken as (
      delete from dossier_count_delta where id in (select id from dossier_count_delta, turn where ours order by id limit ${MOST_AT_ONCE})
      returning agency_id, procedure_code, channel, status, accepted, month, over_month, due_month, timeliness, n
    ), by_agency as (
      insert into agency_dossier_count as c (agency_id, month, status, accepted, channel, timeliness, over_month, due_month, n)
      select agency_id, month, status, accepted, channel, timeliness, over_month, due_month, sum(n) from taken group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(n) <> 0
      on conflict (agency_id, month, status, accepted, channel, timeliness, over_month, due_month) do update set n = c.n + excluded.n
    ), by_procedure as (
      insert into procedure_dossier_count as c (procedure_code, month, status, accepted, timeliness, n)
      select procedure_code, month, status, accepted, timeliness, sum(n) from taken group by 1, 2, 3, 4, 5 having sum(n) <> 0
      on conflict (procedure_code, month, status, accepted, timeliness) do update set n = c.n + excluded.n
    )
    select count(*)::int as folded from taken`.execute(tx)
  await sql`delete from agency_dossier_count where n = 0`.execute(tx)
  await sql`delete from procedure_dossier_count where n = 0`.execute(tx)
  return rows[0]?.folded ?? 0
}

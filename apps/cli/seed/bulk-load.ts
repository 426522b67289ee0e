import type pg from 'pg'

/** Tables that a seed fills; empty before it begins. */
export const filled = [
  'dossier',
  'dossier_event',
  'dossier_person',
  'dossier_command',
  'work_item',
  'paper',
  'dossier_code_serial',
  'paper_number',
  'dossier_count_delta',
  'agency_dossier_count',
  'procedure_dossier_count',
] as const

// Where a load that was cut off finds what to build anew.
const REMEMBERED = 'seed_unfinished'
const FOREIGN_KEYS = 3

/**
 * Takes the keys and indexes of the filled tables away, with the foreign keys in them and to them, so that rows can be poured in and each index be built once from sorted
 * rows. What was taken away is remembered in the database until `finishBulkLoad`, so that a load that is cut off can be begun anew.
 *
 * @returns false when dossiers are there that no unfinished load left behind
 */
export async function beginBulkLoad(client: pg.Client): Promise<boolean> {
  const unfinished = await client.query<{ there: boolean }>(`select to_regclass($1) is not null as there`, [REMEMBERED])
  if (unfinished.rows[0]!.there) await client.query(`truncate ${filled.join(', ')}; delete from scheduled_job`)
  else {
    const { rows } = await client.query<{ there: boolean }>('select exists (select from dossier) as there')
    if (rows[0]!.there) return false
    await client.query('begin')
    await client.query(`create table ${REMEMBERED} (drop_it text not null, build_it text not null, turn integer not null)`)
    await client.query(`insert into ${REMEMBERED} ${takenAway}`, [filled])
    const { rows: taken } = await client.query<{ drop_it: string }>(`select drop_it from ${REMEMBERED} order by turn desc`)
    for (const { drop_it } of taken) await client.query(drop_it)
    await client.query('commit')
  }
  return true
}

/**
 * Builds what was taken away and tells the planner about the new rows.
 * @param helper  a second connection of the owner: two indexes are built at a time
 */
export async function finishBulkLoad(client: pg.Client, helper: pg.Client): Promise<void> {
  for (const one of [client, helper]) await one.query(`set maintenance_work_mem = '384MB'`)
  const { rows } = await client.query<{ build_it: string; turn: number }>(
    `select build_it, turn from ${REMEMBERED} order by turn, build_it`,
  )
  // Keys first, foreign keys last and one by one: these are checked by those.
  for (const [turn, builds] of Map.groupBy(rows, (row) => row.turn)) {
    const left = builds.map((row) => row.build_it)
    const build = async (one: pg.Client): Promise<void> => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) await one.query(next)
    }
    await Promise.all((turn === FOREIGN_KEYS ? [client] : [client, helper]).map(build))
  }
  await client.query(`drop table ${REMEMBERED}`)
  await client.query(`analyze ${filled.join(', ')}`)
  // Read from an index alone: whose rows are known to be there for everybody.
  await Promise.all([client.query('vacuum dossier'), helper.query('vacuum dossier_person, work_item')])
}

/** Keys, indexes and foreign keys, with the statements that drop and build them; of partitioned tables the parent's. */
const takenAway = `
  select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid), 2
  from pg_index i join pg_class t on t.oid = i.indrelid
  where t.relname = any($1) and t.relnamespace = current_schema()::regnamespace and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
  union all
  select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname),
    format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)), case c.contype when 'f' then ${FOREIGN_KEYS} else 1 end
  from pg_constraint c join pg_class t on t.oid = c.conrelid
  where c.contype in ('p', 'u', 'f') and t.relnamespace = current_schema()::regnamespace
    and (t.relname = any($1) or c.confrelid in (select oid from pg_class where relname = any($1) and relnamespace = current_schema()::regnamespace))`

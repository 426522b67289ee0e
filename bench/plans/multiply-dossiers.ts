import type pg from 'pg'

/**
 * Makes some dossiers many, so that the planner has as much before it as in a province: copies with keys and codes of their own, without
 * states, events after the first, or anything else that a plan does not depend on.
 * @param owner  connection of the schema's owner
 * @param times  how many of each there are afterwards
 */
export async function multiplyDossiers(owner: pg.Client, times: number): Promise<void> {
  const copies = times - 1
  await owner.query('begin')
  await owner.query(`
    create temporary table copied on commit drop as
    select id as of, (substr(id::text, 1, 15) || substr(gen_random_uuid()::text, 16))::uuid as copy, n from dossier, generate_series(1, ${copies}) n`)
  await copyRows(owner, 'dossier', 'id', {
    code: `r.code || lpad(c.n::text, 4, '0')`,
    lookup_code: `r.lookup_code || c.n`,
    state: `'{}'::jsonb`,
  })
  await copyRows(owner, 'dossier_person', 'dossier_id', {
    id_number_hash: 'sha256(c.copy::text::bytea)',
    phone_hash: 'sha256(c.copy::text::bytea)',
  })
  await copyRows(owner, 'work_item', 'dossier_id', {})
  await copyRows(owner, 'dossier_event', 'dossier_id', { data: `'{}'::jsonb` }, 'r.seq = 1')
  await copyRows(owner, 'dossier_command', 'dossier_id', { id: 'gen_random_uuid()' })
  await copyRows(owner, 'paper', 'dossier_id', { id: 'gen_random_uuid()', sealed: `'\\x00'::bytea` })
  await owner.query(`
    insert into access_record (dossier_id, account_id, at, purpose) select copy, gen_random_uuid(), now(), 'OPEN' from copied`)
  await owner.query('commit')
  await owner.query('vacuum analyze')
}

async function copyRows(
  owner: pg.Client,
  table: string,
  key: string,
  changed: Readonly<Record<string, string>>,
  where = 'true',
): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_schema = current_schema() and table_name = $1 and is_identity = 'NO'`,
    [table],
  )
  const columns = rows.map((row) => row.name)
  const values = columns.map((name) => (name === key ? 'c.copy' : (changed[name] ?? `r.${name}`)))
  await owner.query(
    `insert into ${table} (${columns.join(', ')}) select ${values.join(', ')} from ${table} r join copied c on c.of = r.${key} where ${where}`,
  )
}

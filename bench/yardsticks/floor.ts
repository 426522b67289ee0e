import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { MissingYardstick } from './run-yardstick.ts'

/** Tables that an acceptance reads and writes. */
const tables = [
  'dossier',
  'dossier_event',
  'dossier_command',
  'work_item',
  'paper',
  'paper_number',
  'dossier_code_serial',
  'dossier_count_delta',
]
const SCHEMA = 'bench_floor'
const ROWS_PER_CLIENT = 1000

export type Floor = {
  /** Committed transactions a second. */
  run(script: 'floor.sql' | 'floor-one-statement.sql', options: { readonly seconds: number; readonly agencies: number }): Promise<number>
  remove(): Promise<void>
}

/** @throws MissingYardstick */
export function requirePgbench(): void {
  if (spawnSync('pgbench', ['--version']).status !== 0)
    throw new MissingYardstick('pgbench is not on the path: on Debian  apt-get install postgresql-15  brings it')
}

/**
 * Sets the floor up in the same database, in a schema of its own: the same tables with the same indexes, filled with real dossiers.
 * @param clients  connections of pgbench; each works on dossiers of its own
 */
export async function layFloor(ownerUrl: string, tenant: string, clients: number): Promise<Floor> {
  requirePgbench()
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query(`drop schema if exists ${SCHEMA} cascade; create schema ${SCHEMA}`)
  for (const table of tables) await owner.query(`create table ${SCHEMA}.${table} (like ${tenant}.${table} including all)`)
  await owner.query(`insert into ${SCHEMA}.dossier select * from ${tenant}.dossier order by id desc limit ${clients * ROWS_PER_CLIENT}`)
  await owner.query(`create table ${SCHEMA}.numbered as select row_number() over ()::int as n, id from ${SCHEMA}.dossier`)
  await owner.query(`alter table ${SCHEMA}.numbered add primary key (n)`)
  await owner.query(
    `insert into ${SCHEMA}.dossier_event select e.* from ${tenant}.dossier_event e join ${SCHEMA}.dossier d on d.id = e.dossier_id`,
  )
  const { rows } = await owner.query<{ state: string; event: string; view: string }>(`
    select d.state::text as state, e.data::text as event, encode(p.sealed, 'hex') as view
    from ${tenant}.dossier d join ${tenant}.dossier_event e on e.dossier_id = d.id and e.type = 'DossierAccepted' join ${tenant}.paper p on p.dossier_id = d.id
    where d.status = 'ACCEPTED' and d.procedure_code = '1.001612' limit 1`)
  await owner.query(`analyze ${tables.map((table) => `${SCHEMA}.${table}`).join(', ')}, ${SCHEMA}.numbered`)
  const sample = rows[0]
  if (!sample) throw new Error('The floor needs one accepted dossier to be as large as')
  return {
    run: (script, { seconds, agencies }) =>
      pgbench(ownerUrl, script, { clients, seconds, variables: { ...sample, agencies: String(agencies) } }),
    async remove() {
      await owner.query(`drop schema ${SCHEMA} cascade`)
      await owner.end()
    },
  }
}

function pgbench(
  ownerUrl: string,
  script: string,
  { clients, seconds, variables }: { clients: number; seconds: number; variables: Readonly<Record<string, string>> },
): Promise<number> {
  const url = new URL(ownerUrl)
  const args = [
    ...['-n', '-M', 'prepared', '-c', String(clients), '-j', '1', '-T', String(seconds)],
    ...['-f', fileURLToPath(new URL(`../${script}`, import.meta.url))],
    ...Object.entries(variables).flatMap(([name, value]) => ['-D', `${name}=${value}`]),
    ...['-h', url.hostname, '-p', url.port, '-U', decodeURIComponent(url.username), url.pathname.slice(1)],
  ]
  const env = {
    ...process.env,
    PGPASSWORD: decodeURIComponent(url.password),
    PGOPTIONS: `-c search_path=${SCHEMA},public -c client_min_messages=warning`,
  }
  return new Promise((measured, failed) => {
    const child = spawn('pgbench', args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    let complained = ''
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()))
    child.once('error', failed)
    child.once('exit', (code) => {
      const perSecond = Number(/^tps = ([\d.]+)/m.exec(said)?.[1])
      if (code !== 0 || !(perSecond > 0)) return failed(new Error(`pgbench ended with ${code}: ${complained.slice(-2000)}${said}`))
      measured(perSecond)
    })
  })
}

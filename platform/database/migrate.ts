import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { workerSchema } from '../jobs/worker-schema.ts'
import { applyRoles, type AppRole } from './roles.ts'

const DIRECTORY = fileURLToPath(new URL('../../database/migrations/', import.meta.url))
const HEADER =
  /^-- migrate: (expand|backfill|contract|online-index)\s+module: [a-z-]+\n-- Why: +\S.*\n(?:--  .*\n)*-- Locks: +\S.*\n(?:--  .*\n)*-- Undo: +\S/

export type Migration = { name: string; text: string; hash: string }

/**
 * The migrations in their order.
 * @throws Error  when a file lacks its header (kind, why, locks, undo) or is not named `YYYYMMDDHHMM-verb-noun.sql`
 */
export function listMigrations(directory: string = DIRECTORY): Migration[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(`${directory}/${name}`, 'utf8')
      if (!/^\d{12}-[a-z-]+\.sql$/.test(name)) throw new Error(`Migration ${name} is not named YYYYMMDDHHMM-verb-noun.sql`)
      if (!HEADER.test(text)) throw new Error(`Migration ${name} lacks its header: migrate and module, Why, Locks, Undo`)
      return { name, text, hash: createHash('sha256').update(text).digest('hex') }
    })
}

/**
 * Brings the tenant's schema, the job tables and the roles up to date. Safe to run at every start and by several processes at once.
 *
 * @param url     the owner of the schema
 * @param schema  the tenant's schema
 * @param app     login of the application role, which gets its rights here (and is made or renewed when it has a password); undefined leaves roles alone
 * @returns       names of the migrations that were applied now
 * @throws Error  when a landed migration was edited afterwards
 */
export async function migrate(url: string, schema: string, app?: AppRole): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, options: `-c search_path=${schema},public -c client_min_messages=warning` })
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('motcua.migrate'))`)
    await client.query(`create schema if not exists ${schema}`)
    await client.query(
      'create extension if not exists unaccent with schema public; create extension if not exists pg_trgm with schema public; create extension if not exists btree_gin with schema public',
    )
    await client.query(
      'create table if not exists schema_migration (name text primary key, hash text not null, applied_at timestamptz not null default now())',
    )
    const landed = new Map(
      (await client.query<{ name: string; hash: string }>('select name, hash from schema_migration')).rows.map((r) => [r.name, r.hash]),
    )
    const applied: string[] = []
    for (const migration of listMigrations()) {
      const hash = landed.get(migration.name)
      if (hash === migration.hash) continue
      if (hash !== undefined) throw new Error(`Migration ${migration.name} was edited after it had landed; write a new one instead`)
      await apply(client, migration)
      applied.push(migration.name)
    }
    await runMigrations({ connectionString: url, schema: workerSchema(schema) })
    if (app) await applyRoles(client, schema, app)
    return applied
  } finally {
    await client.end()
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  // An index built without locking its table cannot be built inside a transaction.
  const alone = migration.text.startsWith('-- migrate: online-index')
  try {
    if (!alone) await client.query('begin')
    await client.query(migration.text)
    await client.query('insert into schema_migration (name, hash) values ($1, $2)', [migration.name, migration.hash])
    if (!alone) await client.query('commit')
  } catch (cause) {
    if (!alone) await client.query('rollback')
    throw new Error(`Migration ${migration.name} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}

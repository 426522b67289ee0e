import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { testDatabase } from '../testing/test-database.ts'
import { TEST_APP } from '../testing/start-postgres.ts'
import { listMigrations, migrate } from './migrate.ts'

const database = testDatabase()

async function ask<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url, options: `-c search_path=${database().schema},public` })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

describe('The schema of a tenant', () => {
  it('says of every table and every column what it is', async () => {
    const silent = await ask<{ place: string }>(
      database().ownerUrl,
      `select c.relname || coalesce('.' || a.attname, '') as place
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where n.nspname = '${database().schema}' and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'schema_migration'
         and (col_description(c.oid, a.attnum) is null or obj_description(c.oid) is null)`,
    )
    expect(silent.map((s) => s.place)).toEqual([])
  })
  it("is not the application's to alter", async () => {
    await expect(ask(database().appUrl, 'alter table dossier add column spare text')).rejects.toThrow(/must be owner/)
    await expect(ask(database().appUrl, 'drop table dossier_command')).rejects.toThrow(/must be owner/)
    await expect(ask(database().appUrl, 'create table loot (id int)')).rejects.toThrow(/permission denied/)
  })
  it('R-155 keeps records that are only added to, in every partition', async () => {
    const open = await ask<{ table_name: string }>(
      database().ownerUrl,
      `select distinct table_name from information_schema.role_table_grants
       where grantee = '${TEST_APP.user}' and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
         and (table_name like 'dossier_event%' or table_name in ('access_record', 'vault_item', 'configuration_history', 'organisation_change', 'account_history'))`,
    )
    expect(open).toEqual([])
  })
})

describe('Migrating', () => {
  it('does nothing when everything has landed', async () => {
    expect(await migrate(database().ownerUrl, database().schema, TEST_APP)).toEqual([])
  })
  it('may be begun by several processes at once', async () => {
    const schema = 'twice'
    const both = await Promise.all([migrate(database().ownerUrl, schema), migrate(database().ownerUrl, schema)])
    expect(both.map((applied) => applied.length).sort((a, b) => a - b)).toEqual([0, listMigrations().length])
  })
  it('refuses a migration that was edited after it had landed', async () => {
    const [first] = listMigrations()
    await ask(database().ownerUrl, `update schema_migration set hash = 'other' where name = '${first!.name}'`)
    await expect(migrate(database().ownerUrl, database().schema)).rejects.toThrow(/was edited after it had landed/)
    await ask(database().ownerUrl, `update schema_migration set hash = '${first!.hash}' where name = '${first!.name}'`)
  })
})

import type pg from 'pg'
import { workerSchema } from '../jobs/worker-schema.ts'

/** Tables to which rows are only ever added: the application may neither change nor remove them. */
const APPEND_ONLY = [
  'dossier_event',
  'access_record',
  'configuration_history',
  'organisation_change',
  'account_history',
  'process_change',
  'procedure_version',
  'publication_decision',
  'vault_item',
]

/** The login the product runs with. Without a password it is there already, made by whoever runs the server. */
export type AppRole = { readonly user: string; readonly password?: string }

/**
 * Gives the application's login what it needs and no more: it cannot alter tables, nor change events. Makes the login when a password is given.
 * @param client  connected as the owner of the schema
 */
export async function applyRoles(client: pg.Client, schema: string, app: AppRole): Promise<void> {
  const name = client.escapeIdentifier(app.user)
  if (app.password !== undefined) {
    const known = await client.query('select 1 from pg_roles where rolname = $1', [app.user])
    const password = client.escapeLiteral(app.password)
    await client.query(
      known.rowCount === 0 ? `create role ${name} login password ${password}` : `alter role ${name} login password ${password}`,
    )
  }
  const worker = workerSchema(schema)
  await client.query(`
    grant usage on schema ${schema}, ${worker} to ${name};
    grant select, insert, update, delete on all tables in schema ${schema} to ${name};
    grant usage, select on all sequences in schema ${schema} to ${name};
    grant select, insert, update, delete on all tables in schema ${worker} to ${name};
    grant usage, select on all sequences in schema ${worker} to ${name};
    grant execute on all functions in schema ${worker} to ${name};
    revoke insert, update, delete on schema_migration from ${name};
  `)
  const frozen = await client.query<{ oid: string }>(
    `select c.oid::regclass::text as oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
     left join pg_inherits i on i.inhrelid = c.oid
     where n.nspname = $1 and c.relkind in ('r', 'p')
       and (c.relname = any($2) or i.inhparent in (select p.oid from pg_class p where p.relname = any($2) and p.relnamespace = n.oid))`,
    [schema, APPEND_ONLY],
  )
  for (const { oid } of frozen.rows) await client.query(`revoke update, delete, truncate on ${oid} from ${name}`)
}

import { join } from 'node:path'
import type { Environment } from '#platform/config/environment.ts'
import { migrate } from '#platform/database/migrate.ts'
import { createVault } from '#platform/secrets/secrets.ts'

/** A migrated database: one address as the owner of the schema, one as the restricted role the product runs with. */
export type OpenedDatabase = { readonly ownerUrl: string; readonly appUrl: string; stop(): Promise<void> }

/**
 * Opens PostgreSQL, embedded or given, and brings the schema and the roles up to date.
 * @param masterKey  from which the password of the application's role is derived, when none is given
 */
export async function openDatabase(environment: Environment, masterKey: string): Promise<OpenedDatabase> {
  const { ownerUrl: givenUrl, appUrl: givenAppUrl } = environment.database
  const server = givenUrl === undefined ? await startEmbedded(environment) : undefined
  const ownerUrl = givenUrl ?? server!.url
  try {
    const role = { user: `motcua_${environment.tenant}`, password: createVault(masterKey).derive('database-role').toString('base64url') }
    await migrate(ownerUrl, environment.tenant, givenAppUrl === undefined ? role : undefined)
    return { ownerUrl, appUrl: givenAppUrl ?? withLogin(ownerUrl, role), stop: async () => server?.stop() }
  } catch (error) {
    await server?.stop()
    throw error
  }
}

async function startEmbedded({ dataDirectory }: Environment): Promise<{ url: string; stop(): Promise<void> }> {
  // Only where it is needed: with DATABASE_URL the binaries may be absent.
  const { startEmbeddedPostgres } = await import('#platform/database/embedded-postgres.ts')
  return startEmbeddedPostgres({ dataDirectory: join(dataDirectory, 'pg') })
}

function withLogin(url: string, { user, password }: { user: string; password: string }): string {
  const other = new URL(url)
  other.username = user
  other.password = password
  return other.href
}

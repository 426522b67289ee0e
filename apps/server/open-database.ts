import { join } from 'node:path'
import type { Environment } from '#platform/config/environment.ts'
import { migrate } from '#platform/database/migrate.ts'
import { createVault, demoSecrets } from '#platform/secrets/secrets.ts'

/** A migrated database: one address as the owner of the schema, one as the restricted role the product runs with. */
export type OpenedDatabase = {
  readonly ownerUrl: string
  readonly appUrl: string
  readonly masterKey: string
  /** Names of the migrations that were applied now. */
  readonly applied: readonly string[]
  /** Stops the embedded server, if it was started here. */
  stop(): Promise<void>
}

/**
 * Opens PostgreSQL, embedded or given, and brings the schema and the roles up to date. An embedded server that runs already is joined.
 * The password of the application's role is derived from the master key; a demo makes itself a key.
 */
export async function openDatabase(environment: Environment): Promise<OpenedDatabase> {
  const masterKey = environment.masterKey ?? demoSecrets(environment.dataDirectory).masterKey
  const { ownerUrl: givenUrl, appUrl: givenAppUrl } = environment.database
  const server = givenUrl === undefined ? await startEmbedded(environment) : undefined
  const ownerUrl = givenUrl ?? server!.url
  try {
    const role = roleOf(environment.tenant, masterKey)
    const applied = await migrate(
      ownerUrl,
      environment.tenant,
      givenAppUrl === undefined ? role : { user: decodeURIComponent(new URL(givenAppUrl).username) },
    )
    return { ownerUrl, appUrl: givenAppUrl ?? withLogin(ownerUrl, role), masterKey, applied, stop: async () => server?.stop() }
  } catch (error) {
    await server?.stop()
    throw error
  }
}

/** Roles belong to the whole server: each master key has its own, so that two installations on one server do not change each other's password. */
function roleOf(tenant: string, masterKey: string): { user: string; password: string } {
  const { derive } = createVault(masterKey)
  const installation = derive('database-role-name').toString('hex').slice(0, 8)
  return { user: `motcua_${tenant}_${installation}`, password: derive('database-role').toString('base64url') }
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

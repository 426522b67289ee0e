import type { LocalDate } from '@motcua/terms'
import { createAccounts, type Accounts, type CitizenIdentityProvider } from '#modules/accounts/index.ts'
import { createConfiguration, type Configuration } from '#modules/configuration/index.ts'
import { createOrganisation, type Organisation } from '#modules/organisation/index.ts'
import { createClock, type Clock } from '#platform/clock/clock.ts'
import type { Environment } from '#platform/config/environment.ts'
import { connect, type Db } from '#platform/database/connect.ts'
import type { Job } from '#platform/jobs/define-job.ts'
import { createLogger, type Logger } from '#platform/logging/logger.ts'
import { createVault, type Vault } from '#platform/secrets/secrets.ts'
import { createIdentity, type Identity } from './identity.ts'

/** The whole application: what pages, routes, jobs and the command line may use. */
export type App = {
  readonly environment: Environment
  readonly clock: Clock
  readonly logger: Logger
  readonly vault: Vault
  readonly db: Db
  readonly configuration: Configuration
  readonly organisation: Organisation
  readonly accounts: Accounts
  /** Addresses of this installation from which people sign in, the public one first. */
  readonly origins: readonly [string, ...string[]]
  /** What the worker does. */
  readonly jobs: readonly Job[]
  /** Jobs that begin by themselves, in real time (crontab, UTC). */
  readonly recurring: readonly { readonly job: string; readonly match: string }[]
  close(): Promise<void>
}

export type WireOptions = {
  readonly environment: Environment
  /** The database as the restricted role. */
  readonly appUrl: string
  readonly masterKey: string
  /** Tests only. */
  readonly overrides?: {
    readonly schema?: string
    readonly clock?: Clock
    readonly realNow?: () => number
    readonly identityProvider?: () => Promise<CitizenIdentityProvider>
  }
}

/** Puts the application together, and opens nothing but the pool of the database. */
export function wire({ environment, appUrl, masterKey, overrides = {} }: WireOptions): App {
  const logger = createLogger(environment.logLevel)
  const clock = overrides.clock ?? createClock(environment.trainingClock)
  const vault = createVault(masterKey)
  const database = connect({
    url: appUrl,
    schema: overrides.schema ?? environment.tenant,
    onError: (err) => logger.warn({ err }, 'database connection lost'),
  })
  const { db } = database
  const identity: Identity = createIdentity(environment)
  const configuration = createConfiguration(db)
  const organisation = createOrganisation({ db, clock, configuration })
  const accounts = createAccounts({
    db,
    clock,
    realNow: overrides.realNow ?? Date.now,
    vault,
    mode: environment.mode,
    async rules() {
      const rules = await configuration.current()
      const question = { at: clock.now().slice(0, 10) as LocalDate }
      return { ...rules.get('sign-in.limits', question), idleMinutes: rules.get('session.idle-minutes', question) }
    },
    agencyAndAbove: organisation.agencyAndAbove,
    identityProvider: overrides.identityProvider ?? identity.provider,
  })
  return {
    environment,
    clock,
    logger,
    vault,
    db,
    configuration,
    organisation,
    accounts,
    origins: identity.origins,
    jobs: [...accounts.jobs],
    recurring: [{ job: 'tidy-sign-ins', match: '17 * * * *' }],
    async close() {
      await identity.stop()
      await database.close()
    },
  }
}

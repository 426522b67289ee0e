import { join } from 'node:path'
import type { LocalDate } from '@motcua/terms'
import { createAccounts, type Accounts, type CitizenIdentityProvider } from '#modules/accounts/index.ts'
import { createConfiguration, type Configuration } from '#modules/configuration/index.ts'
import type { Dossiers } from '#modules/dossiers/index.ts'
import { createFileStore, type FileStore } from '#modules/files/index.ts'
import { createNotices, type Notices } from '#modules/notices/index.ts'
import { createOrganisation, type Organisation } from '#modules/organisation/index.ts'
import { createPaperMaker, type PaperMaker } from '#modules/papers/index.ts'
import { createPersonalVault, type PersonalVault } from '#modules/personal-vault/index.ts'
import { createProcedures, type Procedures } from '#modules/procedures/index.ts'
import { createProcessDrafting, createProcesses, type ProcessDrafting, type Processes } from '#modules/processes/index.ts'
import { FOLD_COUNTS, type Reporting } from '#modules/reporting/index.ts'
import { createClock, type Clock } from '#platform/clock/clock.ts'
import type { Environment } from '#platform/config/environment.ts'
import { connect, type Db } from '#platform/database/connect.ts'
import type { Job } from '#platform/jobs/define-job.ts'
import { createDueTimers, type DueTimers } from '#platform/jobs/due-timers.ts'
import { createLogger, type Logger } from '#platform/logging/logger.ts'
import { createVault, type Vault } from '#platform/secrets/secrets.ts'
import { createIdentity, type Identity } from './identity.ts'
import { createPageTools, type PageTools } from './page-tools.ts'
import { intakeUnitOf, wireDossiers, wireReporting } from './wire-dossiers.ts'
import { proceduresOfProcesses } from './wire-processes.ts'

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
  readonly procedures: Procedures
  readonly processes: Processes
  readonly processDrafting: ProcessDrafting
  readonly files: FileStore
  readonly paperMaker: PaperMaker
  readonly dossiers: Dossiers
  readonly reporting: Reporting
  readonly notices: Notices
  readonly personalVault: PersonalVault
  /** What pages need besides use cases. */
  readonly pages: PageTools
  /** Addresses of this installation from which people sign in, the public one first. */
  readonly origins: readonly [string, ...string[]]
  /** What the worker does. */
  readonly jobs: readonly Job[]
  /** To be released whenever the clock was moved. */
  readonly timers: DueTimers
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
  const connection = {
    url: appUrl,
    schema: overrides.schema ?? environment.tenant,
    namedStatements: environment.database.namedStatements,
    onError: (err: Error) => logger.warn({ err }, 'database connection lost'),
  }
  const database = connect(connection)
  // Commands read facts while they hold a transaction: on one pool they could all wait for each other.
  const transactions = connect(connection)
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
  const procedures = createProcedures({ db, clock, configuration, connectedSources: ['POPULATION_DB'] })
  const processes = createProcesses(db)
  const processDrafting = createProcessDrafting({
    db,
    transactions: transactions.db,
    clock,
    configuration,
    organisation,
    rightsHeld: accounts.rightsHeld,
    centerOf: (competent) => intakeUnitOf(organisation, competent, clock.now().slice(0, 10) as LocalDate),
    procedures: proceduresOfProcesses(procedures),
  })
  const files = createFileStore({ directory: join(environment.dataDirectory, 'files'), masterKey: vault.derive('files') })
  const paperMaker = createPaperMaker()
  const dossiers = wireDossiers({
    db,
    transactions: transactions.db,
    clock,
    vault,
    configuration,
    organisation,
    accounts,
    procedures: procedures.forDossiers,
    processes,
    files,
    paperMaker,
    publicAddress: environment.server.origin,
  })
  const reporting = wireReporting({ db, clock, organisation })
  const notices = createNotices({ db, clock })
  return {
    environment,
    clock,
    logger,
    vault,
    db,
    configuration,
    organisation,
    accounts,
    procedures,
    processes,
    processDrafting,
    files,
    paperMaker,
    dossiers,
    reporting,
    notices,
    personalVault: createPersonalVault({ db, vault, files }),
    pages: createPageTools({ configuration, organisation, paperMaker, clock }),
    origins: identity.origins,
    timers: createDueTimers(),
    jobs: [...accounts.jobs, ...dossiers.jobs, ...reporting.jobs, ...notices.jobs],
    recurring: [
      { job: 'tidy-sign-ins', match: '17 * * * *' },
      { job: FOLD_COUNTS, match: '* * * * *' },
    ],
    async close() {
      await paperMaker.stop()
      await identity.stop()
      await transactions.close()
      await database.close()
    },
  }
}

import type { Configuration, VersionedCache } from '#modules/configuration/index.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/database/connect.ts'
import type { OrganisationDirectory } from './domain/directory.ts'

/** What the module's use cases need. */
export type OrganisationDeps = {
  readonly db: Db
  readonly clock: Clock
  readonly configuration: Configuration
  readonly cache: VersionedCache<OrganisationDirectory>
}

import type { LocalDate, Viewer } from '@motcua/terms'
import type { Configuration } from '#modules/configuration/index.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/database/connect.ts'
import { NotAllowed, NotSignedIn } from '#platform/http/faults.ts'
import { mayPublishProcedures, mayReadDrafts } from '../domain/policy.ts'
import type { DataSource } from '../domain/procedure-version.ts'

export type ProceduresDeps = {
  readonly db: Db
  readonly clock: Clock
  readonly configuration: Configuration
  /** Databases that this installation can look into, so that nobody is asked for what they hold. */
  readonly connectedSources: readonly DataSource[]
}

/** The present day in Vietnam. */
export const todayOf = (clock: Clock): LocalDate => clock.now().slice(0, 10) as LocalDate

const stop = (viewer: Viewer, allowed: boolean, action: string): string => {
  if (viewer.kind === 'anonymous') throw new NotSignedIn()
  if (!allowed) throw new NotAllowed(action)
  return viewer.accountId
}

/** @returns account of the one who acts, for the record. @throws NotSignedIn, NotAllowed */
export const requirePublisher = (viewer: Viewer, action: string): string => stop(viewer, mayPublishProcedures(viewer), action)

/** @throws NotSignedIn, NotAllowed */
export const requireDraftReader = (viewer: Viewer): string => stop(viewer, mayReadDrafts(viewer), 'procedure.read-drafts')

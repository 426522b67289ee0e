import type { StatedLimit } from '@motcua/process-engine'
import type { AgencyId, LocalDate, Viewer } from '@motcua/terms'
import type { Configuration } from '#modules/configuration/index.ts'
import type { GrantedRole, Organisation } from '#modules/organisation/index.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/database/connect.ts'
import { NotAllowed, NotSignedIn } from '#platform/http/faults.ts'
import { mayKeepProcesses, mayReadProcessGaps } from '../domain/policy.ts'

/** A procedure in force, as its process sees it. */
export type ProcedureOfProcess = {
  readonly code: string
  readonly name: string
  readonly levels: readonly string[]
  /** Who carries it out, in the words of its source. */
  readonly implementingAgency: string
  readonly limit: StatedLimit | null
  readonly effectiveFrom: LocalDate
}

export type DraftingDeps = {
  readonly db: Db
  /** Connections for commands, which read facts over `db` while they hold one. */
  readonly transactions: Db
  readonly clock: Clock
  readonly configuration: Configuration
  readonly organisation: Organisation
  /** Rights in force of accounts that can sign in. */
  readonly rightsHeld: () => Promise<readonly GrantedRole[]>
  /** The one-stop unit that takes in what this agency decides. */
  readonly centerOf: (competent: AgencyId) => Promise<AgencyId>
  readonly procedures: {
    find(code: string): Promise<ProcedureOfProcess | undefined>
    /** Every procedure in force. */
    list(): Promise<readonly ProcedureOfProcess[]>
  }
}

/** The present day in Vietnam. */
export const todayOf = ({ clock }: Pick<DraftingDeps, 'clock'>): LocalDate => clock.now().slice(0, 10) as LocalDate

/** @returns account of the one who acts, for the record. @throws NotSignedIn, NotAllowed */
export function requireKeeper(viewer: Viewer, action: string): Extract<Viewer, { kind: 'official' }> {
  if (viewer.kind === 'anonymous') throw new NotSignedIn()
  if (viewer.kind !== 'official' || !mayKeepProcesses(viewer)) throw new NotAllowed(action)
  return viewer
}

/** @throws NotSignedIn, NotAllowed */
export function requireGapReader(viewer: Viewer): void {
  if (viewer.kind === 'anonymous') throw new NotSignedIn()
  if (!mayReadProcessGaps(viewer)) throw new NotAllowed('process.read-gaps')
}

import type { AgencyId, LocalDate, OfficialId, Refused, Viewer } from '@motcua/terms'
import { createVersionedCache, type Configuration } from '#modules/configuration/index.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db, Tx } from '#platform/database/connect.ts'
import { NotAllowed, NotSignedIn } from '#platform/http/faults.ts'
import { foldVietnamese } from '#platform/text/fold-vietnamese.ts'
import type { Agency, Counter, OneStopUnit } from './domain/agency.ts'
import { createDirectory, type OrganisationDirectory } from './domain/directory.ts'
import type { AgencyEnded } from './domain/end-agency.ts'
import type { OfficialRecord, Posting, UnitAppointment } from './domain/official.ts'
import { maySeeOfficials, maySeeOrganisationChanges } from './domain/policy.ts'
import type { OfficialPosted } from './domain/post-official.ts'
import { listOfficials, type OfficialFilter } from './storage/official-rows.ts'
import { listOrganisationChanges, readOrganisationVersion, type OrganisationChange } from './storage/organisation-changes.ts'
import { readOrganisationRows } from './storage/organisation-rows.ts'
import { listAppointments, listPostings, type PostingFilter } from './storage/posting-rows.ts'
import { appointLeader, type AppointLeaderCommand } from './usecases/appoint-leader.ts'
import type { Changed } from './usecases/change-organisation.ts'
import { endAgency, type EndAgencyCommand } from './usecases/end-agency.ts'
import { establishAgency, type EstablishAgencyCommand } from './usecases/establish-agency.ts'
import { establishUnit, type EstablishUnitCommand } from './usecases/establish-unit.ts'
import { openCounter, type OpenCounterCommand } from './usecases/open-counter.ts'
import { postOfficial, type PostOfficialCommand } from './usecases/post-official.ts'

/** Agencies, one-stop units, counters and the people who work there, of one tenant. */
export type Organisation = {
  /** Everything that is public, to be asked without further I/O. Right at most a second ago; call it before a transaction begins. */
  current(): Promise<OrganisationDirectory>
  /** The same as this transaction sees it. */
  currentIn(tx: Tx): Promise<OrganisationDirectory>
  /** An agency and all above it, nearest first. */
  agencyAndAbove(id: AgencyId): Promise<AgencyId[]>
  /** @throws NotSignedIn, NotAllowed  officials see officials, others do not */
  listOfficials(viewer: Viewer, filter: OfficialFilter): Promise<OfficialRecord[]>
  /** @throws NotSignedIn, NotAllowed */
  listPostings(viewer: Viewer, filter: PostingFilter): Promise<Posting[]>
  /** Directors, deputies and heads of a unit on a day: public, as every center posts them on its wall. */
  leadersOf(
    unitId: AgencyId,
    at: LocalDate,
  ): Promise<
    { readonly officialId: OfficialId; readonly role: UnitAppointment['role']; readonly fullName: string; readonly position: string }[]
  >
  establishAgency(viewer: Viewer, command: EstablishAgencyCommand): Promise<Changed<{ agency: Agency }> | Refused>
  endAgency(viewer: Viewer, command: EndAgencyCommand): Promise<Changed<AgencyEnded> | Refused>
  establishUnit(viewer: Viewer, command: EstablishUnitCommand): Promise<Changed<{ agency: Agency; unit: OneStopUnit }> | Refused>
  openCounter(viewer: Viewer, command: OpenCounterCommand): Promise<Changed<{ counter: Counter }> | Refused>
  appointLeader(viewer: Viewer, command: AppointLeaderCommand): Promise<Changed<{ appointment: UnitAppointment }> | Refused>
  postOfficial(viewer: Viewer, command: PostOfficialCommand): Promise<Changed<OfficialPosted> | Refused>
  /** What was changed, newest first. @throws NotSignedIn, NotAllowed */
  listChanges(viewer: Viewer, subjectId?: string): Promise<OrganisationChange[]>
  /** This process has changed something outside these functions (the demo load): look again at the next question. */
  refresh(): void
}

/**
 * Opens the organisation of a tenant. Other processes' changes are seen within a second.
 *
 * @param deps.believedMs  how long the copy in memory is believed without asking for its version
 */
export function createOrganisation(deps: {
  readonly db: Db
  readonly clock: Clock
  readonly configuration: Configuration
  readonly believedMs?: number
}): Organisation {
  const { db, believedMs } = deps
  const load = async (from: Db): Promise<OrganisationDirectory> => {
    const version = await readOrganisationVersion(from)
    return createDirectory(version, await readOrganisationRows(from), foldVietnamese)
  }
  const cache = createVersionedCache({ db, readVersion: readOrganisationVersion, load, believedMs })
  const inside = { db, clock: deps.clock, configuration: deps.configuration, cache }
  const require = (viewer: Viewer, may: (viewer: Viewer) => boolean, action: string): void => {
    if (viewer.kind === 'anonymous') throw new NotSignedIn()
    if (!may(viewer)) throw new NotAllowed(action)
  }
  return {
    current: cache.current,
    currentIn: cache.currentIn,
    agencyAndAbove: async (id) => (await cache.current()).lineOf(id).map((a) => a.id),
    async listOfficials(viewer, filter) {
      require(viewer, maySeeOfficials, 'organisation.see-officials')
      return listOfficials(db, filter)
    },
    async listPostings(viewer, filter) {
      require(viewer, maySeeOfficials, 'organisation.see-postings')
      return listPostings(db, filter)
    },
    async leadersOf(unitId, at) {
      const directory = await cache.current()
      const held = (await listAppointments(db, unitId)).filter((a) => a.firstDay <= at && (a.lastDay === null || at <= a.lastDay))
      return held.map(({ officialId, role }) => {
        const { fullName = '', position = '' } = directory.findOfficial(officialId) ?? {}
        return { officialId, role, fullName, position }
      })
    },
    establishAgency: (viewer, command) => establishAgency(inside, viewer, command),
    endAgency: (viewer, command) => endAgency(inside, viewer, command),
    establishUnit: (viewer, command) => establishUnit(inside, viewer, command),
    openCounter: (viewer, command) => openCounter(inside, viewer, command),
    appointLeader: (viewer, command) => appointLeader(inside, viewer, command),
    postOfficial: (viewer, command) => postOfficial(inside, viewer, command),
    async listChanges(viewer, subjectId) {
      require(viewer, maySeeOrganisationChanges, 'organisation.see-changes')
      return listOrganisationChanges(db, subjectId)
    },
    refresh: cache.refresh,
  }
}

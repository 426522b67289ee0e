import { holdsRole, type AgencyId, type Viewer } from '@motcua/terms'
import type { CommandName } from './commands.ts'
import type { OpenWork } from './dossier-parts.ts'
import type { DossierState } from './dossier-state.ts'

/** What policy reads of a dossier. */
export type DossierForPolicy = Pick<
  DossierState,
  'ownerAccountId' | 'intakeUnitId' | 'competentAgencyId' | 'work' | 'incidents' | 'recallable' | 'channel'
>

/** Roles that see every dossier of their unit or agency. */
const readers = [
  'INTAKE_OFFICER',
  'RETURN_OFFICER',
  'CENTER_DIRECTOR',
  'CENTER_DEPUTY_DIRECTOR',
  'DIVISION_HEAD',
  'HANDLER',
  'AGENCY_HEAD',
  'RECORDS_CLERK',
  'PROCEDURE_CONTROL_OFFICER',
] as const

/** Who may give an open step of the agency to somebody else: without them it would wait for who is ill or has left. */
const leaders = ['DIVISION_HEAD', 'AGENCY_HEAD', 'CENTER_DIRECTOR', 'CENTER_DEPUTY_DIRECTOR'] as const

/** Who watches over the agencies for the center. */
const urging = ['INTAKE_OFFICER', 'CENTER_DIRECTOR', 'CENTER_DEPUTY_DIRECTOR'] as const

/** Agencies whose dossiers this official may see; `all` for the auditor. The same answer makes the predicate of lists. */
export function readableAgencies(viewer: Viewer): 'all' | readonly AgencyId[] {
  if (viewer.kind !== 'official') return []
  if (holdsRole(viewer, 'AUDITOR')) return 'all'
  return [...new Set(viewer.grants.filter((g) => (readers as readonly string[]).includes(g.role)).map((g) => g.agencyId))]
}

/** May this viewer read the dossier? Its own citizen; officials of the unit, the competent agency, or an agency with open work. */
export function mayRead(viewer: Viewer, dossier: DossierForPolicy): boolean {
  if (viewer.kind === 'citizen') return dossier.ownerAccountId === viewer.accountId
  const agencies = readableAgencies(viewer)
  return (
    agencies === 'all' ||
    // Who handed it on may still take it back.
    (viewer.kind === 'official' && dossier.recallable?.by === viewer.officialId) ||
    [dossier.intakeUnitId, dossier.competentAgencyId, ...dossier.work.map((w) => w.agencyId)].some((id) => agencies.includes(id))
  )
}

/** Drafts of a result are for officials; the applicant reads it once it has reached the center. */
export const mayReadResult = (viewer: Viewer, dossier: Pick<DossierState, 'finishedAt'>): boolean =>
  viewer.kind === 'official' || dossier.finishedAt !== null

/** May this viewer do `action`, as far as roles go? Whether the dossier's state allows it is the decision's matter. */
export function may(viewer: Viewer, action: CommandName, dossier: DossierForPolicy, token?: number): boolean {
  switch (action) {
    case 'correct-application':
      return isOwner(viewer, dossier)
    case 'withdraw':
      return isOwner(viewer, dossier) || atIntake(viewer, dossier)
    case 'supplement':
      return isOwner(viewer, dossier) || atIntake(viewer, dossier)
    case 'check-documents':
    case 'accept':
    case 'refuse':
      return atIntake(viewer, dossier)
    case 'request-supplement':
      return atIntake(viewer, dossier) || dossier.work.some((w) => w.kind !== 'delivery' && w.startedAt !== null && hasInHand(viewer, w))
    case 'recall-handover':
      return viewer.kind === 'official' && dossier.recallable?.by === viewer.officialId
    case 'assign':
      return dossier.work.some((w) => w.token === token && (leads(viewer, w.agencyId) || (w.kind === 'assignment' && holdsStep(viewer, w))))
    case 'stop':
    case 'resume':
      return holdsRole(viewer, 'AGENCY_HEAD', dossier.competentAgencyId)
    case 'issue-receipt':
      return atIntake(viewer, dossier)
    // Whoever holds the paper scans it: the counters, and the official who has the step in hand.
    case 'scan-documents':
      return (
        atIntake(viewer, dossier) ||
        holdsRole(viewer, 'RETURN_OFFICER', dossier.intakeUnitId) ||
        dossier.work.some((w) => w.startedAt !== null && hasInHand(viewer, w))
      )
    case 'urge':
      return urging.some((role) => holdsRole(viewer, role, dossier.intakeUnitId))
    // Whoever looks after processes need not see the dossier for it: the list of incidents says enough.
    case 'retry-incident':
      return holdsRole(viewer, 'ADMINISTRATOR') && dossier.incidents.some((i) => i.token === token)
    case 'confirm-handover':
      return dossier.work.some(
        (w) => w.token === token && holdsStep(viewer, w) && (w.assigneeId === null || isOfficial(viewer, w.assigneeId)),
      )
    case 'hand-over':
    case 'complete-step':
    case 'send-back':
    case 'approve':
    case 'sign':
    case 'number':
    case 'deliver-result':
      return dossier.work.some((w) => w.token === token && hasInHand(viewer, w))
  }
}

/** Units whose counters this official answers for: closing checks and uncollected results are theirs to clear. */
export const unitsToClear = (viewer: Viewer): AgencyId[] =>
  viewer.kind === 'official'
    ? [...new Set(viewer.grants.filter((g) => (clearing as readonly string[]).includes(g.role)).map((g) => g.agencyId))]
    : []
const clearing = ['INTAKE_OFFICER', 'RETURN_OFFICER', 'CENTER_DIRECTOR', 'CENTER_DEPUTY_DIRECTOR'] as const

/** Who looks after processes that got stuck: sees the list of incidents, which names no person. */
export const mayListIncidents = (viewer: Viewer): boolean => holdsRole(viewer, 'ADMINISTRATOR') || holdsRole(viewer, 'AUDITOR')

/** May this viewer upload files? Whoever can hand something in or add to a result; auditors and administrators change nothing. */
export const mayUpload = (viewer: Viewer): boolean =>
  viewer.kind === 'citizen' || (viewer.kind === 'official' && viewer.grants.some((g) => (readers as readonly string[]).includes(g.role)))

/** May this viewer take dossiers in at the unit's counter? */
export const mayTakeIn = (viewer: Viewer, intakeUnitId: AgencyId): boolean => holdsRole(viewer, 'INTAKE_OFFICER', intakeUnitId)

const isOwner = (viewer: Viewer, dossier: DossierForPolicy): boolean =>
  viewer.kind === 'citizen' && dossier.ownerAccountId === viewer.accountId
const atIntake = (viewer: Viewer, dossier: DossierForPolicy): boolean => holdsRole(viewer, 'INTAKE_OFFICER', dossier.intakeUnitId)
const leads = (viewer: Viewer, agencyId: AgencyId): boolean => leaders.some((role) => holdsRole(viewer, role, agencyId))
const holdsStep = (viewer: Viewer, work: OpenWork): boolean => holdsRole(viewer, work.role, work.agencyId)
/** Who began the step; before somebody did, everybody who holds it. */
const hasInHand = (viewer: Viewer, work: OpenWork): boolean =>
  holdsStep(viewer, work) && (work.startedBy === null || isOfficial(viewer, work.startedBy))
const isOfficial = (viewer: Viewer, officialId: string): boolean => viewer.kind === 'official' && viewer.officialId === officialId

import { NotFound } from '#platform/http/faults.ts'
import { isRefused, type AgencyId, type DossierId, type Instant, type OfficialId, type Viewer } from '@motcua/terms'
import { ledgerToVietnamese, type DueLedger, type LedgerRow } from '@motcua/working-time'
import { availableActions, type AvailableAction } from '../domain/available-actions.ts'
import { handoversOf, type Handover } from '../domain/control-slip.ts'
import { correctedNames } from '../domain/corrected-names.ts'
import { dueOf } from '../domain/dossier-clock.ts'
import type { DossierEvent } from '../domain/dossier-event.ts'
import type { ChecklistItem } from '../domain/dossier-parts.ts'
import type { DossierState } from '../domain/dossier-state.ts'
import type { PersonalData } from '../domain/personal-data.ts'
import { mayRead, mayReadResult } from '../domain/policy.ts'
import { recordAccess } from '../storage/access-records.ts'
import { findDossier, listEvents, type LoadedDossier } from '../storage/load-dossier.ts'
import { listPapers, type IssuedPaper } from '../storage/papers.ts'
import { getPerson } from '../storage/person.ts'
import { dayOf, type DossierDeps, type Offices } from './dossier-deps.ts'
import { roadOf, type RoadStep } from '../domain/road.ts'
import { rulesFor } from './rules-for.ts'

/** Everything a reader of one dossier may see. Names of agencies and officials are resolved; the rest is the state as it is. */
export type OpenedDossier = {
  readonly state: DossierState
  readonly lookupCode: string
  readonly person: PersonalData
  readonly checklist: readonly ChecklistItem[]
  readonly limitText: string
  readonly due: {
    readonly dueAt: Instant | null
    readonly provisional: boolean
    readonly ledger: DueLedger
    readonly rows: readonly LedgerRow[]
  } | null
  readonly road: readonly RoadStep[]
  readonly handovers: readonly Handover[]
  readonly papers: readonly IssuedPaper[]
  readonly actions: readonly AvailableAction[]
  readonly events: readonly DossierEvent[]
  /** another version is in force now; the dossier keeps its own. */
  readonly newerVersion: boolean
  /** What a correction changed, in words. */
  correctedNames(changed: readonly string[]): string[]
  agencyName(id: AgencyId | null): string
  officialName(id: OfficialId | null): string
}

/**
 * Opens a dossier for its citizen or an official; an official's reading is recorded and shown to the citizen.
 * @throws NotFound  when it is not there or not this viewer's to see: both look the same from outside
 */
export async function openDossier(
  deps: DossierDeps,
  viewer: Viewer,
  id: DossierId,
  purpose: 'OPEN' | 'PRINT' | 'EXPORT' | null = 'OPEN',
): Promise<OpenedDossier> {
  const loaded = await findDossier(deps.db, id)
  if (!loaded || !mayRead(viewer, loaded.state)) throw new NotFound('dossier')
  if (viewer.kind === 'official' && purpose !== null)
    await recordAccess(deps.db, {
      dossierId: id,
      accountId: viewer.accountId,
      officialId: viewer.officialId,
      at: deps.clock.now(),
      purpose,
    })
  return assembleDossier(deps, viewer, loaded)
}

/** Everything about a dossier, for whoever has been let in already. */
export async function assembleDossier(deps: DossierDeps, viewer: Viewer, loaded: LoadedDossier): Promise<OpenedDossier> {
  const { state } = loaded
  const { id } = state
  const [person, stored, papers, offices, procedure] = await Promise.all([
    getPerson(deps.db, deps.vault, id),
    listEvents(deps.db, id),
    listPapers(deps.db, id),
    deps.offices(),
    deps.procedures.get(state.procedure.versionId),
  ])
  const competent = offices.find(state.competentAgencyId)
  if (!competent) throw new Error(`Agency ${state.competentAgencyId} of dossier ${id} is missing`)
  const rules = await rulesFor(deps, { procedureCode: state.procedure.code, competent, acceptedAt: state.acceptance?.acceptedAt ?? null })
  const events = stored.map((s) => s.event)
  const inForce = state.status === 'NEW' ? await deps.procedures.findInForce(state.procedure.code, dayOf(deps.clock.now())) : undefined
  const checklist = procedure.checklist(state)
  const inWords = (changed: readonly string[]): string[] =>
    correctedNames(changed, { documentName: (d) => checklist.find((c) => c.id === d)?.name, answerLabel: procedure.answerLabel })
  const due = state.acceptance && dueOf({ ...state.acceptance, pauses: state.pauses }, rules.clock.calendar)
  return {
    state: mayReadResult(viewer, state) ? state : { ...state, result: null },
    lookupCode: loaded.lookupCode,
    person,
    checklist,
    limitText: procedure.limitText(state),
    due:
      due && !isRefused(due)
        ? { dueAt: due.dueAt, provisional: due.provisional, ledger: due.ledger, rows: ledgerToVietnamese(due.ledger) }
        : null,
    road: roadOf(state, events, viewer.kind === 'official' ? 'official' : 'public', inWords),
    handovers: handoversOf(id, events),
    papers,
    actions: availableActions(
      viewer,
      state,
      { INTAKE: rules.supplement.INTAKE.maxRequests, APPRAISAL: rules.supplement.APPRAISAL.maxRequests },
      deps.clock.now(),
    ),
    events,
    correctedNames: inWords,
    newerVersion: inForce !== undefined && inForce.pinned.versionId !== state.procedure.versionId,
    ...namesFrom(offices),
  }
}

/** Names as they read on screens and papers. */
export function namesFrom(offices: Offices): Pick<OpenedDossier, 'agencyName' | 'officialName'> {
  return {
    agencyName: (id) => (id === null ? '' : (offices.find(id)?.name ?? '')),
    officialName: (id) => (id === null ? '' : (offices.officialName(id)?.fullName ?? '')),
  }
}

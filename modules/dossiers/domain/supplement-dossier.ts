import { isRefused, refuse, type Instant, type Refused } from '@motcua/terms'
import type { ProvideSupplement, RequestSupplement } from './commands.ts'
import { closePauses, dueOf, type ClockRules } from './dossier-clock.ts'
import { faultyItems, forbiddenExtras, mergeDocuments } from './documents.ts'
import type { DossierEventBody } from './dossier-event.ts'
import { supplementPlaces, type ChecklistItem, type SupplementPhase, type SupplementPlace } from './dossier-parts.ts'
import type { DossierState } from './dossier-state.ts'
import { moveStepDues } from './step-dues.ts'
import { illegalMove } from './transitions.ts'

export type SupplementRules = {
  /** How often each phase may ask. */
  readonly limits: Readonly<Record<SupplementPhase, number>>
  /** Asking later than this needs an explanation. */
  readonly askBy: Instant | null
}
export type SupplementRequestFacts = {
  readonly now: Instant
  readonly checklist: readonly ChecklistItem[]
  readonly rules: SupplementRules
  readonly answerBy: Instant
  readonly number: string
  readonly clock: ClockRules
  /** Is the named supervisor really one, and somebody else than who asks? */
  readonly supervisorConfirmed: boolean
}

/** The phase a request made now belongs to: before acceptance the intake check, afterwards the appraisal. */
export const supplementPhase = (state: Pick<DossierState, 'acceptance'>): SupplementPhase => (state.acceptance ? 'APPRAISAL' : 'INTAKE')

/** One written request that lists everything. During appraisal it stops the clock. */
export function requestSupplement(
  command: RequestSupplement,
  state: DossierState,
  facts: SupplementRequestFacts,
): Extract<DossierEventBody, { type: 'SupplementRequested' }> | Refused {
  const phase = supplementPhase(state)
  if (state.supplement) return refuse('supplement.already-open', { number: state.supplement.number })
  if (phase === 'INTAKE' && state.status !== 'NEW') return refuse('dossier.illegal-transition', { from: state.status, to: 'NEW' })
  if (phase === 'APPRAISAL') {
    const illegal = illegalMove(state.status, 'SUPPLEMENT_REQUIRED')
    if (illegal) return illegal
    if (state.result?.signedAt || state.work.every((w) => w.kind === 'delivery')) return refuse('supplement.result-decided')
  }
  const elsewhere = command.places.filter((p) => !(supplementPlaces as readonly string[]).includes(p))
  if (command.places.length === 0 || elsewhere.length > 0) return refuse('supplement.single-point-only', { places: elsewhere })
  const faulty = faultyItems(command.items, facts.checklist)
  if (faulty) return faulty
  if (command.legalBasis.trim() === '') return refuse('supplement.legal-basis-missing')
  const asked = state.supplementsAsked[phase]
  const again = command.again && command.again.reason.trim().length >= 10 && facts.supervisorConfirmed ? command.again : null
  if (asked >= facts.rules.limits[phase] && !again) return refuse('supplement.already-issued', { phase, asked })
  if (phase === 'APPRAISAL' && facts.rules.askBy !== null && facts.now > facts.rules.askBy && !again)
    return refuse('supplement.asked-late', { askBy: facts.rules.askBy })
  return {
    type: 'SupplementRequested',
    phase,
    items: command.items,
    places: command.places as SupplementPlace[],
    legalBasis: command.legalBasis.trim(),
    answerBy: facts.answerBy,
    number: facts.number,
    policy: facts.clock.pausePolicy,
    again,
  }
}

export type HandInFacts = { readonly now: Instant; readonly checklist: readonly ChecklistItem[]; readonly clock: ClockRules }

/** The applicant hands in what was asked, at the center, by portal or by post; the clock goes on. */
export function provideSupplement(
  command: ProvideSupplement,
  state: DossierState,
  facts: HandInFacts,
): Extract<DossierEventBody, { type: 'SupplementProvided' }> | Refused {
  const open = state.supplement
  if (!open) return refuse('supplement.none-open')
  if (!open.places.includes(command.place)) return refuse('supplement.single-point-only', { places: [command.place] })
  const extra = forbiddenExtras(facts.checklist, command.documents)
  if (extra) return extra
  const lacking = open.items.filter(
    (i) => !command.documents.some((d) => d.requiredDocumentId === i.requiredDocumentId && (d.source !== 'UPLOAD' || d.files.length > 0)),
  )
  if (lacking.length > 0)
    return refuse('supplement.incomplete', {
      missing: lacking.map((i) => facts.checklist.find((c) => c.id === i.requiredDocumentId)?.name ?? i.requiredDocumentId),
      ids: lacking.map((i) => i.requiredDocumentId),
    })
  // A stopped dossier takes the papers and stands still until it is resumed.
  const dueAt = state.status === 'STOPPED' ? null : dueAfterPause(state, facts)
  if (isRefused(dueAt)) return dueAt
  const stepDues = moveStepDues(state.acceptance, dueAt, facts.clock.calendar)
  if (isRefused(stepDues)) return stepDues
  const revision = state.revision + 1
  return {
    type: 'SupplementProvided',
    phase: open.phase,
    place: command.place,
    revision,
    documents: mergeDocuments(state.documents, command.documents, revision),
    dueAt,
    stepDues,
  }
}

/** The promised hour once the open pause has ended now; null before acceptance. */
export function dueAfterPause(state: DossierState, facts: { readonly now: Instant; readonly clock: ClockRules }): Instant | null | Refused {
  if (!state.acceptance) return null
  const due = dueOf({ ...state.acceptance, pauses: closePauses(state.pauses, facts.now) }, facts.clock.calendar)
  return isRefused(due) ? due : due.dueAt
}

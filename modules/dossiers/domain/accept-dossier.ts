import { isRefused, refuse, type DossierCode, type Instant, type OfficialId, type Refused, type Regime } from '@motcua/terms'
import { dueOf, type ClockRules } from './dossier-clock.ts'
import { missingDocuments } from './documents.ts'
import type { DossierEventBody } from './dossier-event.ts'
import { closingOf } from './receipt-duty.ts'
import type { ChecklistItem, LimitOfDossier, OpenWork } from './dossier-parts.ts'
import type { DossierState } from './dossier-state.ts'
import { advanceProcess, planSteps, type ProcessFacts } from './process-advance.ts'
import type { plannedPath } from '@motcua/process-engine'
import { illegalMove } from './transitions.ts'

export type AcceptanceCheck = {
  readonly checklist: readonly ChecklistItem[]
  readonly limit: LimitOfDossier | null
  readonly process: ProcessFacts | null
}

/**
 * Whether the dossier may be accepted now: every required paper there and none found wrong, a time limit and an approved process.
 * Asked before a code is taken from the day's row, so that a refusal costs no serial.
 */
export function acceptanceObstacle(state: DossierState, check: AcceptanceCheck): Refused | null {
  const illegal = illegalMove(state.status, 'ACCEPTED')
  if (illegal) return illegal
  if (state.supplement) return refuse('supplement.already-open', { number: state.supplement.number })
  const missing = missingDocuments(check.checklist, state.documents)
  if (missing.length > 0) return refuse('dossier.documents-missing', { missing: missing.map((m) => m.name), ids: missing.map((m) => m.id) })
  const wrong = state.documents.filter((d) => d.verdict === 'WRONG')
  if (wrong.length > 0)
    return refuse('dossier.documents-wrong', {
      wrong: wrong.map((d) => check.checklist.find((c) => c.id === d.requiredDocumentId)?.name ?? d.requiredDocumentId),
    })
  if (check.limit === null) return refuse('dossier.limit-not-published')
  if (check.process === null) return refuse('dossier.process-missing', { procedure: state.procedure.code })
  return null
}

export type AcceptanceFacts = {
  readonly now: Instant
  readonly by: OfficialId
  readonly code: DossierCode
  /** Null: the receipt is left out for now. */
  readonly receiptNumber: string | null
  readonly regime: Regime
  readonly limit: LimitOfDossier
  readonly clock: ClockRules
  readonly process: ProcessFacts
  readonly path: ReturnType<typeof plannedPath>
}

/**
 * Takes the dossier in: code, promised hour, plan of steps; the process starts (R-023, R-035..R-043, R-056).
 *
 * A first step at the counter is open to every official there; one anywhere else waits for its receiver's signature.
 */
export function acceptDossier(
  state: DossierState,
  facts: AcceptanceFacts,
): Extract<DossierEventBody, { type: 'DossierAccepted' }> | Refused {
  const due = dueOf({ acceptedAt: facts.now, limit: facts.limit, mode: facts.clock.mode, pauses: [] }, facts.clock.calendar)
  if (isRefused(due)) return due
  if (due.dueAt === null) throw new Error('A dossier without pauses has a due time')
  if (facts.receiptNumber === null && !state.procedure.sameDay) return refuse('receipt.required')
  const receiptBy = facts.receiptNumber === null ? closingOf(facts.now, facts.clock.calendar) : null
  if (isRefused(receiptBy)) return receiptBy
  const plan = planSteps(facts.path, facts.now, facts.process, facts.clock.calendar)
  if (isRefused(plan)) return plan
  const advance = advanceProcess(state, { type: 'start' }, facts.process, {
    now: facts.now,
    by: facts.by,
    from: facts.process.center,
    note: null,
    controlSlipExempt: state.procedure.controlSlipExempt,
    assignedTo: null,
    after: { agencyId: facts.process.center, role: 'INTAKE_OFFICER' },
    plan,
  })
  if (isRefused(advance)) return advance
  return {
    type: 'DossierAccepted',
    acceptance: {
      code: facts.code,
      acceptedAt: facts.now,
      acceptedBy: facts.by,
      regime: facts.regime,
      mode: facts.clock.mode,
      limit: facts.limit,
      processVersionId: facts.process.versionId,
      firstDueAt: due.dueAt,
      provisional: due.provisional,
      receiptNumber: facts.receiptNumber,
      ...(receiptBy === null ? {} : { receiptBy }),
      plan,
    },
    documents: state.documents.map((d) => ({ ...d, verdict: 'OK' as const })),
    advance: { ...advance, opened: advance.opened.map(toAnyoneAtTheCounter) },
  }
}

const toAnyoneAtTheCounter = (work: OpenWork): OpenWork => (work.startedAt === null ? work : { ...work, assigneeId: null, startedBy: null })

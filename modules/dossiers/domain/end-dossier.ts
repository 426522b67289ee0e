import { isRefused, refuse, type Instant, type Refused, type Timeliness } from '@motcua/terms'
import type { ResumeDossier, StopDossier, WithdrawDossier } from './commands.ts'
import { dueOf, timelinessAt, type ClockRules } from './dossier-clock.ts'
import type { Advance, DossierEventBody } from './dossier-event.ts'
import type { DossierState } from './dossier-state.ts'
import { advanceProcess, type ProcessFacts } from './process-advance.ts'
import { dueAfterPause } from './supplement-dossier.ts'
import { moveStepDues } from './step-dues.ts'
import { illegalMove } from './transitions.ts'

export type EndFacts = { readonly now: Instant; readonly process: ProcessFacts | null; readonly clock: ClockRules }

/** The applicant takes the dossier back, before a result is signed. */
export function withdrawDossier(
  command: WithdrawDossier,
  state: DossierState,
  facts: EndFacts,
): Extract<DossierEventBody, { type: 'DossierWithdrawn' }> | Refused {
  if (state.result?.signedAt) return refuse('dossier.too-late-to-withdraw')
  const illegal = illegalMove(state.status, 'WITHDRAWN')
  if (illegal) return illegal
  const advance = cancelled(state, facts)
  return isRefused(advance) ? advance : { type: 'DossierWithdrawn', reason: command.reason.trim(), advance }
}

/** The agency stops handling: for good with a notice, or until it is resumed; the clock stands still. */
export function stopDossier(
  command: StopDossier,
  state: DossierState,
  facts: EndFacts & { readonly number: string | null },
): Extract<DossierEventBody, { type: 'DossierStopped' }> | Refused {
  const onceStopped = state.status === 'STOPPED' && state.stopped?.final === false && command.final
  const illegal = onceStopped ? null : illegalMove(state.status, 'STOPPED')
  if (illegal) return illegal
  if (state.result?.signedAt) return refuse('stop.result-decided')
  if (command.reason.trim().length < 10 || command.legalBasis.trim() === '') return refuse('stop.reason-required')
  const advance = command.final ? cancelled(state, facts) : null
  if (isRefused(advance)) return advance
  const ended = command.final ? timelinessOfEnd(state, facts) : null
  if (isRefused(ended)) return ended
  return {
    type: 'DossierStopped',
    final: command.final,
    reasonCode: command.reasonCode,
    reason: command.reason.trim(),
    legalBasis: command.legalBasis.trim(),
    number: command.final ? facts.number : null,
    papersReturned: command.papersReturned,
    timeliness: ended,
    advance,
  }
}

/** Handling goes on; the promised hour moves by the pause. */
export function resumeDossier(
  command: ResumeDossier,
  state: DossierState,
  facts: EndFacts,
): Extract<DossierEventBody, { type: 'DossierResumed' }> | Refused {
  if (state.status !== 'STOPPED' || state.stopped?.final !== false)
    return refuse('dossier.illegal-transition', { from: state.status, to: 'PROCESSING' })
  // The applicant's answer comes first: from 8 a dossier goes on to 4, never back to 5.
  if (state.supplement) return refuse('supplement.already-open', { number: state.supplement.number })
  if (command.reason.trim().length < 3) return refuse('resume.reason-required')
  const dueAt = dueAfterPause(state, facts)
  if (isRefused(dueAt)) return dueAt
  const stepDues = moveStepDues(state.acceptance, dueAt, facts.clock.calendar)
  return isRefused(stepDues) ? stepDues : { type: 'DossierResumed', reason: command.reason.trim(), dueAt, stepDues }
}

/** A dossier that stood still has not run late meanwhile; one that was late before it stood still is late. */
function timelinessOfEnd(state: DossierState, facts: EndFacts): Timeliness | null | Refused {
  if (!state.acceptance) return null
  const due = state.dueAt === null ? dueOf({ ...state.acceptance, pauses: state.pauses }, facts.clock.calendar) : { dueAt: state.dueAt }
  if (isRefused(due)) return due
  return due.dueAt === null ? 'ON_TIME' : timelinessAt(facts.now, due.dueAt, facts.clock.calendar)
}

function cancelled(state: DossierState, facts: EndFacts): Advance | null | Refused {
  if (!state.engine || state.engine.ended !== undefined || !facts.process) return null
  return advanceProcess(state, { type: 'cancel' }, facts.process, {
    now: facts.now,
    by: null,
    from: null,
    note: null,
    controlSlipExempt: true,
    assignedTo: null,
    after: null,
    plan: [],
  })
}

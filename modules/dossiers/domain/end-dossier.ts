import { isRefused, refuse, type Instant, type Refused } from '@motcua/terms'
import type { ResumeDossier, StopDossier, WithdrawDossier } from './commands.ts'
import { timelinessAt, type ClockRules } from './dossier-clock.ts'
import type { Advance, DossierEventBody } from './dossier-event.ts'
import type { DossierState } from './dossier-state.ts'
import { advanceProcess, type ProcessFacts } from './process-advance.ts'
import { dueAfterPause } from './supplement-dossier.ts'
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
  // A dossier that stands still has not run late.
  const ended = !command.final
    ? null
    : state.dueAt === null
      ? ('ON_TIME' as const)
      : timelinessAt(facts.now, state.dueAt, facts.clock.calendar)
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
  if (command.reason.trim().length < 3) return refuse('resume.reason-required')
  const dueAt = dueAfterPause(state, facts)
  return isRefused(dueAt) ? dueAt : { type: 'DossierResumed', reason: command.reason.trim(), dueAt }
}

function cancelled(state: DossierState, facts: EndFacts): Advance | null | Refused {
  if (!state.engine || !facts.process) return null
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

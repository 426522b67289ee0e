import { isRefused, refuse, type AgencyId, type Refused } from '@motcua/terms'
import { archiveObstacle } from './archive-scans.ts'
import type { ApproveResult, DeliverResult, NumberResult, SignResult } from './commands.ts'
import type { DossierEventBody } from './dossier-event.ts'
import type { DossierResult, OpenWork } from './dossier-parts.ts'
import type { DossierState } from './dossier-state.ts'
import { advanceFrom, onwardOutcome, startedWork, type WorkFacts } from './process-work.ts'

/** TM. on behalf of, KT. for the head, TL. by order, TUQ. by delegation; none: the head signs in person. */
const authorityLines = ['', 'TM.', 'KT.', 'TL.', 'TUQ.'] as const

/** The leader approves the draft: the first of three separate acts. */
export function approveResult(
  command: ApproveResult,
  state: DossierState,
): Extract<DossierEventBody, { type: 'ResultApproved' }> | Refused {
  const found = resultAt(state, command.token, 'approval')
  if (isRefused(found)) return found
  if (found.result.approvedAt) return refuse('result.already-approved')
  if (!(authorityLines as readonly string[]).includes(command.authorityLine))
    return refuse('result.authority-line', { allowed: authorityLines.filter((l) => l !== '') })
  return { type: 'ResultApproved', token: found.work.token, node: found.work.node, authorityLine: command.authorityLine }
}

/** The leader signs what was approved; the step ends with it. */
export function signResult(
  command: SignResult,
  state: DossierState,
  facts: WorkFacts,
): Extract<DossierEventBody, { type: 'ResultSigned' }> | Refused {
  const found = resultAt(state, command.token, 'approval')
  if (isRefused(found)) return found
  if (!found.result.approvedAt) return refuse('result.not-approved')
  const moved = advanceFrom(state, found.work, facts, { outcome: onwardOutcome(found.work), note: null, assignedTo: null })
  return isRefused(moved) ? moved : { type: 'ResultSigned', token: found.work.token, node: found.work.node, ...moved }
}

/** The records clerk numbers what was signed. */
export function numberResult(
  command: NumberResult & { readonly number: string },
  state: DossierState,
  facts: WorkFacts,
): Extract<DossierEventBody, { type: 'ResultNumbered' }> | Refused {
  const found = resultAt(state, command.token, 'numbering')
  if (isRefused(found)) return found
  if (!found.result.signedAt) return refuse('result.not-signed')
  if (command.number.trim() === '' || command.book.trim() === '') return refuse('result.number-missing')
  const moved = advanceFrom(state, found.work, facts, { outcome: onwardOutcome(found.work), note: null, assignedTo: null })
  return isRefused(moved)
    ? moved
    : {
        type: 'ResultNumbered',
        token: found.work.token,
        node: found.work.node,
        number: command.number.trim(),
        book: command.book.trim(),
        ...moved,
      }
}

export type DeliveryFacts = WorkFacts & {
  readonly counter: { readonly kind: 'INTAKE' | 'RETURN'; readonly unitId: AgencyId } | null
  /** Online: what the applicant's vault answered when the result was kept there; null when there was nothing to keep. */
  readonly acknowledgement: string | null
}

/** The result leaves the house: only at a return counter, by post or online, to a person whose paper was seen. */
export function deliverResult(
  command: DeliverResult,
  state: DossierState,
  facts: DeliveryFacts,
): Extract<DossierEventBody, { type: 'ResultDelivered' }> | Refused {
  const work = startedWork(state, command.token)
  if (isRefused(work)) return work
  if (work.kind !== 'delivery') return refuse('delivery.not-ready', { step: work.name })
  if (state.status !== 'DONE') return refuse('dossier.illegal-transition', { from: state.status, to: 'RETURNED' })
  if (command.channel === 'COUNTER' && (facts.counter?.kind !== 'RETURN' || facts.counter.unitId !== state.intakeUnitId))
    return refuse('delivery.return-counter-only')
  if (command.channel !== 'ONLINE' && command.identityDocument.trim().length < 3) return refuse('delivery.identity-missing')
  if (command.channel === 'ONLINE' && facts.acknowledgement === null) return refuse('delivery.no-electronic-result')
  const unscanned = archiveObstacle(state, facts.archive === true)
  if (unscanned) return unscanned
  const moved = advanceFrom(state, work, facts, { outcome: onwardOutcome(work), note: null, assignedTo: null })
  if (isRefused(moved)) return moved
  const { token: _token, ...delivery } = command
  const proof = command.channel === 'ONLINE' && facts.acknowledgement !== null ? { proof: facts.acknowledgement } : {}
  return {
    type: 'ResultDelivered',
    token: work.token,
    node: work.node,
    delivery: { ...delivery, ...proof, deliveredBy: facts.by.officialId, deliveredAt: facts.now },
    advance: moved.advance,
  }
}

function resultAt(state: DossierState, token: number, kind: 'approval' | 'numbering'): { work: OpenWork; result: DossierResult } | Refused {
  const work = startedWork(state, token)
  if (isRefused(work)) return work
  if (!state.result) return refuse('result.draft-missing')
  if (work.kind !== kind) return refuse(kind === 'numbering' ? 'result.not-signed' : 'result.not-at-approval', { step: work.name })
  return { work, result: state.result }
}

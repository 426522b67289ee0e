import { APPROVE, SEND_BACK } from '@motcua/process-engine'
import { judgeStep, workingMinutesBetween, type WorkCalendar } from '@motcua/working-time'
import { isRefused, refuse, type Instant, type Official, type Refused } from '@motcua/terms'
import { archiveObstacle } from './archive-scans.ts'
import type { AssignWork, CompleteStep, ConfirmHandover, HandOver, RecallHandover, SendBack } from './commands.ts'
import { timelinessAt, type ClockRules } from './dossier-clock.ts'
import type { Advance, DossierEventBody, Finished } from './dossier-event.ts'
import type { ClockPause, OpenWork, StepOutcome } from './dossier-parts.ts'
import { isPaused, type DossierState } from './dossier-state.ts'
import { advanceProcess, type HandingOn, type ProcessFacts } from './process-advance.ts'

export type WorkFacts = {
  readonly now: Instant
  readonly by: Official
  readonly process: ProcessFacts
  readonly clock: ClockRules
  /** By the rules of its sector it is archived: nothing is closed without a scan. Absent: it is not. */
  readonly archive?: boolean
}

/** The open step behind a token, started and not paused: otherwise why it cannot be worked on. */
export function startedWork(state: DossierState, token: number): OpenWork | Refused {
  const work = state.work.find((w) => w.token === token)
  if (!work) return refuse('process.token-unknown', { token })
  if (work.startedAt === null) return refuse('handover.unsigned', { step: work.name })
  if (isPaused(state)) return refuse('dossier.clock-paused', { status: state.status })
  return work
}

/** Working minutes since the receiver confirmed, without the pauses, against the allotment; a step that changed hands is one step. */
export function stepOutcome(work: OpenWork, now: Instant, pauses: readonly ClockPause[], calendar: WorkCalendar): StepOutcome | Refused {
  const from = work.startedAt ?? work.openedAt
  let used = workingMinutesBetween(calendar, from, now)
  if (isRefused(used)) return used
  // A stop may lie over a supplement: time that both cover is taken away once.
  let counted = from
  for (const pause of pauses.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const start = pause.from > counted ? pause.from : counted
    const end = pause.to === null || pause.to > now ? now : pause.to
    if (start >= end) continue
    const idle = workingMinutesBetween(calendar, start, end)
    if (isRefused(idle)) return idle
    used -= idle
    counted = end
  }
  const usedMinutes = used + (work.usedBefore ?? 0)
  return { usedMinutes, timeliness: judgeStep(usedMinutes, work.allottedMinutes) }
}

/** A step that ended: how it went, what the process did then, and whether that brought the result to the center. */
export type Moved = { readonly step: StepOutcome; readonly advance: Advance; readonly finished: Finished }

/** Ends a step and moves the process on; what opens next waits for its receiver's name. */
export function advanceFrom(
  state: DossierState,
  work: OpenWork,
  facts: WorkFacts,
  more: { outcome: string | null; note: string | null; assignedTo: HandingOn['assignedTo'] },
): Moved | Refused {
  const step = stepOutcome(work, facts.now, state.pauses, facts.clock.calendar)
  if (isRefused(step)) return step
  const advance = advanceProcess(
    state,
    { type: 'complete', token: work.token, variables: more.outcome === null ? {} : { outcome: more.outcome } },
    facts.process,
    {
      now: facts.now,
      by: facts.by.officialId,
      from: work.agencyId,
      note: more.note,
      controlSlipExempt: state.procedure.controlSlipExempt,
      assignedTo: more.assignedTo,
      after: work,
      plan: state.plan,
    },
  )
  if (isRefused(advance)) return advance
  const finished = advance.opened.some((w) => w.kind === 'delivery' && w.startedAt !== null) ? finishedNow(state, facts) : null
  return isRefused(finished) ? finished : { step, advance, finished }
}

/** The answer that brings a step with its own command on: to approve, else what the process expects first; null when it asks for none. */
export function onwardOutcome(work: Pick<OpenWork, 'outcomes'>): string | null {
  return work.outcomes?.find((outcome) => outcome === APPROVE) ?? work.outcomes?.[0] ?? null
}

/** May the step return the dossier? Only where the process says to which step. */
export const offersSendBack = (work: Pick<OpenWork, 'outcomes'>): boolean => work.outcomes?.includes(SEND_BACK) === true

/** Must the result still be numbered before it leaves the agency? Not in a process that has no step for it. */
export const awaitsNumber = (work: OpenWork, state: Pick<DossierState, 'result' | 'plan'>): boolean =>
  work.kind === 'resultTransfer' && state.result?.number === null && state.plan.some((p) => p.kind === 'numbering')

const kindsWithOwnCommand: readonly string[] = ['transfer', 'resultTransfer', 'assignment', 'approval', 'numbering', 'delivery']

/** Completes a step; a step that leads to approval must bring the draft of the result. */
export function completeStep(
  command: CompleteStep,
  state: DossierState,
  facts: WorkFacts,
): Extract<DossierEventBody, { type: 'StepCompleted' }> | Refused {
  const work = startedWork(state, command.token)
  if (isRefused(work)) return work
  if (kindsWithOwnCommand.includes(work.kind)) return refuse('step.own-command', { step: work.name, kind: work.kind })
  if (command.draft && state.result?.signedAt) return refuse('result.already-signed')
  const post = { agencyId: work.agencyId, role: work.role }
  const draft = command.draft ? { ...command.draft, draftedBy: facts.by.officialId, draftedAt: facts.now, draftedIn: post } : null
  if (draft && draft.title.trim().length < 3) return refuse('result.title-missing')
  if (draft?.outcome === 'NEGATIVE' && (draft.reason ?? '').trim().length < 10) return refuse('result.negative-reason-missing')
  const moved = advanceFrom(state, work, facts, { outcome: command.outcome ?? null, note: command.note ?? null, assignedTo: null })
  if (isRefused(moved)) return moved
  if (moved.advance.opened.some((w) => w.kind === 'approval') && !draft && !state.result) return refuse('result.draft-missing')
  return stepCompleted(work, command.outcome ?? null, command.note ?? null, moved, { draft, assignedTo: null })
}

/** Passes the dossier to the next unit: the giver's half of a control-slip row. */
export function handOver(
  command: HandOver,
  state: DossierState,
  facts: WorkFacts,
): Extract<DossierEventBody, { type: 'StepCompleted' }> | Refused {
  const work = startedWork(state, command.token)
  if (isRefused(work)) return work
  if (work.kind !== 'transfer' && work.kind !== 'resultTransfer') return refuse('handover.not-a-transfer', { step: work.name })
  if (awaitsNumber(work, state)) return refuse('result.not-numbered')
  const unscanned = work.kind === 'resultTransfer' ? archiveObstacle(state, facts.archive === true) : null
  if (unscanned) return unscanned
  const outcome = onwardOutcome(work)
  const moved = advanceFrom(state, work, facts, { outcome, note: command.note ?? null, assignedTo: null })
  if (isRefused(moved)) return moved
  if (moved.advance.opened.some((w) => w.kind === 'approval') && !state.result) return refuse('result.draft-missing')
  return stepCompleted(work, outcome, command.note ?? null, moved, { draft: null, assignedTo: null })
}

/** The receiver's half: another account, holding the role of the step. The result at the center ends the clock. */
export function confirmHandover(
  command: ConfirmHandover,
  state: DossierState,
  facts: Omit<WorkFacts, 'process'>,
): Extract<DossierEventBody, { type: 'HandoverConfirmed' }> | Refused {
  const work = state.work.find((w) => w.token === command.token)
  if (!work) return refuse('process.token-unknown', { token: command.token })
  if (work.startedAt !== null) return refuse('handover.already-confirmed', { step: work.name })
  // Without a control slip there is no row that two people sign.
  if (work.givenBy === facts.by.officialId && !state.procedure.controlSlipExempt) return refuse('handover.same-account')
  // Papers may arrive while the clock stands still, but a dossier that waits for its applicant is not done.
  if (work.kind === 'delivery' && isPaused(state)) return refuse('dossier.clock-paused', { status: state.status })
  const finished = work.kind === 'delivery' ? finishedNow(state, facts) : null
  if (isRefused(finished)) return finished
  return { type: 'HandoverConfirmed', token: work.token, node: work.node, givenBy: work.givenBy, receivedBy: facts.by.officialId, finished }
}

/** Takes a mistaken handover back, as long as nobody has confirmed it. The rows written so far stay. */
export function recallHandover(
  command: RecallHandover,
  state: DossierState,
): Extract<DossierEventBody, { type: 'HandoverRecalled' }> | Refused {
  const obstacle = recallObstacle(state)
  if (obstacle) return obstacle
  if (command.reason.trim().length < 3) return refuse('handover.recall-reason-missing')
  return { type: 'HandoverRecalled', tokens: state.recallable?.opened ?? [], reason: command.reason.trim() }
}

/** Why the last handover cannot be taken back, or null: somebody has signed for it, or it was none. */
export function recallObstacle(state: Pick<DossierState, 'recallable' | 'work'>): Refused | null {
  const last = state.recallable
  if (!last) return refuse('handover.nothing-to-recall')
  const waiting = last.opened.every((token) => state.work.some((w) => w.token === token && w.startedAt === null))
  return waiting && last.opened.length > 0 ? null : refuse('handover.recall-too-late')
}

/**
 * Gives a step to an official: the assignment step ends with it, an open step changes hands.
 * While a handover waits for its signature only its receiver is named: who gave it stays the giver.
 */
export function assignWork(
  command: AssignWork,
  state: DossierState,
  facts: WorkFacts & { readonly assigneeHoldsRole: boolean },
): Extract<DossierEventBody, { type: 'StepCompleted' | 'WorkAssigned' }> | Refused {
  const work = state.work.find((w) => w.token === command.token)
  if (!work) return refuse('process.token-unknown', { token: command.token })
  if (work.kind !== 'assignment') {
    if (!facts.assigneeHoldsRole) return refuse('assignment.without-role', { step: work.name, role: work.role })
    if (work.assigneeId === command.officialId) return refuse('assignment.unchanged')
    if (isPaused(state)) return refuse('dossier.clock-paused', { status: state.status })
    const giver = work.startedAt === null ? work.givenBy : facts.by.officialId
    if (command.officialId === giver) return refuse('handover.same-account')
    const used = work.startedAt === null ? { usedMinutes: 0 } : stepOutcome(work, facts.now, state.pauses, facts.clock.calendar)
    if (isRefused(used)) return used
    const { token, node, role } = work
    return { type: 'WorkAssigned', token, node, from: work.assigneeId, to: command.officialId, role, usedMinutes: used.usedMinutes }
  }
  const started = startedWork(state, command.token)
  if (isRefused(started)) return started
  if (command.officialId === facts.by.officialId) return refuse('handover.same-account')
  const outcome = onwardOutcome(started)
  const moved = advanceFrom(state, started, facts, {
    outcome,
    note: command.note ?? null,
    assignedTo: { officialId: command.officialId, agencyId: started.agencyId, role: null },
  })
  if (isRefused(moved)) return moved
  if (!facts.assigneeHoldsRole)
    return refuse('assignment.without-role', {
      step: moved.advance.opened[0]?.name ?? work.name,
      role: moved.advance.opened[0]?.role ?? work.role,
    })
  return stepCompleted(started, outcome, command.note ?? null, moved, { draft: null, assignedTo: command.officialId })
}

/** Returns the dossier with comments; the process says to which step, and a draft goes back into the hands of its writer. */
export function sendBack(
  command: SendBack,
  state: DossierState,
  facts: WorkFacts,
): Extract<DossierEventBody, { type: 'StepSentBack' }> | Refused {
  const work = startedWork(state, command.token)
  if (isRefused(work)) return work
  if (command.comments.trim().length < 3) return refuse('send-back.comments-missing')
  if (!offersSendBack(work)) return refuse('send-back.not-offered', { step: work.name })
  if (state.result?.signedAt) return refuse('result.already-signed')
  const { draftedBy, draftedIn } = state.result ?? {}
  const moved = advanceFrom(state, work, facts, {
    outcome: SEND_BACK,
    note: command.comments.trim(),
    assignedTo: draftedBy && draftedIn && draftedBy !== facts.by.officialId ? { officialId: draftedBy, ...draftedIn } : null,
  })
  if (isRefused(moved)) return moved
  const { step, advance } = moved
  return { type: 'StepSentBack', token: work.token, node: work.node, comments: command.comments.trim(), step, advance }
}

function stepCompleted(
  work: OpenWork,
  outcome: string | null,
  note: string | null,
  moved: Moved,
  more: Pick<Extract<DossierEventBody, { type: 'StepCompleted' }>, 'draft' | 'assignedTo'>,
): Extract<DossierEventBody, { type: 'StepCompleted' }> {
  return { type: 'StepCompleted', token: work.token, node: work.node, outcome, note, ...moved, ...more }
}

/** A result reaches the center once, however often the process passes there. */
export function finishedNow(state: DossierState, facts: Pick<WorkFacts, 'now' | 'clock'>): Finished | Refused {
  if (state.finishedAt !== null) return null
  const dueAt = state.dueAt ?? state.acceptance?.firstDueAt
  if (dueAt === undefined) throw new Error('A dossier in process has a due time')
  const timeliness = timelinessAt(facts.now, dueAt, facts.clock.calendar)
  return isRefused(timeliness) ? timeliness : { timeliness }
}

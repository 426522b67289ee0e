import { judgeStep, workingMinutesBetween, type WorkCalendar } from '@motcua/working-time'
import { isRefused, refuse, type Instant, type Official, type OfficialId, type Refused, type Timeliness } from '@motcua/terms'
import type { AssignWork, CompleteStep, ConfirmHandover, HandOver, RecallHandover, SendBack } from './commands.ts'
import { timelinessAt, type ClockRules } from './dossier-clock.ts'
import type { Advance, DossierEventBody } from './dossier-event.ts'
import type { ClockPause, OpenWork, StepOutcome } from './dossier-parts.ts'
import { isPaused, type DossierState } from './dossier-state.ts'
import { advanceProcess, type ProcessFacts } from './process-advance.ts'

export type WorkFacts = { readonly now: Instant; readonly by: Official; readonly process: ProcessFacts; readonly clock: ClockRules }

/** The open step behind a token, started and not paused: otherwise why it cannot be worked on. */
export function startedWork(state: DossierState, token: number): OpenWork | Refused {
  const work = state.work.find((w) => w.token === token)
  if (!work) return refuse('process.token-unknown', { token })
  if (work.startedAt === null) return refuse('handover.unsigned', { step: work.name })
  if (isPaused(state)) return refuse('dossier.clock-paused', { status: state.status })
  return work
}

/** Working minutes since the receiver confirmed, without the pauses, against the allotment. */
export function stepOutcome(work: OpenWork, now: Instant, pauses: readonly ClockPause[], calendar: WorkCalendar): StepOutcome | Refused {
  const from = work.startedAt ?? work.openedAt
  let used = workingMinutesBetween(calendar, from, now)
  if (isRefused(used)) return used
  for (const pause of pauses) {
    const start = pause.from > from ? pause.from : from
    const end = pause.to === null || pause.to > now ? now : pause.to
    if (start >= end) continue
    const idle = workingMinutesBetween(calendar, start, end)
    if (isRefused(idle)) return idle
    used -= idle
  }
  return { usedMinutes: used, timeliness: judgeStep(used, work.allottedMinutes) }
}

/** Ends a step and moves the process on; what opens next waits for its receiver's name. */
export function advanceFrom(
  state: DossierState,
  work: OpenWork,
  facts: WorkFacts,
  more: { outcome: string | null; note: string | null; assignedTo: OfficialId | null },
): { step: StepOutcome; advance: Advance } | Refused {
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
      plan: state.acceptance?.plan ?? [],
    },
  )
  return isRefused(advance) ? advance : { step, advance }
}

/** Completes a step; a step that leads to approval must bring the draft of the result. */
export function completeStep(
  command: CompleteStep,
  state: DossierState,
  facts: WorkFacts,
): Extract<DossierEventBody, { type: 'StepCompleted' }> | Refused {
  const work = startedWork(state, command.token)
  if (isRefused(work)) return work
  if (work.kind === 'approval' || work.kind === 'numbering' || work.kind === 'delivery')
    return refuse('step.own-command', { step: work.name, kind: work.kind })
  const draft = command.draft ? { ...command.draft, draftedBy: facts.by.officialId, draftedAt: facts.now } : null
  if (draft && draft.title.trim().length < 3) return refuse('result.title-missing')
  if (draft?.outcome === 'NEGATIVE' && (draft.reason ?? '').trim().length < 10) return refuse('result.negative-reason-missing')
  const moved = advanceFrom(state, work, facts, { outcome: command.outcome ?? null, note: command.note ?? null, assignedTo: null })
  if (isRefused(moved)) return moved
  if (moved.advance.opened.some((w) => w.kind === 'approval') && !draft && !state.result) return refuse('result.draft-missing')
  const finished = finishedBy(state, moved.advance, facts)
  if (isRefused(finished)) return finished
  return stepCompleted(work, command.outcome ?? null, command.note ?? null, moved, { draft, assignedTo: null, finished })
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
  if (work.kind === 'resultTransfer' && state.result && state.result.number === null) return refuse('result.not-numbered')
  return completeStep({ token: command.token, ...(command.note === undefined ? {} : { note: command.note }) }, state, facts)
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
  if (work.givenBy === facts.by.officialId) return refuse('handover.same-account')
  const finished = work.kind === 'delivery' ? finishedNow(state, facts) : null
  if (isRefused(finished)) return finished
  return { type: 'HandoverConfirmed', token: work.token, node: work.node, givenBy: work.givenBy, receivedBy: facts.by.officialId, finished }
}

/** Takes a mistaken handover back, as long as nobody has confirmed it. The rows written so far stay. */
export function recallHandover(
  command: RecallHandover,
  state: DossierState,
): Extract<DossierEventBody, { type: 'HandoverRecalled' }> | Refused {
  const last = state.recallable
  if (!last) return refuse('handover.nothing-to-recall')
  const waiting = last.opened.every((token) => state.work.some((w) => w.token === token && w.startedAt === null))
  if (!waiting || last.opened.length === 0) return refuse('handover.recall-too-late')
  if (command.reason.trim().length < 3) return refuse('handover.recall-reason-missing')
  return { type: 'HandoverRecalled', tokens: last.opened, reason: command.reason.trim() }
}

/** Gives a step to an official: the assignment step ends with it, an open step changes hands. */
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
    if (command.officialId === facts.by.officialId) return refuse('handover.same-account')
    return { type: 'WorkAssigned', token: work.token, node: work.node, from: work.assigneeId, to: command.officialId, role: work.role }
  }
  const started = startedWork(state, command.token)
  if (isRefused(started)) return started
  if (command.officialId === facts.by.officialId) return refuse('handover.same-account')
  const moved = advanceFrom(state, started, facts, { outcome: null, note: command.note ?? null, assignedTo: command.officialId })
  if (isRefused(moved)) return moved
  if (!facts.assigneeHoldsRole)
    return refuse('assignment.without-role', {
      step: moved.advance.opened[0]?.name ?? work.name,
      role: moved.advance.opened[0]?.role ?? work.role,
    })
  return stepCompleted(started, null, command.note ?? null, moved, { draft: null, assignedTo: command.officialId, finished: null })
}

/** The leader returns the draft with comments; the process says to which step. */
export function sendBack(
  command: SendBack,
  state: DossierState,
  facts: WorkFacts,
): Extract<DossierEventBody, { type: 'StepSentBack' }> | Refused {
  const work = startedWork(state, command.token)
  if (isRefused(work)) return work
  if (command.comments.trim().length < 3) return refuse('send-back.comments-missing')
  if (state.result?.signedAt) return refuse('result.already-signed')
  const drafter = state.result?.draftedBy ?? null
  const moved = advanceFrom(state, work, facts, {
    outcome: 'sendBack',
    note: command.comments.trim(),
    assignedTo: drafter === facts.by.officialId ? null : drafter,
  })
  if (isRefused(moved)) return moved
  return { type: 'StepSentBack', token: work.token, node: work.node, comments: command.comments.trim(), ...moved }
}

function stepCompleted(
  work: OpenWork,
  outcome: string | null,
  note: string | null,
  moved: { step: StepOutcome; advance: Advance },
  more: Pick<Extract<DossierEventBody, { type: 'StepCompleted' }>, 'draft' | 'assignedTo' | 'finished'>,
): Extract<DossierEventBody, { type: 'StepCompleted' }> {
  return { type: 'StepCompleted', token: work.token, node: work.node, outcome, note, ...moved, ...more }
}

/** Without a control slip nobody confirms: the result is at the center when its transfer is done. */
function finishedBy(state: DossierState, advance: Advance, facts: Omit<WorkFacts, 'process'>): { timeliness: Timeliness } | null | Refused {
  return state.procedure.controlSlipExempt && advance.opened.some((w) => w.kind === 'delivery') ? finishedNow(state, facts) : null
}

function finishedNow(state: DossierState, facts: Pick<WorkFacts, 'now' | 'clock'>): { timeliness: Timeliness } | Refused {
  const dueAt = state.dueAt ?? state.acceptance?.firstDueAt
  if (dueAt === undefined) throw new Error('A dossier in process has a due time')
  const timeliness = timelinessAt(facts.now, dueAt, facts.clock.calendar)
  return isRefused(timeliness) ? timeliness : { timeliness }
}

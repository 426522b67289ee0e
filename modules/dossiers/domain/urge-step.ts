import { refuse, type Instant, type Refused } from '@motcua/terms'
import type { UrgeStep } from './commands.ts'
import type { DossierEventBody } from './dossier-event.ts'
import { isPaused, type DossierState } from './dossier-state.ts'

/** The center urges a step whose time is over; its handler and head are told, and it stands in the record. */
export function urgeStep(
  command: UrgeStep,
  state: DossierState,
  facts: { readonly now: Instant },
): Extract<DossierEventBody, { type: 'StepUrged' }> | Refused {
  const work = state.work.find((w) => w.token === command.token)
  if (!work) return refuse('process.token-unknown', { token: command.token })
  if (isPaused(state)) return refuse('dossier.clock-paused', { status: state.status })
  if (work.kind === 'delivery') return refuse('urge.awaits-applicant')
  const dueAt = urgedSince(work.dueAt, state)
  if (dueAt === null || facts.now <= dueAt) return refuse('urge.not-overdue', { step: work.name, dueAt })
  return {
    type: 'StepUrged',
    token: work.token,
    node: work.node,
    step: work.name,
    agencyId: work.agencyId,
    role: work.role,
    urged: work.startedBy ?? work.assigneeId,
    dueAt,
    note: command.note?.trim() || null,
  }
}

/** When a step is overdue: after its own due time, or the dossier's where the plan has none for it. */
export const urgedSince = (stepDueAt: Instant | null, state: Pick<DossierState, 'dueAt'>): Instant | null => stepDueAt ?? state.dueAt

import type { AgencyId, Instant, OfficialId } from '@motcua/terms'
import type { DossierEvent } from './dossier-event.ts'
import { evolve, type DossierState } from './dossier-state.ts'

/** One stretch of a dossier's road, as citizens and officials read it: where, when, what became of it, what is still ahead. */
export type RoadStep = {
  readonly name: string
  readonly kind: string
  readonly agencyId: AgencyId | null
  readonly officialId: OfficialId | null
  readonly from: Instant | null
  readonly to: Instant | null
  readonly plannedDueAt: Instant | null
  readonly state: 'PAST' | 'NOW' | 'AHEAD'
  readonly note: string | null
}

/**
 * The road made from the events and, for what lies ahead, from the plan as it stands.
 * @param reader  comments of officials among themselves are for officials
 * @param correctedNames  what a correction changed, in words
 */
export function roadOf(
  state: DossierState,
  events: readonly DossierEvent[],
  reader: 'official' | 'public' = 'official',
  correctedNames: (changed: readonly string[]) => readonly string[] = (changed) => changed,
): RoadStep[] {
  const past: RoadStep[] = []
  let before: DossierState | null = null
  for (const event of events) {
    past.push(...stretchesOf(event, before, reader, correctedNames))
    before = evolve(state.id, before, event)
  }
  const now = state.work.map((w): RoadStep => ({
    name: w.name,
    kind: w.kind,
    agencyId: w.agencyId,
    officialId: w.startedBy ?? w.assigneeId,
    from: w.startedAt ?? w.openedAt,
    to: null,
    plannedDueAt: w.dueAt,
    state: 'NOW',
    note: null,
  }))
  return [...past, ...waiting(state), ...now, ...ahead(state)]
}

const milestones: Partial<Record<DossierEvent['type'], string>> = {
  DossierSubmitted: 'Nộp hồ sơ',
  ApplicationCorrected: 'Người nộp sửa hồ sơ',
  DossierAccepted: 'Tiếp nhận',
  SupplementRequested: 'Yêu cầu bổ sung',
  SupplementProvided: 'Đã bổ sung',
  DossierRefused: 'Không tiếp nhận',
  ResultDelivered: 'Trả kết quả',
  DossierWithdrawn: 'Rút hồ sơ',
  DossierStopped: 'Dừng giải quyết',
  DossierResumed: 'Tiếp tục giải quyết',
}

/** The steps that an event ended, then the event itself where it is a milestone. */
function stretchesOf(
  event: DossierEvent,
  before: DossierState | null,
  reader: 'official' | 'public',
  correctedNames: (changed: readonly string[]) => readonly string[],
): RoadStep[] {
  const stretches: RoadStep[] = []
  if ('advance' in event && event.advance && event.type !== 'ResultDelivered') {
    // A step that a withdrawal or a stop cut off is nobody's who had not begun it.
    const doer = 'token' in event ? event.actor.officialId : null
    for (const token of event.advance.closed) {
      const work = before?.work.find((w) => w.token === token)
      if (work)
        stretches.push({
          name: work.name,
          kind: work.kind,
          agencyId: work.agencyId,
          officialId: work.startedBy ?? doer,
          from: work.startedAt ?? work.openedAt,
          to: event.at,
          plannedDueAt: work.dueAt,
          state: 'PAST',
          note: event.type === 'StepSentBack' && reader === 'official' ? event.comments : null,
        })
    }
  }
  const name = milestones[event.type]
  if (name !== undefined) {
    const agencyId = event.type === 'DossierSubmitted' ? event.intakeUnitId : (before?.intakeUnitId ?? null)
    stretches.push({
      name,
      kind: event.type,
      agencyId,
      officialId: event.actor.officialId,
      from: event.at,
      to: event.at,
      plannedDueAt: null,
      state: 'PAST',
      note: event.type === 'ApplicationCorrected' ? `Đã sửa: ${correctedNames(event.changed).join(', ')}` : noteOf(event),
    })
  }
  return stretches
}

function noteOf(event: DossierEvent): string | null {
  switch (event.type) {
    case 'SupplementRequested':
      return `Phiếu ${event.number}`
    case 'DossierRefused':
    case 'DossierStopped':
    case 'DossierResumed':
    case 'DossierWithdrawn':
      return event.reason
    default:
      return null
  }
}

/** Before acceptance, and while the applicant is awaited, no step of the process is the present one. */
function waiting(state: DossierState): RoadStep[] {
  const at = { agencyId: state.intakeUnitId, officialId: null, to: null, state: 'NOW' as const }
  if (state.supplement)
    return [
      {
        ...at,
        name: 'Chờ người nộp bổ sung',
        kind: 'supplement',
        from: state.supplement.requestedAt,
        plannedDueAt: state.supplement.answerBy,
        note: null,
      },
    ]
  if (state.status === 'NEW')
    return [{ ...at, name: 'Kiểm tra, tiếp nhận', kind: 'intake', from: state.receivedAt, plannedDueAt: state.answerDueAt, note: null }]
  return []
}

function ahead(state: DossierState): RoadStep[] {
  const { plan } = state
  if (state.endedAt !== null || state.status === 'RETURNED') return []
  const reached = Math.max(-1, ...state.work.map((w) => plan.findIndex((p) => p.node === w.node)))
  return plan.slice(reached + 1).map((p) => ({
    name: p.name,
    kind: p.kind,
    agencyId: p.agencyId,
    officialId: null,
    from: null,
    to: null,
    plannedDueAt: p.dueAt,
    state: 'AHEAD',
    note: null,
  }))
}

import {
  CENTER,
  COMPETENT,
  initialState,
  step,
  type Effect,
  type ProcessEvent,
  type PlannedStep as PathStep,
  type ProcessGraph,
  type StepAttributes,
} from '@motcua/process-engine'
import { addWorkingMinutes, type WorkCalendar } from '@motcua/working-time'
import {
  isRefused,
  refuse,
  type AgencyId,
  type DossierStatus,
  type Instant,
  type OfficialId,
  type ProcessVersionId,
  type Refused,
  type Role,
} from '@motcua/terms'
import type { Advance, Incident } from './dossier-event.ts'
import type { OpenWork, PlannedStep } from './dossier-parts.ts'
import type { DossierState } from './dossier-state.ts'

/** The pinned process and who stands behind its symbolic units in this dossier. */
export type ProcessFacts = {
  readonly versionId: ProcessVersionId
  readonly graph: ProcessGraph
  readonly center: AgencyId
  readonly competent: AgencyId
  readonly agencyByCode: (code: string) => AgencyId | undefined
}

/** Who hands on, when, and whether this dossier carries a control slip. */
export type HandingOn = {
  readonly now: Instant
  readonly by: OfficialId | null
  readonly from: AgencyId | null
  readonly note: string | null
  readonly controlSlipExempt: boolean
  /** Who is named for the next step, if that is a step of this post; any role of the agency when `role` is null. */
  readonly assignedTo: { readonly officialId: OfficialId; readonly agencyId: AgencyId; readonly role: Role | null } | null
  /** The step that was completed: work of the same role in the same agency stays in the same hands, without a handover. */
  readonly after: Pick<OpenWork, 'agencyId' | 'role'> | null
  readonly plan: readonly PlannedStep[]
}

/**
 * Moves the process by one event and turns its effects into open and closed work.
 *
 * New work waits for its receiver to confirm the handover, except in a dossier without control slip. A result never reaches the
 * center in the very act that begins the work: an accepted dossier is in process before it is done (forms.md section 12).
 */
export function advanceProcess(
  state: Pick<DossierState, 'engine' | 'incidents' | 'status'>,
  event: ProcessEvent,
  process: ProcessFacts,
  handing: HandingOn,
): Advance | Refused {
  const stepped = step(process.graph, state.engine ?? initialState, event)
  if (isRefused(stepped)) return stepped
  const opened: OpenWork[] = []
  const closed: number[] = []
  let incidents = [...state.incidents]
  for (const effect of stepped.effects) {
    if (effect.type === 'openWork') {
      const work = openWork(effect, process, handing, state.status)
      if (isRefused(work)) return work
      opened.push(work)
    } else if (effect.type === 'closeWork') closed.push(effect.token)
    else if (effect.type === 'raiseIncident') incidents.push(incidentOf(effect, handing))
    else if (effect.type === 'clearIncident') incidents = incidents.filter((i) => i.token !== effect.token)
  }
  return { engine: stepped.state, opened, closed, incidents }
}

function incidentOf({ token, node, code, data }: Extract<Effect, { type: 'raiseIncident' }>, handing: HandingOn): Incident {
  return { token, node, reason: code, data, since: handing.now, givenBy: handing.by, givenFrom: handing.from, note: handing.note }
}

function openWork(
  { token, node, name, step: attributes }: Extract<Effect, { type: 'openWork' }>,
  process: ProcessFacts,
  handing: HandingOn,
  status: DossierStatus,
): OpenWork | Refused {
  const agencyId = unitOf(attributes.unit, process)
  const { role, outcomes } = attributes
  if (agencyId === undefined || role === undefined)
    return refuse('dossier.step-without-unit', { step: name, unit: attributes.unit ?? null })
  const named = handing.assignedTo
  const assignedTo = named?.agencyId === agencyId && (named.role ?? role) === role ? named.officialId : null
  const endsTooSoon = attributes.kind === 'delivery' && status === 'ACCEPTED'
  const sameHands = handing.after?.agencyId === agencyId && handing.after.role === role && assignedTo === null && !endsTooSoon
  const startsAtOnce = (handing.controlSlipExempt || handing.by === null || sameHands) && !endsTooSoon
  const planned = handing.plan.find((p) => p.node === node)
  return {
    token,
    node,
    name,
    kind: attributes.kind ?? 'appraisal',
    ...(outcomes === undefined ? {} : { outcomes }),
    agencyId,
    role,
    assigneeId: sameHands ? handing.by : assignedTo,
    openedAt: handing.now,
    startedAt: startsAtOnce ? handing.now : null,
    startedBy: sameHands ? handing.by : null,
    dueAt: planned?.dueAt ?? null,
    allottedMinutes: minutesOf(attributes),
    givenBy: startsAtOnce ? null : handing.by,
    givenFrom: startsAtOnce ? null : handing.from,
    note: handing.note,
  }
}

/**
 * The plan made at acceptance: each step of the expected path with its due time, chained from the acceptance.
 * The plan drives warnings; a control-slip row is judged by the hours used since receipt.
 */
export function planSteps(
  path: readonly PathStep[],
  acceptedAt: Instant,
  process: ProcessFacts,
  calendar: WorkCalendar,
): PlannedStep[] | Refused {
  const plan: PlannedStep[] = []
  for (const planned of path) {
    const agencyId = unitOf(planned.unit ?? undefined, process)
    if (agencyId === undefined || planned.role === null)
      return refuse('dossier.step-without-unit', { step: planned.name, unit: planned.unit })
    const dueAt = addWorkingMinutes(calendar, acceptedAt, Math.round(planned.dueHours * 60))
    if (isRefused(dueAt)) return dueAt
    plan.push({
      node: planned.node,
      name: planned.name,
      kind: planned.kind ?? 'appraisal',
      agencyId,
      role: planned.role,
      allottedMinutes: Math.round((planned.hours ?? 0) * 60),
      dueAt,
    })
  }
  return plan
}

const minutesOf = (attributes: StepAttributes): number => Math.round((attributes.hours ?? 0) * 60)

function unitOf(unit: string | undefined, process: ProcessFacts): AgencyId | undefined {
  if (unit === CENTER) return process.center
  if (unit === COMPETENT) return process.competent
  return unit === undefined ? undefined : process.agencyByCode(unit)
}

import type { Instant, Viewer } from '@motcua/terms'
import type { CommandName } from './commands.ts'
import type { OpenWork } from './dossier-parts.ts'
import { isPaused, type DossierState } from './dossier-state.ts'
import { may } from './policy.ts'
import { urgedSince } from './urge-step.ts'
import { awaitsNumber, offersSendBack, recallObstacle } from './process-work.ts'

/** What this viewer can do now with this dossier. `blocked` is the refusal code that a disabled control explains. */
export type AvailableAction = { readonly action: CommandName; readonly token: number | null; readonly blocked: string | null }

/** Computed from state and roles, never stored: the same answer draws the desk's buttons and the API's list. */
export function availableActions(
  viewer: Viewer,
  state: DossierState,
  limits: { readonly INTAKE: number; readonly APPRAISAL: number },
  now: Instant,
): AvailableAction[] {
  const actions: AvailableAction[] = []
  const offer = (action: CommandName, token: number | null = null, blocked: string | null = null): void => {
    if (may(viewer, action, state, token ?? undefined)) actions.push({ action, token, blocked })
  }
  if (state.status === 'NEW') {
    offer('check-documents')
    offer('accept', null, state.supplement ? 'supplement.already-open' : null)
    offer('request-supplement', null, supplementBlocked(state, limits.INTAKE, 'INTAKE'))
    if (state.supplement) offer('supplement')
    else offer('correct-application')
    offer('refuse')
    offer('withdraw')
    return actions
  }
  for (const work of state.work)
    for (const action of actionsOfWork(work, state)) offer(action, work.token, workBlocked(action, work, state, viewer))
  if (state.acceptance?.receiptNumber === null) offer('issue-receipt')
  if (state.acceptance && state.endedAt === null && state.status !== 'RETURNED' && state.documents.some((d) => d.files.length === 0))
    offer('scan-documents')
  for (const work of state.work) if (isOverdue(work, state, now)) offer('urge', work.token)
  for (const { token } of state.incidents) offer('retry-incident', token, isPaused(state) ? 'dossier.clock-paused' : null)
  if (!recallObstacle(state)) offer('recall-handover')
  if (state.supplement) offer('supplement')
  if (state.status === 'ACCEPTED' || state.status === 'PROCESSING') {
    if (state.work.some((w) => w.kind !== 'delivery') && !state.result?.signedAt)
      offer('request-supplement', null, supplementBlocked(state, limits.APPRAISAL, 'APPRAISAL'))
    if (!state.result?.signedAt) offer('stop')
  }
  // A dossier whose supplement never came is closed with a notice.
  if (state.status === 'SUPPLEMENT_REQUIRED' || state.status === 'PAYMENT_REQUIRED') offer('stop')
  if (state.status === 'STOPPED' && state.stopped?.final === false) {
    offer('resume', null, state.supplement ? 'supplement.already-open' : null)
    offer('stop')
  }
  if (['ACCEPTED', 'PROCESSING', 'SUPPLEMENT_REQUIRED', 'PAYMENT_REQUIRED'].includes(state.status))
    offer('withdraw', null, state.result?.signedAt ? 'dossier.too-late-to-withdraw' : null)
  return actions
}

/** A step that can be urged: its time is over, and it is not the applicant who is waited for. */
function isOverdue(work: OpenWork, state: DossierState, now: Instant): boolean {
  const dueAt = urgedSince(work.dueAt, state)
  return dueAt !== null && now > dueAt && work.kind !== 'delivery' && !isPaused(state)
}

function actionsOfWork(work: OpenWork, state: DossierState): CommandName[] {
  if (work.startedAt === null) return work.kind === 'assignment' ? ['confirm-handover'] : ['confirm-handover', 'assign']
  const back: CommandName[] = offersSendBack(work) ? ['send-back'] : []
  switch (work.kind) {
    case 'transfer':
    case 'resultTransfer':
      return ['hand-over', 'assign', ...back]
    case 'assignment':
      return ['assign', ...back]
    case 'approval':
      return [state.result?.approvedAt ? 'sign' : 'approve', 'assign', ...back]
    case 'numbering':
      return ['number', 'assign']
    case 'delivery':
      return ['deliver-result', 'assign']
    default:
      return ['complete-step', 'assign', ...back]
  }
}

function workBlocked(action: CommandName, work: OpenWork, state: DossierState, viewer: Viewer): string | null {
  if (action === 'confirm-handover') {
    const isGiver = viewer.kind === 'official' && work.givenBy === viewer.officialId
    if (isGiver && !state.procedure.controlSlipExempt) return 'handover.same-account'
    return isPaused(state) && work.kind === 'delivery' ? 'dossier.clock-paused' : null
  }
  if (isPaused(state)) return 'dossier.clock-paused'
  if (state.result === null && ['approve', 'sign', 'number'].includes(action)) return 'result.draft-missing'
  if (action === 'number' && !state.result?.signedAt) return 'result.not-signed'
  if (action === 'hand-over' && awaitsNumber(work, state)) return 'result.not-numbered'
  return action === 'send-back' && state.result?.signedAt ? 'result.already-signed' : null
}

function supplementBlocked(state: DossierState, limit: number, phase: 'INTAKE' | 'APPRAISAL'): string | null {
  if (state.supplement) return 'supplement.already-open'
  return state.supplementsAsked[phase] >= limit ? 'supplement.already-issued' : null
}

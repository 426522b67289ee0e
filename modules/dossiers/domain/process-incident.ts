import { incidentTexts, type IncidentCode } from '@motcua/process-engine'
import { isRefused, refuse, type Refused } from '@motcua/terms'
import type { RetryIncident } from './commands.ts'
import type { DossierEventBody, Incident } from './dossier-event.ts'
import { isPaused, type DossierState } from './dossier-state.ts'
import { advanceProcess } from './process-advance.ts'
import { finishedNow, type WorkFacts } from './process-work.ts'

/**
 * Tries again what the process could not decide, with the facts it lacked: the dossier goes on from where it was held.
 *
 * Whoever handed the dossier on when it got stuck stays the giver of the next handover. A retry that changes nothing is refused
 * with the reason, so that it can be repeated at any time.
 */
export function retryIncident(
  command: RetryIncident,
  state: DossierState,
  facts: WorkFacts,
): Extract<DossierEventBody, { type: 'IncidentRetried' }> | Refused {
  const incident = state.incidents.find((i) => i.token === command.token)
  if (!incident) return refuse('process.incident-unknown', { token: command.token })
  if (isPaused(state)) return refuse('dossier.clock-paused', { status: state.status })
  if (command.reason.trim().length < 3) return refuse('incident.reason-missing')
  const advance = advanceProcess(state, { type: 'retry', token: incident.token, variables: command.answers }, facts.process, {
    now: facts.now,
    by: incident.givenBy ?? facts.by.officialId,
    from: incident.givenFrom ?? null,
    note: incident.note ?? null,
    controlSlipExempt: state.procedure.controlSlipExempt,
    assignedTo: null,
    after: null,
    plan: state.plan,
  })
  if (isRefused(advance)) return advance
  const again = advance.incidents.find((i) => i.node === incident.node && !state.incidents.some((before) => before.token === i.token))
  if (again) return refuse('incident.still-there', { why: incidentWords(again, 'vi'), whyEn: incidentWords(again, 'en') })
  const finished = advance.opened.some((w) => w.kind === 'delivery' && w.startedAt !== null) ? finishedNow(state, facts) : null
  if (isRefused(finished)) return finished
  const { token, node, reason: incidentReason } = incident
  return {
    type: 'IncidentRetried',
    token,
    node,
    incidentReason,
    reason: command.reason.trim(),
    answers: command.answers,
    finished,
    advance,
  }
}

/** Why the process stands still, and what to do: one sentence for the administrator. */
export function incidentWords(incident: Pick<Incident, 'reason' | 'data'>, language: 'vi' | 'en'): string {
  const words = incidentTexts[incident.reason as IncidentCode]
  return words[language](incident.data ?? {})
}

import type { NoticeData, NoticeKind } from '#modules/notices/index.ts'
import type { AgencyId, OfficialId, Role } from '@motcua/terms'
import type { DossierEvent } from './dossier-event.ts'
import type { DossierState } from './dossier-state.ts'

/** Who is told: the citizen account that filed it, or who holds a step and the heads of its agency. */
export type NoticeTo =
  | { readonly who: 'OWNER' }
  | { readonly who: 'STEP'; readonly agencyId: AgencyId; readonly role: Role; readonly officialId: OfficialId | null }
export type NoticeIntent = { readonly kind: NoticeKind; readonly to: NoticeTo; readonly data: NoticeData }

const owner: NoticeTo = { who: 'OWNER' }

/**
 * What an event has to tell to whom.
 * @param code  the dossier code, or the look-up code before there is one
 */
export function noticesOf(event: DossierEvent, before: DossierState | null, after: DossierState, code: string): NoticeIntent[] {
  const about = { code, procedure: after.procedure.name }
  if (before !== null && before.finishedAt === null && after.finishedAt !== null)
    return [{ kind: 'RESULT_READY', to: owner, data: { ...about, early: after.timeliness === 'EARLY' ? 'yes' : 'no' } }]
  switch (event.type) {
    case 'SupplementRequested':
      return [{ kind: 'SUPPLEMENT_REQUESTED', to: owner, data: { ...about, until: event.answerBy } }]
    case 'DossierRefused':
      return [{ kind: 'DOSSIER_REFUSED', to: owner, data: about }]
    case 'ResultDelivered':
      return event.delivery.channel === 'ONLINE' ? [{ kind: 'RESULT_DELIVERED_ONLINE', to: owner, data: about }] : []
    case 'StepUrged': {
      const { agencyId, role, urged: officialId } = event
      return [{ kind: 'STEP_URGED', to: { who: 'STEP', agencyId, role, officialId }, data: { code, step: event.step, due: event.dueAt } }]
    }
    default:
      return []
  }
}

import { refuse, type Refused } from '@motcua/terms'
import type { RefuseIntake } from './commands.ts'
import { refusalReasons, type DossierEventBody } from './dossier-event.ts'
import type { DossierState } from './dossier-state.ts'
import { illegalMove } from './transitions.ts'

/** A dossier is turned away only in writing, with a reason in law; out of scope names the right body. */
export function refuseIntake(
  command: RefuseIntake,
  state: DossierState,
  number: string,
): Extract<DossierEventBody, { type: 'DossierRefused' }> | Refused {
  const illegal = illegalMove(state.status, 'NOT_ACCEPTED')
  if (illegal) return illegal
  if (!refusalReasons.includes(command.reasonCode) || command.reason.trim().length < 10) return refuse('refusal.reason-required')
  if (command.legalBasis.trim() === '') return refuse('refusal.legal-basis-required')
  const body = command.competentBody
  if (command.reasonCode === 'OUT_OF_SCOPE' && !(body && body.name.trim() !== '' && body.address.trim() !== ''))
    return refuse('refusal.competent-body-required')
  return {
    type: 'DossierRefused',
    reasonCode: command.reasonCode,
    reason: command.reason.trim(),
    legalBasis: command.legalBasis.trim(),
    guidance: body ? `${body.name.trim()}, ${body.address.trim()}` : null,
    number,
  }
}

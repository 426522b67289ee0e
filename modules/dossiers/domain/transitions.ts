import { refuse, type DossierStatus, type Refused } from '@motcua/terms'

/** Allowed moves of forms.md section 12. A stop without a notice can be resumed; every other end is final. */
const moves: Readonly<Record<DossierStatus, readonly DossierStatus[]>> = {
  NEW: ['ACCEPTED', 'NOT_ACCEPTED', 'WITHDRAWN'],
  ACCEPTED: ['PROCESSING', 'SUPPLEMENT_REQUIRED', 'PAYMENT_REQUIRED', 'WITHDRAWN', 'STOPPED'],
  NOT_ACCEPTED: [],
  PROCESSING: ['SUPPLEMENT_REQUIRED', 'PAYMENT_REQUIRED', 'WITHDRAWN', 'STOPPED', 'DONE'],
  SUPPLEMENT_REQUIRED: ['PROCESSING', 'WITHDRAWN', 'STOPPED'],
  PAYMENT_REQUIRED: ['PROCESSING', 'WITHDRAWN', 'STOPPED'],
  WITHDRAWN: [],
  STOPPED: ['PROCESSING'],
  DONE: ['RETURNED'],
  RETURNED: [],
}

/**
 * Refuses a move that forms.md section 12 does not list.
 * @example illegalMove('NOT_ACCEPTED', 'PROCESSING')  // refused dossier.illegal-transition
 */
export function illegalMove(from: DossierStatus, to: DossierStatus): Refused | null {
  return moves[from].includes(to) ? null : refuse('dossier.illegal-transition', { from, to })
}

import { addWorkingMinutes, workingMinutesBetween, type WorkCalendar } from '@motcua/working-time'
import { isRefused, refuse, type Instant, type Refused } from '@motcua/terms'
import type { DossierEventBody } from './dossier-event.ts'
import type { DossierState } from './dossier-state.ts'

type Owing = Pick<DossierState, 'acceptance' | 'finishedAt' | 'endedAt'>

/**
 * When the receipt that was left out at acceptance falls due, or null: it was issued, or the dossier ended on the day of its acceptance and
 * needs none.
 *
 * @example receiptDueAt({ acceptance: { acceptedAt: '2026-03-02T08:00:00+07:00', receiptNumber: null, receiptBy: '2026-03-02T17:00:00+07:00' }, ... })
 */
export function receiptDueAt({ acceptance, finishedAt, endedAt }: Owing): Instant | null {
  if (!acceptance || acceptance.receiptNumber !== null) return null
  const end = finishedAt ?? endedAt
  const sameDay = end !== null && end.slice(0, 10) === acceptance.acceptedAt.slice(0, 10)
  return sameDay ? null : (acceptance.receiptBy ?? acceptance.acceptedAt)
}

/** The finding of the closing check: the day has closed, the dossier is open, nobody gave its receipt. */
export function closingFinding(dossier: Owing, now: Instant): 'RECEIPT_MISSING' | null {
  const due = receiptDueAt(dossier)
  return due !== null && now >= due ? 'RECEIPT_MISSING' : null
}

/** The moment the office closes on the day of this one; the moment itself when it has closed already. */
export function closingOf(moment: Instant, calendar: WorkCalendar): Instant | Refused {
  const left = workingMinutesBetween(calendar, moment, `${moment.slice(0, 10)}T23:59:00+07:00` as Instant)
  if (isRefused(left)) return left
  return left <= 0 ? moment : addWorkingMinutes(calendar, moment, left)
}

/** Gives the receipt that was left out at acceptance. */
export function giveReceipt(
  state: DossierState,
  facts: { readonly number: string },
): Extract<DossierEventBody, { type: 'ReceiptIssued' }> | Refused {
  if (!state.acceptance) return refuse('receipt.not-accepted')
  if (state.acceptance.receiptNumber !== null) return refuse('receipt.already-issued', { number: state.acceptance.receiptNumber })
  return { type: 'ReceiptIssued', number: facts.number }
}

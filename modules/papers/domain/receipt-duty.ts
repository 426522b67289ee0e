import type { Instant } from '@motcua/terms'
import { dayOf } from './vietnamese-date.ts'

/**
 * Must this accepted dossier have a receipt? Only one finished on the day of its acceptance needs none.
 *
 * @param finishedAt  null while the dossier is open
 * @example isReceiptRequired('2026-03-02T08:00:00+07:00', '2026-03-02T11:00:00+07:00')  // false
 */
export function isReceiptRequired(acceptedAt: Instant, finishedAt: Instant | null): boolean {
  return finishedAt === null || dayOf(finishedAt) !== dayOf(acceptedAt)
}

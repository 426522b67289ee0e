import type { Instant } from '@motcua/terms'
import type { DossierState } from './dossier-state.ts'

const DAY_MS = 86_400_000

/** The same time of day, so many calendar days later (or earlier, with a negative count). */
export function daysAfter(moment: Instant, days: number): Instant {
  const local = new Date(Date.parse(moment) + 7 * 3_600_000 + days * DAY_MS).toISOString()
  return `${local.slice(0, 19)}+07:00` as Instant
}

/** Has the result lain at the center uncollected for so many days? @param listAfterDays  from the configuration of the day */
export function isUncollected(state: Pick<DossierState, 'status' | 'finishedAt'>, now: Instant, listAfterDays: number): boolean {
  return state.status === 'DONE' && state.finishedAt !== null && daysAfter(state.finishedAt, listAfterDays) <= now
}

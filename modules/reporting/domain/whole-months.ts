import type { Instant, LocalDate } from '@motcua/terms'

/** A period whose figures can be added up from counts of months. */
export type WholeMonths = {
  readonly starts: LocalDate
  /** First day of the month up to which counts of months answer; what comes later is counted by rows. */
  readonly counted: LocalDate
  /** Does the period end there, so that nothing is left to count? */
  readonly isPast: boolean
}

/**
 * Whether a period can be answered from counts of months: it begins with a month and ends with one that is past, or reaches up to now.
 *
 * @returns undefined when its dossiers must be counted one by one
 * @example wholeMonths({ from: '2026-01-01', to: '2026-02-28' }, '2026-03-02T09:00:00+07:00')  // counted: '2026-03-01', isPast: true
 */
export function wholeMonths(period: { readonly from: LocalDate; readonly to: LocalDate }, now: Instant): WholeMonths | undefined {
  if (!period.from.endsWith('-01') || period.from > period.to) return undefined
  const today = now.slice(0, 10)
  const present = `${now.slice(0, 7)}-01` as LocalDate
  if (period.to >= today) return period.from > present ? undefined : { starts: period.from, counted: present, isPast: false }
  const after = dayAfter(period.to)
  return after.endsWith('-01') ? { starts: period.from, counted: after, isPast: true } : undefined
}

function dayAfter(day: LocalDate): LocalDate {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10) as LocalDate
}

import type { LocalDate } from '@motcua/terms'

/** A value and the days on which it holds: from `validFrom`, and before `validTo` (null: until further notice). */
export type SettingPeriod = {
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
  readonly value: unknown
  /** Text, article or decision it rests on; `design` where the law is silent. */
  readonly legalBasis: string
  readonly approvedBy: string
}

/** Who approved what the product ships. A row that says so is renewed with the product; any other belongs to the province. */
export const SHIPPED_BY = 'catalogue'

/** The period that holds on `day`, or undefined. */
export function findPeriodAt(periods: readonly SettingPeriod[], day: LocalDate): SettingPeriod | undefined {
  return periods.find((p) => p.validFrom <= day && (p.validTo === null || day < p.validTo))
}

/**
 * The periods after `cut` has taken its days: what lay before and after it stays, with its own value and legal basis.
 *
 * @param replacement  what holds on those days from now on; undefined leaves them without a value in this scope
 * @returns            in order of their first day
 */
export function replacePeriod(
  periods: readonly SettingPeriod[],
  cut: { readonly validFrom: LocalDate; readonly validTo: LocalDate | null },
  replacement: SettingPeriod | undefined,
): SettingPeriod[] {
  const left = periods.filter((p) => p.validFrom < cut.validFrom).map((p) => ({ ...p, validTo: earlier(p.validTo, cut.validFrom) }))
  const right =
    cut.validTo === null
      ? []
      : periods.flatMap((p) => {
          const validFrom = p.validFrom > cut.validTo! ? p.validFrom : cut.validTo!
          return p.validTo === null || p.validTo > validFrom ? [{ ...p, validFrom }] : []
        })
  return [...left, ...(replacement ? [replacement] : []), ...right].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
}

function earlier(end: LocalDate | null, day: LocalDate): LocalDate {
  return end !== null && end < day ? end : day
}

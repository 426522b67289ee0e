import { isRefused, refuse, type FormSet, type LocalDate, type Refused } from '@motcua/terms'

/** One line of the province's dated list: this set of official forms is printed from `validFrom` to `validTo`, both included. */
export type FormSetPeriod = {
  readonly set: FormSet
  readonly validFrom: LocalDate
  /** Null: in force until further notice. */
  readonly validTo: LocalDate | null
  readonly legalBasis: string
}

/**
 * The shipped list: forms of circular 01/2018 until the day before `start2025`, those of circular 03/2025 from that day.
 *
 * @param start2025  first day on which the 2025 set is printed; the province may set it later than the circular's own date
 * @law Thông tư 01/2018/TT-VPCP; Thông tư 03/2025/TT-VPCP
 */
export function shippedFormSets(start2025: LocalDate = '2025-09-15' as LocalDate): readonly FormSetPeriod[] {
  return [
    { set: 'TT01_2018', validFrom: '2019-01-06' as LocalDate, validTo: dayBefore(start2025), legalBasis: 'Thông tư số 01/2018/TT-VPCP' },
    { set: 'TT03_2025', validFrom: start2025, validTo: null, legalBasis: 'Thông tư số 03/2025/TT-VPCP' },
  ]
}

/**
 * The set of forms to print on `day`. Where periods overlap the one that began last wins.
 *
 * @returns the period, or the refusal `paper.form-set-missing` when the list has no set for that day
 * @example formSetAt(shippedFormSets(), '2025-08-01')  // set 'TT01_2018'
 */
export function formSetAt(periods: readonly FormSetPeriod[], day: LocalDate): FormSetPeriod | Refused {
  const inForce = periods.filter((p) => p.validFrom <= day && (p.validTo === null || day <= p.validTo))
  const newest = inForce.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0]
  return newest ?? refuse('paper.form-set-missing', { day })
}

/**
 * The set a paper is laid out in: a reprint keeps the set of its first print, a first print takes the set of the day.
 *
 * @param firstPrintedSet  null when this paper was never printed
 * @example formSetToPrint('TT01_2018', shippedFormSets(), '2026-03-02')  // 'TT01_2018'
 */
export function formSetToPrint(
  firstPrintedSet: FormSet | null,
  periods: readonly FormSetPeriod[],
  printedOn: LocalDate,
): FormSet | Refused {
  if (firstPrintedSet !== null) return firstPrintedSet
  const period = formSetAt(periods, printedOn)
  return isRefused(period) ? period : period.set
}

function dayBefore(day: LocalDate): LocalDate {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return new Date(Date.UTC(year, month - 1, date - 1)).toISOString().slice(0, 10) as LocalDate
}

import type { LocalDate } from '@motcua/terms'

/** A stretch of days a table is about, both ends included. */
export type Period = { readonly from: LocalDate; readonly to: LocalDate }

/** The periods offered by name. `own` is typed by the reader. */
export const periodNames = ['month', 'quarter', 'year', 'lastMonth', 'lastYear', 'own'] as const
export type PeriodName = (typeof periodNames)[number]

const pad = (n: number): string => String(n).padStart(2, '0')
const day = (year: number, month: number, date: number): LocalDate => `${year}-${pad(month)}-${pad(date)}` as LocalDate
const lastDayOf = (year: number, month: number): LocalDate => day(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate())

/**
 * The days of a named period, as seen on `today`; those that still run end today.
 * @example periodOf('quarter', '2026-05-20')  // from 2026-04-01 to 2026-05-20
 */
export function periodOf(name: Exclude<PeriodName, 'own'>, today: LocalDate): Period {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  switch (name) {
    case 'month':
      return { from: day(year, month, 1), to: today }
    case 'quarter':
      return { from: day(year, month - ((month - 1) % 3), 1), to: today }
    case 'year':
      return { from: day(year, 1, 1), to: today }
    case 'lastMonth': {
      const [y, m] = month === 1 ? [year - 1, 12] : [year, month - 1]
      return { from: day(y, m, 1), to: lastDayOf(y, m) }
    }
    case 'lastYear':
      return { from: day(year - 1, 1, 1), to: day(year - 1, 12, 31) }
  }
}

/** What the address asks for; a period that cannot be is answered with this year, and `faulty` says so. */
export function readPeriod(search: URLSearchParams, today: LocalDate): { name: PeriodName; period: Period; faulty: boolean } {
  const asked = search.get('ky') ?? 'year'
  const name = (periodNames as readonly string[]).includes(asked) ? (asked as PeriodName) : 'year'
  if (name !== 'own') return { name, period: periodOf(name, today), faulty: false }
  const from = search.get('tu') ?? ''
  const to = search.get('den') ?? ''
  if (isDay(from) && isDay(to) && from <= to) return { name, period: { from, to }, faulty: false }
  return { name, period: periodOf('year', today), faulty: true }
}

function isDay(text: string): text is LocalDate {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return (
    parts !== null &&
    text <= lastDayOf(Number(parts[1]), Number(parts[2])) &&
    Number(parts[2]) >= 1 &&
    Number(parts[2]) <= 12 &&
    Number(parts[3]) >= 1
  )
}

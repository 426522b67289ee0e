/** A legal time limit as the catalogue of procedures states it. */
export type StatedLimit = { readonly value: number; readonly unit: 'workingHour' | 'workingDay' | 'calendarDay' | 'month' }

/** Working hours of one working day (R-055: 5 days = 40 h). */
export const HOURS_PER_DAY = 8
/** The shortest month: a process must keep the limit in February too. */
const DAYS_OF_SHORTEST_MONTH = 28

/**
 * The working hours that a limit surely holds, for comparing it with the steps of a process.
 *
 * Calendar days count only the Mondays to Fridays that every such span contains, wherever it begins: 15 days hold at least 10 working days.
 * Public holidays are not taken off; the due date of a dossier is computed from the real calendar.
 *
 * @example limitInHours({ value: 15, unit: 'calendarDay' }) // 80
 */
export function limitInHours({ value, unit }: StatedLimit): number {
  switch (unit) {
    case 'workingHour':
      return value
    case 'workingDay':
      return value * HOURS_PER_DAY
    case 'calendarDay':
      return (Math.floor(value / 7) * 5 + Math.max(0, Math.floor(value % 7) - 2)) * HOURS_PER_DAY
    case 'month':
      return limitInHours({ value: value * DAYS_OF_SHORTEST_MONTH, unit: 'calendarDay' })
  }
}

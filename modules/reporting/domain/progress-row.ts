import type { AgencyId } from '@motcua/terms'

/** One unit's line of the progress table (forms.md section 13). */
export type ProgressRow = {
  readonly agencyId: AgencyId
  readonly carriedOver: number
  readonly online: number
  readonly inPerson: number
  readonly postal: number
  readonly early: number
  readonly onTime: number
  readonly late: number
  readonly within: number
  readonly overdue: number
  readonly pausedWithin: number
  readonly pausedOverdue: number
}

/** The sums of a line, each from its own parts. */
export type ProgressSums = {
  readonly inPeriod: number
  readonly received: number
  readonly processed: number
  readonly processing: number
  readonly paused: number
  readonly onTimeRate: number | null
}

/** @example sumsOf(row).onTimeRate  // (400 + 280) / 700 = 97.14; null when nothing was processed */
export function sumsOf(row: ProgressRow): ProgressSums {
  const inPeriod = row.online + row.inPerson + row.postal
  const processed = row.early + row.onTime + row.late
  return {
    inPeriod,
    received: row.carriedOver + inPeriod,
    processed,
    processing: row.within + row.overdue,
    paused: row.pausedWithin + row.pausedOverdue,
    onTimeRate: processed === 0 ? null : Math.round(((row.early + row.onTime) / processed) * 10_000) / 100,
  }
}

/**
 * Does every dossier stand in exactly one place? received = processed + processing + paused.
 * @returns how many are counted twice (positive) or not at all (negative)
 */
export function imbalanceOf(row: ProgressRow): number {
  const sums = sumsOf(row)
  return sums.processed + sums.processing + sums.paused - sums.received
}

const counted = [
  'carriedOver',
  'online',
  'inPerson',
  'postal',
  'early',
  'onTime',
  'late',
  'within',
  'overdue',
  'pausedWithin',
  'pausedOverdue',
] as const

/** All lines as one, for the province or a group. */
export function addRows(agencyId: AgencyId, rows: readonly ProgressRow[]): ProgressRow {
  const total = Object.fromEntries(counted.map((key) => [key, rows.reduce((sum, row) => sum + row[key], 0)]))
  return { agencyId, ...(total as Omit<ProgressRow, 'agencyId'>) }
}

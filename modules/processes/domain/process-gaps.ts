import type { LocalDate } from '@motcua/terms'

/** How a text words its last day: "trước ngày D" ends the day before D, "đến ngày D" with D. */
export type WordedDate = { readonly words: 'BEFORE' | 'UNTIL'; readonly date: LocalDate }

/**
 * The last day that is still in time.
 *
 * @example lastDayOf({ words: 'BEFORE', date: '2021-01-30' })  // '2021-01-29'
 */
export function lastDayOf({ words, date }: WordedDate): LocalDate {
  if (words === 'UNTIL') return date
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - 1)
  return day.toISOString().slice(0, 10) as LocalDate
}

/** What a procedure has of a process, as the list of gaps needs it. */
export type ProcessInForce = {
  readonly name: string
  /** Working hours on its longest path. */
  readonly hours: number
  /** It has a decision; a process that only illustrates has none. */
  readonly decided: boolean
  readonly decisionDate: LocalDate | null
}
export type ProcedureToCover = {
  readonly code: string
  readonly name: string
  readonly agency: string
  readonly effectiveFrom: LocalDate
  /** Working hours of its time limit; null: none is stated. */
  readonly limitHours: number | null
  readonly process: ProcessInForce | null
  /** Drafts of a process for it. */
  readonly drafts: number
}

/** MISSING: no approved process. CHANGED: the approved one no longer keeps the limit. */
export type GapKind = 'MISSING' | 'CHANGED'
export type ProcessGap = {
  readonly code: string
  readonly name: string
  readonly agency: string
  readonly kind: GapKind
  readonly drafts: number
  /** It runs on a process that only illustrates. */
  readonly illustrated: boolean
  /** Of a CHANGED one: what it needs and what the law leaves. */
  readonly hours: { readonly process: number; readonly limit: number } | null
  readonly lastDay: LocalDate | null
  readonly late: boolean
}

/**
 * Procedures in force without an approved process, by agency, with the last day to finish.
 *
 * The deadline binds procedures that were in force by its last day; of later ones nothing is said.
 *
 * @param deadline  what the province has set; null: no day is set
 */
export function processGaps(
  procedures: readonly ProcedureToCover[],
  facts: { readonly today: LocalDate; readonly deadline: WordedDate | null },
): ProcessGap[] {
  const lastDay = facts.deadline === null ? null : lastDayOf(facts.deadline)
  return procedures
    .flatMap((procedure): ProcessGap[] => {
      const kind = gapOf(procedure)
      if (kind === null) return []
      const { code, name, agency, drafts, process, limitHours } = procedure
      const bound = lastDay !== null && procedure.effectiveFrom <= lastDay ? lastDay : null
      return [
        {
          ...{ code, name, agency, kind, drafts },
          illustrated: process?.decided === false,
          hours: kind === 'CHANGED' ? { process: process!.hours, limit: limitHours! } : null,
          lastDay: bound,
          late: bound !== null && facts.today > bound,
        },
      ]
    })
    .toSorted((a, b) => compare(a.agency, b.agency) || compare(a.code, b.code))
}

function gapOf({ process, limitHours }: ProcedureToCover): GapKind | null {
  if (process === null || !process.decided) return 'MISSING'
  return limitHours !== null && process.hours > limitHours ? 'CHANGED' : null
}

/** Was a process approved in time? @example isInTime('2021-01-30', { words: 'BEFORE', date: '2021-01-30' })  // false */
export const isInTime = (approvedOn: LocalDate, deadline: WordedDate): boolean => approvedOn <= lastDayOf(deadline)

const compare = (a: string, b: string): number => a.localeCompare(b, 'vi')

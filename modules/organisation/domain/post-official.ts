import { findCalendarDay, daysInMonth, refuse, type LocalDate, type Refused } from '@motcua/terms'
import type { PerformanceRating, SettingValue } from '#modules/configuration/index.ts'
import { isInForce, type Agency, type OneStopUnit } from './agency.ts'
import type { OfficialRecord, Posting, PostingDuty } from './official.ts'
import type { Warning } from './warning.ts'

/** Post an official to a one-stop unit. `lastDay` is still included. */
export type PostOfficial = {
  readonly postingId: string
  readonly duty: PostingDuty
  readonly fields: readonly string[]
  readonly firstDay: LocalDate
  readonly lastDay: LocalDate | null
  readonly substituteId: OfficialRecord['id'] | null
  readonly decision: string | null
  /** The agency confirms the general standards of conduct. */
  readonly conductConfirmed: boolean
}

/** Standards are those in force on the first day of the posting. */
export type PostOfficialFacts = {
  readonly official: OfficialRecord
  readonly agency: Agency
  readonly unit: OneStopUnit
  readonly unitAgency: Agency
  readonly standard: SettingValue<'posting.standard'>
  readonly ranks: SettingValue<'posting.ranks'>
  /** The list of ratings, best first. */
  readonly ratingsBestFirst: readonly PerformanceRating[]
  readonly normalMonths: number
}

export type OfficialPosted = { readonly posting: Posting; readonly warnings: readonly Warning[] }

const premisesDuties: readonly PostingDuty[] = ['NETWORK_ADMIN', 'EQUIPMENT', 'PREMISES']

/**
 * Decides a posting: R-004 rank, seniority in every assigned field and last rating, at the levels the standard names; warn.
 *
 * Seniority: `minYears` full years, so somebody in the field since 2023-05-15 may begin on 2026-05-15.
 *
 * @law Nghị định 61/2018/NĐ-CP; figures from the setting `posting.standard` of the first day
 * @returns refusals `posting.period-empty`, `posting.unit-not-open`, `posting.rank`, `posting.seniority`, `posting.performance`, `posting.conduct`
 */
export function postOfficial(command: PostOfficial, facts: PostOfficialFacts): OfficialPosted | Refused {
  const { firstDay, lastDay } = command
  if (lastDay !== null && lastDay < firstDay) return refuse('posting.period-empty', { firstDay, lastDay })
  if (firstDay < facts.unit.operatesFrom || !isInForce(facts.unitAgency, firstDay)) {
    return refuse('posting.unit-not-open', { name: facts.unitAgency.name, firstDay })
  }
  const refused = checkStandard(command, facts)
  if (refused) return refused
  return {
    posting: {
      id: command.postingId,
      officialId: facts.official.id,
      unitId: facts.unit.id,
      agencyId: facts.agency.id,
      duty: command.duty,
      fields: command.fields,
      firstDay,
      lastDay,
      substituteId: command.substituteId,
      decision: command.decision,
    },
    warnings: warningsOf(command, facts),
  }
}

function checkStandard(
  command: PostOfficial,
  { official, unitAgency, standard, ranks, ratingsBestFirst }: PostOfficialFacts,
): Refused | undefined {
  if (!command.conductConfirmed) return refuse('posting.conduct', { name: official.fullName })
  if (!standard.levels.includes(unitAgency.level)) return undefined
  const grade = ranks.find((r) => r.code === official.rank)?.grade
  const needed = ranks.find((r) => r.code === standard.minRank)
  if (grade === undefined || needed === undefined || grade < needed.grade) {
    return refuse('posting.rank', { rank: official.rank, minRank: needed?.vi ?? standard.minRank })
  }
  for (const field of command.fields) {
    const since = official.senioritySince[field]
    const from = since === undefined ? null : yearsLater(since, standard.minYears)
    if (from === null || command.firstDay < from)
      return refuse('posting.seniority', { field, minYears: standard.minYears, since: since ?? null, from })
  }
  const rating = official.ratings.find((r) => r.year < Number(command.firstDay.slice(0, 4)))?.rating
  if (rating === undefined || ratingsBestFirst.indexOf(rating) > ratingsBestFirst.indexOf(standard.minRating)) {
    return refuse('posting.performance', { rating: rating ?? null, minRating: standard.minRating })
  }
  return undefined
}

function warningsOf(command: PostOfficial, { agency, normalMonths }: PostOfficialFacts): Warning[] {
  const warnings: Warning[] = []
  if (premisesDuties.includes(command.duty) && agency.kind !== 'PROVINCIAL_OFFICE') {
    warnings.push({ code: 'posting.expected-office-staff', data: { duty: command.duty } })
  }
  if (command.lastDay !== null && command.lastDay < dayBefore(monthsLater(command.firstDay, normalMonths))) {
    warnings.push({ code: 'posting.short', data: { normalMonths } })
  }
  if (command.substituteId === null) warnings.push({ code: 'posting.no-substitute', data: {} })
  return warnings
}

const yearsLater = (day: LocalDate, years: number): LocalDate => monthsLater(day, years * 12)

/** Same day of a later month, or the last day of that month. */
function monthsLater(day: LocalDate, months: number): LocalDate {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const index = year * 12 + month - 1 + months
  const [laterYear, laterMonth] = [Math.floor(index / 12), (index % 12) + 1]
  return findCalendarDay(laterYear, laterMonth, Math.min(date, daysInMonth(laterYear, laterMonth)))!
}

function dayBefore(day: LocalDate): LocalDate {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  if (date > 1) return findCalendarDay(year, month, date - 1)!
  const [y, m] = month > 1 ? [year, month - 1] : [year - 1, 12]
  return findCalendarDay(y, m, daysInMonth(y, m))!
}

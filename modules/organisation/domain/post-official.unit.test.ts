import { isRefused, type LocalDate, type OfficialId } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import { performanceRatings, shippedConfigurationSnapshot } from '#modules/configuration/index.ts'
import { center, kites, office, official, unit } from '../testing/kite-province.ts'
import type { OfficialRecord } from './official.ts'
import { postOfficial, type PostOfficial, type PostOfficialFacts } from './post-official.ts'
import { organisationWarnings } from './warning.ts'

const day = (text: string): LocalDate => text as LocalDate
const rules = shippedConfigurationSnapshot()
const at = { at: day('2026-05-15') }
const command = (over: Partial<PostOfficial> = {}): PostOfficial => ({
  postingId: 'p1',
  duty: 'INTAKE',
  fields: ['kites'],
  firstDay: day('2026-05-15'),
  lastDay: null,
  substituteId: 'substitute' as OfficialId,
  decision: '7/QĐ-SD',
  conductConfirmed: true,
  ...over,
})
const facts = (who: OfficialRecord = official('o'), over: Partial<PostOfficialFacts> = {}): PostOfficialFacts => ({
  official: who,
  agency: kites,
  unit: unit('center'),
  unitAgency: center,
  standard: rules.get('posting.standard', at),
  ranks: rules.get('posting.ranks', at),
  ratingsBestFirst: performanceRatings,
  normalMonths: rules.get('posting.normal-months', at),
  ...over,
})
const codeOf = (c: PostOfficial, f: PostOfficialFacts = facts()): string => {
  const decided = postOfficial(c, f)
  return isRefused(decided) ? decided.code : 'ok'
}
const warningsOf = (c: PostOfficial, f: PostOfficialFacts = facts()): string[] => {
  const decided = postOfficial(c, f)
  return isRefused(decided) ? [decided.code] : decided.warnings.map((w) => organisationWarnings[w.code].legacy)
}

describe('Posting an official to a one-stop unit', () => {
  it('R-004 in the field since 2023-05-15: refused on 2026-05-14 (SENIORITY), taken from 2026-05-15', () => {
    expect(codeOf(command({ firstDay: day('2026-05-14') }))).toBe('posting.seniority')
    expect(codeOf(command())).toBe('ok')
  })

  it('R-004 the same official rated COMPLETED is refused (PERFORMANCE); without any rating too', () => {
    expect(codeOf(command(), facts(official('o', { ratings: [{ year: 2025, rating: 'COMPLETED' }] })))).toBe('posting.performance')
    expect(codeOf(command(), facts(official('o', { ratings: [] })))).toBe('posting.performance')
    expect(
      codeOf(
        command(),
        facts(
          official('o', {
            ratings: [
              { year: 2025, rating: 'EXCELLENT' },
              { year: 2024, rating: 'COMPLETED' },
            ],
          }),
        ),
      ),
    ).toBe('ok')
  })

  it('R-004 reads the last rating before the posting begins, not one given later', () => {
    const later = official('o', {
      ratings: [
        { year: 2026, rating: 'COMPLETED' },
        { year: 2025, rating: 'GOOD' },
      ],
    })
    expect(codeOf(command(), facts(later))).toBe('ok')
    expect(codeOf(command({ firstDay: day('2027-01-04') }), facts(later))).toBe('posting.performance')
  })

  it('R-004 asks for the rank of specialist or higher; a rank nobody knows is refused', () => {
    expect(codeOf(command(), facts(official('o', { rank: 'OFFICER' })))).toBe('posting.rank')
    expect(codeOf(command(), facts(official('o', { rank: 'PRINCIPAL_SPECIALIST' })))).toBe('ok')
    expect(codeOf(command(), facts(official('o', { rank: 'SERGEANT' })))).toBe('posting.rank')
  })

  it('R-004 asks for the years in every field of the posting', () => {
    expect(codeOf(command({ fields: ['kites', 'tea'] }))).toBe('posting.seniority')
  })

  it('R-004 takes the figure of the day: two years once the standard says so', () => {
    const twoYears = facts(official('o'), { standard: { ...rules.get('posting.standard', at), minYears: 2 } })
    expect(codeOf(command({ firstDay: day('2025-05-14') }), twoYears)).toBe('posting.seniority')
    expect(codeOf(command({ firstDay: day('2025-05-15') }), twoYears)).toBe('ok')
  })

  it('R-004 does not ask it at commune level, where the standard names only province and district', () => {
    const commune = facts(official('o', { rank: 'OFFICER', ratings: [] }), { unitAgency: { ...center, level: 'COMMUNE' } })
    expect(codeOf(command(), commune)).toBe('ok')
  })

  it('R-004 counts three years from 29 February to the last day of February', () => {
    const leap = facts(official('o', { senioritySince: { kites: day('2024-02-29') } }))
    expect(codeOf(command({ firstDay: day('2027-02-27') }), leap)).toBe('posting.seniority')
    expect(codeOf(command({ firstDay: day('2027-02-28') }), leap)).toBe('ok')
  })

  it('R-004 asks the agency to confirm the standards of conduct', () => {
    expect(codeOf(command({ conductConfirmed: false }))).toBe('posting.conduct')
  })

  it('R-002 warns when a department posts somebody to run the network (EXPECTED_OFFICE_STAFF)', () => {
    expect(warningsOf(command({ duty: 'NETWORK_ADMIN' }))).toEqual(['EXPECTED_OFFICE_STAFF'])
    expect(warningsOf(command({ duty: 'NETWORK_ADMIN' }), facts(official('o'), { agency: office }))).toEqual([])
  })

  it('R-007 warns of a posting 2026-03-01..2026-05-31 (SHORT_POSTING), not of six whole months', () => {
    const experienced = facts(official('o', { senioritySince: { kites: day('2020-01-01') } }))
    const from = (lastDay: string): PostOfficial => command({ firstDay: day('2026-03-01'), lastDay: day(lastDay) })
    expect(warningsOf(from('2026-05-31'), experienced)).toEqual(['SHORT_POSTING'])
    expect(warningsOf(from('2026-08-30'), experienced)).toEqual(['SHORT_POSTING'])
    expect(warningsOf(from('2026-08-31'), experienced)).toEqual([])
  })

  it('R-007 warns when no substitute is named', () => {
    expect(warningsOf(command({ substituteId: null }))).toEqual(['NO_SUBSTITUTE'])
  })

  it('refuses a posting that ends before it begins, or at a unit that is not open yet', () => {
    expect(codeOf(command({ lastDay: day('2026-05-14') }))).toBe('posting.period-empty')
    expect(codeOf(command({ firstDay: day('2020-10-01') }))).toBe('posting.unit-not-open')
  })
})

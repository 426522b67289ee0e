import { isRefused, type LocalDate } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import { agency, communeA, communeB, district, kites } from '../testing/kite-province.ts'
import { endAgency, type EndAgency, type EndAgencyFacts } from './end-agency.ts'

const day = (text: string): LocalDate => text as LocalDate
const standing = { ...district, validTo: null }
const command = (over: Partial<EndAgency> = {}): EndAgency => ({
  day: day('2025-07-01'),
  successorIds: [communeA.id, communeB.id],
  legalBasis: 'Nghị quyết 203/2025/QH15',
  ...over,
})
const facts = (over: Partial<EndAgencyFacts> = {}): EndAgencyFacts => ({
  agency: standing,
  successors: [communeA, communeB],
  children: [],
  ...over,
})
const codeOf = (c: EndAgency, f: EndAgencyFacts = facts()): string => {
  const decided = endAgency(c, f)
  return isRefused(decided) ? decided.code : 'ok'
}

describe('Ending an agency', () => {
  it('M-01 a district ends on 1 July 2025 and two communes take over', () => {
    expect(endAgency(command(), facts())).toEqual({
      agencyId: 'district',
      validTo: '2025-07-01',
      successors: [
        { agencyId: 'district', successorId: 'a', fromDay: '2025-07-01', legalBasis: 'Nghị quyết 203/2025/QH15' },
        { agencyId: 'district', successorId: 'b', fromDay: '2025-07-01', legalBasis: 'Nghị quyết 203/2025/QH15' },
      ],
    })
  })

  it('refuses an end without successor, without ground, or twice', () => {
    expect(codeOf(command({ successorIds: [] }))).toBe('agency.successor-missing')
    expect(codeOf(command({ legalBasis: ' ' }))).toBe('agency.legal-basis-missing')
    expect(codeOf(command(), facts({ agency: district }))).toBe('agency.already-ended')
  })

  it('refuses a successor that does not exist on that day, that nobody knows, or that is the agency itself', () => {
    expect(codeOf(command({ day: day('2025-06-30') }))).toBe('agency.successor-invalid')
    expect(codeOf(command({ successorIds: [kites.id] }))).toBe('agency.successor-invalid')
    expect(codeOf(command({ successorIds: [district.id] }), facts({ successors: [standing] }))).toBe('agency.successor-invalid')
  })

  it('refuses while bodies under it still exist, and an end before its beginning', () => {
    expect(codeOf(command(), facts({ children: [agency('division')] }))).toBe('agency.has-children')
    expect(codeOf(command({ day: day('2018-06-21') }))).toBe('agency.end-before-begin')
  })
})

import { isRefused, type LocalDate } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import { agency, committee, communeA, district, kites, office } from '../testing/kite-province.ts'
import type { Agency } from './agency.ts'
import { establishUnit, type EstablishUnit, type EstablishUnitFacts } from './establish-unit.ts'

const from = (day: string, over: Partial<EstablishUnit> = {}): EstablishUnit => ({
  kind: 'SERVICE_CENTER',
  hasSeal: true,
  name: 'Trung tâm Phục vụ hành chính công',
  from: day as LocalDate,
  ...over,
})
const under = (parent: Agency, centerModel: EstablishUnitFacts['centerModel'] = 'TWO_LEVEL'): EstablishUnitFacts => ({
  parent,
  centerModel,
})
const codeOf = (command: EstablishUnit, facts: EstablishUnitFacts): string => {
  const decided = establishUnit(command, facts)
  return isRefused(decided) ? decided.code : 'ok'
}

describe('Establishing a one-stop unit', () => {
  it('R-001 takes a center with a seal under the Office of the provincial Committee', () => {
    expect(establishUnit(from('2020-10-02'), under(office))).toEqual({ level: 'PROVINCE', headKind: 'OFFICE_LEADER' })
  })

  it('R-001 refuses a center under a department (CENTER_PARENT_INVALID), and one without a seal', () => {
    expect(codeOf(from('2020-10-02'), under(kites))).toBe('center.parent-invalid')
    expect(codeOf(from('2020-10-02', { hasSeal: false }), under(office))).toBe('center.seal-missing')
  })

  it('R-001 R-150 takes a one-level city center directly under the Committee from 1 July 2025, not before and not in two-level provinces', () => {
    expect(codeOf(from('2025-07-01'), under(committee, 'ONE_LEVEL'))).toBe('ok')
    expect(codeOf(from('2025-06-30'), under(committee, 'ONE_LEVEL'))).toBe('center.parent-invalid')
    expect(codeOf(from('2025-07-01'), under(committee, 'TWO_LEVEL'))).toBe('center.parent-invalid')
  })

  it('R-150 refuses commune centers where the city has the one-level model', () => {
    expect(codeOf(from('2025-07-01'), under(communeA, 'ONE_LEVEL'))).toBe('center.commune-not-allowed')
  })

  it('R-151 R-158 takes a commune center with its own seal from 1 July 2025: 2025-06-30 is refused', () => {
    expect(establishUnit(from('2025-07-01'), under(communeA))).toEqual({ level: 'COMMUNE', headKind: 'COMMUNE_VICE_CHAIR' })
    expect(codeOf(from('2025-06-30'), under(communeA))).toBe('center.level-not-allowed')
    expect(codeOf(from('2025-07-01', { hasSeal: false }), under(communeA))).toBe('center.seal-missing')
  })

  it('R-158 lets a ministry have a reception unit but no center', () => {
    const ministry = agency('ministry', { kind: 'MINISTRY', level: 'MINISTRY', parentId: null })
    expect(codeOf(from('2026-01-01', { kind: 'RECEPTION_UNIT', hasSeal: false }), under(ministry))).toBe('ok')
    expect(codeOf(from('2026-01-01'), under(ministry))).toBe('center.level-not-allowed')
  })

  it('R-158 refuses any unit at district level from 1 July 2025', () => {
    expect(codeOf(from('2025-06-30', { kind: 'RECEPTION_UNIT' }), under(district))).toBe('ok')
    expect(codeOf(from('2025-07-01', { kind: 'RECEPTION_UNIT' }), under(district))).toBe('unit.level-ended')
  })

  it("R-003 has a department's own reception unit headed by a leader of the department's office", () => {
    expect(establishUnit(from('2020-10-02', { kind: 'RECEPTION_UNIT', hasSeal: false }), under(kites))).toEqual({
      level: 'PROVINCE',
      headKind: 'DEPARTMENT_OFFICE_LEADER',
    })
  })
})

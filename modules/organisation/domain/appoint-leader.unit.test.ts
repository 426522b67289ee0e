import { isRefused, type LocalDate } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import { agency, center, centerB, committee, communeA, communeB, kites, office, official, unit } from '../testing/kite-province.ts'
import { appointLeader, type AppointLeaderFacts } from './appoint-leader.ts'
import type { AppointmentRole, OfficialRecord, UnitAppointment } from './official.ts'

const firstDay = '2026-03-02' as LocalDate
const held = (id: string, role: AppointmentRole, unitId: UnitAppointment['unitId']): UnitAppointment => ({
  unitId,
  officialId: official(id).id,
  role,
  firstDay: '2025-07-01' as LocalDate,
  lastDay: null,
  decision: null,
})
const provincial = (who: OfficialRecord, over: Partial<AppointLeaderFacts> = {}): AppointLeaderFacts => ({
  unit: unit('center'),
  unitAgency: center,
  official: who,
  officialAgencies: [office, committee],
  current: [],
  maxDeputies: 1,
  ...over,
})
const commune = (who: OfficialRecord, over: Partial<AppointLeaderFacts> = {}): AppointLeaderFacts =>
  provincial(who, {
    unit: unit('center-b', { headKind: 'COMMUNE_VICE_CHAIR' }),
    unitAgency: centerB,
    officialAgencies: [communeB, committee],
    ...over,
  })
const codeOf = (role: AppointmentRole, facts: AppointLeaderFacts): string => {
  const decided = appointLeader({ role, firstDay, decision: null }, facts)
  return isRefused(decided) ? decided.code : 'ok'
}

describe('Who leads a provincial center', () => {
  const deputyChief = official('chief', { positionKind: 'OFFICE_DEPUTY_CHIEF', agencyId: office.id })
  const divisionHead = official('head', { positionKind: 'DIVISION_HEAD', agencyId: office.id })

  it("R-005 takes a leader of the Committee's Office as director and a division-level leader of it as deputy", () => {
    expect(appointLeader({ role: 'CENTER_DIRECTOR', firstDay, decision: '12/QĐ-UBND' }, provincial(deputyChief))).toEqual({
      unitId: 'center',
      officialId: 'chief',
      role: 'CENTER_DIRECTOR',
      firstDay,
      lastDay: null,
      decision: '12/QĐ-UBND',
    })
    expect(codeOf('CENTER_DEPUTY_DIRECTOR', provincial(divisionHead))).toBe('ok')
  })

  it('R-005 refuses a director from a department and one who is no leader of the Office', () => {
    expect(codeOf('CENTER_DIRECTOR', provincial(deputyChief, { officialAgencies: [kites, committee] }))).toBe('unit.head-invalid')
    expect(codeOf('CENTER_DIRECTOR', provincial(divisionHead))).toBe('unit.head-invalid')
  })

  it('R-005 refuses a second deputy when the province allows one, and takes it when it allows two', () => {
    const current = [held('first', 'CENTER_DEPUTY_DIRECTOR', center.id)]
    expect(codeOf('CENTER_DEPUTY_DIRECTOR', provincial(divisionHead, { current }))).toBe('center.too-many-deputies')
    expect(codeOf('CENTER_DEPUTY_DIRECTOR', provincial(divisionHead, { current, maxDeputies: 2 }))).toBe('ok')
  })

  it('has one director at a time; one whose last day has passed does not count', () => {
    const present = held('other', 'CENTER_DIRECTOR', center.id)
    expect(codeOf('CENTER_DIRECTOR', provincial(deputyChief, { current: [present] }))).toBe('center.has-director')
    const former = { ...present, lastDay: '2026-03-01' as LocalDate }
    expect(codeOf('CENTER_DIRECTOR', provincial(deputyChief, { current: [former] }))).toBe('ok')
  })

  it('knows no head of reception in a center', () => {
    expect(codeOf('RECEPTION_HEAD', provincial(deputyChief))).toBe('unit.role-of-other-kind')
  })
})

describe('Who leads a commune center', () => {
  const viceChair = official('vice', { positionKind: 'VICE_CHAIR', agencyId: communeB.id })

  it('R-151 takes a vice chair of the commune Committee as director', () => {
    expect(codeOf('CENTER_DIRECTOR', commune(viceChair))).toBe('ok')
  })

  it('R-151 refuses a director without that post, and a vice chair of another commune', () => {
    expect(codeOf('CENTER_DIRECTOR', commune(official('staff', { agencyId: communeB.id })))).toBe('unit.head-invalid')
    expect(codeOf('CENTER_DIRECTOR', commune(viceChair, { officialAgencies: [communeA, committee] }))).toBe('unit.head-invalid')
  })

  it('R-151 takes one deputy', () => {
    const staff = official('staff', { agencyId: communeB.id })
    expect(codeOf('CENTER_DEPUTY_DIRECTOR', commune(staff))).toBe('ok')
    expect(codeOf('CENTER_DEPUTY_DIRECTOR', commune(staff, { current: [held('x', 'CENTER_DEPUTY_DIRECTOR', centerB.id)] }))).toBe(
      'center.too-many-deputies',
    )
  })
})

describe("Who heads a department's own reception unit", () => {
  const reception = agency('reception', { kind: 'RECEPTION_UNIT', parentId: kites.id })
  const facts = (who: OfficialRecord): AppointLeaderFacts =>
    provincial(who, {
      unit: unit('reception', { kind: 'RECEPTION_UNIT', headKind: 'DEPARTMENT_OFFICE_LEADER' }),
      unitAgency: reception,
      officialAgencies: [kites, committee],
    })

  it('R-003 refuses the head of a technical division and takes the deputy chief of office', () => {
    expect(codeOf('RECEPTION_HEAD', facts(official('technical', { positionKind: 'DIVISION_HEAD' })))).toBe('unit.head-invalid')
    expect(codeOf('RECEPTION_HEAD', facts(official('chief', { positionKind: 'OFFICE_DEPUTY_CHIEF' })))).toBe('ok')
  })
})

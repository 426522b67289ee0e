import type { AgencyId, LocalDate, OfficialId } from '@motcua/terms'
import type { Agency, OneStopUnit } from '../domain/agency.ts'
import type { OrganisationRows } from '../domain/directory.ts'
import type { OfficialRecord } from '../domain/official.ts'

// An invented province, so that no test breaks when a real one is reorganised.
const day = (text: string): LocalDate => text as LocalDate

/** An agency of the invented province, province level and in force since 2018 unless told otherwise. */
export function agency(id: string, over: Partial<Agency> = {}): Agency {
  return {
    id: id as AgencyId,
    code: `X99.${id}`,
    name: `Cơ quan ${id}`,
    shortName: `Cơ quan ${id}`,
    kind: 'PROVINCIAL_DEPARTMENT',
    level: 'PROVINCE',
    parentId: 'committee' as AgencyId,
    isVertical: false,
    address: null,
    phone: null,
    adminUnitCode: null,
    alsoNamed: [],
    sortOrder: 0,
    validFrom: day('2018-06-21'),
    validTo: null,
    ...over,
  }
}

/** A one-stop unit beside its agency of the same key. */
export function unit(id: string, over: Partial<OneStopUnit> = {}): OneStopUnit {
  return {
    id: id as AgencyId,
    kind: 'SERVICE_CENTER',
    hasSeal: true,
    headKind: 'OFFICE_LEADER',
    operatesFrom: day('2020-10-02'),
    keptByDecision: null,
    ...over,
  }
}

/** A specialist, three years in the field `kites`, rated good. */
export function official(id: string, over: Partial<OfficialRecord> = {}): OfficialRecord {
  return {
    id: id as OfficialId,
    fullName: `Người ${id}`,
    position: 'Chuyên viên',
    positionKind: 'STAFF',
    category: 'CIVIL_SERVANT',
    rank: 'SPECIALIST',
    agencyId: 'kites' as AgencyId,
    senioritySince: { kites: day('2023-05-15') },
    ratings: [
      { year: 2025, rating: 'GOOD' },
      { year: 2024, rating: 'GOOD' },
    ],
    ...over,
  }
}

export const committee = agency('committee', {
  kind: 'PROVINCIAL_COMMITTEE',
  parentId: null,
  shortName: 'UBND tỉnh',
  alsoNamed: ['UBND cấp tỉnh'],
})
export const office = agency('office', { kind: 'PROVINCIAL_OFFICE', shortName: 'Văn phòng UBND tỉnh' })
export const kites = agency('kites', { shortName: 'Sở Diều', name: 'Sở Diều tỉnh Gió', sortOrder: 1 })
export const teaAndTourism = agency('tea', { shortName: 'Sở Trà, Bánh và Du lịch', sortOrder: 2 })
export const center = agency('center', { kind: 'SERVICE_CENTER', parentId: office.id, shortName: 'Trung tâm' })
export const communeA = agency('a', {
  sortOrder: 10,
  kind: 'COMMUNE_COMMITTEE',
  level: 'COMMUNE',
  shortName: 'UBND xã A',
  name: 'Ủy ban nhân dân xã Hoà Bình',
  validFrom: day('2025-07-01'),
})
export const communeB = agency('b', {
  sortOrder: 11,
  kind: 'COMMUNE_COMMITTEE',
  level: 'COMMUNE',
  shortName: 'UBND xã B',
  validFrom: day('2025-07-01'),
})
export const centerB = agency('center-b', {
  kind: 'SERVICE_CENTER',
  level: 'COMMUNE',
  parentId: communeB.id,
  shortName: 'Trung tâm xã B',
  validFrom: day('2025-07-01'),
})
/** Abolished with its level; commune A took over. */
export const district = agency('district', {
  kind: 'DISTRICT_COMMITTEE',
  level: 'DISTRICT',
  name: 'Ủy ban nhân dân huyện Gió',
  shortName: 'UBND huyện Gió',
  validTo: day('2025-07-01'),
})

export const province: OrganisationRows = {
  agencies: [committee, office, kites, teaAndTourism, center, communeA, communeB, centerB, district],
  successors: [{ agencyId: district.id, successorId: communeA.id, fromDay: day('2025-07-01'), legalBasis: 'Nghị quyết' }],
  aliases: [{ code: '000.00.07.X99', agencyId: kites.id, note: 'QCVN 102:2016' }],
  units: [unit('center'), unit('center-b', { headKind: 'COMMUNE_VICE_CHAIR', operatesFrom: day('2025-07-01') })],
  intakePoints: [],
  counters: [],
  officials: [],
}

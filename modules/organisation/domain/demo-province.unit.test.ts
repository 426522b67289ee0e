import type { LocalDate } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import { performanceRatings, shippedConfigurationSnapshot } from '#modules/configuration/index.ts'
import { foldVietnamese } from '#platform/text/fold-vietnamese.ts'
import { nameBasedId, readOrganisationCatalogue } from '../storage/catalogue-files.ts'
import { demoOfficials } from './demo-officials.ts'
import { createDirectory } from './directory.ts'
import { provinceAgencies } from './province-agencies.ts'
import { syntheticName } from './synthetic-name.ts'

const catalogue = readOrganisationCatalogue()
const at = '2026-03-02' as LocalDate
const rules = shippedConfigurationSnapshot()
const places = provinceAgencies(catalogue, 'TWO_LEVEL', nameBasedId)
const people = demoOfficials(
  catalogue,
  places,
  {
    standard: rules.get('posting.standard', { at }),
    ranks: rules.get('posting.ranks', { at }),
    ratingsBestFirst: performanceRatings,
    normalMonths: rules.get('posting.normal-months', { at }),
    maxDeputies: rules.get('organisation.max-deputy-directors', { at }),
  },
  nameBasedId,
)
const directory = createDirectory(1, { ...places, successors: [], intakePoints: [], officials: people.officials }, foldVietnamese)
const byCode = (code: string) => directory.findAgencyByCode(code)!

describe('The province of the demonstration', () => {
  it('is Cà Mau as it is since July 2025: 64 communes, each with Committee and center', () => {
    expect(directory.listAgencies({ kind: 'COMMUNE_COMMITTEE', at })).toHaveLength(64)
    expect(directory.listUnits({ kind: 'SERVICE_CENTER', level: 'COMMUNE', at })).toHaveLength(64)
    expect(byCode('H12.126')).toMatchObject({ name: 'Ủy ban nhân dân phường An Xuyên', adminUnitCode: '32002' })
    expect(byCode('H12.126.01').name).toBe('Trung tâm Phục vụ hành chính công phường An Xuyên')
  })

  it('T-02 still answers to the code of the former province Bạc Liêu', () => {
    expect(byCode('H04').name).toBe('Ủy ban nhân dân tỉnh Cà Mau')
    expect(byCode('000.00.00.H12').code).toBe('H12')
  })

  it('R-001 has its provincial center under the Office, with four intake counters and two return counters', () => {
    const [center] = directory.listUnits({ kind: 'SERVICE_CENTER', level: 'PROVINCE', at })
    expect(center).toMatchObject({ unit: { hasSeal: true, headKind: 'OFFICE_LEADER' }, parent: { kind: 'PROVINCIAL_OFFICE' } })
    expect(directory.listCounters(center!.unit.id, at).map((c) => [c.number, c.kind])).toEqual([
      [1, 'INTAKE'],
      [2, 'INTAKE'],
      [3, 'INTAKE'],
      [4, 'INTAKE'],
      [5, 'RETURN'],
      [6, 'RETURN'],
    ])
  })

  it('R-074 has a return counter of its own in every center', () => {
    for (const { unit } of directory.listUnits({ kind: 'SERVICE_CENTER', at }))
      expect(directory.listCounters(unit.id, at).map((c) => c.kind)).toContain('RETURN')
  })

  it('has departments, the inspectorate, the economic zone, and three vertical agencies', () => {
    expect(directory.listAgencies({ kind: 'PROVINCIAL_DEPARTMENT', at })).toHaveLength(13)
    expect(directory.listAgencies({ isVertical: true, at }).map((a) => a.shortName)).toEqual([
      'Thuế tỉnh',
      'Công an tỉnh',
      'Bảo hiểm xã hội tỉnh',
    ])
  })

  it('invents neither addresses nor phone numbers', () => {
    expect(directory.listAgencies().filter((a) => a.address !== null || a.phone !== null)).toEqual([])
  })

  it.each([
    ['Sở Xây dựng; Khu Quản lý đường bộ', ['H12.07'], ['Khu Quản lý đường bộ']],
    ['UBND cấp xã hoặc Sở Văn hóa, Thể thao và Du lịch theo phân cấp', 65, []],
    ['Sở Tài chính; Ban quản lý khu công nghiệp, khu kinh tế', ['H12.04', 'H12.14'], []],
    ['Văn phòng đăng ký đất đai; chi nhánh Văn phòng đăng ký đất đai', ['H12.06.01'], []],
    ['Phòng CSGT Công an cấp tỉnh; Công an cấp xã', ['H12.32'], []],
    ['Phòng Đăng ký kinh doanh - Sở Tài chính', ['H12.04'], []],
    ['Cơ quan quản lý cơ sở dữ liệu hộ tịch (Sở Tư pháp, UBND cấp xã)', 65, []],
    ['Cơ quan do UBND cấp tỉnh phân công; UBND cấp xã', 64, ['Cơ quan do UBND cấp tỉnh phân công']],
    ['Cơ quan Bảo hiểm xã hội', ['H12.33'], []],
  ])('finds who is meant by "%s"', (text, expected, unmatched) => {
    const found = directory.competentAgenciesFor(['province', 'commune'], text, at)
    expect(typeof expected === 'number' ? found.agencies.length : found.agencies.map((a) => a.code)).toEqual(expected)
    expect(found.unmatched).toEqual(unmatched)
  })
})

describe('The people of the demonstration', () => {
  const logins = people.accounts.map((a) => a.login)
  const holders = (role: string, code: string) =>
    people.accounts.filter((a) => a.grants.some((g) => g.role === role && g.agencyId === byCode(code).id)).map((a) => a.login)

  it('have the accounts that the demonstration promises', () => {
    expect(logins.toSorted()).toEqual(
      [
        'tiep-nhan-1',
        'tiep-nhan-2',
        'tra-ket-qua-1',
        'giam-doc-1',
        'truong-phong-1',
        'chuyen-vien-1',
        'chuyen-vien-2',
        'lanh-dao-1',
        'van-thu-1',
      ]
        .concat(['xa-tiep-nhan-1', 'xa-chuyen-vien-1', 'xa-lanh-dao-1', 'xa-van-thu-1', 'kiem-tra-1', 'quan-tri-1'])
        .toSorted(),
    )
  })

  it('have three-part names with every diacritic, no two alike among the accounts, and the same at every load', () => {
    const names = people.officials.filter((o) => people.accounts.some((a) => a.officialId === o.id)).map((o) => o.fullName)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name.split(' ').length).toBeGreaterThanOrEqual(3)
    expect(syntheticName('tiep-nhan-1', 'F', catalogue.names)).toBe(names[0])
    expect(names[0]).toBe(names[0]!.normalize('NFC'))
  })

  it('R-005 R-151 lead every center: one director and one deputy, a vice chair in the communes', () => {
    const centers = directory.listUnits({ kind: 'SERVICE_CENTER', at })
    expect(people.appointments).toHaveLength(centers.length * 2)
    const directors = people.appointments.filter((a) => a.role === 'CENTER_DIRECTOR')
    expect(new Set(directors.map((a) => a.unitId)).size).toBe(centers.length)
  })

  it('R-060 let a commune dossier go from hand to hand between different accounts', () => {
    const road = [
      ['INTAKE_OFFICER', 'H12.126.01'],
      ['DIVISION_HEAD', 'H12.126'],
      ['HANDLER', 'H12.126'],
      ['AGENCY_HEAD', 'H12.126'],
      ['RECORDS_CLERK', 'H12.126'],
      ['RETURN_OFFICER', 'H12.126.01'],
    ] as const
    const hands = road.map(([role, code]) => holders(role, code)[0])
    expect(hands).toEqual(['xa-tiep-nhan-1', 'xa-lanh-dao-1', 'xa-chuyen-vien-1', 'xa-lanh-dao-1', 'xa-van-thu-1', 'xa-tiep-nhan-1'])
    for (const [i, hand] of hands.entries()) expect(hand).not.toBe(hands[i + 1])
  })

  it('R-060 do the same in the department, with a center of its own people', () => {
    expect(holders('INTAKE_OFFICER', 'H12.01.01')).toEqual(['tiep-nhan-1', 'tiep-nhan-2'])
    expect(holders('RETURN_OFFICER', 'H12.01.01')).toEqual(['tra-ket-qua-1'])
    for (const role of ['DIVISION_HEAD', 'HANDLER', 'AGENCY_HEAD', 'RECORDS_CLERK'])
      expect(holders(role, 'H12.07').length).toBeGreaterThan(0)
  })

  it('R-002 R-006 are posted to the provincial center by the agencies and by the Office', () => {
    const center = byCode('H12.01.01').id
    const posted = people.postings.filter((p) => p.unitId === center)
    expect(posted.length).toBeGreaterThanOrEqual(15)
    expect(posted.find((p) => p.duty === 'NETWORK_ADMIN')?.agencyId).toBe(byCode('H12.01').id)
  })

  it('cannot be posted against the rules: a catalogue that tries stops the load with the reason', () => {
    const broken = structuredClone(catalogue)
    broken.demo.people[0]!.rank = 'OFFICER'
    const standard = { ...rules.get('posting.standard', { at }) }
    expect(() =>
      demoOfficials(
        broken,
        places,
        {
          standard,
          ranks: rules.get('posting.ranks', { at }),
          ratingsBestFirst: performanceRatings,
          normalMonths: 6,
          maxDeputies: { provincialCenter: 1, communeCenter: 1 },
        },
        nameBasedId,
      ),
    ).toThrow(/tiep-nhan-1 is refused: posting\.rank/)
  })
})

import type { AgencyId, LocalDate } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import { foldVietnamese } from '#platform/text/fold-vietnamese.ts'
import { agency, center, centerB, communeA, communeB, district, kites, province } from '../testing/kite-province.ts'
import { createDirectory } from './directory.ts'
import { dossierPlaces } from './dossier-places.ts'

const day = (text: string): LocalDate => text as LocalDate
const today = day('2026-03-02')
const directory = createDirectory(1, province, foldVietnamese)
const ids = (all: readonly { id: AgencyId }[]): AgencyId[] => all.map((a) => a.id)

describe('The directory of agencies', () => {
  it('M-08 finds an agency by its code, by a former code, and whatever the case', () => {
    expect(directory.findAgencyByCode('X99.kites'.toUpperCase())).toBeUndefined()
    expect(directory.findAgencyByCode('000.00.07.X99')?.id).toBe('kites')
    expect(directory.findAgencyByCode(' 000.00.07.x99 ')?.id).toBe('kites')
    expect(directory.findAgencyByCode('X00')).toBeUndefined()
  })

  it('finds by words of the name with any accents or none', () => {
    expect(ids(directory.listAgencies({ q: 'hòa bình' }))).toEqual(['a'])
    expect(ids(directory.listAgencies({ q: 'HOA BINH' }))).toEqual(['a'])
    expect(ids(directory.listAgencies({ q: 'diều gió' }))).toEqual(['kites'])
  })

  it('lists by kind and level those that exist on a day', () => {
    expect(ids(directory.listAgencies({ kind: 'PROVINCIAL_DEPARTMENT', at: today }))).toEqual(['kites', 'tea'])
    expect(ids(directory.listAgencies({ level: 'DISTRICT', at: today }))).toEqual([])
    expect(ids(directory.listAgencies({ level: 'DISTRICT', at: day('2025-06-30') }))).toEqual(['district'])
  })

  it('draws the tree of a day: communes appear on 1 July 2025', () => {
    const top = (at: string): AgencyId[] => ids(directory.tree(day(at))[0]!.children.map((n) => n.agency))
    expect(top('2025-06-30')).toContain('district')
    expect(top('2025-06-30')).not.toContain('a')
    expect(top('2025-07-01')).toEqual(expect.arrayContaining(['a', 'b']))
    expect(directory.tree(today)[0]!.agency.id).toBe('committee')
  })

  it('gives the line from an agency to the top', () => {
    expect(ids(directory.lineOf(center.id))).toEqual(['center', 'office', 'committee'])
  })

  it('lists centers with the agency they belong to', () => {
    expect(directory.listUnits({ kind: 'SERVICE_CENTER', at: today }).map((u) => [u.agency.id, u.parent?.id])).toEqual([
      ['center', 'office'],
      ['center-b', 'b'],
    ])
    expect(directory.listUnits({ level: 'COMMUNE', parentId: communeB.id }).map((u) => u.unit.id)).toEqual(['center-b'])
  })
})

describe('Agencies that ended', () => {
  it('M-01 T-01 name their successor from the day they ended (AGENCY_ENDED), and not before', () => {
    expect(directory.agencyInForce(district.id, day('2025-06-30'))).toBe(district)
    expect(directory.agencyInForce(district.id, day('2025-07-01'))).toMatchObject({
      code: 'agency.ended',
      data: { name: 'Ủy ban nhân dân huyện Gió', ended: '2025-07-01', successors: [{ id: 'a' }] },
    })
  })

  it('follow the chain of successors to the one that exists', () => {
    const half = agency('half', { validTo: day('2025-07-01') })
    const chain = createDirectory(
      2,
      {
        ...province,
        agencies: [...province.agencies.filter((a) => a.id !== 'a'), half, { ...communeA, validTo: day('2026-01-01') }],
        successors: [
          ...province.successors,
          { agencyId: communeA.id, successorId: communeB.id, fromDay: day('2026-01-01'), legalBasis: 'Nghị quyết' },
        ],
      },
      foldVietnamese,
    )
    expect(ids(chain.successorsOf(district.id, day('2025-12-31')))).toEqual(['a'])
    expect(ids(chain.successorsOf(district.id, day('2026-01-01')))).toEqual(['b'])
    expect(chain.successorsOf(half.id, today)).toEqual([])
  })

  it('an agency that does not exist yet is refused too', () => {
    expect(directory.agencyInForce(communeA.id, day('2025-06-30'))).toMatchObject({ code: 'agency.not-yet' })
    expect(directory.agencyInForce('nobody' as AgencyId, today)).toMatchObject({ code: 'agency.unknown' })
  })
})

describe('Which agencies a text means', () => {
  const meant = (text: string, levels: string[] = ['province', 'commune']) => {
    const { agencies, unmatched } = directory.competentAgenciesFor(levels, text, today)
    return { agencies: ids(agencies), unmatched }
  }

  it('reads a department by its name, commas in the name included', () => {
    expect(meant('Sở Diều')).toEqual({ agencies: ['kites'], unmatched: [] })
    expect(meant('Sở Trà, Bánh và Du lịch')).toEqual({ agencies: ['tea'], unmatched: [] })
  })

  it('reads any wording of the commune Committee as all communes, never their centers', () => {
    for (const text of [
      'Ủy ban nhân dân cấp xã',
      'UBND cấp xã',
      'Phòng Văn hóa - Xã hội, UBND cấp xã',
      'Cơ quan đăng ký kinh doanh cấp xã',
    ])
      expect(meant(text)).toEqual({ agencies: ['a', 'b'], unmatched: [] })
  })

  it('reads several agencies in one text and keeps what names none of ours for a person', () => {
    expect(meant('UBND cấp xã hoặc Sở Diều theo phân cấp; Khu Quản lý đường bộ')).toEqual({
      agencies: ['kites', 'a', 'b'],
      unmatched: ['Khu Quản lý đường bộ'],
    })
  })

  it('does not take "assigned by the provincial Committee" for the Committee', () => {
    expect(meant('Cơ quan do UBND cấp tỉnh phân công')).toEqual({ agencies: [], unmatched: ['Cơ quan do UBND cấp tỉnh phân công'] })
    expect(meant('UBND cấp tỉnh')).toEqual({ agencies: ['committee'], unmatched: [] })
  })

  it('narrows by the levels of the procedure while something is left, and guesses nothing from levels alone', () => {
    expect(meant('Sở Diều; UBND cấp xã', ['commune'])).toEqual({ agencies: ['a', 'b'], unmatched: [] })
    expect(meant('Sở Diều', ['ministry'])).toEqual({ agencies: ['kites'], unmatched: [] })
    expect(meant('', ['commune'])).toEqual({ agencies: [], unmatched: [] })
  })
})

describe('The places of a dossier', () => {
  const at = (over: object = {}) =>
    dossierPlaces({ helpedAtUnitId: null, acceptedAtUnitId: centerB.id, competentAgencyId: communeA.id, ...over }, directory, today)

  it('R-152 a resident of commune A files at commune B: accepted at B, decided by A, the two stored apart', () => {
    expect(at()).toEqual({ helpedAtUnitId: null, acceptedAtUnitId: 'center-b', competentAgencyId: 'a' })
  })

  it('R-152 the provincial center takes in for a department as well', () => {
    expect(at({ acceptedAtUnitId: center.id, competentAgencyId: kites.id, helpedAtUnitId: centerB.id })).toMatchObject({
      helpedAtUnitId: 'center-b',
    })
  })

  it('refuses a place that is no one-stop unit, and an agency that has ended', () => {
    expect(at({ acceptedAtUnitId: kites.id })).toMatchObject({ code: 'unit.unknown' })
    expect(at({ competentAgencyId: district.id })).toMatchObject({ code: 'agency.ended' })
  })
})

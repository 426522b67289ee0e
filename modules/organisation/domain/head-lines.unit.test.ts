import type { LocalDate } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import { foldVietnamese } from '#platform/text/fold-vietnamese.ts'
import { nameBasedId, readOrganisationCatalogue } from '../storage/catalogue-files.ts'
import { district, province } from '../testing/kite-province.ts'
import { createDirectory } from './directory.ts'
import { headLinesOf } from './head-lines.ts'
import { officesOn } from './offices.ts'
import { provinceAgencies } from './province-agencies.ts'

const places = provinceAgencies(readOrganisationCatalogue(), 'TWO_LEVEL', nameBasedId)
const directory = createDirectory(1, { ...places, successors: [], intakePoints: [], officials: [] }, foldVietnamese)
const linesOf = (code: string) => headLinesOf(directory, directory.findAgencyByCode(code)!.id)

describe('Head lines of papers', () => {
  it.each([
    ['H12.01.01', 'Văn phòng Ủy ban nhân dân tỉnh Cà Mau', 'Trung tâm Phục vụ hành chính công', 'Cà Mau'],
    ['H12.07', 'Ủy ban nhân dân tỉnh Cà Mau', 'Sở Xây dựng', 'Cà Mau'],
    ['H12.06.01', 'Sở Nông nghiệp và Môi trường tỉnh Cà Mau', 'Văn phòng Đăng ký đất đai', 'Cà Mau'],
    ['H12.13', 'Ủy ban nhân dân tỉnh Cà Mau', 'Thanh tra tỉnh', 'Cà Mau'],
    ['H12.126', null, 'Ủy ban nhân dân phường An Xuyên', 'An Xuyên'],
    ['H12.126.01', 'Ủy ban nhân dân phường An Xuyên', 'Trung tâm Phục vụ hành chính công', 'An Xuyên'],
  ])('of %s name the body above, the issuer and the place', (code, superiorBody, issuingBody, place) => {
    expect(linesOf(code)).toEqual({ superiorBody, issuingBody, place })
  })

  it('keep a Committee and a vertical agency whole, under no body of the province', () => {
    expect(linesOf('H12.32')).toEqual({ superiorBody: null, issuingBody: 'Công an tỉnh Cà Mau', place: 'Cà Mau' })
    expect(linesOf('H12')).toEqual({ superiorBody: null, issuingBody: 'Ủy ban nhân dân tỉnh Cà Mau', place: 'Cà Mau' })
  })
})

describe('Offices as work on dossiers sees them', () => {
  const offices = createDirectory(1, province, foldVietnamese)

  it('M-01 tell that an agency has ended and who took over, from that day on', () => {
    expect(officesOn(offices, '2026-03-02' as LocalDate).find(district.id)).toMatchObject({ endedSince: '2025-07-01', successorId: 'a' })
    expect(officesOn(offices, '2025-06-30' as LocalDate).find(district.id)).toMatchObject({ endedSince: null, successorId: null })
  })

  it('tell one-stop units from other agencies', () => {
    const day = officesOn(directory, '2026-03-02' as LocalDate)
    expect(day.find(day.findByCode('H12.126.01')!)).toMatchObject({ isOneStopUnit: true, parentName: 'Ủy ban nhân dân phường An Xuyên' })
    expect(day.find(day.findByCode('H12.07')!)).toMatchObject({ isOneStopUnit: false, level: 'PROVINCE' })
  })
})

import { describe, expect, it } from 'vitest'
import type { AgencyId } from '@motcua/terms'
import { textsIn } from '../../texts/texts.ts'
import { fromEntries } from '../form/posted-form.ts'
import { readIntake } from './read-intake.ts'

const kites = {
  code: '9.999999',
  cases: [{ id: 'small', name: 'Diều nhỏ' }],
  channels: ['IN_PERSON', 'POSTAL'] as ('IN_PERSON' | 'POSTAL')[],
  units: [{ id: 'unit' as AgencyId, name: 'Trung tâm' }],
  agencies: [
    { id: 'sky' as AgencyId, name: 'Sở Bầu trời' },
    { id: 'wind' as AgencyId, name: 'Sở Gió' },
  ],
}
const read = (entries: [string, string][], known: Parameters<typeof readIntake>[1] = kites) =>
  readIntake(fromEntries(entries), known, textsIn('vi').desk)

describe('The page of the counter becomes an application', () => {
  const filled: [string, string][] = [
    ['case', 'small'],
    ['competent', 'wind'],
    ['applicant.fullName', 'Nguyễn Thị Hường'],
    ['applicant.idNumber', '096190000123'],
    ['applicant.phone', '0912345678'],
    ['applicant.address', '12 Lê Lợi'],
    ['paper', 'd1'],
    ['kind.d1', 'ORIGINAL'],
    ['quantity.d1', '2'],
  ]
  it('in person, at the official’s own unit, the result at the counter, unless told otherwise', () => {
    expect(read(filled)).toMatchObject({
      ok: true,
      application: {
        channel: 'IN_PERSON',
        resultChannel: 'COUNTER',
        intakeUnitId: 'unit',
        competentAgencyId: 'wind',
        setCount: 1,
        byAnother: false,
      },
    })
  })
  it('R-021 holds the papers that were ticked, with kind and number', () => {
    expect(read(filled)).toMatchObject({
      application: { documents: [{ requiredDocumentId: 'd1', kind: 'ORIGINAL', quantity: 2, source: 'PAPER' }] },
    })
  })
  it('names every open choice at once', () => {
    expect(read([])).toEqual({
      ok: false,
      errors: [
        { field: 'case', message: 'Hãy chọn một mục.' },
        { field: 'competent', message: 'Hãy chọn một mục.' },
      ],
    })
  })
  it('asks nothing where there is nothing to choose', () => {
    expect(read([], { ...kites, cases: [], agencies: kites.agencies.slice(0, 1) })).toMatchObject({
      ok: true,
      application: { caseId: null, competentAgencyId: 'sky' },
    })
  })
  it('R-030 has both people where another one files', () => {
    const another = read([
      ...filled,
      ['byAnother', 'yes'],
      ['submitter.fullName', 'Trần Văn Đức'],
      ['submitter.authorisation', 'Giấy ủy quyền 12'],
    ])
    expect(another).toMatchObject({
      application: { byAnother: true, person: { submitter: { fullName: 'Trần Văn Đức', authorisation: 'Giấy ủy quyền 12' } } },
    })
    expect(read(filled)).toMatchObject({ application: { person: { submitter: null } } })
  })
  it('takes number, name and address from a scanned card, but nothing over what was typed', () => {
    const scanned: [string, string] = ['applicant.idNumber', '096190004127||Nguyễn Thị Ánh Nguyệt|12051990|Nữ|5 Phan Ngọc Hiển|01072021']
    expect(read([['case', 'small'], ['competent', 'sky'], scanned, ['applicant.address', '7 Lý Bôn']])).toMatchObject({
      application: { person: { applicant: { idNumber: '096190004127', fullName: 'Nguyễn Thị Ánh Nguyệt', address: '7 Lý Bôn' } } },
    })
  })
})

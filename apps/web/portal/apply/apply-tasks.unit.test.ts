import { describe, expect, it } from 'vitest'
import type { AgencyId } from '@motcua/terms'
import type { DraftContent } from '#modules/dossiers/index.ts'
import type { ChecklistEntry, ChecklistItem } from '#modules/procedures/index.ts'
import { applicantFaults } from './applicant-faults.ts'
import { applyTasks, missingEntries } from './apply-tasks.ts'
import type { EFormPage } from './eform-sections.ts'

const agency = 'agency' as AgencyId
const hoa = {
  kind: 'PERSON' as const,
  fullName: 'Trần Thị Hòa',
  idNumber: '096190000015',
  address: '12 Nguyễn Trãi, phường An Xuyên',
  phone: '0912345678',
  email: null,
}
const empty: DraftContent = {
  caseId: null,
  competentAgencyId: null,
  applicant: null,
  submitter: null,
  answers: {},
  documents: [],
  resultChannel: null,
}
const item = (id: string, more: Partial<ChecklistItem> = {}) =>
  ({ id, requirement: 'REQUIRED', heldAlready: false, ...more }) as ChecklistItem
const entries: ChecklistEntry[] = [
  { kind: 'ONE', item: item('form', { heldAlready: true, filledOnline: true }) },
  { kind: 'ONE_OF', group: 'evidence', items: [item('kite'), item('witness')] },
  { kind: 'ONE', item: item('mandate', { requirement: 'CONDITIONAL' }) },
]
const sections = [
  { key: 'requester', title: 'Người yêu cầu' },
  { key: 'child', title: 'Người được khai sinh' },
] as EFormPage[]
const facts = {
  content: empty,
  cases: ['ordinary'],
  agencyIds: [agency],
  entries,
  sections,
  errors: [{ path: 'child.fullName', code: 'eform.required', message: '' }],
}
const file = {
  hash: 'a'.repeat(64),
  name: 'a.pdf',
  size: 1,
  mediaType: 'application/pdf',
} as DraftContent['documents'][number]['files'][number]
const full: DraftContent = {
  ...empty,
  caseId: 'ordinary',
  competentAgencyId: agency,
  applicant: hoa,
  answers: { requester: {}, child: {} },
  documents: [{ requiredDocumentId: 'witness', kind: 'ORIGINAL', files: [file] }],
  resultChannel: 'COUNTER',
}
const statesOf = (content: DraftContent, errors = facts.errors) =>
  applyTasks({ ...facts, content, errors }).map((t) => `${t.path} ${t.state}`)

describe('The list of works of an application', () => {
  it('begins with the first question, and sending waits', () => {
    expect(statesOf(empty)).toEqual([
      'truong-hop now',
      'noi-giai-quyet todo',
      'nguoi-nop todo',
      'to-khai/requester todo',
      'to-khai/child todo',
      'giay-to todo',
      'nhan-ket-qua todo',
      'kiem-tra blocked',
    ])
  })

  it('says which part has to be mended, and never opens the end while one has', () => {
    expect(statesOf(full)).toContain('to-khai/child wrong')
    expect(statesOf(full)).toContain('kiem-tra blocked')
    expect(statesOf({ ...full, applicant: { ...hoa, phone: '12' } }, [])).toContain('nguoi-nop wrong')
  })

  it('R-023 opens the end when everything is there; of alternatives one paper is enough', () => {
    expect(missingEntries(entries, empty).map((e) => e.kind)).toEqual(['ONE_OF'])
    expect(statesOf(full, [])).toEqual(expect.arrayContaining(['giay-to done', 'kiem-tra now']))
  })

  it('takes back a case or an agency that the procedure no longer has', () => {
    expect(statesOf({ ...full, caseId: 'gone', competentAgencyId: 'gone' as AgencyId }, []).slice(0, 2)).toEqual([
      'truong-hop now',
      'noi-giai-quyet todo',
    ])
  })
})

describe('What is wrong with the people of an application', () => {
  const faultsOf = (...args: Parameters<typeof applicantFaults>) => applicantFaults(...args).map((f) => `${f.field} ${f.refusal.code}`)

  it('is nothing when a person files for himself', () => {
    expect(faultsOf(hoa, null)).toEqual([])
  })

  it('names every faulty field at once', () => {
    const typed = { ...hoa, fullName: ' ', idNumber: '123', phone: 'abc', email: 'a@' }
    expect(faultsOf(typed, null).map((f) => f.split(' ')[0])).toEqual([
      'applicant.fullName',
      'applicant.idNumber',
      'applicant.phone',
      'applicant.email',
    ])
  })

  it('R-030 asks for the authorisation of whoever files for another, and for the tax code of an organisation', () => {
    const me = { fullName: 'Lê Văn Ba', idNumber: '096190000023', phone: '0912345678', authorisation: '' }
    expect(faultsOf(hoa, me)).toEqual(['submitter.authorisation dossier.authorisation-missing'])
    expect(faultsOf({ ...hoa, kind: 'ORGANISATION', idNumber: '123' }, { ...me, authorisation: 'Giấy giới thiệu số 5' })[0]).toMatch(
      /^applicant.idNumber/,
    )
  })
})

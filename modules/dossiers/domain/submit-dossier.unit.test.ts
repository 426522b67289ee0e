import type { AgencyId } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import { accept, provide, requestSupplement, submit } from '../testing/dossier-acts.ts'
import { given, play } from '../testing/given.ts'
import { officials } from '../testing/kite-office.ts'
import { completePapers, kiteFlyingPermit, kitePictureCopies, paper } from '../testing/kite-procedures.ts'
import { moment } from '../testing/moment.ts'

const filing = given(kiteFlyingPermit)
const atCounter = { channel: 'IN_PERSON', by: officials.hoa } as const

describe('Filing a dossier', () => {
  it('R-023 takes a complete dossier as new, with the first revision of every paper waiting to be checked', () => {
    const { state } = filing.when(submit({ at: 'Mon 2026-03-02 09:00' }))
    expect(state).toMatchObject({ status: 'NEW', revision: 1, dueAt: null, acceptance: null })
    expect(state.documents.map((d) => [d.requiredDocumentId, d.revision, d.verdict])).toEqual([
      ['application', 1, 'UNCHECKED'],
      ['drawing', 1, 'UNCHECKED'],
      ['field-title', 1, 'UNCHECKED'],
    ])
  })

  it('R-011 refuses a procedure that is neither published nor interim', () => {
    expect(filing.when(submit({ facts: { publication: 'NONE' } })).refusal).toMatchObject({
      code: 'procedure.not-published',
      data: { code: '9.000001' },
    })
  })

  it('R-011 takes one in under the legal text in force and marks it interim', () => {
    expect(filing.when(submit({ facts: { publication: 'INTERIM' } })).state.interim).toBe(true)
    expect(filing.when(submit()).state.interim).toBe(false)
  })

  it('R-021 neither asks nor stores a paper outside the published list', () => {
    const documents = [...completePapers(kiteFlyingPermit), paper('residence-certificate')]
    expect(filing.when(submit({ documents })).refusal).toMatchObject({
      code: 'dossier.extra-document-forbidden',
      data: { extra: ['residence-certificate'] },
    })
  })

  it('R-022 does not ask for what the State holds already', () => {
    const known = {
      ...kiteFlyingPermit,
      checklist: kiteFlyingPermit.checklist.map((line) => (line.id === 'drawing' ? { ...line, heldAlready: true } : line)),
    }
    expect(given(known).when(submit({ documents: [paper('application'), paper('field-lease')] })).state.status).toBe('NEW')
  })

  it('R-023 names every missing paper at once, one of each group of alternatives', () => {
    expect(filing.when(submit({ documents: [paper('application')] })).refusal).toMatchObject({
      code: 'dossier.documents-missing',
      data: { ids: ['drawing', 'field-title'], missing: ['Bản vẽ diều', 'Giấy chứng nhận bãi thả'] },
    })
  })

  it('R-023 takes an upload without a file for no paper at all', () => {
    const documents = completePapers(kiteFlyingPermit).map((d) => (d.requiredDocumentId === 'drawing' ? { ...d, files: [] } : d))
    expect(filing.when(submit({ documents })).refusal.data).toMatchObject({ ids: ['drawing'] })
  })

  it('R-023 lets the official at the counter note an incomplete dossier and ask for the rest', () => {
    expect(filing.when(submit({ ...atCounter, documents: [paper('application', { source: 'PAPER', files: [] })] })).state.status).toBe(
      'NEW',
    )
  })

  it('R-029 refuses a channel the procedure does not offer', () => {
    expect(filing.when(submit({ facts: { channelOffered: false } })).refused).toBe('dossier.channel-not-offered')
  })

  it('R-029 keeps one dossier and the channel ONLINE when papers are completed at the counter', () => {
    const scene = play(kiteFlyingPermit, submit(), requestSupplement(), provide({ place: 'CENTER', by: officials.ha }), accept())
    expect(scene.state).toMatchObject({ channel: 'ONLINE', revision: 2 })
  })

  it('R-030 asks for the authorisation when another person files', () => {
    const byAnother = { ...atCounter, byAnother: true }
    expect(filing.when(submit(byAnother)).refused).toBe('dossier.authorisation-missing')
    expect(filing.when(submit({ ...byAnother, facts: { authorisationGiven: true } })).state.byAnother).toBe(true)
  })

  it('R-031 promises an answer within 8 working hours of a submission in working time', () => {
    expect(filing.when(submit({ at: 'Mon 2026-03-09 09:00' })).state).toMatchObject({
      receivedAt: moment('Mon 2026-03-09 09:00'),
      answerDueAt: moment('Tue 2026-03-10 09:00'),
    })
  })

  it('R-032 counts a submission in the evening as received when the next working day opens', () => {
    expect(filing.when(submit({ at: 'Fri 2026-03-06 20:15' })).state).toMatchObject({
      submittedAt: moment('Fri 2026-03-06 20:15'),
      receivedAt: moment('Mon 2026-03-09 07:30'),
      answerDueAt: moment('Mon 2026-03-09 17:00'),
    })
  })

  it('R-031 promises no answer at a counter: the official is there', () => {
    expect(filing.when(submit({ ...atCounter, at: 'Fri 2026-03-06 16:00' })).state.answerDueAt).toBe(null)
  })

  it('R-215 names the successor of an agency that has ended', () => {
    const competentAgencyEnded = { successorId: 'cloud-department' as AgencyId, successorName: 'Sở Mây' }
    expect(filing.when(submit({ facts: { competentAgencyEnded } })).refusal).toMatchObject({
      code: 'dossier.agency-ended',
      data: { successor: 'Sở Mây' },
    })
  })

  it.each([0, -1, 1.5, 21])('refuses %s sets', (setCount) => {
    expect(filing.when(submit({ setCount })).refused).toBe('dossier.set-count')
  })

  it('R-034 knows procedures without a control slip by their version alone', () => {
    expect(given(kitePictureCopies).when(submit()).state.procedure.controlSlipExempt).toBe(true)
    expect(filing.when(submit()).state.procedure.controlSlipExempt).toBe(false)
  })

  it('stores no name, number or address in its event', () => {
    expect(JSON.stringify(filing.when(submit()).event)).not.toMatch(/096203004567|"an"|fullName|phone/)
  })
})

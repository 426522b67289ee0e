import { describe, expect, it } from 'vitest'
import { accept, correct, requestSupplement, submit } from '../testing/dossier-acts.ts'
import { given } from '../testing/given.ts'
import { kiteFlyingPermit, paper } from '../testing/kite-procedures.ts'
import { person } from '../testing/kite-person.ts'
import { changedFields } from './changed-fields.ts'
import { correctedNames } from './corrected-names.ts'
import { correctedSoFar } from './corrected-so-far.ts'
import { emptyDraft } from './application-draft.ts'
import { stateOf } from '../testing/dossier-scene.ts'

const filed = given(kiteFlyingPermit, submit())

describe('Correcting an application', () => {
  it('R-033 is possible until acceptance, keeps what was sent before in the events and counts a revision', () => {
    const { scene, state } = filed.when(correct([paper('drawing'), paper('photo')]))
    expect(state).toMatchObject({ status: 'NEW', revision: 2 })
    expect(state.documents.map((d) => [d.requiredDocumentId, d.revision])).toEqual([
      ['application', 1],
      ['field-title', 1],
      ['drawing', 2],
      ['photo', 2],
    ])
    expect(scene.events[0]).toMatchObject({ type: 'DossierSubmitted', documents: [{ revision: 1 }, { revision: 1 }, { revision: 1 }] })
  })

  it('R-033 comes too late after acceptance', () => {
    expect(given(kiteFlyingPermit, submit(), accept()).when(correct([paper('photo')])).refused).toBe('dossier.correction-too-late')
  })

  it('R-033 goes through the supplement while one is awaited', () => {
    expect(given(kiteFlyingPermit, submit(), requestSupplement()).when(correct([paper('drawing')])).refused).toBe(
      'dossier.correct-by-supplement',
    )
  })

  it('R-021, R-023 adds no forbidden paper and takes no required one away', () => {
    expect(filed.when(correct([paper('residence')])).refused).toBe('dossier.extra-document-forbidden')
    expect(filed.when(correct([paper('drawing', { files: [] })])).refusal).toMatchObject({
      code: 'dossier.documents-missing',
      data: { ids: ['drawing'] },
    })
  })

  it('R-033 names each corrected field in the event, and nothing of what stands in it', () => {
    const applicant = { ...person.applicant, phone: '0912000111' }
    const { event, state } = filed.when(correct([paper('photo')], { applicant, answers: { span: 2.5 }, resultChannel: 'POSTAL' }))
    expect(event).toMatchObject({
      changed: expect.arrayContaining(['applicant.phone', 'answers.span', 'resultChannel', 'documents.photo']),
      person: { before: 'digest-before', after: 'digest-after' },
    })
    expect(JSON.stringify(event)).not.toMatch(/0912000111|Nguyễn|2\.5/)
    expect(state).toMatchObject({ resultChannel: 'POSTAL', status: 'NEW', revision: 2 })
  })

  it('R-033 leaves everything that was not sent as it was filed', () => {
    const { event, state } = filed.when(correct([], { resultChannel: 'ONLINE' }))
    expect(event).toMatchObject({ changed: ['resultChannel'], person: null })
    expect(state.documents).toEqual(filed.scene.state?.documents)
    expect(state).toMatchObject({ resultChannel: 'ONLINE', byAnother: false })
  })

  it('R-033 takes an optional paper out again, and no required one', () => {
    const withPhoto = given(kiteFlyingPermit, submit(), correct([paper('photo')]))
    const { event, state } = withPhoto.when(correct([], { removed: ['photo', 'never-there'] }))
    expect(event).toMatchObject({ changed: ['documents.photo'] })
    expect(state.documents.map((d) => d.requiredDocumentId)).not.toContain('photo')
    expect(withPhoto.when(correct([], { removed: ['drawing'] })).refusal).toMatchObject({
      code: 'dossier.documents-missing',
      data: { ids: ['drawing'] },
    })
  })

  it('R-033 is no correction when nothing differs', () => {
    expect(filed.when(correct([])).refused).toBe('dossier.nothing-corrected')
    expect(filed.when(correct([], { resultChannel: 'COUNTER' })).refused).toBe('dossier.nothing-corrected')
  })

  it('R-030 needs the authorisation when it turns out that another person files', () => {
    const submitter = { fullName: 'Lê Văn Tám', idNumber: '096090000001', phone: '0912000222', authorisation: '' }
    expect(filed.when(correct([], { submitter })).refused).toBe('dossier.authorisation-missing')
    const authorised = { ...submitter, authorisation: 'Giấy ủy quyền số 15 ngày 01/3/2026' }
    expect(filed.when(correct([], { submitter: authorised })).state.byAnother).toBe(true)
  })
})

describe('What a correction has changed', () => {
  it('names leaves by their path, sorted', () => {
    const after = {
      ...person,
      applicant: { ...person.applicant, phone: '0912000111', email: 'nguyet@example.vn' },
      answers: { child: { fullName: 'Trần An', sex: 'nam' } },
    }
    expect(changedFields({ ...person, answers: { child: { fullName: 'Trần Ân', sex: 'nam' } } }, after)).toEqual([
      'answers.child.fullName',
      'applicant.email',
      'applicant.phone',
    ])
  })

  it('takes missing, null and empty for the same', () => {
    expect(changedFields({ ...person, answers: { a: '', b: null, c: {} } }, { ...person, answers: {} })).toEqual([])
  })

  it('names everything of a person who came or went, and a list as one field', () => {
    const submitter = { fullName: 'Lê Văn Tám', idNumber: '096090000001', phone: '', authorisation: 'Giấy số 15' }
    expect(changedFields(person, { ...person, submitter })).toEqual(['submitter.authorisation', 'submitter.fullName', 'submitter.idNumber'])
    expect(changedFields({ ...person, answers: { l: [1] } }, { ...person, answers: { l: [1, 2] } })).toEqual(['answers.l'])
  })
})

describe('A correction before it is sent', () => {
  const state = stateOf(filed.scene)
  const begun = {
    ...emptyDraft,
    applicant: person.applicant,
    answers: person.answers,
    resultChannel: state.resultChannel,
    documents: state.documents,
  }

  it('R-033 says what it would change, as its event will name it', () => {
    expect(correctedSoFar({ state, person }, begun)).toEqual([])
    const changed = { ...begun, applicant: { ...person.applicant, phone: '0912000111' }, resultChannel: 'POSTAL' as const }
    const documents = state.documents.filter((d) => d.requiredDocumentId !== 'drawing')
    expect(correctedSoFar({ state, person }, { ...changed, documents })).toEqual(['applicant.phone', 'resultChannel', 'documents.drawing'])
  })

  it('R-033 is told in words that name the question, each once, and never the answer', () => {
    const names = {
      documentName: (id: string) => (id === 'drawing' ? 'Bản vẽ diều' : undefined),
      answerLabel: (path: string) => (path.startsWith('field.') ? 'Nơi thả (Bãi thả)' : undefined),
    }
    const changed = [
      'applicant.phone',
      'documents.drawing',
      'answers.field.communeCode',
      'answers.field.detail',
      'answers.gone',
      'Ảnh diều',
    ]
    expect(correctedNames(changed, names)).toEqual(['số điện thoại', 'giấy tờ "Bản vẽ diều"', 'Nơi thả (Bãi thả)', 'tờ khai', 'Ảnh diều'])
  })
})

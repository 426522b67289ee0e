import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { samplePdf } from '#modules/files/testing/sample-files.ts'
import { inspectPdf } from '#modules/papers/testing/inspect-pdf.ts'
import { birthAnswers } from '#modules/procedures/testing/birth-answers.ts'
import { testServer, type Answer } from '../../../apps/server/testing/test-server.ts'
import { citizenPerson, demoDesk, type DemoDesk } from '../testing/demo-desk.ts'

const server = testServer()
let desk: DemoDesk
beforeAll(async () => {
  desk = await demoDesk(server())
})

const filed = async (): Promise<string> => (await desk.birthFromHome()).body.id
const correct = (id: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  desk.act('cong-dan-1', id, 'correct-application', body, headers)
const { applicant } = citizenPerson
const renamed = { ...birthAnswers(), child: { ...birthAnswers().child, fullName: 'Trần Nguyễn Minh Ân' } }
const eventsOf = async (id: string, login = 'xa-tiep-nhan-1'): Promise<Answer['body'][]> =>
  (await (await desk.as(login)).get(`/api/v1/dossiers/${id}/events`)).body.events
const correctionsOf = async (login: string, id: string): Promise<Answer> => (await desk.as(login)).get(`/api/v1/dossiers/${id}/corrections`)

describe('Correcting a filed application over the API', () => {
  it('R-033 changes people, answers, the result channel and papers in one command; the code and the earlier version stay', async () => {
    const id = await filed()
    const { lookupCode } = await desk.open('cong-dan-1', id)
    const better = await desk.upload('cong-dan-1', samplePdf({ padding: 3 }), 'Rõ hơn.pdf')
    const done = await correct(id, {
      applicant: { ...applicant, phone: '0987 654 321', address: '15 Lê Lợi, phường An Xuyên' },
      answers: renamed,
      resultChannel: 'POSTAL',
      documents: [{ requiredDocumentId: 'd02', kind: 'ORIGINAL', source: 'UPLOAD', files: [better.body.hash] }],
    })
    expect([done.status, done.body.seq]).toEqual([200, 2])
    expect(await desk.open('xa-tiep-nhan-1', id)).toMatchObject({
      lookupCode,
      status: 'NEW',
      resultChannel: 'POSTAL',
      revision: 2,
      applicant: { phone: '0987654321', address: '15 Lê Lợi, phường An Xuyên' },
      answers: { child: { fullName: 'Trần Nguyễn Minh Ân' } },
      documents: [{ files: [{ name: 'Rõ hơn.pdf' }] }],
    })
    expect((await correctionsOf('xa-tiep-nhan-1', id)).body.corrections).toMatchObject([
      {
        seq: 2,
        proven: true,
        changed: [
          { field: 'answers.child.fullName', before: 'Trần Nguyễn Minh An', after: 'Trần Nguyễn Minh Ân' },
          { field: 'applicant.address', before: applicant.address },
          { field: 'applicant.phone', before: '0912345671', after: '0987654321' },
          { field: 'resultChannel', before: null },
          { field: 'documents.d02', before: null },
        ],
      },
    ])
  })

  it('R-033 names what was changed in the record, with no personal data in it', async () => {
    const id = await filed()
    await correct(id, { applicant: { ...applicant, phone: '0987654321' }, answers: renamed })
    const event = (await eventsOf(id)).at(-1)
    expect(event).toMatchObject({ type: 'ApplicationCorrected', changed: ['answers.child.fullName', 'applicant.phone'] })
    const { rows } = await sql<{ data: unknown }>`select data from dossier_event where dossier_id = ${id} and seq = 2`.execute(
      server().database.app.db,
    )
    expect(JSON.stringify(rows[0])).not.toMatch(/0987|654321|Minh|Nguyệt|Lê Lợi/)
    expect(await server().app.dossiers.verify()).toMatchObject({ broken: [] })
  })

  it('R-155 proves every earlier version by the digests of the record, and notices one that was changed', async () => {
    const id = await filed()
    for (const phone of ['0987654321', '0987654322']) await correct(id, { applicant: { ...applicant, phone } })
    const proven = async () => (await correctionsOf('kiem-tra-1', id)).body.corrections.map((c: { proven: boolean }) => c.proven)
    expect(await proven()).toEqual([true, true])
    const { db } = server().database.app
    await sql`update dossier_person_version set sealed = (select sealed from dossier_person where dossier_id = ${id}) where dossier_id = ${id} and seq = 2`.execute(
      db,
    )
    expect(await proven()).toEqual([false, true])
  })

  it('prints the receipt with what was corrected', async () => {
    const id = await filed()
    await correct(id, { applicant: { ...applicant, address: '99 Nguyễn Tất Thành, phường An Xuyên' } })
    await desk.must('xa-tiep-nhan-1', id, 'check-documents', { checks: [{ requiredDocumentId: 'd02', verdict: 'OK' }] })
    const accepted = await desk.must('xa-tiep-nhan-1', id, 'accept')
    const receipt = await (await desk.as('cong-dan-1')).get(`/api/v1/dossiers/${id}/papers/${accepted.body.paperId}`)
    expect(inspectPdf(receipt.bytes).text).toContain('99 Nguyễn Tất Thành')
  })

  it('R-148 is looked up by the new telephone number, no longer by the old one', async () => {
    const id = await filed()
    await correct(id, { applicant: { ...applicant, phone: '0987654999' } })
    await desk.must('xa-tiep-nhan-1', id, 'check-documents', { checks: [{ requiredDocumentId: 'd02', verdict: 'OK' }] })
    await desk.must('xa-tiep-nhan-1', id, 'accept')
    const { code } = await desk.open('cong-dan-1', id)
    const ask = (answer: string) => desk.anonymous.get(`/api/v1/public/lookup?code=${code}&secret=${answer}`)
    expect((await ask('5671')).status).toBe(404)
    expect((await ask('4999')).status).toBe(200)
  })
})

describe('What a correction is refused for', () => {
  it('checks as the submission did, names every faulty field at once and changes nothing', async () => {
    const id = await filed()
    const before = await desk.open('cong-dan-1', id)
    const person = await correct(id, { applicant: { ...applicant, phone: '113', address: ' ' } })
    expect([person.status, person.body.code]).toEqual([422, 'dossier.person-faulty'])
    expect(person.body.fields.map((f: { path: string }) => f.path)).toEqual(['applicant.address', 'applicant.phone'])
    const answers = await correct(id, { answers: { ...birthAnswers(), child: { fullName: 'Trần 2', birthDate: '30/02/2026' } } })
    expect([answers.status, answers.body.code]).toEqual([422, 'eform.answers-faulty'])
    const extra = await correct(id, { documents: [{ requiredDocumentId: 'giay-khac', kind: 'COPY', source: 'UPLOAD', files: [] }] })
    expect(extra.body.code).toBe('dossier.extra-document-forbidden')
    const none = await correct(id, { removed: ['d02'] })
    expect(none.body.code).toBe('dossier.documents-missing')
    const another = await correct(id, { applicant: { ...applicant, fullName: 'Lê Thị Mười', idNumber: '096190000123' } })
    expect(another.body.code).toBe('dossier.authorisation-missing')
    expect((await correct(id, {})).body.code).toBe('dossier.nothing-corrected')
    expect((await correct(id, { applicant })).body.code).toBe('dossier.nothing-corrected')
    expect(await desk.open('cong-dan-1', id)).toEqual(before)
  })

  it('R-033 comes too late after acceptance, and goes through the supplement while one is awaited', async () => {
    const phone = { applicant: { ...applicant, phone: '0987654321' } }
    const asked = await filed()
    await desk.must('xa-tiep-nhan-1', asked, 'request-supplement', {
      items: [{ requiredDocumentId: 'd02', wrong: 'Ảnh mờ, không đọc được', fix: 'Chụp lại rõ cả bốn góc' }],
      places: ['PORTAL'],
      legalBasis: 'Nghị định 118/2025/NĐ-CP',
    })
    expect((await correct(asked, phone)).body.code).toBe('dossier.correct-by-supplement')
    const accepted = await filed()
    await desk.must('xa-tiep-nhan-1', accepted, 'check-documents', { checks: [{ requiredDocumentId: 'd02', verdict: 'OK' }] })
    await desk.must('xa-tiep-nhan-1', accepted, 'accept')
    const late = await correct(accepted, phone)
    expect([late.status, late.body.code]).toEqual([409, 'dossier.correction-too-late'])
  })

  it('is a stale copy when the counter acted meanwhile, and is carried out once however often it is sent', async () => {
    const id = await filed()
    const stale = String((await (await desk.as('cong-dan-1')).get(`/api/v1/dossiers/${id}`)).headers.etag)
    await desk.must('xa-tiep-nhan-1', id, 'check-documents', { checks: [{ requiredDocumentId: 'd02', verdict: 'OK' }] })
    const phone = { applicant: { ...applicant, phone: '0987654321' } }
    expect((await correct(id, phone, { 'if-match': stale })).status).toBe(412)
    const now = String((await (await desk.as('cong-dan-1')).get(`/api/v1/dossiers/${id}`)).headers.etag)
    const key = { 'idempotency-key': crypto.randomUUID(), 'if-match': now }
    const twice = [await correct(id, phone, key), await correct(id, phone, key)]
    expect(twice.map((a) => [a.status, a.body.seq, a.body.replayed])).toEqual([
      [200, 3, false],
      [200, 3, true],
    ])
  })

  it('is nobody else’s: another citizen does not find it, an official may not, a visitor is asked to sign in', async () => {
    const id = await filed()
    const phone = { applicant: { ...applicant, phone: '0987654321' } }
    const address = `/api/v1/dossiers/${id}/correct-application`
    const head = { 'if-match': '"1"' }
    expect((await (await desk.as('cong-dan-2')).post(address, phone, head)).status).toBe(404)
    expect((await (await desk.as('xa-tiep-nhan-1')).post(address, phone, head)).status).toBe(403)
    expect((await desk.anonymous.post(address, phone, head)).status).toBe(401)
    expect((await correctionsOf('cong-dan-2', id)).status).toBe(404)
    expect((await desk.anonymous.get(`/api/v1/dossiers/${id}/corrections`)).status).toBe(401)
    expect((await (await desk.as('cong-dan-2')).post(`/api/v1/dossiers/${id}/correction-draft`)).status).toBe(404)
    expect((await (await desk.as('xa-tiep-nhan-1')).post(`/api/v1/dossiers/${id}/correction-draft`)).status).toBe(403)
  })
})

describe('A correction that is prepared over several visits', () => {
  const begin = async (id: string): Promise<Answer> => (await desk.as('cong-dan-1')).post(`/api/v1/dossiers/${id}/correction-draft`)
  const send = async (draft: string): Promise<Answer> => (await desk.as('cong-dan-1')).post(`/api/v1/application-drafts/${draft}/send`)
  const fill = async (draft: string, part: object): Promise<Answer> =>
    (await desk.as('cong-dan-1')).patch(`/api/v1/application-drafts/${draft}`, part)

  it('R-033 begins with what was filed, keeps what is typed wrong, and is sent once', async () => {
    const id = await filed()
    const [first, second] = await Promise.all([begin(id), begin(id)])
    expect(first.body.id).toBe(second.body.id)
    expect(first.body).toMatchObject({ corrects: id, dossierId: null, applicant: { fullName: applicant.fullName } })
    const draft = first.body.id
    await fill(draft, { applicant: { ...first.body.applicant, phone: '113' } })
    const refused = await send(draft)
    expect([refused.status, refused.body.code]).toEqual([422, 'dossier.person-faulty'])
    expect((await begin(id)).body.applicant.phone).toBe('113')
    await fill(draft, { applicant: { ...first.body.applicant, phone: '0987654321' } })
    const sent = await Promise.all([send(draft), send(draft)])
    expect(sent.map((a) => [a.status, a.body.id])).toEqual([
      [201, id],
      [201, id],
    ])
    expect((await eventsOf(id)).map((e) => e.type)).toEqual(['DossierSubmitted', 'ApplicationCorrected'])
    expect((await eventsOf(id)).at(-1).changed).toEqual(['applicant.phone'])
    expect((await begin(id)).body.id).not.toBe(draft)
  })

  it('is no application of its own in the list, and leaves the dossier alone until it is sent', async () => {
    const id = await filed()
    const draft = (await begin(id)).body.id
    const drafts = (await (await desk.as('cong-dan-1')).get('/api/v1/application-drafts')).body.drafts
    expect(drafts.map((d: { id: string }) => d.id)).not.toContain(draft)
    await fill(draft, { documents: [], resultChannel: 'POSTAL' })
    expect(await desk.open('cong-dan-1', id)).toMatchObject({ resultChannel: 'COUNTER', documents: [{ requiredDocumentId: 'd02' }] })
    expect((await send(draft)).body.code).toBe('dossier.documents-missing')
  })

  it('is a stale copy once the counter has acted, and cannot begin after acceptance', async () => {
    const id = await filed()
    const draft = (await begin(id)).body.id
    await fill(draft, { resultChannel: 'POSTAL' })
    await desk.must('xa-tiep-nhan-1', id, 'check-documents', { checks: [{ requiredDocumentId: 'd02', verdict: 'OK' }] })
    expect((await send(draft)).status).toBe(412)
    await desk.must('xa-tiep-nhan-1', id, 'accept')
    expect((await begin(id)).body.code).toBe('dossier.correction-too-late')
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { samplePdf } from '#modules/files/testing/sample-files.ts'
import { birthAnswers } from '#modules/procedures/testing/birth-answers.ts'
import { testServer, type Answer, type Client } from '../../../apps/server/testing/test-server.ts'
import { citizenPerson, demoDesk, type DemoDesk } from '../testing/demo-desk.ts'

const server = testServer()
let desk: DemoDesk
let citizen: Client
const drafts = '/api/v1/application-drafts'
beforeAll(async () => {
  desk = await demoDesk(server())
  citizen = await desk.as('cong-dan-1')
})

const begin = async (): Promise<string> => (await citizen.post(drafts, { procedureCode: '1.001193' })).body.id
const fill = (id: string, part: object): Promise<Answer> => citizen.patch(`${drafts}/${id}`, part)
const send = (id: string): Promise<Answer> => citizen.post(`${drafts}/${id}/send`)
async function complete(id: string): Promise<void> {
  const uploaded = await desk.upload('cong-dan-1', samplePdf(), 'Giấy chứng sinh.pdf')
  await fill(id, { caseId: 'ordinary', competentAgencyId: desk.places.birth.competentAgencyId })
  await fill(id, { applicant: citizenPerson.applicant, answers: birthAnswers() })
  await fill(id, { documents: [{ requiredDocumentId: 'd02', kind: 'ORIGINAL', files: [uploaded.body.hash] }] })
}

describe('An application that is filled in over several visits', () => {
  it('keeps every part as it is filled in, and becomes one dossier however often it is sent', async () => {
    const id = await begin()
    await complete(id)
    expect((await citizen.get(`${drafts}/${id}`)).body).toMatchObject({
      procedureCode: '1.001193',
      caseId: 'ordinary',
      documents: [{ requiredDocumentId: 'd02', files: [{ name: 'Giấy chứng sinh.pdf' }] }],
      dossierId: null,
    })
    expect((await citizen.get(drafts)).body.drafts.map((d: { id: string }) => d.id)).toContain(id)
    const both = await Promise.all([send(id), send(id)])
    const again = await send(id)
    expect([...both, again].map((a) => a.status)).toEqual([201, 201, 201])
    expect(new Set([...both, again].map((a) => a.body.id)).size).toBe(1)
    expect(again.body.replayed).toBe(true)
    expect(await desk.open('cong-dan-1', again.body.id)).toMatchObject({
      status: 'NEW',
      channel: 'ONLINE',
      intakeUnitId: desk.places.birth.intakeUnitId,
    })
    expect((await fill(id, { caseId: null })).body.code).toBe('draft.already-sent')
    expect((await citizen.get(drafts)).body.drafts).toEqual([])
  })

  it('keeps what is typed wrong, says what is wrong when it is sent, and loses nothing by that', async () => {
    const id = await begin()
    const empty = await send(id)
    expect([empty.status, empty.body.code]).toEqual([422, 'draft.incomplete'])
    await complete(id)
    const answers = { ...birthAnswers(), child: { fullName: 'Nguyễn 2', birthDate: '30/02/2026' } }
    expect((await fill(id, { answers })).status).toBe(200)
    await fill(id, { applicant: { ...citizenPerson.applicant, phone: '113' } })
    expect((await send(id)).body.code).toBe('dossier.person-faulty')
    await fill(id, { applicant: citizenPerson.applicant })
    const refused = await send(id)
    expect(refused.body.code).toBe('eform.answers-faulty')
    expect(refused.body.fields.map((f: { path: string }) => f.path)).toContain('child.birthDate')
    const { body } = await citizen.get(`${drafts}/${id}`)
    expect(body.answers.child).toEqual({ fullName: 'Nguyễn 2', birthDate: '30/02/2026' })
    expect(body.documents[0].files).toHaveLength(1)
    await fill(id, { answers: birthAnswers() })
    expect((await send(id)).status).toBe(201)
  })

  it('R-023 a line of the list without a file is no paper', async () => {
    const id = await begin()
    await complete(id)
    await fill(id, { documents: [{ requiredDocumentId: 'd02', kind: 'ORIGINAL', files: [] }] })
    expect((await send(id)).body.code).toBe('dossier.documents-missing')
  })

  it('takes no file that somebody else uploaded', async () => {
    const foreign = await desk.upload('cong-dan-2', samplePdf({ padding: 5 }), 'khac.pdf')
    const documents = [{ requiredDocumentId: 'd02', kind: 'ORIGINAL', files: [foreign.body.hash] }]
    const refused = await fill(await begin(), { documents })
    expect([refused.status, refused.body.code]).toEqual([422, 'file.not-uploaded'])
  })

  it('is begun only for what is published, and is gone when it is dropped', async () => {
    const unpublished = await citizen.post(drafts, { procedureCode: 'LT-MN-TL' })
    expect([unpublished.status, unpublished.body.code]).toEqual([409, 'procedure.not-published'])
    const id = await begin()
    expect((await citizen.delete(`${drafts}/${id}`)).status).toBe(204)
    const gone = await citizen.get(`${drafts}/${id}`)
    expect([gone.status, gone.body.code]).toEqual([404, 'draft.not-found'])
  })
})

describe('Who may be given a step', () => {
  it('R-060 names the officials with its role, and nobody of another agency', async () => {
    const permit = await desk.takeIn('permit')
    const { work } = await desk.walk('permit', permit.id, 'assignment')
    const answer = await (await desk.as('truong-phong-1')).get(`/api/v1/dossiers/${permit.id}/candidates?token=${work[0].token}`)
    const ids = answer.body.candidates.map((c: { officialId: string }) => c.officialId)
    expect(ids).toContain(await desk.officialIdOf('chuyen-vien-1'))
    expect(ids).toContain(await desk.officialIdOf('chuyen-vien-2'))
    expect(ids).not.toContain(await desk.officialIdOf('xa-chuyen-vien-1'))
    expect(answer.body.candidates.every((c: { name: string }) => c.name.length > 3)).toBe(true)
  })
})

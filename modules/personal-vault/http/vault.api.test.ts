import { beforeAll, describe, expect, it, vi } from 'vitest'
import { demoDesk, type DemoDesk } from '#modules/dossiers/testing/demo-desk.ts'
import { samplePdf } from '#modules/files/testing/sample-files.ts'
import { testServer } from '../../../apps/server/testing/test-server.ts'

const server = testServer()
let desk: DemoDesk
let dossierId: string
let hash: string

beforeAll(async () => {
  desk = await demoDesk(server())
  await server().startWorker()
  dossierId = (await desk.birthFromHome({ resultChannel: 'ONLINE' })).body.id
  await desk.must('xa-tiep-nhan-1', dossierId, 'accept')
  const { work } = await desk.walk('birth', dossierId, 'appraisal')
  hash = (await desk.upload('xa-chuyen-vien-1', samplePdf(), 'Giấy khai sinh.pdf')).body.hash
  const draft = { outcome: 'GRANTED', title: 'Giấy khai sinh', files: [hash] }
  await desk.must('xa-chuyen-vien-1', dossierId, 'complete-step', { token: work[0].token, draft })
  const ready = await desk.walk('birth', dossierId, 'delivery')
  const delivery = { token: ready.work[0].token, channel: 'ONLINE', recipientKind: 'APPLICANT' }
  await desk.must('xa-tiep-nhan-1', dossierId, 'deliver-result', delivery)
})

const itemsOf = async (login: string) => (await (await desk.as(login)).get('/api/v1/vault-items')).body.items

describe('The electronic result of a birth registration', () => {
  it('R-076 lies in the vault of its applicant, proves its delivery, and can be downloaded', async () => {
    const [item] = await itemsOf('cong-dan-1')
    const { delivery, code } = await desk.open('cong-dan-1', dossierId)
    expect(item).toMatchObject({ id: delivery.proof, dossierId, dossierCode: code, title: 'Giấy khai sinh', files: [{ hash }] })
    const file = await (await desk.as('cong-dan-1')).get(`/api/v1/vault-items/${item.id}/files/${hash}`)
    expect(file.bytes.equals(Buffer.from(samplePdf()))).toBe(true)
    expect(file.headers['content-disposition']).toContain('attachment')
  })

  it('is opened by nobody else: another citizen, an official, a visitor', async () => {
    const [item] = await itemsOf('cong-dan-1')
    const path = `/api/v1/vault-items/${item.id}/files/${hash}`
    expect(await itemsOf('cong-dan-2')).toEqual([])
    expect((await (await desk.as('cong-dan-2')).get(path)).status).toBe(404)
    for (const login of ['xa-tiep-nhan-1', 'kiem-tra-1', 'quan-tri-1'])
      for (const one of ['/api/v1/vault-items', path]) expect((await (await desk.as(login)).get(one)).status).toBe(403)
    expect((await desk.anonymous.get(path)).status).toBe(401)
  })
})

describe('The inbox of the portal', () => {
  const noticesOf = async (login: string) => (await (await desk.as(login)).get('/api/v1/notices')).body

  it('R-077 R-076 tells the applicant of the result and of its vault, once each', { timeout: 30_000 }, async () => {
    const { notices, unread } = await vi.waitFor(async () => {
      const inbox = await noticesOf('cong-dan-1')
      expect(inbox.notices).toHaveLength(2)
      return inbox
    }, 20_000)
    expect(notices.map((n: { kind: string }) => n.kind).toSorted()).toEqual(['RESULT_DELIVERED_ONLINE', 'RESULT_READY'])
    // Both may be of the same moment: their order says nothing.
    for (const notice of notices) expect(notice).toMatchObject({ dossierId, readAt: null, vi: { body: expect.stringMatching(/hồ sơ/i) } })
    expect(unread).toBe(2)
  })

  it('is each person’s own: others see nothing of it and put nothing aside', async () => {
    const [notice] = (await noticesOf('cong-dan-1')).notices
    expect((await noticesOf('cong-dan-2')).notices).toEqual([])
    expect((await noticesOf('xa-tiep-nhan-1')).notices).toEqual([])
    const read = `/api/v1/notices/${notice.id}/read`
    expect((await (await desk.as('cong-dan-2')).post(read)).status).toBe(404)
    for (const path of ['/api/v1/notices', '/api/v1/vault-items']) expect((await desk.anonymous.get(path)).status).toBe(401)
    expect((await desk.anonymous.post(read)).status).toBe(401)
    expect((await (await desk.as('cong-dan-1')).post(read)).status).toBe(204)
    expect((await noticesOf('cong-dan-1')).unread).toBe(1)
  })
})

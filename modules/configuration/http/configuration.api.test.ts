import { describe, expect, it } from 'vitest'
import { testServer } from '../../../apps/server/testing/test-server.ts'

const server = testServer()
const cutOff = '/api/v1/settings/deadline.same-day-cut-off'
const change = (over: object = {}) => ({
  value: '14:30',
  validFrom: '2026-04-01',
  legalBasis: 'Quyết định 12/QĐ-UBND ngày 02/3/2026',
  approvedBy: 'Chủ tịch UBND tỉnh',
  ...over,
})

describe('Reading the rules of the province', () => {
  it('shows administrators and auditors every setting with sentence, form and dated values', async () => {
    for (const login of ['quan-tri-1', 'kiem-tra-1']) {
      const { status, body } = await (await server().signIn(login)).get('/api/v1/settings')
      expect(status).toBe(200)
      expect(body.settings.find((s: { key: string }) => s.key === 'deadline.regime')).toMatchObject({
        shape: { type: 'string', enum: ['DECREE_61', 'DECREE_118'] },
        set: [
          {
            scope: 'national',
            periods: [
              { value: 'DECREE_61', validTo: '2025-07-01' },
              { value: 'DECREE_118', validFrom: '2025-07-01' },
            ],
          },
        ],
      })
    }
  })

  it.each(['cong-dan-1', 'tiep-nhan-1', 'giam-doc-1', 'lanh-dao-1'])('is refused to %s', async (login) => {
    const client = await server().signIn(login)
    expect((await client.get('/api/v1/settings')).status).toBe(403)
    expect((await client.get(`${cutOff}/history`)).status).toBe(403)
  })
})

describe('Changing the rules of the province', () => {
  it.each(['cong-dan-1', 'tiep-nhan-1', 'giam-doc-1', 'lanh-dao-1', 'kiem-tra-1'])('is refused to %s', async (login) => {
    expect((await (await server().signIn(login)).post(`${cutOff}/changes`, change())).status).toBe(403)
  })

  it('is refused to whoever is not signed in', async () => {
    expect((await server().anonymous.post(`${cutOff}/changes`, change())).status).toBe(401)
  })

  it('R-046 R-052 is done by the administrator from a day on, with legal basis and history', async () => {
    const admin = await server().signIn('quan-tri-1')
    const { status, body } = await admin.post(`${cutOff}/changes`, change())
    expect(status).toBe(201)
    expect(body).toMatchObject({
      retroactive: false,
      after: [
        { value: '15:00', validTo: '2026-04-01' },
        { value: '14:30', validTo: null },
      ],
    })
    const history = (await (await server().signIn('kiem-tra-1')).get(`${cutOff}/history`)).body.changes
    expect(history.at(-1)).toMatchObject({ id: body.changeId, legalBasis: 'Quyết định 12/QĐ-UBND ngày 02/3/2026' })
  })

  it('answers a value that does not fit, an unknown setting and a missing ground with what to do', async () => {
    const admin = await server().signIn('quan-tri-1')
    expect(await admin.post(`${cutOff}/changes`, change({ value: '25:00' }))).toMatchObject({
      status: 422,
      body: { code: 'setting.value-invalid' },
    })
    expect(await admin.post(`${cutOff}/changes`, change({ legalBasis: '' }))).toMatchObject({
      status: 422,
      body: { code: 'setting.legal-basis-missing' },
    })
    expect(await admin.post('/api/v1/settings/deadline.colour/changes', change())).toMatchObject({
      status: 404,
      body: { code: 'setting.unknown' },
    })
    expect((await admin.get('/api/v1/settings/deadline.colour/history')).status).toBe(404)
  })
})

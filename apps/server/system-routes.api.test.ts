import { describe, expect, it } from 'vitest'
import { refusals } from './refusals.ts'
import { testServer } from './testing/test-server.ts'

const server = testServer()

describe('The training clock', () => {
  it('begins where it was set and moves forward for everybody at once', async () => {
    expect((await server().anonymous.get('/api/v1/clock')).body).toMatchObject({
      training: true,
      now: expect.stringMatching(/^2026-03-02T09:0/),
    })
    const moved = await server().anonymous.post('/api/v1/clock', { now: '2026-03-02T14:00' })
    expect([moved.status, moved.body.now]).toEqual([200, '2026-03-02T14:00:00+07:00'])
    expect((await server().anonymous.get('/api/v1/clock')).body.now).toMatch(/^2026-03-02T14:00:0/)
  })
  it('reads other zones, and refuses what is no moment and what lies behind', async () => {
    const moved = await server().anonymous.post('/api/v1/clock', { now: '2026-03-02T08:00:00Z' })
    expect(moved.body.now).toBe('2026-03-02T15:00:00+07:00')
    const back = await server().anonymous.post('/api/v1/clock', { now: '2026-03-02T14:59' })
    expect([back.status, back.body.code]).toEqual([409, 'clock.backwards'])
    const nonsense = await server().anonymous.post('/api/v1/clock', { now: 'ngày mai' })
    expect([nonsense.status, nonsense.body.code]).toEqual([422, 'clock.not-a-moment'])
  })
})

describe('What surrounds the service', () => {
  it('says that it lives, and that its database answers', async () => {
    expect((await server().anonymous.get('/health')).body).toEqual({ status: 'ok' })
    expect((await server().anonymous.get('/ready')).body).toEqual({ status: 'ready' })
  })
  it('every refusal of every module has its sentences on the reference page', async () => {
    const page = (await server().anonymous.get('/api/v1/reference')).body as string
    for (const code of Object.keys(refusals)) expect(page).toContain(`id="${code}"`)
  })
})

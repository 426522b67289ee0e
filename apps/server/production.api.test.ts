import { describe, expect, it } from 'vitest'
import { testServer } from './testing/test-server.ts'

const server = testServer({ mode: 'production' })

describe('A real installation', () => {
  it('has no demo province and no demo accounts', async () => {
    expect(await server().app.db.selectFrom('user_account').select('id').execute()).toEqual([])
    const answer = await server().anonymous.post('/api/v1/sessions', { account: 'quan-tri-1', password: 'motcua-demo' })
    expect([answer.status, answer.body.code]).toEqual([401, 'sign-in.wrong'])
  })
  it('follows real time: its clock is not moved', async () => {
    const answer = await server().anonymous.post('/api/v1/clock', { now: '2099-01-01T00:00' })
    expect([answer.status, answer.body.code]).toEqual([403, 'clock.not-training'])
    expect((await server().anonymous.get('/api/v1/clock')).body.training).toBe(false)
  })
  it('an identity provider that is down: 503, to be tried again', async () => {
    const answer = await server().anonymous.get('/dang-nhap/cong-dan')
    expect([answer.status, answer.body.code, answer.headers['retry-after']]).toEqual([503, 'request.outside-fault', '30'])
  })
  it('forms may lead to the identity provider and nowhere else', async () => {
    expect(String((await server().anonymous.get('/health')).headers['content-security-policy'])).toContain(
      "form-action 'self' http://127.0.0.1:9;",
    )
  })
})

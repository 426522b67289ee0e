import { describe, expect, it } from 'vitest'
import { testServer } from '../../../apps/server/testing/test-server.ts'
import { browseSimulator } from '../../../integrations/national-eid/testing/browse-simulator.ts'

const server = testServer()
const get = (url: string, cookie = '') => server().http.inject({ url, headers: { host: 'localhost:3000', ...(cookie ? { cookie } : {}) } })
const cookiesOf = (answer: { headers: Record<string, unknown> }): string[] => [answer.headers['set-cookie'] ?? []].flat() as string[]
const pair = (cookie: string): string => cookie.split(';')[0]!

async function begin(returnTo = '/ho-so'): Promise<{ redirectTo: string; ticket: string }> {
  const begun = await get(`/dang-nhap/cong-dan?ve=${encodeURIComponent(returnTo)}`)
  expect(begun.statusCode).toBe(303)
  const [ticket = ''] = cookiesOf(begun)
  expect(ticket).toMatch(/HttpOnly; SameSite=Lax$/)
  return { redirectTo: String(begun.headers.location), ticket: pair(ticket) }
}
const comeBack = async (callback: string, ticket: string) => {
  const { pathname, search } = new URL(callback)
  return get(pathname + search, ticket)
}

describe('A citizen signs in with the national e-ID', () => {
  it('and comes back to the page, signed in, with the account that has this citizen number (M-09)', async () => {
    const { redirectTo, ticket } = await begin()
    const finished = await comeBack(await browseSimulator(redirectTo, 'mo-phong-1'), ticket)
    expect([finished.statusCode, finished.headers.location]).toEqual([303, '/ho-so'])
    const session = cookiesOf(finished).find((cookie) => cookie.startsWith('motcua_session='))!
    expect(session).toMatch(/^motcua_session=[\w-]{43}; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/)
    const me = await get('/api/v1/sessions/current', pair(session))
    expect(me.json()).toMatchObject({ kind: 'citizen', name: 'Nguyễn Thị Ánh Nguyệt' })
    const demo = await server().app.db.selectFrom('user_account').select('id').where('login', '=', 'cong-dan-1').executeTakeFirstOrThrow()
    expect(me.json().accountId).toBe(demo.id)
    expect(await server().app.accounts.profileOf(me.json().accountId)).toMatchObject({
      citizenNumber: '096190004127',
      phone: '0912345671',
      birthDate: '1990-05-12',
    })
  })
  it('a second time it is the same account, by the provider’s own name for the person', async () => {
    const accounts = await Promise.all(
      [1, 2].map(async () => {
        const { redirectTo, ticket } = await begin()
        const finished = await comeBack(await browseSimulator(redirectTo, 'mo-phong-2'), ticket)
        return (await get('/api/v1/sessions/current', pair(cookiesOf(finished).find((c) => c.startsWith('motcua_session='))!))).json()
          .accountId as string
      }),
    )
    expect(new Set(accounts).size).toBe(1)
  })
  it('who declines is told so at the sign-in page', async () => {
    const { redirectTo, ticket } = await begin()
    const finished = await comeBack(await browseSimulator(redirectTo, undefined), ticket)
    expect(finished.headers.location).toBe('/dang-nhap?loi=citizen-sign-in.declined')
    expect(cookiesOf(finished).some((cookie) => cookie.startsWith('motcua_session='))).toBe(false)
  })
  it.each([
    ['without the ticket of this browser', ''],
    ['with a ticket that is not ours', `motcua_dinh_danh=${Buffer.from('x'.repeat(60)).toString('base64url')}`],
  ])('an answer %s signs nobody in', async (_how, cookie) => {
    const { redirectTo } = await begin()
    const finished = await comeBack(await browseSimulator(redirectTo, 'mo-phong-3'), cookie)
    expect(finished.headers.location).toBe('/dang-nhap?loi=citizen-sign-in.expired')
  })
  it('somebody else’s answer does not open with my ticket', async () => {
    const [mine, theirs] = [await begin(), await begin()]
    const finished = await comeBack(await browseSimulator(theirs.redirectTo, 'mo-phong-3'), mine.ticket)
    expect(finished.headers.location).toBe('/dang-nhap?loi=citizen-sign-in.expired')
  })
  it('the way back leads nowhere but into our own pages', async () => {
    const { redirectTo, ticket } = await begin('https://evil.example/')
    expect((await comeBack(await browseSimulator(redirectTo, 'mo-phong-1'), ticket)).headers.location).toBe('/')
  })
  it('the button at the foot signs out: the session is over and the cookie gone; another site cannot press it', async () => {
    const { redirectTo, ticket } = await begin()
    const finished = await comeBack(await browseSimulator(redirectTo, 'mo-phong-1'), ticket)
    const session = pair(cookiesOf(finished).find((c) => c.startsWith('motcua_session='))!)
    const press = (site: string) =>
      server().http.inject({
        method: 'POST',
        url: '/dang-xuat',
        headers: { host: 'localhost:3000', cookie: session, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': site },
        payload: '',
      })
    expect((await press('cross-site')).statusCode).toBe(403)
    expect((await get('/api/v1/sessions/current', session)).statusCode).toBe(200)
    const out = await press('same-origin')
    expect([out.statusCode, out.headers.location, cookiesOf(out)[0]]).toEqual([
      303,
      '/',
      expect.stringContaining('motcua_session=; Path=/; Max-Age=0'),
    ])
    expect((await get('/api/v1/sessions/current', session)).statusCode).toBe(401)
    expect((await press('same-origin')).statusCode).toBe(303)
  })
  it('no name and no citizen number stand in the tables', async () => {
    const { rows } = await server().database.owner.pool.query('select to_jsonb(c)::text as row from citizen_identity c')
    const all = rows.map((r: { row: string }) => r.row).join()
    for (const part of ['096190004127', Buffer.from('096190004127').toString('hex'), 'Nguyệt', '0912345671'])
      expect(all).not.toContain(part)
  })
})

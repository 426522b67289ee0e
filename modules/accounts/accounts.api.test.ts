import type { AccountId, Role } from '@motcua/terms'
import { Secret, TOTP } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { testServer, type Client } from '../../apps/server/testing/test-server.ts'

const server = testServer()
const signIn = (account: string, password = 'motcua-demo', totp?: string, ip = '203.0.113.1') =>
  server().http.inject({
    method: 'POST',
    url: '/api/v1/sessions',
    payload: { account, password, ...(totp ? { totp } : {}) },
    remoteAddress: ip,
  })
const whoAmI = (token: string) => server().http.inject({ url: '/api/v1/sessions/current', headers: { authorization: `Bearer ${token}` } })
const accountId = async (login: string): Promise<AccountId> =>
  (await server().app.db.selectFrom('user_account').select('id').where('login', '=', login).executeTakeFirstOrThrow()).id as AccountId
const agencyOf = async (login: string, role: Role): Promise<string> =>
  (
    await server()
      .app.db.selectFrom('role_grant')
      .select('agency_id')
      .where('account_id', '=', await accountId(login))
      .where('role', '=', role)
      .executeTakeFirstOrThrow()
  ).agency_id
const moment = (client: Client): Promise<string> => client.get('/api/v1/clock').then((answer) => answer.body.now as string)

describe('Signing in by name and password', () => {
  it('gives a token that tells who one is and what one may do now', async () => {
    const opened = (await signIn('tiep-nhan-1')).json()
    expect(opened.expiresAt).toMatch(/\+07:00$/)
    expect((await whoAmI(opened.token)).json()).toMatchObject({
      kind: 'official',
      position: 'Chuyên viên',
      grants: [{ role: 'INTAKE_OFFICER' }],
    })
  })
  it('demo citizens can do so too, for scripts', async () => {
    const { token } = (await signIn('cong-dan-1')).json()
    expect((await whoAmI(token)).json()).toMatchObject({ kind: 'citizen', name: 'Nguyễn Thị Ánh Nguyệt' })
  })
  it('a wrong password and a name that does not exist get the same answer', async () => {
    const [wrong, unknown] = [await signIn('tiep-nhan-1', 'sai'), await signIn('khong-co-ai', 'sai')]
    expect([wrong.statusCode, unknown.statusCode]).toEqual([401, 401])
    const plain = ({ instance: _instance, ...rest }: Record<string, unknown>) => rest
    expect(plain(wrong.json())).toEqual(plain(unknown.json()))
    expect(wrong.json()).toMatchObject({ code: 'sign-in.wrong', detail: expect.stringContaining('Caps Lock') })
  })
  it('five wrong tries from one address lock the name there for 15 minutes, also with the right password; elsewhere its owner gets in', async () => {
    for (let i = 0; i < 5; i++) await signIn('giam-doc-1', 'sai', undefined, '203.0.113.50')
    const locked = await signIn('giam-doc-1', 'motcua-demo', undefined, '203.0.113.50')
    expect([locked.statusCode, locked.json().code]).toEqual([429, 'sign-in.locked'])
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(14 * 60)
    expect((await signIn('giam-doc-1', 'motcua-demo', undefined, '203.0.113.51')).statusCode).toBe(201)
    for (let i = 0; i < 5; i++) await signIn('khong-co-ai-ca', 'sai', undefined, '203.0.113.52')
    expect((await signIn('khong-co-ai-ca', 'sai', undefined, '203.0.113.52')).json().code).toBe('sign-in.locked')
  })
  it('tries sent at once are counted one by one', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn('van-thu-1', 'sai', undefined, '203.0.113.60')))
    expect(answers.filter((a) => a.json().code === 'sign-in.wrong')).toHaveLength(5)
    expect(answers.filter((a) => a.json().code === 'sign-in.locked')).toHaveLength(7)
  })
  it('keeps no password, no token and no typed name in the tables', async () => {
    const { token } = (await signIn('tiep-nhan-2')).json()
    await signIn('mật khẩu gõ nhầm ô', 'x')
    const { rows } = await server().database.owner.pool.query(
      `select to_jsonb(s)::text as row from session s union all select to_jsonb(a)::text from user_account a union all select to_jsonb(t)::text from sign_in_attempt t`,
    )
    const all = rows.map((r: { row: string }) => r.row).join()
    for (const secret of [token, 'motcua-demo', 'gõ nhầm']) expect(all).not.toContain(secret)
  })
  it('missing fields are named', async () => {
    const answer = await server().anonymous.post('/api/v1/sessions', { account: '' })
    expect([answer.status, answer.body.fields.map((f: { path: string }) => f.path)]).toEqual([400, ['account', 'password']])
  })
})

describe('Sessions', () => {
  it('end when one signs out, and only one’s own are seen and ended', async () => {
    const [mine, other] = [(await signIn('xa-van-thu-1')).json().token as string, (await signIn('xa-lanh-dao-1')).json().token as string]
    const as = (token: string, method: 'GET' | 'DELETE', url: string) =>
      server().http.inject({ method, url, headers: { authorization: `Bearer ${token}` } })
    const list = (await as(mine, 'GET', '/api/v1/sessions')).json().sessions
    expect(list).toEqual([expect.objectContaining({ kind: 'script', isThis: true })])
    expect((await as(other, 'DELETE', `/api/v1/sessions/${list[0].id}`)).json().code).toBe('session.not-found')
    expect((await as(mine, 'DELETE', '/api/v1/sessions/current')).statusCode).toBe(204)
    expect((await whoAmI(mine)).statusCode).toBe(401)
    expect((await whoAmI(other)).statusCode).toBe(200)
  })
  it.each(['/api/v1/sessions', '/api/v1/sessions/current', '/api/v1/accounts'])(
    '%s is closed to those who are not signed in',
    async (path) => {
      expect((await server().anonymous.get(path)).status).toBe(401)
    },
  )
})

describe('One’s own password', () => {
  it('is changed with the old one, and ends the sessions elsewhere', async () => {
    const here = await server().signIn('xa-chuyen-vien-1')
    const elsewhere = (await signIn('xa-chuyen-vien-1')).json().token as string
    const wrong = await here.put('/api/v1/accounts/current/password', { current: 'sai', next: 'con diều bay qua sông' })
    expect([wrong.status, wrong.body.code]).toEqual([403, 'password.wrong'])
    const short = await here.put('/api/v1/accounts/current/password', { current: 'motcua-demo', next: 'ngắn' })
    expect([short.status, short.body.code]).toEqual([422, 'password.too-short'])
    expect((await here.put('/api/v1/accounts/current/password', { current: 'motcua-demo', next: 'con diều bay qua sông' })).status).toBe(
      204,
    )
    expect((await whoAmI(elsewhere)).statusCode).toBe(401)
    expect((await here.get('/api/v1/sessions/current')).status).toBe(200)
    expect((await signIn('xa-chuyen-vien-1')).json().code).toBe('sign-in.wrong')
    expect((await signIn('xa-chuyen-vien-1', 'con diều bay qua sông')).statusCode).toBe(201)
    expect((await server().anonymous.put('/api/v1/accounts/current/password', { current: 'a', next: 'b' })).status).toBe(401)
  })
})

describe('One-time codes', () => {
  const codeOf = (secret: string, atMs: number): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: atMs })
  it('are asked for only where enrolled, open once, and are reset by an administrator', async () => {
    const as = await server().signIn('chuyen-vien-2')
    const { secret, address } = (await as.post('/api/v1/accounts/current/totp')).body
    expect(address).toContain('otpauth://totp/')
    expect((await signIn('chuyen-vien-2')).statusCode).toBe(201)
    expect((await as.post('/api/v1/accounts/current/totp/confirm', { code: '000000' })).body.code).toBe('sign-in.totp-wrong')
    const [used, next] = [codeOf(secret, Date.now()), codeOf(secret, Date.now() + 30_000)]
    expect((await as.post('/api/v1/accounts/current/totp/confirm', { code: used })).status).toBe(204)
    expect((await as.post('/api/v1/accounts/current/totp')).body.code).toBe('totp.enrolled-already')

    expect((await signIn('chuyen-vien-2')).json()).toMatchObject({ status: 401, code: 'sign-in.totp-needed' })
    expect((await signIn('chuyen-vien-2', 'motcua-demo', used)).json().code).toBe('sign-in.totp-wrong')
    expect((await signIn('chuyen-vien-2', 'motcua-demo', next)).statusCode).toBe(201)
    expect((await signIn('chuyen-vien-2', 'motcua-demo', next)).json().code).toBe('sign-in.totp-wrong')

    const id = await accountId('chuyen-vien-2')
    expect((await as.post(`/api/v1/accounts/${id}/reset-totp`)).status).toBe(403)
    const administrator = await server().signIn('quan-tri-1')
    expect((await administrator.post(`/api/v1/accounts/${id}/reset-totp`)).status).toBe(204)
    expect((await administrator.post(`/api/v1/accounts/${id}/reset-totp`)).body.code).toBe('totp.not-enrolled')
    expect((await signIn('chuyen-vien-2')).statusCode).toBe(201)
  })
  it('citizens have none here', async () => {
    expect((await (await server().signIn('cong-dan-2')).post('/api/v1/accounts/current/totp')).status).toBe(403)
  })
})

describe('Rights', () => {
  it('M-06 end and begin at the instant of business time, in sessions that are open already', async () => {
    const administrator = await server().signIn('quan-tri-1')
    const official = await server().signIn('tra-ket-qua-1')
    const id = await accountId('tra-ket-qua-1')
    const rights = async (): Promise<string[]> =>
      (await official.get('/api/v1/sessions/current')).body.grants.map((g: { role: string }) => g.role)
    const [held] = await server().app.db.selectFrom('role_grant').selectAll().where('account_id', '=', id).execute()
    expect(await rights()).toEqual(['RETURN_OFFICER'])
    expect((await administrator.post(`/api/v1/role-grants/${held!.id}/revoke`, { at: '2026-03-10T00:00:00+07:00' })).body).toMatchObject({
      to: '2026-03-10T00:00:00+07:00',
    })
    const given = await administrator.post('/api/v1/role-grants', {
      accountId: id,
      role: 'INTAKE_OFFICER',
      agencyId: held!.agency_id,
      from: '2026-03-10T00:00:00+07:00',
    })
    expect([given.status, given.body.role]).toEqual([201, 'INTAKE_OFFICER'])
    expect(await rights()).toEqual(['RETURN_OFFICER'])
    await server().advanceTo('2026-03-10T00:00:00+07:00')
    expect(await rights()).toEqual(['INTAKE_OFFICER'])
  })
  it('given and ended at once they count at the next request, and every change is in the history', async () => {
    const administrator = await server().signIn('quan-tri-1')
    const official = await server().signIn('van-thu-1')
    const id = await accountId('van-thu-1')
    const agencyId = await agencyOf('van-thu-1', 'RECORDS_CLERK')
    const given = await administrator.post('/api/v1/role-grants', { accountId: id, role: 'HANDLER', agencyId })
    expect(given.status).toBe(201)
    const holds = async (): Promise<boolean> =>
      (await official.get('/api/v1/sessions/current')).body.grants.some((g: { role: string }) => g.role === 'HANDLER')
    expect(await holds()).toBe(true)
    expect((await administrator.post('/api/v1/role-grants', { accountId: id, role: 'HANDLER', agencyId })).body.code).toBe(
      'role-grant.held-already',
    )
    expect((await administrator.post(`/api/v1/role-grants/${given.body.id}/revoke`, {})).status).toBe(200)
    expect(await holds()).toBe(false)
    const { changes } = (await administrator.get(`/api/v1/accounts/${id}/history`)).body
    expect(changes.map((c: { kind: string }) => c.kind)).toEqual(['AccountCreated', 'RoleGranted', 'RoleGranted', 'RoleRevoked'])
    expect(changes.at(-1).changedBy).toBe(await accountId('quan-tri-1'))
  })
  it('are given by administrators, to others, and to accounts that exist', async () => {
    const agencyId = await agencyOf('van-thu-1', 'RECORDS_CLERK')
    const grant = { accountId: await accountId('van-thu-1'), role: 'AUDITOR', agencyId }
    for (const [who, status] of [
      ['kiem-tra-1', 403],
      ['lanh-dao-1', 403],
      ['cong-dan-1', 403],
    ] as const)
      expect((await (await server().signIn(who)).post('/api/v1/role-grants', grant)).status).toBe(status)
    expect((await server().anonymous.post('/api/v1/role-grants', grant)).status).toBe(401)
    const administrator = await server().signIn('quan-tri-1')
    expect((await administrator.post('/api/v1/role-grants', { ...grant, accountId: await accountId('quan-tri-1') })).status).toBe(403)
    expect((await administrator.post('/api/v1/role-grants', { ...grant, accountId: crypto.randomUUID() })).body.code).toBe(
      'account.not-found',
    )
    expect((await administrator.post('/api/v1/role-grants', { ...grant, from: '2026-03-01T00:00:00+07:00' })).body.code).toBe(
      'role-grant.begins-in-past',
    )
    expect((await administrator.post('/api/v1/role-grants', { ...grant, role: 'KING' })).body.fields[0].path).toBe('role')
    expect((await administrator.post(`/api/v1/role-grants/${crypto.randomUUID()}/revoke`, {})).status).toBe(404)
    expect((await (await server().signIn('kiem-tra-1')).post(`/api/v1/role-grants/${crypto.randomUUID()}/revoke`, {})).status).toBe(403)
  })
  it('an auditor reads lists and histories and changes nothing; others do not read them', async () => {
    const auditor = await server().signIn('kiem-tra-1')
    const { accounts, next } = (await auditor.get('/api/v1/accounts')).body
    expect(next).toBeNull()
    expect(accounts.find((a: { login: string }) => a.login === 'tiep-nhan-1')).toMatchObject({
      status: 'ACTIVE',
      isDemo: true,
      grants: [{ role: 'INTAKE_OFFICER' }],
    })
    expect((await auditor.get(`/api/v1/accounts/${await accountId('van-thu-1')}/history`)).status).toBe(200)
    expect((await auditor.put(`/api/v1/accounts/${await accountId('van-thu-1')}/status`, { status: 'DISABLED' })).status).toBe(403)
    for (const who of ['van-thu-1', 'cong-dan-1']) expect((await (await server().signIn(who)).get('/api/v1/accounts')).status).toBe(403)
    expect((await (await server().signIn('van-thu-1')).get(`/api/v1/accounts/${await accountId('van-thu-1')}/history`)).status).toBe(403)
  })
  it('R-008 the accounts that can act in a role at an agency are known, as of an instant', async () => {
    const { accounts } = server().app
    const agencyId = (await agencyOf('chuyen-vien-1', 'HANDLER')) as Parameters<typeof accounts.accountsWithRole>[1]
    expect(await accounts.accountsWithRole('HANDLER', agencyId)).toContain(await accountId('chuyen-vien-1'))
    expect(await accounts.accountsWithRole('HANDLER', agencyId, '2025-06-30T23:59:59+07:00' as never)).toEqual([])
    expect(await accounts.accountsWithRole('AUDITOR', agencyId)).toEqual([])
  })
  it('a closed account is out at once and everywhere, and is told so at the door', async () => {
    const administrator = await server().signIn('quan-tri-1')
    const official = await server().signIn('truong-phong-1')
    const id = await accountId('truong-phong-1')
    expect((await official.get('/api/v1/sessions/current')).status).toBe(200)
    expect((await administrator.put(`/api/v1/accounts/${id}/status`, { status: 'DISABLED' })).status).toBe(204)
    expect((await official.get('/api/v1/sessions/current')).status).toBe(401)
    expect((await signIn('truong-phong-1')).json().code).toBe('sign-in.account-disabled')
    expect((await administrator.put(`/api/v1/accounts/${id}/status`, { status: 'ACTIVE' })).status).toBe(204)
    expect((await signIn('truong-phong-1')).statusCode).toBe(201)
    expect(await moment(administrator)).toMatch(/^2026-03-10/)
  })
})

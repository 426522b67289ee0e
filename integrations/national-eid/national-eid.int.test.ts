import { createServer, type Server } from 'node:http'
import { isRefused, parseCitizenNumber } from '@motcua/terms'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SignInTicket } from '#modules/accounts/index.ts'
import { OutsideFault } from '#platform/http/faults.ts'
import { demoCitizens } from './demo-citizens.ts'
import { createOidcIdentityProvider } from './oidc-identity-provider.ts'
import { startIdentitySimulator, type IdentitySimulator } from './simulator/start-identity-simulator.ts'
import { browseSimulator } from './testing/browse-simulator.ts'
import { toCitizenClaims } from './to-citizen-claims.ts'

const redirectUri = 'http://localhost:3000/dang-nhap/cong-dan/xong'
let simulator: IdentitySimulator
beforeAll(async () => {
  simulator = await startIdentitySimulator({ citizens: demoCitizens, redirectUris: [redirectUri] })
})
afterAll(() => simulator.stop())

const provider = () => createOidcIdentityProvider(simulator)

describe('A citizen signs in with the e-ID', () => {
  it('and comes back with the proven name, citizen number and address', async () => {
    const { redirectTo, ticket } = await provider().begin(redirectUri)
    const callback = await browseSimulator(redirectTo, 'mo-phong-1')
    expect(await provider().finish(callback, ticket)).toEqual({
      issuer: simulator.issuer,
      subject: 'mo-phong-1',
      name: 'Nguyễn Thị Ánh Nguyệt',
      citizenNumber: '096190004127',
      birthDate: '1990-05-12',
      phone: '0912345671',
      address: 'Số 12, đường Phan Ngọc Hiển, phường Tân Thành, tỉnh Cà Mau',
      assuranceLevel: 2,
    })
  })
  it('an elderly person keeps a year without day and month', async () => {
    const { redirectTo, ticket } = await provider().begin(redirectUri)
    expect(await provider().finish(await browseSimulator(redirectTo, 'mo-phong-3'), ticket)).toMatchObject({ birthDate: '1958' })
  })
  it('or declines', async () => {
    const { redirectTo, ticket } = await provider().begin(redirectUri)
    const callback = await browseSimulator(redirectTo, undefined)
    expect(await provider().finish(callback, ticket)).toMatchObject({ refused: true, code: 'citizen-sign-in.declined' })
  })
  it('the page lists the demo citizens and works without scripts', async () => {
    const { redirectTo } = await provider().begin(redirectUri)
    const html = await browseSimulator.page(redirectTo)
    for (const { name } of demoCitizens) expect(html).toContain(name)
    expect(html).toContain('trang mô phỏng')
    expect(html).not.toContain('<script')
  })
})

describe('What does not fit is refused', () => {
  it('an answer to another browser’s question', async () => {
    const { redirectTo, ticket } = await provider().begin(redirectUri)
    const callback = await browseSimulator(redirectTo, 'mo-phong-1')
    expect(await provider().finish(callback, { ...ticket, state: 'other' })).toMatchObject({ code: 'citizen-sign-in.expired' })
  })
  it('the same answer twice', async () => {
    const { redirectTo, ticket } = await provider().begin(redirectUri)
    const callback = await browseSimulator(redirectTo, 'mo-phong-1')
    expect(isRefused(await provider().finish(callback, ticket))).toBe(false)
    expect(await provider().finish(callback, ticket)).toMatchObject({ code: 'citizen-sign-in.expired' })
  })
  it('an answer without the proof key of the question', async () => {
    const { redirectTo, ticket } = await provider().begin(redirectUri)
    const callback = await browseSimulator(redirectTo, 'mo-phong-1')
    expect(await provider().finish(callback, { ...ticket, codeVerifier: 'x'.repeat(43) })).toMatchObject({
      code: 'citizen-sign-in.expired',
    })
  })
  it('a token made for another question', async () => {
    const { redirectTo, ticket } = await provider().begin(redirectUri)
    const callback = await browseSimulator(redirectTo, 'mo-phong-1')
    await expect(provider().finish(callback, { ...ticket, nonce: 'other' })).rejects.toThrow(OutsideFault)
  })
  it('an address to come back to that the provider does not know', async () => {
    const { redirectTo } = await provider().begin('https://evil.example/xong')
    await expect(browseSimulator(redirectTo, 'mo-phong-1')).rejects.toThrow('400')
  })
})

describe('When the provider fails', () => {
  const ticket: SignInTicket = { state: 's', nonce: 'n', codeVerifier: 'v'.repeat(43) }
  const callback = `${redirectUri}?code=c&state=s`

  it('down at the beginning: another try may work, and does once it is back', async () => {
    const stopped = await startIdentitySimulator({ citizens: demoCitizens, redirectUris: [redirectUri] })
    const port = Number(new URL(stopped.issuer).port)
    await stopped.stop()
    const client = createOidcIdentityProvider(stopped)
    await expect(client.begin(redirectUri)).rejects.toMatchObject({ system: 'national-eid', retryable: true })
    const back = await startIdentitySimulator({ citizens: demoCitizens, redirectUris: [redirectUri], port })
    expect((await client.begin(redirectUri)).redirectTo).toMatch(back.issuer)
    await back.stop()
  })
  it('down when the person comes back', async () => {
    const short = await startIdentitySimulator({ citizens: demoCitizens, redirectUris: [redirectUri] })
    const client = createOidcIdentityProvider(short)
    await client.begin(redirectUri)
    await short.stop()
    await expect(client.finish(`${callback}&iss=${short.issuer}`, ticket)).rejects.toMatchObject({ retryable: true })
  })
  it.each([
    ['an error page', '<html>502</html>', 'text/html'],
    ['nonsense', '{"access_token":12}', 'application/json'],
    ['an unsigned identity', JSON.stringify({ access_token: 'a', token_type: 'Bearer', id_token: unsigned() }), 'application/json'],
    ['garbage for an identity', JSON.stringify({ access_token: 'a', token_type: 'Bearer', id_token: 'xx.yy.zz' }), 'application/json'],
  ])('answering with %s: not to be tried again', async (_what, body, type) => {
    const broken = await startBroken(body, type)
    const client = createOidcIdentityProvider({ issuer: broken.issuer, clientId: 'motcua', clientSecret: 'secret' })
    await expect(client.finish(callback, ticket)).rejects.toMatchObject({ system: 'national-eid', retryable: false })
    await new Promise((done) => broken.server.close(done))
  })
})

describe('Claims', () => {
  it('VNeID’s own names are understood', () => {
    expect(toCitizenClaims({ SoDinhDanh: '096190004127', HoVaTen: 'NGUYỄN THỊ ÁNH NGUYỆT', NgayThangNamSinh: '19900512', IAL: 2 })).toEqual(
      {
        name: 'NGUYỄN THỊ ÁNH NGUYỆT',
        citizenNumber: '096190004127',
        birthDate: '1990-05-12',
        assuranceLevel: 2,
      },
    )
  })
  it.each([['1958'], ['19580000'], ['1958-00-00']])('a birth of which only the year is known, %s', (given) => {
    expect(toCitizenClaims({ citizen_id: '095158000219', name: 'Lý Thị Sà Rinh', birthdate: given })).toMatchObject({ birthDate: '1958' })
  })
  it.each([[{}], [{ name: 'A' }], [{ name: ' ', citizen_id: '096190004127' }], [{ name: 'A', citizen_id: '123' }]])(
    'without number or name, %j, nobody is signed in',
    (claims) => {
      expect(toCitizenClaims(claims)).toMatchObject({ code: 'citizen-sign-in.incomplete' })
    },
  )
  it('the demo citizens have numbers that fit', () => {
    for (const { citizenNumber, birthDate } of demoCitizens)
      expect(parseCitizenNumber(citizenNumber)).toMatchObject({ birthYear: Number(birthDate.slice(0, 4)) })
  })
})

function unsigned(): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const seconds = Math.floor(Date.now() / 1000)
  return `${part({ alg: 'none' })}.${part({ sub: 'x', aud: 'motcua', nonce: 'n', iat: seconds, exp: seconds + 60 })}.`
}

async function startBroken(body: string, type: string): Promise<{ issuer: string; server: Server }> {
  const server = createServer((request, response) => {
    const issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`
    if (request.url?.startsWith('/.well-known'))
      return response.setHeader('content-type', 'application/json').end(
        JSON.stringify({
          issuer,
          authorization_endpoint: `${issuer}/auth`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/jwks`,
          userinfo_endpoint: `${issuer}/me`,
        }),
      )
    return response.setHeader('content-type', type).end(body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  return { issuer: `http://127.0.0.1:${(server.address() as { port: number }).port}`, server }
}

import { createLogger } from '../logging/logger.ts'
import { refuse, type AccountId, type AgencyId, type Instant, type OfficialId, type Viewer } from '@motcua/terms'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { CommandHeaders, commandIdOf, expectedSeqOf } from './command-headers.ts'
import { createHttpServer } from './create-http-server.ts'
import { BadInput, NotFound, OutsideFault, StaleCopy } from './faults.ts'
import { anyone, holding, signedIn } from './policy.ts'
import { refusable } from './refusable.ts'
import type { HttpServer } from './request-context.ts'
import { uploadParts } from './uploads.ts'

const auditor: Viewer = {
  kind: 'official',
  accountId: 'a1' as AccountId,
  officialId: 'o1' as OfficialId,
  name: 'Trần Văn Kiểm',
  position: 'Thanh tra viên',
  grants: [{ role: 'AUDITOR', agencyId: 'ag' as AgencyId, from: '2026-01-01T00:00:00+07:00' as Instant, to: null }],
}
const handler: Viewer = { ...auditor, grants: [{ ...auditor.grants[0]!, role: 'HANDLER' }] }
const refusals = {
  'tea.too-hot': {
    status: 409,
    vi: ({ degrees }: Record<string, unknown>) => `Trà đang ${degrees} độ. Hãy chờ nguội.`,
    en: ({ degrees }: Record<string, unknown>) => `The tea has ${degrees} degrees. Wait.`,
  },
  'tea.locked': { status: 429, vi: () => 'Hãy chờ.', en: () => 'Wait.' },
} as const

const open = (): Promise<HttpServer> =>
  createHttpServer({
    origin: 'https://motcua.test',
    logger: createLogger('silent'),
    refusals,
    findSession: async (token) =>
      ({ auditor: { id: 's1', viewer: auditor, secondsLeft: 60 }, handler: { id: 's2', viewer: handler, secondsLeft: 60 } })[token],
    requestsPerMinute: 3,
  })

let server: HttpServer
beforeAll(async () => {
  server = await open()
  const free = { config: { policy: anyone } }
  server.get('/api/v1/tea', { ...free, schema: { response: { 200: z.object({ cups: z.number() }) } } }, () => ({ cups: 2 }))
  server.post(
    '/api/v1/tea',
    {
      ...free,
      schema: {
        tags: ['tea'],
        summary: 'Pour.',
        response: { 200: z.object({ poured: z.number() }), ...refusable },
        body: z.object({ cups: z.number().int().min(1), note: z.string().max(5).optional() }),
      },
    },
    (request) => {
      if (request.body.cups === 5) return Object.assign({ poured: 5 }, { secret: 'not in the schema' })
      return request.body.cups > 9 ? refuse('tea.too-hot', { degrees: 90 }) : refuse('tea.locked', { retryAfterSeconds: 59.2 })
    },
  )
  server.post('/api/v1/tea/stir', { ...free, schema: { headers: CommandHeaders } }, (request) => ({
    id: commandIdOf(request.headers),
    seq: expectedSeqOf(request.headers),
  }))
  server.get('/api/v1/faults/:which', free, (request) => {
    const which = (request.params as { which: string }).which
    if (which === 'lost') throw new NotFound('dossier')
    if (which === 'stale') throw new StaleCopy(3, 5)
    if (which === 'outside') throw new OutsideFault('bank', { retryable: true })
    if (which === 'fields') throw new BadInput([{ path: 'name', message: 'Hãy ghi họ tên.' }])
    if (which === 'database') throw Object.assign(new Error('terminating connection'), { code: '57P01' })
    if (which === 'unknown') return refuse('tea.unheard-of')
    throw new Error('khóa 079190000123 hỏng')
  })
  server.get('/api/v1/records', { config: { policy: holding('AUDITOR') } }, (request) => ({ who: request.sessionId }))
  server.post('/api/v1/mine', { config: { policy: signedIn } }, (request) => ({ kind: request.viewer.kind }))
  server.post('/form', free, () => ({}))
  server.post('/api/v1/uploads', free, async (request) => {
    const parts: string[] = []
    for await (const part of uploadParts(request, { maxFileBytes: 10, maxFiles: 2 })) {
      if (part.kind === 'field') parts.push(`${part.name}=${part.value}`)
      else parts.push(`${part.fileName}:${(await part.content.toArray()).reduce((n: number, chunk: Buffer) => n + chunk.length, 0)}`)
    }
    return { parts }
  })
  await server.ready()
})
afterAll(() => server.close())

describe('Every "no" is a problem with a word code and a sentence', () => {
  it('tells a refusal in Vietnamese, with the parts of its sentence', async () => {
    const answer = await server.inject({ method: 'POST', url: '/api/v1/tea', payload: { cups: 10 } })
    expect(answer.statusCode).toBe(409)
    expect(answer.headers['content-type']).toMatch('application/problem+json')
    expect(answer.json()).toMatchObject({
      code: 'tea.too-hot',
      detail: 'Trà đang 90 độ. Hãy chờ nguội.',
      data: { degrees: 90 },
      status: 409,
      type: '/api/v1/reference#tea.too-hot',
    })
    expect(answer.json().instance).toBe(`urn:uuid:${answer.headers['x-request-id']}`)
  })
  it('tells it in English to those who ask for English', async () => {
    const answer = await server.inject({
      method: 'POST',
      url: '/api/v1/tea',
      payload: { cups: 10 },
      headers: { 'accept-language': 'en-GB,en;q=0.9,vi;q=0.1' },
    })
    expect(answer.json().detail).toBe('The tea has 90 degrees. Wait.')
  })
  it('an answer holds what its schema names and nothing more', async () => {
    const answer = await server.inject({ method: 'POST', url: '/api/v1/tea', payload: { cups: 5 } })
    expect([answer.statusCode, answer.json()]).toEqual([200, { poured: 5 }])
  })
  it('says when to come back', async () => {
    const answer = await server.inject({ method: 'POST', url: '/api/v1/tea', payload: { cups: 1 } })
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([429, '60'])
  })
  it('names each field that is not right and never repeats what was typed', async () => {
    const answer = await server.inject({ method: 'POST', url: '/api/v1/tea', payload: { note: '079190000123' } })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({
      code: 'request.bad-input',
      fields: [
        { path: 'cups', message: 'Mục này bắt buộc, chưa có nội dung. Hãy điền vào.' },
        { path: 'note', message: 'Mục này dài quá 5 ký tự. Hãy viết ngắn lại.' },
      ],
    })
    expect(answer.body).not.toContain('079190000123')
  })
  it.each([
    ['lost', 404, 'request.not-found'],
    ['stale', 412, 'request.stale-copy'],
    ['outside', 503, 'request.outside-fault'],
    ['database', 503, 'request.outside-fault'],
    ['fields', 400, 'request.bad-input'],
    ['bug', 500, 'request.failed'],
    ['unknown', 500, 'request.failed'],
  ])('a fault of kind %s answers %i %s', async (which, status, code) => {
    const answer = await server.inject(`/api/v1/faults/${which}`)
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
    expect(answer.headers['retry-after']).toBe(status === 503 ? '30' : undefined)
  })
  it('a bug says only its incident number', async () => {
    const answer = await server.inject('/api/v1/faults/bug')
    expect(answer.body).not.toContain('hỏng')
    expect(answer.json().data).toEqual({ incident: answer.headers['x-request-id'] })
  })
  it('broken JSON, an unknown type and an unknown address are told too', async () => {
    const broken = await server.inject({
      method: 'POST',
      url: '/api/v1/tea',
      payload: '{',
      headers: { 'content-type': 'application/json' },
    })
    const strange = await server.inject({
      method: 'POST',
      url: '/api/v1/tea',
      payload: 'x',
      headers: { 'content-type': 'application/x-tea' },
    })
    const nowhere = await server.inject('/api/v1/coffee')
    expect([broken, strange, nowhere].map((a) => [a.statusCode, a.json().code])).toEqual([
      [400, 'request.not-readable'],
      [415, 'request.media-type'],
      [404, 'request.not-found'],
    ])
  })
  it('a person with a browser gets a page, not JSON', async () => {
    const answer = await server.inject({ url: '/nowhere', headers: { accept: 'text/html,*/*' } })
    expect(answer.headers['content-type']).toMatch('text/html')
    expect(answer.body).toContain('Không tìm thấy')
  })
})

describe('Who may knock', () => {
  it('a route without a policy stops the start', async () => {
    const other = await open()
    expect(() => other.get('/api/v1/forgotten', () => ({}))).toThrow('The route GET /api/v1/forgotten names no policy')
    await other.close()
  })
  it.each([
    [undefined, 401, 'request.not-signed-in'],
    ['worn-out', 401, 'request.not-signed-in'],
    ['handler', 403, 'request.not-allowed'],
    ['auditor', 200, undefined],
  ])('the records of auditors, with token %s: %i', async (token, status, code) => {
    const answer = await server.inject({ url: '/api/v1/records', headers: token ? { authorization: `Bearer ${token}` } : {} })
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
  })
  it('a worn-out token is told even where anybody may look, a worn-out cookie is nobody', async () => {
    expect((await server.inject({ url: '/api/v1/tea', headers: { authorization: 'Bearer worn-out' } })).statusCode).toBe(401)
    expect((await server.inject({ url: '/api/v1/tea', headers: { cookie: 'motcua_session=worn-out' } })).statusCode).toBe(200)
  })
})

describe('Requests that another site sends in somebody’s name', () => {
  const post = (headers: Record<string, string>) =>
    server.inject({ method: 'POST', url: '/api/v1/mine', headers: { host: 'motcua.test', ...headers } })
  it.each([
    ['the same site', { cookie: 'motcua_session=auditor', 'sec-fetch-site': 'same-origin' }, 200],
    ['our own public address', { cookie: 'motcua_session=auditor', origin: 'https://motcua.test' }, 200],
    ['the address under which we were asked', { cookie: 'motcua_session=auditor', origin: 'http://motcua.test' }, 200],
    ['another site', { cookie: 'motcua_session=auditor', 'sec-fetch-site': 'cross-site' }, 403],
    ['a neighbour of ours', { cookie: 'motcua_session=auditor', 'sec-fetch-site': 'same-site' }, 403],
    ['another origin', { cookie: 'motcua_session=auditor', origin: 'https://evil.test' }, 403],
    ['a hidden origin', { cookie: 'motcua_session=auditor', origin: 'null' }, 403],
    ['nowhere, with a cookie', { cookie: 'motcua_session=auditor' }, 403],
    ['another site, by token', { authorization: 'Bearer auditor', origin: 'https://evil.test' }, 200],
    ['another site, not signed in', { origin: 'https://evil.test' }, 403],
  ])('from %s', async (_where, headers, status) => {
    expect((await post(headers)).statusCode).toBe(status)
  })
})

describe('Headers of a command', () => {
  const stir = (headers: Record<string, string>) => server.inject({ method: 'POST', url: '/api/v1/tea/stir', headers })
  it('carry the client’s own name of the act and the number it has seen', async () => {
    const answer = await stir({ 'idempotency-key': '0196B0A0-7E4A-7E2E-9D53-94B4F4A7F0AA', 'if-match': '"12"' })
    expect(answer.json()).toEqual({ id: '0196b0a0-7e4a-7e2e-9d53-94b4f4a7f0aa', seq: 12 })
  })
  it('missing or malformed, they are named with what to send', async () => {
    const answer = await stir({ 'if-match': 'abc' })
    expect(answer.json().fields.map((f: { path: string }) => f.path)).toEqual(['idempotency-key', 'if-match'])
    expect(answer.json().fields[0].message).toContain('Idempotency-Key')
  })
})

describe('Uploads', () => {
  const form = (parts: [string, string, string][]): { payload: string; headers: Record<string, string> } => ({
    payload:
      parts
        .map(
          ([name, file, content]) =>
            `--x\r\ncontent-disposition: form-data; name="${name}"${file ? `; filename="${file}"` : ''}\r\n\r\n${content}\r\n`,
        )
        .join('') + '--x--\r\n',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  })
  const send = (parts: [string, string, string][]) => server.inject({ method: 'POST', url: '/api/v1/uploads', ...form(parts) })
  it('are read part by part, in their order', async () => {
    expect(
      (
        await send([
          ['note', '', 'giấy khai sinh'],
          ['file', 'a.pdf', '12345'],
          ['file', 'b.pdf', ''],
        ])
      ).json(),
    ).toEqual({ parts: ['note=giấy khai sinh', 'a.pdf:5', 'b.pdf:0'] })
  })
  it('a file past the limit fails with the limit in the sentence, never cut off silently', async () => {
    const answer = await send([['file', 'a.pdf', '12345678901']])
    expect([answer.statusCode, answer.json().code, answer.json().data]).toEqual([413, 'request.too-large', { maxBytes: 10 }])
  })
  it('too many files are refused', async () => {
    const answer = await send([
      ['file', 'a', '1'],
      ['file', 'b', '2'],
      ['file', 'c', '3'],
    ])
    expect([answer.statusCode, answer.json().code]).toEqual([413, 'request.too-many-files'])
  })
})

describe('What surrounds every answer', () => {
  it('safe headers: only our own files, no frames, referrer kept inside', async () => {
    const { headers } = await server.inject('/api/v1/tea')
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'self';script-src 'self' 'nonce-[0-9a-f]+';style-src 'self' .*object-src 'none'.*frame-ancestors 'none'/,
    )
    expect(headers['referrer-policy']).toBe('same-origin')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['strict-transport-security']).toMatch('max-age')
  })
  it('a flood from one address is told to wait; loopback is free', async () => {
    const ask = (remoteAddress: string) => server.inject({ url: '/api/v1/tea', remoteAddress })
    for (let i = 0; i < 3; i++) await ask('203.0.113.7')
    const answer = await ask('203.0.113.7')
    expect([answer.statusCode, answer.json().code, Number(answer.headers['retry-after']) > 0]).toEqual([429, 'request.too-many', true])
    for (let i = 0; i < 5; i++) expect((await ask('127.0.0.1')).statusCode).toBe(200)
  })
  it('OpenAPI 3.1 tells every route with its policy; the reference page explains every code', async () => {
    const api = (await server.inject('/api/v1/openapi.json')).json()
    expect(api.openapi).toBe('3.1.0')
    expect(api.paths['/api/v1/tea'].post).toMatchObject({ summary: 'Pour.', 'x-policy': 'anyone' })
    expect(Object.keys(api.paths['/api/v1/tea'].post.responses)).toContain('4XX')
    expect(api.components.schemas.Problem.properties.code).toBeDefined()
    const page = (await server.inject('/api/v1/reference')).body
    expect(page).toContain('id="tea.too-hot"')
    expect(page).toContain('Trà đang {degrees} độ')
    expect(page).not.toContain('<script')
  })
})

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RouterContextProvider } from 'react-router'
import { createLogger } from '../logging/logger.ts'
import { createHttpServer } from './create-http-server.ts'
import { pageContext } from './page-context.ts'
import { servePages } from './pages.ts'
import type { HttpServer } from './request-context.ts'

const directory = mkdtempSync(join(tmpdir(), 'motcua-pages-'))
let server: HttpServer

async function page(request: Request, context: RouterContextProvider): Promise<Response> {
  const { nonce, language, uploads, app, viewer, sessionCookie } = context.get(pageContext)
  const path = new URL(request.url).pathname
  if (path === '/form') return Response.json([...(await request.formData()).entries()])
  if (path === '/upload') {
    const names: string[] = []
    for await (const part of uploads({ maxFileBytes: 100, maxFiles: 5 })) {
      if (part.kind === 'file') names.push(`${part.fileName}:${(await part.content.toArray()).join('')}`)
      else names.push(`${part.name}=${part.value}`)
    }
    return Response.json(names)
  }
  if (path === '/sign-in')
    return new Response(null, {
      status: 303,
      headers: { location: '/', 'set-cookie': sessionCookie({ token: 't0ken', expiresAt: '2026-03-02T21:00:00+07:00' }) },
    })
  if (path === '/broken') throw new Error('a page fell over')
  return Response.json({ url: request.url, nonce, language, app, kind: viewer.kind }, { headers: { 'set-cookie': 'a=1', 'x-page': 'yes' } })
}

beforeAll(async () => {
  mkdirSync(join(directory, 'assets'))
  writeFileSync(join(directory, 'assets', 'root-abc.css'), 'body{}')
  writeFileSync(join(directory, 'secret.txt'), 'secret')
  server = await createHttpServer({
    origin: 'https://motcua.test',
    trustProxy: '127.0.0.1',
    logger: createLogger('silent'),
    refusals: {},
    findSession: async () => undefined,
  })
  await servePages(server, { handle: page, clientDirectory: directory, app: 'wired', origin: 'https://motcua.test' })
  await server.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await server.close()
  rmSync(directory, { recursive: true })
})

const base = (): string => `http://127.0.0.1:${(server.server.address() as { port: number }).port}`

describe('Screens behind the web server', () => {
  it('see the public address behind a proxy, the application, the viewer and the nonce of the answer', async () => {
    const answer = await fetch(`${base()}/thu-tuc?q=1`, {
      headers: {
        'x-forwarded-proto': 'https',
        'x-forwarded-host': 'dichvucong.test',
        'accept-language': 'en',
        cookie: 'motcua_language=en',
      },
    })
    const told = (await answer.json()) as Record<string, string>
    expect(told).toMatchObject({ url: 'https://dichvucong.test/thu-tuc?q=1', language: 'en', app: 'wired', kind: 'anonymous' })
    expect(answer.headers.get('content-security-policy')).toContain(`'nonce-${told.nonce}'`)
    expect([answer.headers.get('x-page'), answer.headers.get('set-cookie')]).toEqual(['yes', 'a=1'])
  })
  it('receive form posts behind TLS', async () => {
    const answer = await fetch(`${base()}/form`, {
      method: 'POST',
      body: new URLSearchParams({ ho_ten: 'Đỗ Thị Hoà' }),
      headers: { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'motcua.test', origin: 'https://motcua.test' },
    })
    expect(await answer.json()).toEqual([['ho_ten', 'Đỗ Thị Hoà']])
  })
  it('sign somebody in with a cookie that scripts and other sites do not reach', async () => {
    const answer = await fetch(`${base()}/sign-in`, { redirect: 'manual' })
    expect(answer.headers.get('set-cookie')).toBe(
      'motcua_session=t0ken; Path=/; Expires=Mon, 02 Mar 2026 14:00:00 GMT; HttpOnly; SameSite=Lax; Secure',
    )
  })
  it('may stream uploads, or read the same form as a whole', async () => {
    const form = new FormData()
    form.append('ghi_chu', 'bản sao')
    form.append('tep', new File(['nội dung'], 'giấy.txt', { type: 'text/plain' }))
    expect(await (await fetch(`${base()}/upload`, { method: 'POST', body: form })).json()).toEqual(['ghi_chu=bản sao', 'giấy.txt:nội dung'])
    const whole = (await (await fetch(`${base()}/form`, { method: 'POST', body: form })).json()) as [string, unknown][]
    expect(whole[0]).toEqual(['ghi_chu', 'bản sao'])
  })
  it('built files are kept for ever, and nothing beside them is given out', async () => {
    const file = await fetch(`${base()}/assets/root-abc.css`)
    expect([file.status, file.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
    const answers = await Promise.all(
      ['/assets/missing.css', '/assets/%2e%2e/secret.txt', '/assets/..%2fsecret.txt'].map((path) => fetch(base() + path)),
    )
    expect(answers.map((a) => a.status)).toEqual([404, expect.any(Number), expect.any(Number)])
    for (const answer of answers) expect(await answer.text()).not.toMatch(/^secret|at .*\.ts/)
  })
  it('an unknown API address stays an API answer, a broken page tells only its incident', async () => {
    const api = await fetch(`${base()}/api/v1/nothing`)
    expect([api.status, ((await api.json()) as { code: string }).code]).toEqual([404, 'request.not-found'])
    const broken = await fetch(`${base()}/broken`, { headers: { accept: 'text/html' } })
    expect(broken.status).toBe(500)
    expect(await broken.text()).not.toContain('fell over')
  })
})

import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRefused, type Instant } from '@motcua/terms'
import { afterAll, beforeAll } from 'vitest'
import { DEMO_PASSWORD } from '#modules/accounts/index.ts'
import { parseEnvironment } from '#platform/config/environment.ts'
import type { HttpServer } from '#platform/http/request-context.ts'
import { startWorker, type Worker } from '#platform/jobs/start-worker.ts'
import { testDatabase, type TestDatabase } from '#platform/testing/test-database.ts'
import { loadData } from '../load-steps.ts'
import { createServer } from '../routes.ts'
import { moveClock } from '../system-routes.ts'
import { wire, type App } from '../wire.ts'

/** `body` is the parsed JSON, or the text where the answer is none. */
export type Answer = {
  readonly status: number
  // Tests name what they expect of it; a type for each of a hundred answers would say the same twice.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>
  readonly bytes: Buffer
}

type Headers = Readonly<Record<string, string>>

/** Somebody who asks: signed in or not. Writing calls carry a fresh `Idempotency-Key` unless one is given. */
export type Client = {
  readonly token: string | undefined
  get(path: string, headers?: Headers): Promise<Answer>
  post(path: string, body?: unknown, headers?: Headers): Promise<Answer>
  put(path: string, body?: unknown, headers?: Headers): Promise<Answer>
  patch(path: string, body?: unknown, headers?: Headers): Promise<Answer>
  delete(path: string, headers?: Headers): Promise<Answer>
}

export type TestServer = {
  readonly app: App
  readonly http: HttpServer
  readonly database: TestDatabase
  readonly anonymous: Client
  /** Signs in with name and password; a demo account needs its name only. Each name signs in once a file. */
  signIn(login: string, password?: string): Promise<Client>
  /** Moves the training clock forward (Vietnamese time unless a zone is given), and lets timers that are due by then go to the queue. */
  advanceTo(moment: string): Promise<Instant>
  /** Runs the application's jobs from now to the end of the file; without it jobs only wait. */
  startWorker(): Promise<Worker>
}

export type TestServerOptions = {
  /** Begin of the training clock; Monday 2026-03-02 09:00 unless told. */
  readonly clock?: string
  readonly mode?: 'demo' | 'production'
}

const PRODUCTION = {
  MOTCUA_ORIGIN: 'https://motcua.test',
  MOTCUA_MASTER_KEY: 'ab'.repeat(32),
  OIDC_ISSUER: 'http://127.0.0.1:9',
  OIDC_CLIENT_ID: 'motcua',
  OIDC_CLIENT_SECRET: 'secret',
}

/**
 * The whole application on a database of its own, with the demo province and its accounts. For the top of an `*.api.test.ts`.
 * @example const server = testServer()  // then (await server().signIn('tiep-nhan-1')).get('/api/v1/...') inside tests
 */
export function testServer(options: TestServerOptions = {}): () => TestServer {
  const database = testDatabase()
  const dataDirectory = mkdtempSync(join(tmpdir(), 'motcua-data-'))
  const isDemo = options.mode !== 'production'
  let current: TestServer | undefined
  const stops: (() => Promise<unknown>)[] = []
  beforeAll(async () => {
    const environment = parseEnvironment({
      MOTCUA_LOG: 'silent',
      MOTCUA_DATA: dataDirectory,
      MOTCUA_TENANT: database().schema,
      MOTCUA_MODE: options.mode ?? 'demo',
      ...(isDemo ? { MOTCUA_CLOCK: options.clock ?? '2026-03-02T09:00' } : PRODUCTION),
    })
    const app = wire({ environment, appUrl: database().appUrl, masterKey: PRODUCTION.MOTCUA_MASTER_KEY })
    stops.push(app.close)
    await loadData(app)
    let worker: Worker | undefined
    const http = await createServer(app)
    stops.push(() => http.close())
    const signedIn = new Map<string, Promise<Client>>()
    const anonymous = clientOf(http, undefined)
    current = {
      app,
      http,
      database: database(),
      anonymous,
      signIn(login, password = DEMO_PASSWORD) {
        const known = signedIn.get(login) ?? openSession(http, anonymous, login, password)
        signedIn.set(login, known)
        return known
      },
      async advanceTo(moment) {
        const now = moveClock(app.clock, moment)
        if (isRefused(now)) throw new Error(`The clock cannot be moved to ${moment}: ${now.code}`)
        await app.timers.release()
        return now
      },
      async startWorker() {
        if (worker) return worker
        worker = await startWorker({
          url: database().ownerUrl,
          schema: database().schema,
          db: app.db,
          clock: app.clock,
          jobs: app.jobs,
          logger: app.logger,
        })
        app.timers.releasedBy(worker)
        stops.push(worker.stop)
        return worker
      },
    }
  })
  afterAll(async () => {
    for (const stop of stops.splice(0).reverse()) await stop()
    rmSync(dataDirectory, { recursive: true, force: true })
  })
  return () => {
    if (!current) throw new Error('The test server is there only inside tests and hooks')
    return current
  }
}

async function openSession(http: HttpServer, anonymous: Client, account: string, password: string): Promise<Client> {
  const { status, body } = await anonymous.post('/api/v1/sessions', { account, password })
  if (status !== 201) throw new Error(`${account} could not sign in: ${status} ${String(body.code)}`)
  return clientOf(http, String(body.token))
}

function clientOf(http: HttpServer, token: string | undefined): Client {
  const ask = async (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body: unknown,
    headers: Headers = {},
  ): Promise<Answer> => {
    const answer = await http.inject({
      method,
      url,
      ...(body === undefined ? {} : { payload: body as object }),
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
        ...headers,
      },
    })
    const isJson = String(answer.headers['content-type'] ?? '').includes('json')
    return {
      status: answer.statusCode,
      body: isJson && answer.body !== '' ? answer.json() : answer.body,
      headers: answer.headers,
      bytes: answer.rawPayload,
    }
  }
  return {
    token,
    get: (path, headers) => ask('GET', path, undefined, headers),
    post: (path, body, headers) => ask('POST', path, body, headers),
    put: (path, body, headers) => ask('PUT', path, body, headers),
    patch: (path, body, headers) => ask('PATCH', path, body, headers),
    delete: (path, headers) => ask('DELETE', path, undefined, headers),
  }
}

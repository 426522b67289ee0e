import { parseEnvironment } from '#platform/config/environment.ts'
import { openDatabase } from '../../apps/server/open-database.ts'
import { wire, type App } from '../../apps/server/wire.ts'
import { drawQuestions, type Question } from '../data/questions.ts'
import type { SeededProvince } from '../data/provinces.ts'
import { percentile, type Figure } from '../figure.ts'
import { HttpClient } from '../server/http-client.ts'
import { startServer } from '../server/running-server.ts'
import { signIn } from '../server/sign-in.ts'

const WARM_UP = 120
const EACH_ROUND = 300
const ROUNDS = 3
const PAGE = { limit: 50, after: null }

/** What is asked, in the server and over HTTP. */
type Read = {
  readonly name: string
  readonly inServer: (app: App, question: Question) => Promise<{ readonly lines: readonly unknown[] } | object>
  readonly path: (question: Question) => string
}

/** Most type a whole name, some only its first two words. */
const typed = ({ name, id }: Question): string => (id.charCodeAt(35) % 4 === 0 ? name.split(' ').slice(0, 2).join(' ') : name)
const queueOf = ({ id }: Question): 'mine' | 'receive' | 'late' | 'unit' =>
  (['mine', 'receive', 'late', 'unit'] as const)[id.charCodeAt(34) % 4]!

const reads: readonly Read[] = [
  {
    name: 'search by name without accents',
    inServer: async ({ dossiers }, q) => found(await dossiers.search(q.by, { text: typed(q), statuses: [] }, PAGE)),
    path: (q) => `/api/v1/dossiers?q=${encodeURIComponent(typed(q))}`,
  },
  {
    name: 'work list, a page of 50',
    inServer: ({ dossiers }, q) => dossiers.listQueue(q.by, queueOf(q), null, PAGE),
    path: (q) => `/api/v1/work-items?queue=${queueOf(q)}`,
  },
  {
    name: 'look-up by code',
    inServer: async ({ dossiers }, q) => found(await dossiers.search(q.by, { text: q.code, statuses: [] }, PAGE)),
    path: (q) => `/api/v1/dossiers?code=${q.code}`,
  },
  { name: 'opening a dossier', inServer: ({ dossiers }, q) => dossiers.open(q.by, q.id), path: (q) => `/api/v1/dossiers/${q.id}` },
]

/** What was asked for is there: a search that finds nothing would be fast. */
function found<Found extends { readonly lines: readonly unknown[] }>(page: Found): Found {
  if (page.lines.length === 0) throw new Error('A search did not find what is there')
  return page
}

/** Reading at a million dossiers against a hundred thousand: in the server, and over HTTP. */
export async function readsAtSize(
  provinces: { readonly small: SeededProvince; readonly large: SeededProvince },
  say: (text: string) => void,
): Promise<Figure[]> {
  const [small, large] = [await openPlace(provinces.small), await openPlace(provinces.large)]
  try {
    const figures: Figure[] = []
    for (const read of reads) {
      say(`reads: ${read.name}`)
      const inServer = await inTurns(small, large, (place, question) => read.inServer(place.app, question))
      const overHttp = await inTurns(small, large, (place, question) => place.get(read.path(question), question.login))
      figures.push(...figuresOf(read.name, inServer, overHttp))
    }
    return figures
  } finally {
    await small.close()
    await large.close()
  }
}

type Times = { readonly p50: number; readonly p95: number }
type Both = { readonly small: Times; readonly large: Times }

function figuresOf(name: string, inServer: Both, overHttp: Both): Figure[] {
  const yardstick = (value: number) => ({ name: 'at 100,000', value })
  const growth = inServer.large.p95 / inServer.small.p95
  return [
    {
      name: `${name}: in the server, p95 (p50 ${inServer.large.p50.toFixed(1)})`,
      value: inServer.large.p95,
      unit: 'ms',
      yardstick: yardstick(inServer.small.p95),
      compared: growth,
      mark: { sign: '<', than: 30, of: 'value' },
      details: { p50: inServer.large.p50, p50At100k: inServer.small.p50 },
    },
    {
      name: `${name}: growth from 100,000 to a million`,
      value: growth,
      unit: 'x',
      mark: { sign: '<=', than: 1.3, of: 'value' },
    },
    {
      name: `${name}: over HTTP, p95 (p50 ${overHttp.large.p50.toFixed(1)})`,
      value: overHttp.large.p95,
      unit: 'ms',
      yardstick: yardstick(overHttp.small.p95),
      compared: overHttp.large.p95 / overHttp.small.p95,
      details: { p50: overHttp.large.p50, p50At100k: overHttp.small.p50 },
    },
  ]
}

type Place = {
  readonly app: App
  readonly questions: readonly Question[]
  get(path: string, login: string): Promise<void>
  close(): Promise<void>
}

async function openPlace(province: SeededProvince): Promise<Place> {
  const server = await startServer(province.folder)
  const environment = parseEnvironment({ ...process.env, MOTCUA_DATA: province.folder, MOTCUA_LOG: 'error' })
  // Joins the server's own database.
  const database = await openDatabase(environment)
  const app = wire({ environment, appUrl: database.appUrl, masterKey: database.masterKey })
  const client = await HttpClient.open(server.port)
  const tokens = new Map<string, string>()
  return {
    app,
    questions: await drawQuestions(app, database, province, WARM_UP + ROUNDS * EACH_ROUND),
    async get(path, login) {
      const token = tokens.get(login) ?? (await signIn(client, login))
      tokens.set(login, token)
      const { status, body } = await client.ask({ path, headers: { authorization: `Bearer ${token}` } })
      if (status !== 200) throw new Error(`${path} was answered with ${status}: ${body}`)
    },
    async close() {
      client.close()
      await app.close()
      await database.stop()
      await server.stop()
    },
  }
}

/**
 * The same number of questions to both, one by one in turns, so that whoever else works on the machine slows both down; each question is asked
 * once. The best of the rounds counts.
 */
async function inTurns(small: Place, large: Place, ask: (place: Place, question: Question) => Promise<unknown>): Promise<Both> {
  for (let i = 0; i < WARM_UP; i++) for (const place of [small, large]) await ask(place, place.questions[i]!)
  const best = { small: { p50: Infinity, p95: Infinity }, large: { p50: Infinity, p95: Infinity } }
  for (let round = 0; round < ROUNDS; round++) {
    const took = { small: [] as number[], large: [] as number[] }
    for (let i = 0; i < EACH_ROUND; i++)
      for (const [size, place] of [
        ['small', small],
        ['large', large],
      ] as const) {
        const question = place.questions[WARM_UP + round * EACH_ROUND + i]!
        const begun = performance.now()
        await ask(place, question)
        took[size].push(performance.now() - begun)
      }
    for (const size of ['small', 'large'] as const) {
      best[size].p50 = Math.min(best[size].p50, percentile(took[size], 0.5))
      best[size].p95 = Math.min(best[size].p95, percentile(took[size], 0.95))
    }
  }
  return best
}

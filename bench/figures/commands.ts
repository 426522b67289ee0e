import { parseEnvironment } from '#platform/config/environment.ts'
import { openDatabase } from '../../apps/server/open-database.ts'
import { wire } from '../../apps/server/wire.ts'
import { fileNewDossiers, type NewDossiers } from '../data/file-new-dossiers.ts'
import type { SeededProvince } from '../data/provinces.ts'
import { percentile, type Figure } from '../figure.ts'
import { HttpClient } from '../server/http-client.ts'
import type { RunningServer } from '../server/running-server.ts'
import { signIn } from '../server/sign-in.ts'
import { layFloor } from '../yardsticks/floor.ts'

const CLIENTS = 16
const AGENCIES = 20
const SECONDS = 8
const ROUNDS = 2

/** Acceptances a second over HTTP against the floor of pgbench on the same server, in the same run. */
export async function commands(province: SeededProvince, server: RunningServer, say: (text: string) => void): Promise<Figure[]> {
  const environment = parseEnvironment({ ...process.env, MOTCUA_DATA: province.folder, MOTCUA_LOG: 'error' })
  const database = await openDatabase(environment)
  const app = wire({ environment, appUrl: database.appUrl, masterKey: database.masterKey })
  const file = (communes: number, each: number): Promise<NewDossiers[]> => fileNewDossiers(app, database, province, { communes, each })
  try {
    say('commands: fresh dossiers are filed')
    const spread = new Accepting(await file(AGENCIES, 1000), server.port)
    const alone = new Accepting(await file(1, 12_000), server.port)
    say(`commands: ${CLIENTS} clients accept`)
    await spread.run(2)
    const floor = await layFloor(database.ownerUrl, environment.tenant, CLIENTS)
    try {
      const best = { ours: 0, floor: 0, one: 0, alone: 0, floorAlone: 0 }
      // Each measured in turns, the best of each: whoever else works on the machine slows all of them down.
      for (let round = 0; round < ROUNDS; round++) {
        best.ours = Math.max(best.ours, await spread.run(SECONDS))
        best.floor = Math.max(best.floor, await floor.run('floor.sql', { seconds: SECONDS, agencies: AGENCIES }))
        best.one = Math.max(best.one, await floor.run('floor-one-statement.sql', { seconds: SECONDS, agencies: AGENCIES }))
        best.alone = Math.max(best.alone, await alone.run(SECONDS))
        best.floorAlone = Math.max(best.floorAlone, await floor.run('floor.sql', { seconds: SECONDS, agencies: 1 }))
      }
      return figuresOf(best, spread.latencies)
    } finally {
      await floor.remove()
    }
  } finally {
    await app.close()
    await database.stop()
  }
}

type Best = { readonly ours: number; readonly floor: number; readonly one: number; readonly alone: number; readonly floorAlone: number }

const figuresOf = (best: Best, latencies: readonly number[]): Figure[] => [
  {
    name: `acceptances a second over HTTP, ${CLIENTS} clients, ${AGENCIES} agencies`,
    value: best.ours,
    unit: '/s',
    yardstick: { name: 'pgbench, seven round trips', value: best.floor },
    compared: best.ours / best.floor,
    mark: { sign: '>=', than: 0.6, of: 'compared' },
    details: { p50Ms: percentile(latencies, 0.5), p95Ms: percentile(latencies, 0.95) },
  },
  {
    name: 'the same, all in one agency',
    value: best.alone,
    unit: '/s',
    yardstick: { name: 'pgbench, seven round trips, one agency', value: best.floorAlone },
    compared: best.alone / best.floorAlone,
  },
  {
    name: 'the same, against the one-statement floor',
    value: best.ours,
    unit: '/s',
    yardstick: { name: 'pgbench, one statement', value: best.one },
    compared: best.ours / best.one,
  },
]

/** Clients that accept one new dossier after the other, each by an official of its unit. */
class Accepting {
  readonly #dossiers: { readonly id: string; readonly login: string }[]
  readonly #port: number
  readonly #tokens = new Map<string, string>()
  latencies: number[] = []
  #next = 0

  constructor(filed: readonly NewDossiers[], port: number) {
    // One of each unit in turn.
    const most = Math.max(...filed.map((f) => f.ids.length))
    this.#dossiers = Array.from({ length: most }, (_, i) => filed.map((f) => ({ id: f.ids[i]!, login: f.intakeLogin }))).flat()
    this.#port = port
  }

  /** @returns acceptances a second. @throws Error when one is refused or the dossiers run out */
  async run(seconds: number): Promise<number> {
    const clients = await Promise.all(Array.from({ length: CLIENTS }, () => HttpClient.open(this.#port)))
    for (const login of new Set(this.#dossiers.map((d) => d.login)))
      if (!this.#tokens.has(login)) this.#tokens.set(login, await signIn(clients[0]!, login))
    this.latencies = []
    const begun = performance.now()
    const until = begun + seconds * 1000
    await Promise.all(
      clients.map(async (client) => {
        while (performance.now() < until) {
          const dossier = this.#dossiers[this.#next++]
          if (!dossier) throw new Error('Fewer dossiers were filed than this machine can accept')
          const asked = performance.now()
          const { status, body } = await client.ask({
            method: 'POST',
            path: `/api/v1/dossiers/${dossier.id}/accept`,
            headers: {
              authorization: `Bearer ${this.#tokens.get(dossier.login)}`,
              'idempotency-key': crypto.randomUUID(),
              'if-match': '"1"',
            },
            body: {},
          })
          if (status !== 200) throw new Error(`Accepting ${dossier.id} was answered with ${status}: ${body}`)
          this.latencies.push(performance.now() - asked)
        }
      }),
    )
    const perSecond = this.latencies.length / ((performance.now() - begun) / 1000)
    for (const client of clients) client.close()
    return perSecond
  }
}

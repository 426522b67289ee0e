import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import pg from 'pg'
import type { SeedOptions } from '#modules/dossiers/index.ts'
import type { OpenedDatabase } from '../../server/open-database.ts'
import type { App } from '../../server/wire.ts'
import { beginBulkLoad, finishBulkLoad } from './bulk-load.ts'
import { makeSeedWorld } from './make-seed-world.ts'
import type { SeedWorkerData } from './seed-worker.ts'
import { storePeople } from './store-people.ts'
import type { ToldCount } from './tell-clusters.ts'

export type SeedDone = ToldCount & {
  readonly officials: number
  readonly citizens: number
  readonly procedures: number
  /** Seconds of each part. */
  readonly seconds: { readonly people: number; readonly dossiers: number; readonly indexes: number; readonly total: number }
}

/**
 * Fills an empty province: people, processes, then dossiers told by several threads and poured in, then indexes and figures.
 *
 * @param onProgress  dossiers stored so far
 * @returns           'NOT_EMPTY' when dossiers are there already
 */
export async function runSeed(
  app: App,
  database: OpenedDatabase,
  options: SeedOptions,
  onProgress: (dossiers: number) => void = () => {},
): Promise<SeedDone | 'NOT_EMPTY'> {
  const [owner, helper] = [ownerOf(app, database), ownerOf(app, database)]
  await owner.connect()
  await helper.connect()
  try {
    const begun = performance.now()
    if (!(await beginBulkLoad(owner))) return 'NOT_EMPTY'
    const people = await storePeople(app, options)
    const peopleStored = performance.now()
    const told = await tellInThreads(app, database, options, onProgress)
    const dossiersStored = performance.now()
    await finishBulkLoad(owner, helper)
    await app.reporting.fold()
    const done = performance.now()
    const seconds = (from: number, to: number): number => Math.round((to - from) / 100) / 10
    return {
      ...told,
      officials: people.officials.length,
      citizens: people.citizens.count,
      procedures: people.procedures.length,
      seconds: {
        people: seconds(begun, peopleStored),
        dossiers: seconds(peopleStored, dossiersStored),
        indexes: seconds(dossiersStored, done),
        total: seconds(begun, done),
      },
    }
  } finally {
    await owner.end()
    await helper.end()
  }
}

const ownerOf = (app: App, { ownerUrl }: OpenedDatabase): pg.Client =>
  new pg.Client({
    connectionString: ownerUrl,
    options: `-c search_path=${app.environment.tenant},public -c client_min_messages=warning`,
  })

async function tellInThreads(
  app: App,
  database: OpenedDatabase,
  options: SeedOptions,
  onProgress: (dossiers: number) => void,
): Promise<ToldCount> {
  const { clusters } = await makeSeedWorld(app, options)
  // The heaviest first, so that no thread begins a long one when the others are done.
  const order = clusters.map((_, index) => index).toSorted((a, b) => clusters[b]!.weight - clusters[a]!.weight)
  const data: SeedWorkerData = {
    environment: app.environment,
    appUrl: database.appUrl,
    ownerUrl: database.ownerUrl,
    masterKey: database.masterKey,
    options,
    clusters: order,
    taken: new SharedArrayBuffer(4),
  }
  const total = { dossiers: 0, events: 0 }
  const threads = Math.max(1, Math.min(availableParallelism(), order.length, Math.ceil(options.dossiers / 500)))
  await Promise.all(
    Array.from(
      { length: threads },
      () =>
        new Promise<void>((done, fail) => {
          const worker = new Worker(new URL('seed-worker.ts', import.meta.url), {
            workerData: data,
            // Told dossiers live for a moment: with more room for the young, hardly one is moved before it is forgotten.
            resourceLimits: { maxYoungGenerationSizeMb: 128 },
          })
          worker.on('message', (count: ToldCount) => {
            total.dossiers += count.dossiers
            total.events += count.events
            onProgress(total.dossiers)
          })
          worker.once('error', fail)
          worker.once('exit', (code) => (code === 0 ? done() : fail(new Error(`A thread of the seed stopped with ${code}`))))
        }),
    ),
  )
  return total
}

import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Verification } from '#modules/dossiers/index.ts'
import type { OpenedDatabase } from '../../server/open-database.ts'
import type { App } from '../../server/wire.ts'
import type { VerifyWorkerData } from './verify-worker.ts'

/** Smaller records are checked by this thread alone, before another one has started. */
const DOSSIERS_AT_ONCE = 10_000

/**
 * Verifies all records, shared among as many threads as there are processors.
 * @param atOnce  how many dossiers a thread takes at a time
 */
export async function verifyInThreads(app: App, database: OpenedDatabase, atOnce: number = DOSSIERS_AT_ONCE): Promise<Verification> {
  const ranges = await app.dossiers.verifyRanges(atOnce)
  if (ranges.length < 2) return app.dossiers.verify()
  const data: VerifyWorkerData = {
    environment: app.environment,
    appUrl: database.appUrl,
    masterKey: database.masterKey,
    ranges,
    taken: new SharedArrayBuffer(4),
  }
  const parts: Verification[] = []
  const orphans = app.dossiers.findOrphans()
  await Promise.all(
    Array.from(
      { length: Math.min(availableParallelism(), ranges.length) },
      () =>
        new Promise<void>((done, fail) => {
          const worker = new Worker(new URL('verify-worker.ts', import.meta.url), {
            workerData: data,
            // What is read lives until it is checked: with more room for the young, hardly anything is moved before it is forgotten.
            resourceLimits: { maxYoungGenerationSizeMb: 128 },
          })
          worker.on('message', (part: Verification) => parts.push(part))
          worker.once('error', fail)
          worker.once('exit', (code) => (code === 0 ? done() : fail(new Error(`A thread of the verification stopped with ${code}`))))
        }),
    ),
  )
  const broken = [...parts.flatMap((part) => part.broken), ...(await orphans)]
  return {
    dossiers: parts.reduce((sum, part) => sum + part.dossiers, 0),
    events: parts.reduce((sum, part) => sum + part.events, 0),
    broken: broken.toSorted((a, b) => (a.dossierId < b.dossierId ? -1 : 1)),
  }
}

// One of several threads that tell and store the dossiers of a seeded province.
import { parentPort, workerData } from 'node:worker_threads'
import type { SeedOptions } from '#modules/dossiers/index.ts'
import type { Environment } from '#platform/config/environment.ts'
import { wire } from '../../server/wire.ts'
import { tellClusters } from './tell-clusters.ts'

export type SeedWorkerData = {
  readonly environment: Environment
  readonly appUrl: string
  readonly ownerUrl: string
  readonly masterKey: string
  readonly options: SeedOptions
  readonly clusters: readonly number[]
  /** Shared by all: how many clusters have been taken. */
  readonly taken: SharedArrayBuffer
}

const { environment, appUrl, ownerUrl, masterKey, options, clusters, taken } = workerData as SeedWorkerData
const app = wire({ environment, appUrl, masterKey })
try {
  const counter = new Int32Array(taken)
  const next = (): number | undefined => clusters[Atomics.add(counter, 0, 1)]
  await tellClusters(app, ownerUrl, next, options, (count) => parentPort!.postMessage(count))
} finally {
  await app.close()
}

// One of several threads that verify the records of dossiers.
import { parentPort, workerData } from 'node:worker_threads'
import type { VerifyRange } from '#modules/dossiers/index.ts'
import type { Environment } from '#platform/config/environment.ts'
import { wire } from '../../server/wire.ts'

export type VerifyWorkerData = {
  readonly environment: Environment
  readonly appUrl: string
  readonly masterKey: string
  readonly ranges: readonly VerifyRange[]
  /** Shared by all: how many ranges have been taken. */
  readonly taken: SharedArrayBuffer
}

const { environment, appUrl, masterKey, ranges, taken } = workerData as VerifyWorkerData
const app = wire({ environment, appUrl, masterKey })
try {
  const counter = new Int32Array(taken)
  for (let range = ranges[Atomics.add(counter, 0, 1)]; range; range = ranges[Atomics.add(counter, 0, 1)])
    parentPort!.postMessage(await app.dossiers.verifyRange(range))
} finally {
  await app.close()
}

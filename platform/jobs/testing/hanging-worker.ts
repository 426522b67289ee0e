import { z } from 'zod'
import { createClock } from '../../clock/clock.ts'
import { connect } from '../../database/connect.ts'
import { createLogger } from '../../logging/logger.ts'
import { defineJob } from '../define-job.ts'
import { startWorker } from '../start-worker.ts'

/** A worker that takes a job, says so, and never ends it: to be killed. */
const [, , url = '', schema = ''] = process.argv
const hang = defineJob('fly-kite', z.object({ kite: z.string() }), async () => {
  process.send?.('begun')
  await new Promise(() => {})
})
await startWorker({
  url,
  schema,
  db: connect({ url, schema, maxConnections: 2 }).db,
  clock: createClock(),
  jobs: [hang],
  logger: createLogger('silent'),
})

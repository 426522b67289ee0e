import { Logger as QueueLogger, parseCronItem, run, type Runner, type WorkerEvents } from 'graphile-worker'
import { EventEmitter } from 'node:events'
import { Pool } from 'pg'
import type { Clock } from '../clock/clock.ts'
import type { Db } from '../database/connect.ts'
import type { Logger } from '../logging/logger.ts'
import type { Job } from './define-job.ts'
import { createHeartbeat } from './heartbeat.ts'
import { releaseDueJobs } from './release-due-jobs.ts'
import { workerSchema } from './worker-schema.ts'

export type WorkerOptions = {
  /** Owner of the job tables: the queue's own statements run as it, the jobs themselves use their module's connection. */
  readonly url: string
  /** The tenant's schema. */
  readonly schema: string
  /** The application's connection, for the timers. */
  readonly db: Db
  readonly clock: Clock
  readonly jobs: readonly Job[]
  /** Jobs that begin by themselves, in real time: `{ job: 'watch-deadlines', match: '* * * * *' }` (crontab, UTC). */
  readonly recurring?: readonly { readonly job: string; readonly match: string }[]
  readonly logger: Logger
  /** Jobs run at once; default 3, since half of them wait for the database. */
  readonly concurrency?: number
}

export type Worker = {
  /** Looks at once whether timers are due: for when the training clock has jumped. */
  releaseDue(): Promise<void>
  /** Takes no new jobs, waits for those that run, leaves nothing locked. */
  stop(): Promise<void>
}

const BEAT_MS = 10_000
const UNLOCK_MS = 60_000
const TIMERS_MS = 1_000

/** Starts a worker: jobs of the queue, timers of business time, signs of life. Any number may run, in one process or many. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { logger } = options
  // A pool of its own: the queue expects the driver's usual types and keeps one connection listening.
  const pool = new Pool({ connectionString: options.url, max: (options.concurrency ?? 3) + 2 })
  const onError = (err: unknown): void => logger.warn({ err }, 'connection of the worker lost')
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  const heartbeat = createHeartbeat(pool, options.schema)
  await heartbeat.buryOwnDead()
  await heartbeat.unlockDead()
  const events = new EventEmitter() as WorkerEvents
  let workerId = ''
  let registered: Promise<void> = Promise.resolve()
  events.on('pool:create', ({ workerPool }) => {
    workerId = workerPool.id
    registered = heartbeat.beat(workerId)
    registered.catch(onError)
  })
  events.on('job:error', ({ job, error }) =>
    logger.warn({ err: error, job: job.task_identifier, jobId: job.id, attempt: job.attempts }, 'a job failed'),
  )
  // Nothing begins before the worker is known to live: whoever finds it dead later must find its name.
  const runner = await startRunner(options, pool, events, () => registered)
  await registered
  const releaseDue = async (): Promise<void> => {
    while ((await releaseDueJobs(options.db, options.clock.now())) > 0);
  }
  const timers = [
    every(BEAT_MS, () => heartbeat.beat(workerId), logger),
    every(UNLOCK_MS, heartbeat.unlockDead, logger),
    every(TIMERS_MS, releaseDue, logger),
  ]
  return {
    releaseDue,
    async stop() {
      for (const stop of timers) await stop()
      await runner.stop()
      await heartbeat.end(workerId)
      await pool.end()
    },
  }
}

function startRunner(options: WorkerOptions, pool: Pool, events: WorkerEvents, registered: () => Promise<void>): Promise<Runner> {
  const { jobs, logger, concurrency = 3 } = options
  return run({
    pgPool: pool,
    schema: workerSchema(options.schema),
    concurrency,
    noHandleSignals: true,
    events,
    preset: { worker: { localQueue: { size: concurrency + 1 } } },
    parsedCronItems: (options.recurring ?? []).map(({ job, match }) => parseCronItem({ task: job, match, identifier: job })),
    // The queue's messages quote payloads and errors of jobs; failures are told by the event instead.
    logger: new QueueLogger(() => (level, message, meta) => {
      if (level === 'error' && !meta?.job) logger.warn({ queue: message.split('\n')[0]?.slice(0, 200) }, 'job queue')
    }),
    taskList: Object.fromEntries(
      jobs.map((job) => [
        job.name,
        async (payload, helpers) => {
          await registered()
          await job.run(payload, { attempt: helpers.job.attempts, logger, signal: helpers.abortSignal ?? new AbortController().signal })
        },
      ]),
    ),
  })
}

/** Runs again a while after each run has ended; the answer stops it and waits for the run under way. */
function every(ms: number, act: () => Promise<void>, logger: Logger): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  let stopped = false
  const later = (): void => {
    timer = setTimeout(() => {
      running = act()
        .catch((err: unknown) => logger.warn({ err }, 'housekeeping of the worker failed'))
        .finally(() => stopped || later())
    }, ms)
  }
  later()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await running
  }
}

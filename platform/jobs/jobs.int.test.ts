import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Instant } from '@motcua/terms'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { createClock } from '../clock/clock.ts'
import { createLogger } from '../logging/logger.ts'
import { testDatabase } from '../testing/test-database.ts'
import { addJob, forgetJob } from './add-job.ts'
import { defineJob } from './define-job.ts'
import { startWorker, type Worker, type WorkerOptions } from './start-worker.ts'

const database = testDatabase()
const running: Worker[] = []
let flown: string[] = []
const fly = defineJob('fly-kite', z.object({ kite: z.string() }), async ({ kite }) => {
  flown.push(kite)
})

async function worker(given: Partial<WorkerOptions> = {}): Promise<Worker> {
  const started = await startWorker({
    url: database().ownerUrl,
    schema: database().schema,
    db: database().app.db,
    clock: createClock('2026-03-02T09:00'),
    jobs: [fly],
    logger: createLogger('silent'),
    ...given,
  })
  running.push(started)
  return started
}
const add = (kite: string, options?: { runAt?: Instant; jobKey?: string }): Promise<void> =>
  database()
    .app.db.transaction()
    .execute((tx) => addJob(tx, 'fly-kite', { kite }, options))
/** What has flown, once there are that many. */
const whenFlown = (count: number): Promise<string[]> =>
  vi.waitFor(() => (flown.length >= count ? flown : Promise.reject(new Error('not yet'))), { timeout: 5_000 })
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
const at = (text: string): Instant => text as Instant

beforeEach(() => {
  flown = []
})
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop()
  await database().owner.pool.query('delete from province_worker._private_jobs')
  await database().owner.pool.query('delete from scheduled_job')
})

describe('A job is part of the transaction that causes it', () => {
  it('runs once the transaction is committed, through the restricted role', async () => {
    await worker()
    await add('diều sáo')
    expect(await whenFlown(1)).toEqual(['diều sáo'])
  })
  it('does not run when the transaction is rolled back', async () => {
    await worker()
    const undone = database()
      .app.db.transaction()
      .execute(async (tx) => {
        await addJob(tx, 'fly-kite', { kite: 'bị hủy' })
        await addJob(tx, 'fly-kite', { kite: 'bị hủy' }, { runAt: at('2026-03-02T08:00:00+07:00') })
        throw new Error('refused after all')
      })
    await expect(undone).rejects.toThrow('refused after all')
    await add('sau đó')
    expect(await whenFlown(1)).toEqual(['sau đó'])
    await pause(1_200)
    expect(flown).toEqual(['sau đó'])
  })
  it('the same key replaces what has not begun, and can be taken back', async () => {
    await add('một', { jobKey: 'k' })
    await add('hai', { jobKey: 'k' })
    await add('ba', { jobKey: 'm' })
    await database()
      .app.db.transaction()
      .execute((tx) => forgetJob(tx, 'm'))
    await worker()
    expect(await whenFlown(1)).toEqual(['hai'])
  })
  it('a payload that does not fit fails and is tried again later, the others go on', async () => {
    await database()
      .app.db.transaction()
      .execute((tx) => addJob(tx, 'fly-kite', { colour: 'đỏ' }))
    await worker()
    await add('lành')
    expect(await whenFlown(1)).toEqual(['lành'])
    const { rows } = await database().owner.pool.query('select attempts, locked_by from province_worker._private_jobs')
    expect(rows).toEqual([{ attempts: 1, locked_by: null }])
  })
})

describe('Timers follow business time', () => {
  it('a wait ends when the training clock passes its moment', async () => {
    const clock = createClock('2026-03-02T09:00')
    const started = await worker({ clock })
    await add('11 giờ', { runAt: at('2026-03-02T11:00:00+07:00') })
    await add('10 giờ', { runAt: at('2026-03-02T10:00:00+07:00') })
    await started.releaseDue()
    await pause(300)
    expect(flown).toEqual([])
    clock.advanceTo(at('2026-03-02T10:30:00+07:00'))
    await started.releaseDue()
    expect(await whenFlown(1)).toEqual(['10 giờ'])
    clock.advanceTo(at('2026-03-02T11:00:00+07:00'))
    expect(await whenFlown(2)).toEqual(['10 giờ', '11 giờ'])
  })
  it('a wait with a key can be moved, made immediate and taken back', async () => {
    await add('sớm', { runAt: at('2026-03-02T08:00:00+07:00'), jobKey: 'hạn' })
    await add('dời', { runAt: at('2026-03-09T08:00:00+07:00'), jobKey: 'hạn' })
    await add('bỏ', { runAt: at('2026-03-02T08:00:00+07:00'), jobKey: 'bỏ' })
    await database()
      .app.db.transaction()
      .execute((tx) => forgetJob(tx, 'bỏ'))
    const started = await worker()
    await started.releaseDue()
    await pause(300)
    expect(flown).toEqual([])
    await add('ngay', { jobKey: 'hạn' })
    expect(await whenFlown(1)).toEqual(['ngay'])
    expect(await database().app.db.selectFrom('scheduled_job').selectAll().execute()).toEqual([])
  })
  it('two processes that look at the same moment release each wait once', async () => {
    const [first, second] = [await worker(), await worker()]
    for (const kite of ['a', 'b', 'c', 'd']) await add(kite, { runAt: at('2026-03-02T08:00:00+07:00') })
    await Promise.all([first!.releaseDue(), second!.releaseDue()])
    await vi.waitFor(() => expect([...flown].sort()).toEqual(['a', 'b', 'c', 'd']))
  })
})

describe('Workers that die', () => {
  it('a worker killed in the middle of a job: the next one takes the job over at its start', async () => {
    await add('dở dang')
    const child: ChildProcess = fork(new URL('./testing/hanging-worker.ts', import.meta.url), [database().ownerUrl, database().schema], {
      silent: true,
    })
    await once(child, 'message')
    child.kill('SIGKILL')
    await once(child, 'exit')
    await worker()
    expect(await whenFlown(1)).toEqual(['dở dang'])
  })
  it('jobs locked by a worker without a sign of life are given back', async () => {
    await add('kẹt')
    await database().owner.pool.query(
      `update province_worker._private_jobs set locked_by = 'pool-elsewhere', locked_at = now() - interval '1 minute', attempts = 1`,
    )
    await database().owner.pool.query(
      `insert into worker_heartbeat values ('pool-elsewhere', 'another machine', 1, now() - interval '1 minute')`,
    )
    await worker()
    expect(await whenFlown(1)).toEqual(['kẹt'])
  })
  it('jobs of a worker that lives elsewhere are left alone', async () => {
    await add('của máy khác')
    await database().owner.pool.query(
      `update province_worker._private_jobs set locked_by = 'pool-alive', locked_at = now() - interval '1 minute', attempts = 1`,
    )
    await database().owner.pool.query(`insert into worker_heartbeat values ('pool-alive', 'another machine', 1, now())`)
    await worker()
    await add('của mình')
    expect(await whenFlown(1)).toEqual(['của mình'])
  })
  it('a worker that stops waits for its job and leaves nothing locked', async () => {
    let begun = false
    const slow = defineJob('fly-kite', z.object({ kite: z.string() }), async ({ kite }) => {
      begun = true
      await pause(400)
      flown.push(kite)
    })
    const started = await worker({ jobs: [slow] })
    await add('chậm')
    await vi.waitFor(() => expect(begun).toBe(true), { timeout: 10_000 })
    await running.pop()!.stop()
    expect(started).toBeDefined()
    expect(flown).toEqual(['chậm'])
    const { rows } = await database().owner.pool.query('select id from province_worker._private_jobs where locked_by is not null')
    expect(rows).toEqual([])
    expect(
      await database().app.db.selectFrom('worker_heartbeat').select('worker_id').where('host', '!=', 'another machine').execute(),
    ).toEqual([])
  })
})

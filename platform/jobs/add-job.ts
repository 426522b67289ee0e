import type { Instant } from '@motcua/terms'
import { sql } from 'kysely'
import type { Tx } from '../database/connect.ts'

export type AddJobOptions = {
  /** Business time from which it may run; the training clock moves it too. Left out: as soon as the transaction is committed. */
  readonly runAt?: Instant
  /** Names this one wait: adding again replaces what has not begun, `forgetJob` takes it back. */
  readonly jobKey?: string
}

/**
 * Adds a job in the caller's own transaction: if that is rolled back, the job was never there.
 *
 * @param name     of a job that some module defines with `defineJob`
 * @param payload  ids and codes, no personal data
 */
export async function addJob(tx: Tx, name: string, payload: Readonly<Record<string, unknown>>, options: AddJobOptions = {}): Promise<void> {
  const { runAt, jobKey = null } = options
  const body = JSON.stringify(payload)
  if (runAt === undefined) {
    if (jobKey !== null) await tx.deleteFrom('scheduled_job').where('job_key', '=', jobKey).execute()
    await sql`select enqueue_job(${name}, ${body}::json, ${jobKey})`.execute(tx)
    return
  }
  if (jobKey !== null) await sql`select forget_job(${jobKey})`.execute(tx)
  await tx
    .insertInto('scheduled_job')
    .values({ name, payload: body, run_at: runAt, job_key: jobKey })
    .onConflict((conflict) =>
      conflict.column('job_key').doUpdateSet((row) => ({
        name: row.ref('excluded.name'),
        payload: row.ref('excluded.payload'),
        run_at: row.ref('excluded.run_at'),
      })),
    )
    .execute()
}

/** Takes back the job with this key, wherever it waits, unless it has begun. */
export async function forgetJob(tx: Tx, jobKey: string): Promise<void> {
  await tx.deleteFrom('scheduled_job').where('job_key', '=', jobKey).execute()
  await sql`select forget_job(${jobKey})`.execute(tx)
}

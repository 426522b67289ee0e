import { hostname } from 'node:os'
import type pg from 'pg'
import { workerSchema } from './worker-schema.ts'

// A worker busy with something heavy may miss a few beats; jobs bear running twice, yet should not as a rule.
const DEAD_AFTER_SECONDS = 30

/** Workers of this very process, which the check by process number must not take for dead. */
const ours = new Set<string>()

/**
 * Signs of life of the workers, and the return of what dead ones had locked.
 * @param pool  of the owner of the job tables
 */
export function createHeartbeat(pool: pg.Pool, schema: string) {
  const queue = workerSchema(schema)
  return {
    async beat(workerId: string): Promise<void> {
      ours.add(workerId)
      await pool.query(
        `insert into ${schema}.worker_heartbeat (worker_id, host, process_id, beat_at) values ($1, $2, $3, clock_timestamp())
         on conflict (worker_id) do update set beat_at = excluded.beat_at`,
        [workerId, hostname(), process.pid],
      )
    },
    async end(workerId: string): Promise<void> {
      ours.delete(workerId)
      await pool.query(`delete from ${schema}.worker_heartbeat where worker_id = $1`, [workerId])
    },
    /** Workers of this machine whose process is gone are dead at once, however fresh their last beat: a quick restart need not wait. */
    async buryOwnDead(): Promise<void> {
      const { rows } = await pool.query<{ worker_id: string; process_id: number }>(
        `select worker_id, process_id from ${schema}.worker_heartbeat where host = $1`,
        [hostname()],
      )
      const dead = rows
        .filter((row) => !ours.has(row.worker_id) && (row.process_id === process.pid || !isAlive(row.process_id)))
        .map((row) => row.worker_id)
      if (dead.length === 0) return
      await pool.query(`delete from ${schema}.worker_heartbeat where worker_id = any($1)`, [dead])
      await pool.query(`select ${queue}.force_unlock_workers($1)`, [dead])
    },
    /** Gives back the jobs of workers without a recent sign of life. */
    async unlockDead(): Promise<void> {
      await pool.query(
        `delete from ${schema}.worker_heartbeat where beat_at < clock_timestamp() - interval '${DEAD_AFTER_SECONDS} seconds'`,
      )
      const silent = (table: string): string =>
        `select locked_by from ${queue}.${table} where locked_at < clock_timestamp() - interval '${DEAD_AFTER_SECONDS} seconds'
         and locked_by not in (select worker_id from ${schema}.worker_heartbeat)`
      await pool.query(`select ${queue}.force_unlock_workers(array(${silent('_private_jobs')} union ${silent('_private_job_queues')}))`)
    },
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

import type { Instant } from '@motcua/terms'
import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'

// More at once would hold the rows longer than other workers like; the next second takes the rest.
const MOST_AT_ONCE = 500

/**
 * Moves the jobs whose moment has come from waiting to the queue. Any number of processes may do so at once.
 * @param now  business time
 * @returns how many were moved
 */
export async function releaseDueJobs(db: Db, now: Instant): Promise<number> {
  const { rows } = await sql<{ moved: number }>`
    with due as (
      delete from scheduled_job where id in (
        select id from scheduled_job where run_at <= ${now} order by run_at, id limit ${MOST_AT_ONCE} for update skip locked)
      returning name, payload, job_key)
    select count(enqueue_job(name, payload::json, job_key))::int as moved from due`.execute(db)
  return rows[0]?.moved ?? 0
}

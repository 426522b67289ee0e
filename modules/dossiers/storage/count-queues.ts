import { sql } from 'kysely'
import type { Db } from '#platform/database/connect.ts'
import type { AgencyId } from '@motcua/terms'
import type { WorkQuestion } from './list-dossiers.ts'

export type QueueCounts = {
  readonly mine: number
  readonly receive: number
  readonly today: number
  readonly late: number
  readonly waiting: number
  readonly unit: number
  readonly intake: number
  readonly returns: number
}

/** Beyond this a count is shown as "hơn 999": nobody counts a queue that long, and counting it all would slow every page. */
export const COUNT_LIMIT = 1000

/** All queue counts of one official in two reads. */
export async function countQueues(
  db: Db,
  question: Omit<WorkQuestion, 'queue' | 'search'> & { intakeUnits: readonly AgencyId[]; returnUnits: readonly AgencyId[] },
): Promise<QueueCounts> {
  const agencies = [...new Set(question.posts.map((p) => p.agencyId))]
  const posts = question.posts.map((p) => `${p.agencyId}/${p.role}`)
  const work = await sql<Omit<QueueCounts, 'intake' | 'returns'>>`
    with visible as (
      select w.due_at, w.started_at, (w.assignee_id = ${question.officialId} or (w.assignee_id is null and w.agency_id::text || '/' || w.role = any(${posts}::text[]))) as own,
        d.status in ('SUPPLEMENT_REQUIRED', 'PAYMENT_REQUIRED', 'STOPPED') as paused
      from work_item w join dossier d on d.id = w.dossier_id
      where w.assignee_id = ${question.officialId} or w.agency_id = any(${agencies}::uuid[])
      limit 20000
    )
    select count(*) filter (where own and not paused and started_at is not null)::int as mine,
      count(*) filter (where own and not paused and started_at is null)::int as receive,
      count(*) filter (where own and not paused and due_at between ${question.now} and ${question.endOfToday})::int as today,
      count(*) filter (where own and not paused and due_at < ${question.now})::int as late,
      count(*) filter (where own and paused)::int as waiting, count(*)::int as unit
    from visible`.execute(db)
  const counter = await sql<Pick<QueueCounts, 'intake' | 'returns'>>`
    select (select count(*) from (select 1 from dossier where intake_unit_id = any(${question.intakeUnits}::uuid[]) and status = 'NEW' limit ${COUNT_LIMIT}) n)::int as intake,
      (select count(*) from (select 1 from dossier where intake_unit_id = any(${question.returnUnits}::uuid[]) and status = 'DONE' limit ${COUNT_LIMIT}) n)::int as returns`.execute(
    db,
  )
  return { ...work.rows[0]!, ...counter.rows[0]! }
}

import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#platform/database/connect.ts'
import type { AgencyId, Instant } from '@motcua/terms'
import { stepsIn, type StepQueue, type WorkOwner } from './work-queues.ts'

export type QueueCounts = { readonly [queue in StepQueue | 'intake' | 'returns' | 'receipts' | 'uncollected']: number }

/** Beyond this a count is shown as "hơn 999": nobody counts a queue that long, and counting it all would slow every page. */
export const COUNT_LIMIT = 1000

/**
 * All queue counts of one official in one read, each at most `COUNT_LIMIT`.
 *
 * @param question.finishedBy  results that reached the center by then and were not collected are listed
 */
export async function countQueues(
  db: Db,
  question: WorkOwner & {
    intakeUnits: readonly AgencyId[]
    returnUnits: readonly AgencyId[]
    clearUnits: readonly AgencyId[]
    finishedBy: Instant
  },
): Promise<QueueCounts> {
  const count = (rows: RawBuilder<unknown>): RawBuilder<number> =>
    sql`(select count(*)::int from (select 1 from (${rows}) part limit ${COUNT_LIMIT}) counted)`
  const steps = (queue: StepQueue): RawBuilder<number> =>
    count(stepsIn(queue, question, { what: sql`1 as one`, end: sql`limit ${COUNT_LIMIT}` }))
  const dossiers = (units: readonly AgencyId[], status: 'NEW' | 'DONE'): RawBuilder<number> =>
    count(sql`select 1 from dossier where intake_unit_id = any(${units}::uuid[]) and status = ${status} limit ${COUNT_LIMIT}`)
  const { clearUnits, finishedBy, now } = question
  const receipts = count(
    sql`select 1 from dossier where intake_unit_id = any(${clearUnits}::uuid[]) and receipt_due_at <= ${now} limit ${COUNT_LIMIT}`,
  )
  const uncollected = count(
    sql`select 1 from dossier where intake_unit_id = any(${clearUnits}::uuid[]) and status = 'DONE' and finished_at <= ${finishedBy} limit ${COUNT_LIMIT}`,
  )
  const { rows } = await sql<QueueCounts>`
    select ${steps('mine')} as mine, ${steps('receive')} as receive, ${steps('today')} as today, ${steps('late')} as late, ${steps('waiting')} as waiting,
      ${steps('unit')} as unit, ${dossiers(question.intakeUnits, 'NEW')} as intake, ${dossiers(question.returnUnits, 'DONE')} as returns,
      ${receipts} as receipts, ${uncollected} as uncollected`.execute(db)
  return rows[0]!
}

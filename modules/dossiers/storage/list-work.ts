import { sql } from 'kysely'
import type { Db } from '#platform/database/connect.ts'
import type { Vault } from '#platform/secrets/secrets.ts'
import { lineColumns, matches, toPage, type DossierLine, type LineRow } from './dossier-line.ts'
import { readCursor, type Page, type PageRequest } from './page.ts'
import { stepOrder, stepsIn, type StepQueue, type WorkOwner } from './work-queues.ts'

/** What a work list shows. */
export type WorkQuestion = WorkOwner & {
  readonly queue: StepQueue
  /** Folded name or part of a code. */
  readonly search: string | null
}

/** Open steps in somebody's hands or in the hands of his posts, the earliest due first. */
export async function listWork(db: Db, vault: Vault, question: WorkQuestion, page: PageRequest): Promise<Page<DossierLine>> {
  const after = readCursor(page.after)
  const searched = question.search !== null && question.search !== ''
  const beyond = sql`(${stepOrder}, w.dossier_id, w.token) > (${after.at}::timestamptz, ${after.id}::uuid, ${after.token}::int)`
  const steps = stepsIn(question.queue, question, {
    what: sql`w.*`,
    ...(searched ? { join: sql`join dossier d on d.id = w.dossier_id join dossier_person p on p.dossier_id = d.id` } : {}),
    also: searched ? sql`${beyond} and ${matches(question.search)}` : beyond,
    end: sql`order by ${stepOrder}, w.dossier_id, w.token limit ${page.limit + 1}`,
  })
  const { rows } = await sql<LineRow>`
    with w as materialized (select * from (${steps}) w order by ${stepOrder}, w.dossier_id, w.token limit ${page.limit + 1})
    select ${lineColumns}, w.token, w.name as step, w.kind, w.opened_at, w.due_at as step_due_at, w.started_at, w.assignee_id, ${stepOrder} as sort_at
    from w join dossier d on d.id = w.dossier_id join dossier_person p on p.dossier_id = d.id
    order by ${stepOrder}, w.dossier_id, w.token`.execute(db)
  return toPage(rows, page.limit, vault)
}

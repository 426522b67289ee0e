import { sql } from 'kysely'
import type { Db } from '#platform/database/connect.ts'
import type { Vault } from '#platform/secrets/secrets.ts'
import type { AccountId, AgencyId, DossierStatus, Instant } from '@motcua/terms'
import { lineColumns, matches, toPage, type DossierLine, type LineRow } from './dossier-line.ts'
import { readCursor, type Page, type PageRequest } from './page.ts'

/** Dossiers of some units in some states, the oldest submission first: the intake queue, the return counter. */
export async function listInUnits(
  db: Db,
  vault: Vault,
  question: {
    units: readonly AgencyId[]
    statuses: readonly DossierStatus[]
    search: string | null
    /** Only those whose result reached the center by then. */
    finishedBy?: Instant
  },
  page: PageRequest,
): Promise<Page<DossierLine>> {
  const after = readCursor(page.after)
  const searched = question.search !== null && question.search !== ''
  const { rows } = await sql<LineRow>`
    with d as materialized (
      select d.* from unnest(${question.units}::uuid[]) as unit(id) cross join unnest(${question.statuses}::text[]) as state(name)
      cross join lateral (
        select d.* from dossier d ${searched ? sql`join dossier_person p on p.dossier_id = d.id` : sql``}
        where d.intake_unit_id = unit.id and d.status = state.name and ${matches(question.search)}
          and ${question.finishedBy === undefined ? sql`true` : sql`d.finished_at <= ${question.finishedBy}`}
          and (d.submitted_at, d.id) > (${after.at}::timestamptz, ${after.id}::uuid)
        order by d.submitted_at, d.id limit ${page.limit + 1}) d
      order by d.submitted_at, d.id limit ${page.limit + 1})
    select ${lineColumns}, d.submitted_at as sort_at from d join dossier_person p on p.dossier_id = d.id order by d.submitted_at, d.id`.execute(
    db,
  )
  return toPage(rows, page.limit, vault)
}

/** A citizen's own dossiers, the newest first. */
export async function listOwn(db: Db, vault: Vault, accountId: AccountId, page: PageRequest): Promise<Page<DossierLine>> {
  const before = readCursor(page.after)
  const from = page.after === null ? sql`true` : sql`(d.submitted_at, d.id) < (${before.at}::timestamptz, ${before.id}::uuid)`
  const { rows } = await sql<LineRow>`
    select ${lineColumns}, d.submitted_at as sort_at from dossier d join dossier_person p on p.dossier_id = d.id
    where d.owner_account_id = ${accountId} and ${from} order by d.submitted_at desc, d.id desc limit ${page.limit + 1}`.execute(db)
  return toPage(rows, page.limit, vault)
}

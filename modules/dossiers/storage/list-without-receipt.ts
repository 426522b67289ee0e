import { sql } from 'kysely'
import type { Db } from '#platform/database/connect.ts'
import type { Vault } from '#platform/secrets/secrets.ts'
import type { AgencyId, Instant } from '@motcua/terms'
import { lineColumns, toPage, type DossierLine, type LineRow } from './dossier-line.ts'
import { readCursor, type Page, type PageRequest } from './page.ts'

/** Dossiers of some units that were accepted without a receipt and owe one since a closing time, the longest owing first. */
export async function listWithoutReceipt(
  db: Db,
  vault: Vault,
  question: { units: readonly AgencyId[]; now: Instant },
  page: PageRequest,
): Promise<Page<DossierLine>> {
  const after = readCursor(page.after)
  const { rows } = await sql<LineRow>`
    select ${lineColumns}, d.receipt_due_at as sort_at from dossier d join dossier_person p on p.dossier_id = d.id
    where d.intake_unit_id = any(${question.units}::uuid[]) and d.receipt_due_at <= ${question.now}
      and (d.receipt_due_at, d.id) > (${after.at}::timestamptz, ${after.id}::uuid)
    order by d.receipt_due_at, d.id limit ${page.limit + 1}`.execute(db)
  return toPage(rows, page.limit, vault)
}

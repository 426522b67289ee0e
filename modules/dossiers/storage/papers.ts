import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/connect.ts'
import type { Vault } from '#platform/secrets/secrets.ts'
import type { AccountId, DossierId, FormSet, Instant } from '@motcua/terms'

export const paperForms = ['RECEIPT', 'SUPPLEMENT_REQUEST', 'REFUSAL_NOTICE'] as const
/** Papers that are issued once and kept; the control slip and the ledger are made from the events whenever they are printed. */
export type PaperForm = (typeof paperForms)[number]

export type IssuedPaper = {
  readonly id: string
  readonly dossierId: DossierId
  readonly form: PaperForm
  readonly formSet: FormSet
  readonly number: string | null
  readonly issuedAt: Instant
  readonly printCount: number
}

/** Keeps what a paper says, encrypted, in the transaction of the act it documents. */
export async function insertPaper(
  tx: Tx,
  vault: Vault,
  paper: Omit<IssuedPaper, 'printCount'> & { view: unknown; issuedBy: AccountId | null },
): Promise<void> {
  await sql`insert into paper (id, dossier_id, form, form_set, number, sealed, issued_at, issued_by)
    values (${paper.id}, ${paper.dossierId}, ${paper.form}, ${paper.formSet}, ${paper.number}, ${vault.seal(paper.view)}, ${paper.issuedAt}, ${paper.issuedBy})`.execute(
    tx,
  )
}

type Row = {
  id: string
  dossier_id: DossierId
  form: PaperForm
  form_set: FormSet
  number: string | null
  issued_at: Instant
  print_count: number
  sealed: Buffer
}
const toPaper = (row: Omit<Row, 'sealed'>): IssuedPaper => ({
  id: row.id,
  dossierId: row.dossier_id,
  form: row.form,
  formSet: row.form_set,
  number: row.number,
  issuedAt: row.issued_at,
  printCount: row.print_count,
})

export async function listPapers(db: Db, id: DossierId): Promise<IssuedPaper[]> {
  const { rows } = await sql<
    Omit<Row, 'sealed'>
  >`select id, dossier_id, form, form_set, number, issued_at, print_count from paper where dossier_id = ${id} order by issued_at, number`.execute(
    db,
  )
  return rows.map(toPaper)
}

/** The stored view model; an official's print is counted, so that every later one is marked as a reprint. `printCount` is the count before. */
export async function takeForPrinting(
  db: Db,
  vault: Vault,
  asked: { paperId: string; dossierId: DossierId; count: boolean },
): Promise<(IssuedPaper & { view: unknown }) | undefined> {
  const wanted = sql`id = ${asked.paperId}::uuid and dossier_id = ${asked.dossierId}`
  const { rows } = asked.count
    ? await sql<Row>`update paper set print_count = print_count + 1 where ${wanted} returning id, dossier_id, form, form_set, number, issued_at, print_count - 1 as print_count, sealed`.execute(
        db,
      )
    : await sql<Row>`select id, dossier_id, form, form_set, number, issued_at, print_count, sealed from paper where ${wanted}`.execute(db)
  return rows[0] && { ...toPaper(rows[0]), view: vault.unseal(rows[0].sealed) }
}

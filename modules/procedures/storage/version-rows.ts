import { sql } from 'kysely'
import type { Instant, LocalDate, ProcedureVersionId } from '@motcua/terms'
import type { Db, Tx } from '#platform/database/connect.ts'
import type { EForm } from '../domain/eform/eform.ts'
import type { ProcedureContent } from '../domain/procedure-version.ts'

/** A stored version without its dates: what dossiers pin. */
export type StoredVersion = {
  readonly id: ProcedureVersionId
  readonly code: string
  readonly versionNumber: number
  readonly content: ProcedureContent
  readonly eform: EForm
  readonly contentHash: string
  readonly outcome: 'imported' | 'mended'
  readonly importedBy: string
  readonly importedAt: Instant
}

type Row = {
  id: ProcedureVersionId
  code: string
  version_number: number
  content: ProcedureContent
  eform: EForm
  content_hash: string
  outcome: 'imported' | 'mended'
  imported_by: string
  imported_at: Instant
}

const selectVersion = sql`select v.id, p.code, v.version_number, v.content, v.eform, v.content_hash, v.outcome, v.imported_by, v.imported_at
  from procedure_version v join procedure p on p.id = v.procedure_id`

const toVersion = (row: Row): StoredVersion => ({
  id: row.id,
  code: row.code,
  versionNumber: row.version_number,
  content: row.content,
  eform: row.eform,
  contentHash: row.content_hash,
  outcome: row.outcome,
  importedBy: row.imported_by,
  importedAt: row.imported_at,
})

export async function findVersion(db: Db | Tx, id: ProcedureVersionId): Promise<StoredVersion | undefined> {
  const { rows } = await sql<Row>`${selectVersion} where v.id = ${id}`.execute(db)
  return rows[0] && toVersion(rows[0])
}

export async function findVersionByNumber(db: Db | Tx, code: string, versionNumber: number): Promise<StoredVersion | undefined> {
  const { rows } = await sql<Row>`${selectVersion} where p.code = ${code} and v.version_number = ${versionNumber}`.execute(db)
  return rows[0] && toVersion(rows[0])
}

export async function findNewestVersion(db: Db | Tx, code: string): Promise<StoredVersion | undefined> {
  const { rows } = await sql<Row>`${selectVersion} where p.code = ${code} order by v.version_number desc limit 1`.execute(db)
  return rows[0] && toVersion(rows[0])
}

/** Versions of one procedure, newest first; without a code the newest of each procedure that is not in force on `notInForceOn`. */
export async function listVersionRows(db: Db, code: string | null, notInForceOn?: LocalDate): Promise<StoredVersion[]> {
  const { rows } =
    code !== null
      ? await sql<Row>`${selectVersion} where p.code = ${code} order by v.version_number desc`.execute(db)
      : await sql<Row>`${selectVersion}
          where v.version_number = (select max(n.version_number) from procedure_version n where n.procedure_id = v.procedure_id)
            and not exists (select from procedure_publication b where b.procedure_version_id = v.id and b.effective_from <= ${notInForceOn ?? null}
              and (b.effective_to is null or b.effective_to > ${notInForceOn ?? null}))
          order by p.code`.execute(db)
  return rows.map(toVersion)
}

/** Everyone who changes the catalogue takes turns: numbers count on without gaps and periods are judged on what is stored. */
export async function lockCatalogue(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('motcua.procedures'), hashtext(current_schema()))`.execute(tx)
}

/** Notes that a source was read for this procedure, new or known. Returns its key. */
export async function touchProcedure(tx: Tx, code: string, at: Instant): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into procedure (code, imported_at) values (${code}, ${at})
    on conflict (code) do update set imported_at = excluded.imported_at returning id`.execute(tx)
  return rows[0]!.id
}

export async function insertVersion(tx: Tx, procedureId: number, version: StoredVersion): Promise<void> {
  await sql`
    insert into procedure_version (id, procedure_id, version_number, content, eform, content_hash, outcome, imported_by, imported_at)
    values (${version.id}, ${procedureId}, ${version.versionNumber}, ${JSON.stringify(version.content)}::jsonb, ${JSON.stringify(version.eform)}::json,
      ${version.contentHash}, ${version.outcome}, ${version.importedBy}, ${version.importedAt})`.execute(tx)
}

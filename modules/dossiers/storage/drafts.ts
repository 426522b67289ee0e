import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/connect.ts'
import type { Vault } from '#platform/secrets/secrets.ts'
import type { AccountId, DossierId, Instant, ProcedureVersionId } from '@motcua/terms'
import type { ApplicationDraft, DraftContent } from '../domain/application-draft.ts'

type Row = {
  id: string
  account_id: AccountId
  procedure_code: string
  procedure_version_id: ProcedureVersionId
  sealed: Buffer
  updated_at: Instant
  dossier_id: DossierId | null
  corrects_id: DossierId | null
  corrects_seq: number | null
}

export async function findDraft(db: Db | Tx, vault: Vault, id: string, accountId: AccountId): Promise<ApplicationDraft | undefined> {
  const { rows } = await sql<Row>`select * from application_draft where id = ${id}::uuid and account_id = ${accountId}`.execute(db)
  return rows[0] && toDraft(rows[0], vault)
}

/** Unsent applications of a citizen, the newest first; a correction stands with its dossier. */
export async function listDrafts(db: Db, vault: Vault, accountId: AccountId): Promise<ApplicationDraft[]> {
  const { rows } =
    await sql<Row>`select * from application_draft where account_id = ${accountId} and dossier_id is null and corrects_id is null order by updated_at desc limit 50`.execute(
      db,
    )
  return rows.map((row) => toDraft(row, vault))
}

/** The correction of a dossier that is not sent yet. */
export async function findCorrection(
  db: Db | Tx,
  vault: Vault,
  dossierId: DossierId,
  accountId: AccountId,
): Promise<ApplicationDraft | undefined> {
  const { rows } =
    await sql<Row>`select * from application_draft where corrects_id = ${dossierId} and account_id = ${accountId} and dossier_id is null`.execute(
      db,
    )
  return rows[0] && toDraft(rows[0], vault)
}

/** False when another correction of the same dossier is open. */
export async function insertDraft(db: Db, vault: Vault, draft: ApplicationDraft): Promise<boolean> {
  const done =
    await sql`insert into application_draft (id, account_id, procedure_code, procedure_version_id, sealed, updated_at, corrects_id, corrects_seq)
    values (${draft.id}, ${draft.accountId}, ${draft.procedureCode}, ${draft.procedureVersionId}, ${vault.seal(draft.content)}, ${draft.updatedAt},
      ${draft.corrects?.dossierId ?? null}, ${draft.corrects?.seq ?? null})
    on conflict (corrects_id) where corrects_id is not null and dossier_id is null do nothing`.execute(db)
  return done.numAffectedRows === 1n
}

/** The citizen has seen the dossier as it stands at this event. */
export async function rebaseCorrection(db: Db, id: string, accountId: AccountId, seq: number): Promise<void> {
  await sql`update application_draft set corrects_seq = ${seq} where id = ${id}::uuid and account_id = ${accountId} and dossier_id is null and corrects_id is not null`.execute(
    db,
  )
}

/** False when the draft was sent meanwhile. */
export async function updateDraft(
  db: Db,
  vault: Vault,
  id: string,
  accountId: AccountId,
  content: DraftContent,
  at: Instant,
): Promise<boolean> {
  const done =
    await sql`update application_draft set sealed = ${vault.seal(content)}, updated_at = ${at} where id = ${id}::uuid and account_id = ${accountId} and dossier_id is null`.execute(
      db,
    )
  return done.numAffectedRows === 1n
}

export async function markDraftSent(db: Db | Tx, id: string, accountId: AccountId, dossierId: DossierId): Promise<void> {
  await sql`update application_draft set dossier_id = ${dossierId} where id = ${id}::uuid and account_id = ${accountId}`.execute(db)
}

export async function deleteDraft(db: Db, id: string, accountId: AccountId): Promise<void> {
  await sql`delete from application_draft where id = ${id}::uuid and account_id = ${accountId} and dossier_id is null`.execute(db)
}

function toDraft(row: Row, vault: Vault): ApplicationDraft {
  return {
    id: row.id,
    accountId: row.account_id,
    procedureCode: row.procedure_code,
    procedureVersionId: row.procedure_version_id,
    content: vault.unseal<DraftContent>(row.sealed),
    updatedAt: row.updated_at,
    dossierId: row.dossier_id,
    corrects: row.corrects_id === null ? null : { dossierId: row.corrects_id, seq: row.corrects_seq ?? 0 },
  }
}

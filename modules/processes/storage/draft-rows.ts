import { sql } from 'kysely'
import type { Finding } from '@motcua/process-engine'
import type { Instant, LocalDate, ProcessVersionId } from '@motcua/terms'
import type { Db, Tx } from '#platform/database/connect.ts'
import type { ProcessApproved } from '../domain/decide-approval.ts'
import type { BuiltProcess, ProcessVersion } from '../domain/process-version.ts'
import type { StepSheet } from '../domain/sheet/step-sheet.ts'

/** What a draft has besides its version: the table as typed, what its import found, and how often it was changed. */
export type DraftSheet = { readonly sheet: StepSheet | null; readonly notes: readonly Finding[]; readonly revision: number }
export type ProcessChange = {
  readonly kind: 'DRAFTED' | 'SAVED' | 'IMPORTED' | 'APPROVED'
  readonly by: string
  readonly at: Instant
  readonly data: Readonly<Record<string, unknown>>
}

export async function findDraftSheet(db: Db | Tx, id: ProcessVersionId): Promise<DraftSheet | undefined> {
  const { rows } = await sql<DraftSheet>`select sheet, notes, revision from process_version where id = ${id}`.execute(db)
  return rows[0]
}

/** Holds the version until the transaction ends, so that two changes of it come one after the other. */
export async function lockVersion(tx: Tx, id: ProcessVersionId): Promise<void> {
  await sql`select 1 from process_version where id = ${id} for update`.execute(tx)
}

/** New versions of one process are numbered one after the other. */
export async function nextVersionNumber(tx: Tx, key: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('process_version'), hashtext(${key}))`.execute(tx)
  const { rows } = await sql<{
    next: number
  }>`select coalesce(max(version_number), 0) + 1 as next from process_version where key = ${key}`.execute(tx)
  return rows[0]!.next
}

export type DraftContent = Pick<ProcessVersion, 'name' | 'procedureCode' | 'table' | 'source'> &
  BuiltProcess & { readonly sheet: StepSheet | null; readonly notes: readonly Finding[] }

/** Writes a draft anew. Only drafts: an approved version is kept by the database itself. */
export async function updateDraft(tx: Tx, id: ProcessVersionId, draft: DraftContent): Promise<void> {
  await sql`
    update process_version set name = ${draft.name}, procedure_code = ${draft.procedureCode}, step_table = ${json(draft.table)}::jsonb,
      sheet = ${json(draft.sheet)}::jsonb, notes = ${json(draft.notes)}::jsonb, bpmn = ${draft.bpmn}, graph = ${json(draft.graph)}::jsonb,
      findings = ${json(draft.findings)}::jsonb, source = ${draft.source}, revision = revision + 1
    where id = ${id} and status = 'DRAFT'`.execute(tx)
}

export async function approveDraft(tx: Tx, id: ProcessVersionId, approved: ProcessApproved): Promise<void> {
  const { decision, effectiveFrom } = approved
  await sql`
    update process_version set status = 'APPROVED', graph = ${json(approved.graph)}::jsonb, findings = ${json(approved.findings)}::jsonb,
      decision_number = ${decision.number}, decision_date = ${decision.date}, decision_signer = ${decision.signer}, effective_from = ${effectiveFrom}
    where id = ${id} and status = 'DRAFT'`.execute(tx)
}

export async function addProcessChange(tx: Tx, id: ProcessVersionId, change: ProcessChange): Promise<void> {
  await sql`
    insert into process_change (process_version_id, seq, kind, by, at, data)
    select ${id}, coalesce(max(seq), 0) + 1, ${change.kind}, ${change.by}, ${change.at}, ${json(change.data)}::jsonb
    from process_change where process_version_id = ${id}`.execute(tx)
}

export async function listProcessChanges(db: Db, id: ProcessVersionId): Promise<ProcessChange[]> {
  const { rows } = await sql<ProcessChange>`
    select kind, by, at, data from process_change where process_version_id = ${id} order by seq`.execute(db)
  return rows
}

export type CoverRow = {
  readonly procedure_code: string
  readonly drafts: number
  readonly id: ProcessVersionId | null
}

/** For each procedure that has any version: how many drafts, and which version is in force on a day. */
export async function listCover(db: Db, on: LocalDate): Promise<CoverRow[]> {
  const { rows } = await sql<CoverRow>`
    select v.procedure_code, count(*) filter (where v.status = 'DRAFT')::int as drafts,
      (array_agg(v.id order by v.effective_from desc, v.version_number desc)
        filter (where v.status = 'APPROVED' and v.effective_from <= ${on}))[1] as id
    from process_version v where v.procedure_code is not null group by v.procedure_code`.execute(db)
  return rows
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))

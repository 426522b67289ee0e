import type { Db, Tx } from '#platform/database/connect.ts'
import type { Instant, LocalDate, ProcessVersionId } from '@motcua/terms'
import type { Finding, ProcessGraph, StepTable } from '@motcua/process-engine'
import { sql } from 'kysely'
import type { ProcessVersion } from '../domain/process-version.ts'

type Row = {
  id: ProcessVersionId
  procedure_code: string | null
  key: string
  name: string
  version_number: number
  status: ProcessVersion['status']
  illustrative: boolean
  step_table: StepTable | null
  bpmn: string | null
  graph: ProcessGraph | null
  findings: Finding[]
  decision_number: string | null
  decision_date: LocalDate | null
  decision_signer: string | null
  effective_from: LocalDate | null
  source: string | null
  created_at: Instant
}

const columns = sql.raw(
  'id, procedure_code, key, name, version_number, status, illustrative, step_table, bpmn, graph, findings, decision_number, decision_date, decision_signer, effective_from, source, created_at',
)

export async function findProcessVersion(db: Db | Tx, id: ProcessVersionId): Promise<ProcessVersion | undefined> {
  const { rows } = await sql<Row>`select ${columns} from process_version where id = ${id}`.execute(db)
  return rows[0] && toVersion(rows[0])
}

/** The approved version on which a dossier accepted that day runs. */
export async function findApprovedId(db: Db | Tx, procedureCode: string, at: LocalDate): Promise<ProcessVersionId | undefined> {
  const { rows } = await sql<{ id: ProcessVersionId }>`
    select id from process_version where status = 'APPROVED' and procedure_code = ${procedureCode} and effective_from <= ${at}
    order by effective_from desc, version_number desc limit 1`.execute(db)
  return rows[0]?.id
}

/** Every process that has a version in force on a day, by its key. */
export async function findApprovedKeys(db: Db, at: LocalDate): Promise<Map<string, ProcessVersionId>> {
  const { rows } = await sql<{ key: string; id: ProcessVersionId }>`
    select distinct on (key) key, id from process_version where status = 'APPROVED' and effective_from <= ${at}
    order by key, effective_from desc, version_number desc`.execute(db)
  return new Map(rows.map(({ key, id }) => [key, id]))
}

/** The process that a procedure has already, by its newest version; undefined: none was ever drafted for it. */
export async function findNewestKey(db: Db, procedureCode: string): Promise<string | undefined> {
  const { rows } = await sql<{ key: string }>`
    select key from process_version where procedure_code = ${procedureCode}
    order by (status = 'APPROVED') desc, created_at desc, version_number desc limit 1`.execute(db)
  return rows[0]?.key
}

/** All versions, without their drawings and graphs: for the list of processes. */
export async function listProcessVersions(db: Db): Promise<Omit<ProcessVersion, 'bpmn' | 'graph' | 'table'>[]> {
  const { rows } = await sql<Row>`
    select id, procedure_code, key, name, version_number, status, illustrative, null as step_table, null as bpmn, null as graph, findings,
      decision_number, decision_date, decision_signer, effective_from, source, created_at
    from process_version order by status, name, version_number`.execute(db)
  return rows.map((row) => {
    const { bpmn: _bpmn, graph: _graph, table: _table, ...rest } = toVersion(row)
    return rest
  })
}

/** Stores a version unless its key and number are there already. Returns whether it was new. */
export async function insertProcessVersion(tx: Tx, version: ProcessVersion): Promise<boolean> {
  const result = await sql`
    insert into process_version (id, procedure_code, key, name, version_number, status, illustrative, step_table, bpmn, graph, findings, decision_number, decision_date, decision_signer, effective_from, source, created_at)
    values (${version.id}, ${version.procedureCode}, ${version.key}, ${version.name}, ${version.versionNumber}, ${version.status}, ${version.illustrative},
      ${json(version.table)}::jsonb, ${version.bpmn}, ${json(version.graph)}::jsonb, ${json(version.findings)}::jsonb, ${version.decision?.number ?? null}, ${version.decision?.date ?? null},
      ${version.decision?.signer ?? null}, ${version.effectiveFrom}, ${version.source}, ${version.createdAt})
    on conflict (key, version_number) do nothing`.execute(tx)
  return result.numAffectedRows === 1n
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))

function toVersion(row: Row): ProcessVersion {
  const decided = row.decision_number !== null && row.decision_date !== null && row.decision_signer !== null
  return {
    id: row.id,
    procedureCode: row.procedure_code,
    key: row.key,
    name: row.name,
    versionNumber: row.version_number,
    status: row.status,
    illustrative: row.illustrative,
    table: row.step_table,
    bpmn: row.bpmn,
    graph: row.graph,
    findings: row.findings,
    decision: decided
      ? { number: row.decision_number as string, date: row.decision_date as LocalDate, signer: row.decision_signer as string }
      : null,
    effectiveFrom: row.effective_from,
    source: row.source,
    createdAt: row.created_at,
  }
}

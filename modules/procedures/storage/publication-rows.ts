import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Instant, LocalDate, OnlineLevel, ProcedureVersionId } from '@motcua/terms'
import type { Db, Tx } from '#platform/database/connect.ts'
import type { PublishedPeriod } from '../domain/decide-publication.ts'
import type { Publication, PublicationDecision } from '../domain/procedure-version.ts'

type Row = {
  id: string
  procedure_version_id: ProcedureVersionId
  number: string | null
  decided_on: LocalDate | null
  agency: string | null
  interim_basis: string | null
  online_level: OnlineLevel
  effective_from: LocalDate
  effective_to: LocalDate | null
}

export type StoredPublication = { readonly id: string; readonly versionId: ProcedureVersionId; readonly publication: Publication }

const selectPublication = sql`select b.id, b.procedure_version_id, d.number, d.decided_on, d.agency, b.interim_basis, b.online_level, b.effective_from, b.effective_to
  from procedure_publication b join procedure p on p.id = b.procedure_id left join publication_decision d on d.id = b.decision_id`

function toPublication(row: Row): StoredPublication {
  return {
    id: row.id,
    versionId: row.procedure_version_id,
    publication: {
      decision: row.number === null ? null : { number: row.number, date: row.decided_on, agency: row.agency },
      interim: row.interim_basis !== null,
      interimBasis: row.interim_basis,
      onlineLevel: row.online_level,
      effectiveFrom: row.effective_from,
      effectiveTo: row.effective_to,
    },
  }
}

/** The publication in force on a day. */
export async function findPublicationOn(db: Db | Tx, code: string, day: LocalDate): Promise<StoredPublication | undefined> {
  const { rows } = await sql<Row>`${selectPublication}
    where p.code = ${code} and b.effective_from <= ${day} and (b.effective_to is null or b.effective_to > ${day})`.execute(db)
  return rows[0] && toPublication(rows[0])
}

/** The publications of a version, newest first; one taken back before it began is left out. */
export async function findPublicationOfVersion(db: Db | Tx, id: ProcedureVersionId): Promise<StoredPublication | undefined> {
  const { rows } = await sql<Row>`${selectPublication}
    where b.procedure_version_id = ${id} and b.effective_to is distinct from b.effective_from order by b.effective_from desc limit 1`.execute(
    db,
  )
  return rows[0] && toPublication(rows[0])
}

/** Every period of a procedure, oldest first. */
export async function listPublications(db: Db | Tx, code: string): Promise<StoredPublication[]> {
  const { rows } = await sql<Row>`${selectPublication} where p.code = ${code} order by b.effective_from, b.published_at`.execute(db)
  return rows.map(toPublication)
}

export const toPeriod = ({ id, publication }: StoredPublication): PublishedPeriod => ({
  id,
  from: publication.effectiveFrom,
  to: publication.effectiveTo,
})

/** Decisions are only added: the same one published before is used again. */
async function keepDecision(tx: Tx, decision: PublicationDecision): Promise<string> {
  const [number, agency] = [decision.number.trim(), decision.agency?.trim() ?? null]
  await sql`insert into publication_decision (id, number, decided_on, agency) values (${randomUUID()}, ${number}, ${decision.date}, ${agency})
    on conflict (number, decided_on, agency) do nothing`.execute(tx)
  const { rows } = await sql<{ id: string }>`
    select id from publication_decision where number = ${number} and decided_on = ${decision.date} and agency = ${agency}`.execute(tx)
  return rows[0]!.id
}

export type PublicationRecord = { readonly code: string; readonly versionId: ProcedureVersionId; readonly by: string; readonly at: Instant }

export async function insertPublication(tx: Tx, publication: Publication, record: PublicationRecord): Promise<string> {
  const id = randomUUID()
  const decisionId = publication.decision === null ? null : await keepDecision(tx, publication.decision)
  await sql`
    insert into procedure_publication (id, procedure_id, procedure_version_id, decision_id, interim_basis, online_level, effective_from, effective_to, published_by, published_at)
    values (${id}, (select id from procedure where code = ${record.code}), ${record.versionId}, ${decisionId}, ${publication.interimBasis}, ${publication.onlineLevel},
      ${publication.effectiveFrom}, ${publication.effectiveTo}, ${record.by}, ${record.at})`.execute(tx)
  return id
}

export async function endPublication(
  tx: Tx,
  id: string,
  end: { readonly effectiveTo: LocalDate; readonly reason: string; readonly by: string; readonly at: Instant },
): Promise<void> {
  await sql`update procedure_publication set effective_to = ${end.effectiveTo}, end_reason = ${end.reason}, ended_by = ${end.by}, ended_at = ${end.at}
    where id = ${id}`.execute(tx)
}

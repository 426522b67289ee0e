import { sql } from 'kysely'
import type { Tx } from '#platform/database/connect.ts'
import type { AccountId, Instant } from '@motcua/terms'
import { countDeltas } from '../domain/dossier-count.ts'
import type { DossierEvent } from '../domain/dossier-event.ts'
import type { DossierState } from '../domain/dossier-state.ts'
import { columnsOf, workColumnsOf } from './dossier-row.ts'
import { chain, NO_HASH } from './event-chain.ts'

export type Append = {
  /** As it stood when the command was decided; null for a new dossier. */
  readonly before: DossierState | null
  readonly state: DossierState
  readonly events: readonly DossierEvent[]
  readonly prevHash: Buffer
  readonly command: { readonly id: string; readonly name: string; readonly accountId: AccountId | null; readonly at: Instant }
}

/**
 * Writes one command's outcome: events, row, open work, its place in the figures and the command's mark, in one statement.
 *
 * Nothing is written unless the dossier still stands where it was read.
 * @returns false when somebody else acted meanwhile
 */
export async function appendEvents(tx: Tx, append: Append): Promise<boolean> {
  const { state, command } = append
  const links = chain(state.id, append.events, command.id, append.prevHash)
  const lastHash = links.at(-1)?.hash ?? NO_HASH
  const events = links.map(({ event: { seq, type, at, actor, ...data }, prevHash, hash }) => ({
    seq,
    type,
    data,
    at,
    actor_kind: actor.kind,
    actor_id: actor.accountId,
    official_id: actor.officialId,
    prev_hash: `\\x${prevHash.toString('hex')}`,
    hash: `\\x${hash.toString('hex')}`,
  }))
  const work = workColumnsOf(state)
  const counted = countDeltas(append.before, state).map((delta) => ({
    agency_id: delta.agencyId,
    procedure_code: delta.procedureCode,
    channel: delta.channel,
    status: delta.status,
    accepted: delta.accepted,
    month: delta.month,
    over_month: delta.overMonth,
    due_month: delta.dueMonth,
    timeliness: delta.timeliness,
    n: delta.n,
  }))
  const columns = columnsOf(state)
  const result = await sql<{ written: number }>`
    with moved as (
      update dossier set seq = ${state.seq}, state = ${JSON.stringify(state)}::jsonb, last_hash = ${lastHash}, updated_at = ${command.at},
        status = ${columns.status}, code = ${columns.code}, process_version_id = ${columns.process_version_id}, accepted_at = ${columns.accepted_at},
        due_at = ${columns.due_at}, first_due_at = ${columns.first_due_at}, finished_at = ${columns.finished_at}, returned_at = ${columns.returned_at},
        ended_at = ${columns.ended_at}, timeliness = ${columns.timeliness}, awaiting_supplement = ${columns.awaiting_supplement},
        paused = ${columns.paused}::tstzmultirange, receipt_due_at = ${columns.receipt_due_at},
        incident_count = ${columns.incident_count}
      where id = ${state.id} and seq = ${append.before?.seq ?? 0} returning id
    ), appended as (
      insert into dossier_event (dossier_id, seq, type, data, actor_kind, actor_id, official_id, at, command_id, prev_hash, hash)
      select moved.id, e.seq, e.type, e.data, e.actor_kind, e.actor_id, e.official_id, e.at, ${command.id}::uuid, e.prev_hash, e.hash
      from moved, jsonb_to_recordset(${JSON.stringify(events)}::jsonb)
        as e(seq int, type text, data jsonb, actor_kind text, actor_id uuid, official_id uuid, at timestamptz, prev_hash bytea, hash bytea)
    ), marked as (
      insert into dossier_command (id, dossier_id, name, seq, account_id, at)
      select ${command.id}::uuid, id, ${command.name}, ${state.seq}, ${command.accountId}::uuid, ${command.at}::timestamptz from moved
    ), counted as (
      insert into dossier_count_delta (agency_id, procedure_code, channel, status, accepted, month, over_month, due_month, timeliness, n)
      select c.agency_id, c.procedure_code, c.channel, c.status, c.accepted, c.month, c.over_month, c.due_month, c.timeliness, c.n
      from moved, jsonb_to_recordset(${JSON.stringify(counted)}::jsonb)
        as c(agency_id uuid, procedure_code text, channel text, status text, accepted boolean, month date, over_month date, due_month date, timeliness text, n int)
    ), closed as (
      delete from work_item using moved where work_item.dossier_id = moved.id and not (work_item.token = any(${work.map((w) => w.token)}::int[]))
    ), opened as (
      insert into work_item (dossier_id, token, node, name, kind, agency_id, role, assignee_id, opened_at, started_at, due_at, allotted_minutes, paused)
      select moved.id, w.token, w.node, w.name, w.kind, w.agency_id, w.role, w.assignee_id, w.opened_at, w.started_at, w.due_at, w.allotted_minutes, w.paused
      from moved, jsonb_to_recordset(${JSON.stringify(work)}::jsonb)
        as w(token int, node text, name text, kind text, agency_id uuid, role text, assignee_id uuid, opened_at timestamptz, started_at timestamptz, due_at timestamptz, allotted_minutes int,
          paused boolean)
      on conflict (dossier_id, token) do update set node = excluded.node, name = excluded.name, kind = excluded.kind, agency_id = excluded.agency_id, role = excluded.role,
        assignee_id = excluded.assignee_id, opened_at = excluded.opened_at, started_at = excluded.started_at, due_at = excluded.due_at, allotted_minutes = excluded.allotted_minutes,
        paused = excluded.paused
    )
    select count(*)::int as written from moved`.execute(tx)
  return result.rows[0]?.written === 1
}

export type NewDossierRow = {
  readonly lookupCode: string
  readonly sealed: Buffer
  readonly nameFold: string
  readonly idNumberHash: Buffer | null
  readonly phoneHash: Buffer | null
}

/** Writes a dossier with its first events and the personal data beside them. */
export async function insertDossier(tx: Tx, append: Omit<Append, 'before' | 'prevHash'>, row: NewDossierRow): Promise<void> {
  const { state, command } = append
  await sql`
    insert into dossier (id, seq, status, lookup_code, procedure_code, procedure_name, procedure_version_id, intake_unit_id, competent_agency_id, channel, owner_account_id,
      submitted_at, answer_due_at, interim, last_hash, state, updated_at)
    values (${state.id}, 0, 'NEW', ${row.lookupCode}, ${state.procedure.code}, ${state.procedure.name}, ${state.procedure.versionId}, ${state.intakeUnitId}, ${state.competentAgencyId},
      ${state.channel}, ${state.ownerAccountId}, ${state.submittedAt}, ${state.answerDueAt}, ${state.interim}, ${NO_HASH}, '{}'::jsonb, ${command.at})`.execute(
    tx,
  )
  await sql`
    insert into dossier_person (dossier_id, intake_unit_id, competent_agency_id, sealed, applicant_name_fold, id_number_hash, phone_hash)
    values (${state.id}, ${state.intakeUnitId}, ${state.competentAgencyId}, ${row.sealed}, ${row.nameFold}, ${row.idNumberHash}, ${row.phoneHash})`.execute(
    tx,
  )
  const written = await appendEvents(tx, { ...append, before: null, prevHash: NO_HASH })
  if (!written) throw new Error(`Dossier ${state.id} could not be written`)
}

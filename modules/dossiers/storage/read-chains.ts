import { sql } from 'kysely'
import type { Db } from '#platform/database/connect.ts'
import type { DossierId } from '@motcua/terms'
import type { CopiedColumns, WorkColumns } from './dossier-row.ts'
import { toStoredEvent, type EventRow, type StoredEvent } from './load-dossier.ts'

/** What a dossier's row says of its chain. */
export type DossierHead = {
  readonly id: DossierId
  readonly seq: number
  readonly last_hash: Buffer
  readonly state: unknown
  /** What lists and figures read: copied from the state with every command. */
  readonly columns: CopiedColumns
  readonly work: readonly WorkColumns[]
}
export type ReadChain = { readonly head: DossierHead; readonly stored: readonly StoredEvent[] }

const copiedColumns = sql`status, code, process_version_id, accepted_at, due_at, first_due_at, finished_at, returned_at, ended_at, timeliness, awaiting_supplement,
  interim, receipt_due_at, incident_count, procedure_code, procedure_name, procedure_version_id, intake_unit_id, competent_agency_id, channel, owner_account_id,
  submitted_at, answer_due_at, paused is not distinct from (
    select range_agg(tstzrange((p->>'from')::timestamptz, (p->>'to')::timestamptz, '(]')) from jsonb_array_elements(state->'pauses') p) as paused_holds`
const workColumns = sql`token, node, name, kind, agency_id, role, assignee_id, opened_at, started_at, due_at, allotted_minutes, paused`

/** Before every id, and after every one. */
export const FIRST = '00000000-0000-0000-0000-000000000000' as DossierId
export const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff' as DossierId

/** The next dossiers in the order of their ids with all their events, as they stood at one moment: a command may be carried out meanwhile. */
export async function readChains(db: Db, range: { after: DossierId; until: DossierId }, limit: number): Promise<ReadChain[]> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const { rows: heads } = await sql<Omit<DossierHead, 'columns' | 'work'> & CopiedColumns>`
        select id, seq, last_hash, state, ${copiedColumns} from dossier where id > ${range.after}::uuid and id <= ${range.until}::uuid
        order by id limit ${limit}`.execute(tx)
      const last = heads.at(-1)
      if (!last) return []
      const { rows: events } = await sql<EventRow & { dossier_id: DossierId }>`
        select dossier_id, seq, type, data, at, actor_kind, actor_id, official_id, command_id, prev_hash, hash from dossier_event
        where dossier_id > ${range.after}::uuid and dossier_id <= ${last.id}::uuid order by dossier_id, seq`.execute(tx)
      const { rows: work } = await sql<WorkColumns & { dossier_id: DossierId }>`
        select dossier_id, ${workColumns} from work_item
        where dossier_id > ${range.after}::uuid and dossier_id <= ${last.id}::uuid order by dossier_id, token`.execute(tx)
      const eventsOf = Map.groupBy(events, (row) => row.dossier_id)
      const workOf = Map.groupBy(work, (row) => row.dossier_id)
      return heads.map(({ id, seq, last_hash, state, ...columns }) => ({
        head: { id, seq, last_hash, state, columns, work: (workOf.get(id) ?? []).map(({ dossier_id: _dossier, ...row }) => row) },
        stored: (eventsOf.get(id) ?? []).map(toStoredEvent),
      }))
    })
}

/** Every `size`-th id: where to divide the dossiers into parts of that size. */
export async function listMilestones(db: Db, size: number): Promise<DossierId[]> {
  const { rows } = await sql<{ id: DossierId }>`
    select id from (select id, row_number() over (order by id) as number from dossier) numbered where number % ${size} = 0 order by id`.execute(
    db,
  )
  return rows.map((row) => row.id)
}

/** Events whose dossier is gone: the row was removed behind the application's back. */
export async function listOrphans(db: Db): Promise<{ dossierId: DossierId; seq: number }[]> {
  const { rows } = await sql<{ dossierId: DossierId; seq: number }>`
    select e.dossier_id as "dossierId", min(e.seq) as seq from dossier_event e left join dossier d on d.id = e.dossier_id
    where d.id is null group by e.dossier_id limit 100`.execute(db)
  return rows
}

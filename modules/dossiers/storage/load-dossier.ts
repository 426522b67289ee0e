import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/connect.ts'
import type { AccountId, DossierCode, DossierId, Instant, OfficialId } from '@motcua/terms'
import type { DossierEvent, DossierEventBody } from '../domain/dossier-event.ts'
import type { Actor } from '../domain/dossier-parts.ts'
import type { DossierState } from '../domain/dossier-state.ts'

/** A dossier read for a command: its state, the last link of its chain, and whether this very command was carried out before. */
export type LoadedDossier = {
  readonly state: DossierState
  readonly lastHash: Buffer
  readonly lookupCode: string
  readonly replayed: {
    readonly name: string
    readonly seq: number
    readonly accountId: AccountId | null
    readonly dossierId: DossierId
  } | null
}

type Row = {
  state: DossierState
  last_hash: Buffer
  lookup_code: string
  command_name: string | null
  command_seq: number | null
  command_account: AccountId | null
  command_dossier: DossierId | null
}

/** One read: everything a decision needs of the dossier itself. */
export async function findDossier(db: Db | Tx, id: DossierId, commandId: string | null = null): Promise<LoadedDossier | undefined> {
  const { rows } = await sql<Row>`
    select d.state, d.last_hash, d.lookup_code, c.name as command_name, c.seq as command_seq, c.account_id as command_account, c.dossier_id as command_dossier
    from dossier d left join dossier_command c on c.id = ${commandId}::uuid where d.id = ${id}`.execute(db)
  const row = rows[0]
  if (!row) return undefined
  const replayed =
    row.command_name === null
      ? null
      : { name: row.command_name, seq: row.command_seq ?? 0, accountId: row.command_account, dossierId: row.command_dossier as DossierId }
  return { state: row.state, lastHash: row.last_hash, lookupCode: row.lookup_code, replayed }
}

/** The dossier a command was carried out on, for commands that make a new one. */
export async function findByCommand(
  db: Db | Tx,
  commandId: string,
): Promise<{ dossierId: DossierId; name: string; accountId: AccountId | null } | undefined> {
  const { rows } = await sql<{
    dossier_id: DossierId
    name: string
    account_id: AccountId | null
  }>`select dossier_id, name, account_id from dossier_command where id = ${commandId}::uuid`.execute(db)
  const row = rows[0]
  return row && { dossierId: row.dossier_id, name: row.name, accountId: row.account_id }
}

/** The opaque id behind a dossier code or a look-up code. */
export async function findDossierId(db: Db, by: { code: DossierCode } | { lookupCode: string }): Promise<DossierId | undefined> {
  const { rows } =
    'code' in by
      ? await sql<{ id: DossierId }>`select id from dossier where code = ${by.code}`.execute(db)
      : await sql<{ id: DossierId }>`select id from dossier where lookup_code = ${by.lookupCode}`.execute(db)
  return rows[0]?.id
}

/** A row of `dossier_event`. */
export type EventRow = {
  seq: number
  type: DossierEventBody['type']
  data: Record<string, unknown>
  at: Instant
  actor_kind: Actor['kind']
  actor_id: AccountId | null
  official_id: OfficialId | null
  command_id: string
  prev_hash: Buffer
  hash: Buffer
}
export type StoredEvent = { readonly event: DossierEvent; readonly commandId: string; readonly prevHash: Buffer; readonly hash: Buffer }

/** All events of a dossier in their order, with their links. */
export async function listEvents(db: Db | Tx, id: DossierId): Promise<StoredEvent[]> {
  const { rows } = await sql<EventRow>`
    select seq, type, data, at, actor_kind, actor_id, official_id, command_id, prev_hash, hash from dossier_event where dossier_id = ${id} order by seq`.execute(
    db,
  )
  return rows.map(toStoredEvent)
}

export function toStoredEvent(row: EventRow): StoredEvent {
  const event = {
    ...row.data,
    type: row.type,
    seq: row.seq,
    at: row.at,
    actor: { kind: row.actor_kind, accountId: row.actor_id, officialId: row.official_id },
  } as DossierEvent
  return { event, commandId: row.command_id, prevHash: row.prev_hash, hash: row.hash }
}

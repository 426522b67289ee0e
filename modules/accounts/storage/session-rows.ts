import type { AccountId, AgencyId, Instant, OfficialId, Role, RoleGrant } from '@motcua/terms'
import { sql } from 'kysely'
import { instantOf } from '#platform/clock/clock.ts'
import type { Db, Tx } from '#platform/database/connect.ts'

export type SessionKind = 'browser' | 'script'

/** A session with all that is needed to say who asks; rights of every time, to be filtered by the instant. */
export type KeptSession = {
  readonly id: string
  readonly accountId: AccountId
  readonly lastSeenMs: number
  readonly endsMs: number
  readonly isDemo: boolean
  readonly status: 'ACTIVE' | 'DISABLED'
  readonly official: { readonly id: OfficialId; readonly name: string; readonly position: string } | undefined
  readonly citizen: { readonly nameSealed: Buffer; readonly numberSealed: Buffer } | undefined
  readonly grants: readonly RoleGrant[]
}

/**
 * One statement for every request that is not in the cache. It reads the official's name from the organisation's table: the key between
 * the two tables says they belong together, and a second question per request would buy nothing.
 */
export async function findSessionByToken(db: Db, tokenHash: Buffer): Promise<KeptSession | undefined> {
  const row = await db
    .selectFrom('session as s')
    .innerJoin('user_account as a', 'a.id', 's.account_id')
    .leftJoin('official as o', 'o.id', 'a.official_id')
    .leftJoin('citizen_identity as c', 'c.account_id', 'a.id')
    .select([
      's.id',
      's.account_id',
      's.last_seen_at',
      's.ends_at',
      'a.is_demo',
      'a.status',
      'o.id as official_id',
      'o.full_name',
      'o.position',
      'c.name_sealed',
      'c.citizen_number_sealed',
    ])
    .select(
      sql<{ role: string; agency_id: string; valid_from: string; valid_to: string | null }[] | null>`
        (select json_agg(json_build_object('role', g.role, 'agency_id', g.agency_id, 'valid_from', g.valid_from, 'valid_to', g.valid_to) order by g.valid_from)
         from role_grant g where g.account_id = a.id)`.as('grants'),
    )
    .where('s.token_hash', '=', tokenHash)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id: row.id,
    accountId: row.account_id as AccountId,
    lastSeenMs: Date.parse(row.last_seen_at),
    endsMs: Date.parse(row.ends_at),
    isDemo: row.is_demo,
    status: row.status as KeptSession['status'],
    official:
      row.official_id === null ? undefined : { id: row.official_id as OfficialId, name: row.full_name ?? '', position: row.position ?? '' },
    citizen:
      row.name_sealed && row.citizen_number_sealed ? { nameSealed: row.name_sealed, numberSealed: row.citizen_number_sealed } : undefined,
    grants: (row.grants ?? []).map((g) => ({
      role: g.role as Role,
      agencyId: g.agency_id as AgencyId,
      from: toInstant(g.valid_from),
      to: g.valid_to === null ? null : toInstant(g.valid_to),
    })),
  }
}

/** JSON writes moments as `2026-03-02T09:00:00+07:00`, with fractions when there are any. */
const toInstant = (text: string): Instant => `${text.slice(0, 19)}+07:00` as Instant

export async function insertSession(
  tx: Tx,
  session: {
    readonly id: string
    readonly tokenHash: Buffer
    readonly accountId: AccountId
    readonly kind: SessionKind
    readonly nowMs: number
    readonly endsMs: number
  },
): Promise<void> {
  await tx
    .insertInto('session')
    .values({
      id: session.id,
      token_hash: session.tokenHash,
      account_id: session.accountId,
      kind: session.kind,
      created_at: instantOf(session.nowMs),
      last_seen_at: instantOf(session.nowMs),
      ends_at: instantOf(session.endsMs),
    })
    .execute()
}

export async function touchSession(db: Db, id: string, nowMs: number): Promise<void> {
  await db
    .updateTable('session')
    .set({ last_seen_at: instantOf(nowMs) })
    .where('id', '=', id)
    .execute()
}

/** A session as its owner sees it in the list. */
export type OpenSession = {
  readonly id: string
  readonly kind: SessionKind
  readonly createdAt: Instant
  readonly lastSeenAt: Instant
  readonly endsAt: Instant
}

export async function listSessions(db: Db, accountId: AccountId): Promise<OpenSession[]> {
  const rows = await db.selectFrom('session').selectAll().where('account_id', '=', accountId).orderBy('last_seen_at', 'desc').execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as SessionKind,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    endsAt: row.ends_at,
  }))
}

/** @returns whether there was one */
export async function deleteSession(db: Db, accountId: AccountId, id: string): Promise<boolean> {
  const gone = await db.deleteFrom('session').where('account_id', '=', accountId).where('id', '=', id).executeTakeFirst()
  return gone.numDeletedRows === 1n
}

/** Ends all sessions of an account, but for one. */
export async function deleteSessions(db: Db, accountId: AccountId, but?: string): Promise<void> {
  let statement = db.deleteFrom('session').where('account_id', '=', accountId)
  if (but !== undefined) statement = statement.where('id', '!=', but)
  await statement.execute()
}

export async function deleteEndedSessions(db: Db, nowMs: number, idleMinutes: number): Promise<void> {
  await db
    .deleteFrom('session')
    .where((where) =>
      where.or([where('ends_at', '<', instantOf(nowMs)), where('last_seen_at', '<', instantOf(nowMs - idleMinutes * 60_000))]),
    )
    .execute()
}

import type { AccountId, AgencyId, Instant, OfficialId, Role } from '@motcua/terms'
import type { Db, Tx } from '#platform/database/connect.ts'
import type { KeptGrant } from '../domain/role-grants.ts'

/** An account as the use cases need it; sealed columns stay sealed. */
export type Account = {
  readonly id: AccountId
  readonly login: string | null
  readonly kind: 'official' | 'citizen'
  readonly officialId: OfficialId | null
  readonly status: 'ACTIVE' | 'DISABLED'
  readonly isDemo: boolean
  readonly passwordHash: string | null
  readonly totpSealed: Buffer | null
  readonly totpPendingSealed: Buffer | null
  readonly totpLastStep: number | null
}

const columns = [
  'id',
  'login',
  'kind',
  'official_id',
  'status',
  'is_demo',
  'password_hash',
  'totp_sealed',
  'totp_pending_sealed',
  'totp_last_step',
] as const

type Row = {
  id: string
  login: string | null
  kind: string
  official_id: string | null
  status: string
  is_demo: boolean
  password_hash: string | null
  totp_sealed: Buffer | null
  totp_pending_sealed: Buffer | null
  totp_last_step: number | null
}

const toAccount = (row: Row): Account => ({
  id: row.id as AccountId,
  login: row.login,
  kind: row.kind as Account['kind'],
  officialId: row.official_id as OfficialId | null,
  status: row.status as Account['status'],
  isDemo: row.is_demo,
  passwordHash: row.password_hash,
  totpSealed: row.totp_sealed,
  totpPendingSealed: row.totp_pending_sealed,
  totpLastStep: row.totp_last_step,
})

export async function findAccountByLogin(db: Db, login: string): Promise<Account | undefined> {
  const row = await db.selectFrom('user_account').select(columns).where('login', '=', login).executeTakeFirst()
  return row && toAccount(row)
}

export async function findAccount(db: Db, id: AccountId): Promise<Account | undefined> {
  const row = await db.selectFrom('user_account').select(columns).where('id', '=', id).executeTakeFirst()
  return row && toAccount(row)
}

/** Holds the account until the transaction ends, so that two changes of its rights come one after the other. */
export async function findAccountForUpdate(tx: Tx, id: AccountId): Promise<Account | undefined> {
  const row = await tx.selectFrom('user_account').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && toAccount(row)
}

export async function insertAccount(
  tx: Tx,
  account: Pick<Account, 'id' | 'login' | 'kind' | 'officialId' | 'isDemo' | 'passwordHash'>,
  now: Instant,
): Promise<void> {
  await tx
    .insertInto('user_account')
    .values({
      id: account.id,
      login: account.login,
      kind: account.kind,
      official_id: account.officialId,
      status: 'ACTIVE',
      is_demo: account.isDemo,
      password_hash: account.passwordHash,
      created_at: now,
    })
    .execute()
}

export async function setPasswordHash(tx: Tx, id: AccountId, passwordHash: string): Promise<void> {
  await tx.updateTable('user_account').set({ password_hash: passwordHash }).where('id', '=', id).execute()
}

export async function setStatus(tx: Tx, id: AccountId, status: Account['status']): Promise<void> {
  await tx.updateTable('user_account').set({ status }).where('id', '=', id).execute()
}

export async function setTotp(
  tx: Tx,
  id: AccountId,
  totp: { sealed: Buffer | null; pending: Buffer | null; lastStep: number | null },
): Promise<void> {
  await tx
    .updateTable('user_account')
    .set({ totp_sealed: totp.sealed, totp_pending_sealed: totp.pending, totp_last_step: totp.lastStep })
    .where('id', '=', id)
    .execute()
}

/** Uses up a code: false when another sign-in was first with it or a later one. */
export async function useTotpStep(tx: Tx, id: AccountId, step: number): Promise<boolean> {
  const used = await tx
    .updateTable('user_account')
    .set({ totp_last_step: step })
    .where('id', '=', id)
    .where((where) => where.or([where('totp_last_step', 'is', null), where('totp_last_step', '<', step)]))
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}

export async function listGrants(db: Db, accountId: AccountId): Promise<KeptGrant[]> {
  const rows = await db.selectFrom('role_grant').selectAll().where('account_id', '=', accountId).orderBy('valid_from').execute()
  return rows.map(toGrant)
}

export async function findGrant(db: Db, id: string): Promise<KeptGrant | undefined> {
  const row = await db.selectFrom('role_grant').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toGrant(row)
}

export const toGrant = (row: {
  id: string
  account_id: string
  role: string
  agency_id: string
  valid_from: Instant
  valid_to: Instant | null
}): KeptGrant => ({
  id: row.id,
  accountId: row.account_id as AccountId,
  role: row.role as Role,
  agencyId: row.agency_id as AgencyId,
  from: row.valid_from,
  to: row.valid_to,
})

export async function insertGrants(tx: Tx, grants: readonly KeptGrant[]): Promise<void> {
  if (grants.length === 0) return
  await tx
    .insertInto('role_grant')
    .values(
      grants.map((g) => ({ id: g.id, account_id: g.accountId, role: g.role, agency_id: g.agencyId, valid_from: g.from, valid_to: g.to })),
    )
    .execute()
}

export async function endGrant(tx: Tx, id: string, at: Instant): Promise<void> {
  await tx.updateTable('role_grant').set({ valid_to: at }).where('id', '=', id).execute()
}

export type RoleHolder = { readonly accountId: AccountId; readonly officialId: OfficialId }

/** Every right that some enabled official's account holds at this instant, each once. */
export async function listRightsHeld(db: Db, at: Instant): Promise<{ readonly role: Role; readonly agencyId: AgencyId }[]> {
  const rows = await db
    .selectFrom('role_grant as g')
    .innerJoin('user_account as a', 'a.id', 'g.account_id')
    .select(['g.role', 'g.agency_id'])
    .distinct()
    .where('a.official_id', 'is not', null)
    .where('a.status', '=', 'ACTIVE')
    .where('g.valid_from', '<=', at)
    .where((where) => where.or([where('g.valid_to', 'is', null), where('g.valid_to', '>', at)]))
    .execute()
  return rows.map((row) => ({ role: row.role as Role, agencyId: row.agency_id as AgencyId }))
}

/** Who can act in this role for this agency at this instant: enabled and with the right in force. */
export async function listRoleHolders(db: Db, role: Role, agencyId: AgencyId, at: Instant): Promise<RoleHolder[]> {
  const rows = await db
    .selectFrom('role_grant as g')
    .innerJoin('user_account as a', 'a.id', 'g.account_id')
    .select(['a.id', 'a.official_id'])
    .distinct()
    .where('a.official_id', 'is not', null)
    .where('g.role', '=', role)
    .where('g.agency_id', '=', agencyId)
    .where('a.status', '=', 'ACTIVE')
    .where('g.valid_from', '<=', at)
    .where((where) => where.or([where('g.valid_to', 'is', null), where('g.valid_to', '>', at)]))
    .execute()
  return rows.map((row) => ({ accountId: row.id as AccountId, officialId: row.official_id as OfficialId }))
}

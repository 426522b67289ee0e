import type { AccountId, Instant } from '@motcua/terms'
import type { Db, Tx } from '#platform/database/connect.ts'

export type AccountChange = {
  readonly accountId: AccountId
  readonly kind:
    | 'AccountCreated'
    | 'RoleGranted'
    | 'RoleRevoked'
    | 'PasswordChanged'
    | 'TotpEnrolled'
    | 'TotpReset'
    | 'AccountDisabled'
    | 'AccountEnabled'
  readonly data: Readonly<Record<string, unknown>>
  /** null = the system itself. */
  readonly changedBy: AccountId | null
  readonly changedAt: Instant
}

export async function appendAccountChanges(tx: Tx, changes: readonly AccountChange[]): Promise<void> {
  if (changes.length === 0) return
  await tx
    .insertInto('account_history')
    .values(
      changes.map((c) => ({
        account_id: c.accountId,
        kind: c.kind,
        data: JSON.stringify(c.data),
        changed_by: c.changedBy,
        changed_at: c.changedAt,
      })),
    )
    .execute()
}

/** Oldest first. */
export async function listAccountChanges(db: Db, accountId: AccountId): Promise<AccountChange[]> {
  const rows = await db.selectFrom('account_history').selectAll().where('account_id', '=', accountId).orderBy('id').execute()
  return rows.map((row) => ({
    accountId: row.account_id as AccountId,
    kind: row.kind as AccountChange['kind'],
    data: row.data as Record<string, unknown>,
    changedBy: row.changed_by as AccountId | null,
    changedAt: row.changed_at,
  }))
}

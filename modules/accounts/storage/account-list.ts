import { sql } from 'kysely'
import type { AccountId, Instant, OfficialId } from '@motcua/terms'
import type { Db } from '#platform/database/connect.ts'
import type { KeptGrant } from '../domain/role-grants.ts'
import { toGrant } from './account-rows.ts'

/** An official's account as administrators and auditors see it. */
export type ListedAccount = {
  readonly id: AccountId
  readonly login: string
  readonly status: 'ACTIVE' | 'DISABLED'
  readonly isDemo: boolean
  readonly hasTotp: boolean
  readonly createdAt: Instant
  readonly official: { readonly id: OfficialId; readonly name: string; readonly position: string }
  readonly grants: readonly KeptGrant[]
}

/**
 * Accounts of officials by login, with their rights of all times.
 *
 * @param page.after  login of the last one of the page before
 * @param page.words  only those whose login or name has these folded words in it; empty for all
 */
export async function listAccounts(
  db: Db,
  page: { readonly after: string; readonly limit: number; readonly words?: string },
): Promise<ListedAccount[]> {
  const { words = '' } = page
  const like = `%${words.replace(/[\\%_]/g, (c) => `\\${c}`)}%`
  const rows = await db
    .selectFrom('user_account as a')
    .innerJoin('official as o', 'o.id', 'a.official_id')
    .select([
      'a.id',
      'a.login',
      'a.status',
      'a.is_demo',
      'a.totp_sealed',
      'a.created_at',
      'o.id as official_id',
      'o.full_name',
      'o.position',
    ])
    .where('a.login', '>', page.after)
    .where((is) =>
      words === '' ? is.val(true) : is.or([is('a.login', 'like', like), is(sql<string>`vn_fold(o.full_name)`, 'like', like)]),
    )
    .orderBy('a.login')
    .limit(page.limit)
    .execute()
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const grants = (await db.selectFrom('role_grant').selectAll().where('account_id', 'in', ids).orderBy('valid_from').execute()).map(toGrant)
  return rows.map((row) => ({
    id: row.id as AccountId,
    login: row.login ?? '',
    status: row.status as ListedAccount['status'],
    isDemo: row.is_demo,
    hasTotp: row.totp_sealed !== null,
    createdAt: row.created_at,
    official: { id: row.official_id as OfficialId, name: row.full_name, position: row.position },
    grants: grants.filter((grant) => grant.accountId === row.id),
  }))
}

/** Accounts of officials that were made for the demo, in the order in which they were made. */
export async function listDemoOfficials(db: Db): Promise<{ readonly login: string; readonly name: string; readonly position: string }[]> {
  const rows = await db
    .selectFrom('user_account as a')
    .innerJoin('official as o', 'o.id', 'a.official_id')
    .select(['a.login', 'o.full_name as name', 'o.position'])
    .where('a.is_demo', '=', true)
    .orderBy((order) =>
      order
        .selectFrom('account_history as h')
        .select((made) => made.fn.min('h.id').as('first'))
        .whereRef('h.account_id', '=', 'a.id'),
    )
    .execute()
  return rows.map((row) => ({ ...row, login: row.login ?? '' }))
}

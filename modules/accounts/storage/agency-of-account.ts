import type { AccountId, AgencyId } from '@motcua/terms'
import type { Db } from '#platform/database/connect.ts'

/** The agency to which the account's official belongs; undefined for citizens. */
export async function findAgencyOfAccount(db: Db, accountId: AccountId): Promise<AgencyId | undefined> {
  const row = await db
    .selectFrom('user_account as a')
    .innerJoin('official as o', 'o.id', 'a.official_id')
    .select('o.agency_id')
    .where('a.id', '=', accountId)
    .executeTakeFirst()
  return row?.agency_id as AgencyId | undefined
}

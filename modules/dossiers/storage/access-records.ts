import { sql } from 'kysely'
import type { Db } from '#platform/database/connect.ts'
import type { AccountId, DossierId, Instant, OfficialId } from '@motcua/terms'

export type AccessPurpose = 'OPEN' | 'PRINT' | 'FILE' | 'EXPORT'
export type AccessRecord = {
  readonly accountId: AccountId
  /** Null for readings recorded before names were kept. */
  readonly officialId: OfficialId | null
  readonly at: Instant
  readonly purpose: AccessPurpose
}

/** An official has read a dossier: its citizen sees it. Reading again within ten minutes adds no second line. */
export async function recordAccess(db: Db, record: AccessRecord & { dossierId: DossierId }): Promise<void> {
  await sql`
    insert into access_record (dossier_id, account_id, official_id, at, purpose)
    select ${record.dossierId}, ${record.accountId}, ${record.officialId}::uuid, ${record.at}, ${record.purpose}
    where not exists (select 1 from access_record where dossier_id = ${record.dossierId} and account_id = ${record.accountId} and purpose = ${record.purpose}
      and at > ${record.at}::timestamptz - interval '10 minutes')`.execute(db)
}

/** The newest first. */
export async function listAccess(db: Db, id: DossierId, limit = 200): Promise<AccessRecord[]> {
  const { rows } = await sql<{ account_id: AccountId; official_id: OfficialId | null; at: Instant; purpose: AccessPurpose }>`
    select account_id, official_id, at, purpose from access_record where dossier_id = ${id} order by id desc limit ${limit}`.execute(db)
  return rows.map((r) => ({ accountId: r.account_id, officialId: r.official_id, at: r.at, purpose: r.purpose }))
}

import type { AccountId } from '@motcua/terms'
import { instantOf } from '#platform/clock/clock.ts'
import type { Db, Tx } from '#platform/database/connect.ts'
import type { Vault } from '#platform/secrets/secrets.ts'
import type { CitizenClaims } from '../ports/citizen-identity-provider.ts'

const LOOKUP = 'citizen-number'

/** Finds a citizen's account without keeping the number in the open. */
export const citizenNumberHash = (vault: Vault, citizenNumber: string): Buffer => vault.lookupHash(LOOKUP, citizenNumber)

/** What helps a signed-in citizen to fill in a form. */
export type CitizenProfile = Pick<CitizenClaims, 'name' | 'citizenNumber' | 'birthDate' | 'phone' | 'address' | 'assuranceLevel'>

export async function findAccountBySubject(db: Db, issuer: string, subject: string): Promise<AccountId | undefined> {
  const row = await db
    .selectFrom('citizen_identity')
    .select('account_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row?.account_id as AccountId | undefined
}

export async function findAccountByCitizenNumber(db: Db, vault: Vault, citizenNumber: string): Promise<AccountId | undefined> {
  const row = await db
    .selectFrom('citizen_identity')
    .select('account_id')
    .where('citizen_number_hash', '=', citizenNumberHash(vault, citizenNumber))
    .executeTakeFirst()
  return row?.account_id as AccountId | undefined
}

/** Keeps what the provider said last, under the account. */
export async function saveIdentity(tx: Tx, vault: Vault, accountId: AccountId, claims: CitizenClaims, nowMs: number): Promise<void> {
  const { birthDate, phone, address, assuranceLevel } = claims
  const row = {
    issuer: claims.issuer,
    subject: claims.subject,
    citizen_number_hash: citizenNumberHash(vault, claims.citizenNumber),
    citizen_number_sealed: vault.seal(claims.citizenNumber),
    name_sealed: vault.seal(claims.name),
    profile_sealed: vault.seal({ birthDate, phone, address, assuranceLevel }),
    proven_at: instantOf(nowMs),
  }
  await tx
    .insertInto('citizen_identity')
    .values({ account_id: accountId, ...row })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(row))
    .execute()
}

export async function findProfile(db: Db, vault: Vault, accountId: AccountId): Promise<CitizenProfile | undefined> {
  const row = await db
    .selectFrom('citizen_identity')
    .select(['name_sealed', 'citizen_number_sealed', 'profile_sealed'])
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    name: vault.unseal<string>(row.name_sealed),
    citizenNumber: vault.unseal<string>(row.citizen_number_sealed),
    ...vault.unseal<Pick<CitizenProfile, 'birthDate' | 'phone' | 'address' | 'assuranceLevel'>>(row.profile_sealed),
  }
}

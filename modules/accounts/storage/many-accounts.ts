import { sql } from 'kysely'
import type { AccountId, AgencyId, Instant, OfficialId, Role } from '@motcua/terms'
import { instantOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/database/connect.ts'
import type { Vault } from '#platform/secrets/secrets.ts'
import type { CitizenClaims } from '../ports/citizen-identity-provider.ts'
import { citizenNumberHash } from './citizen-identities.ts'

/** An official's account with its rights; keys come with it, so that the same account is made everywhere. */
export type InventedOfficialAccount = {
  readonly accountId: AccountId
  readonly login: string
  readonly officialId: OfficialId
  readonly grants: readonly { readonly id: string; readonly role: Role; readonly agencyId: AgencyId }[]
}
export type InventedCitizenAccount = { readonly accountId: AccountId } & CitizenClaims

/** Adds accounts of officials, as many as one statement bears; those that are there stay as they are. */
export async function insertOfficialAccounts(
  tx: Tx,
  accounts: readonly InventedOfficialAccount[],
  common: { readonly passwordHash: string; readonly now: Instant; readonly from: Instant },
): Promise<void> {
  const rows = accounts.map((a) => ({ id: a.accountId, login: a.login, official_id: a.officialId }))
  const grants = accounts.flatMap((a) => a.grants.map((g) => ({ id: g.id, account_id: a.accountId, role: g.role, agency_id: g.agencyId })))
  await sql`
    with made as (
      insert into user_account (id, login, kind, official_id, status, is_demo, password_hash, created_at)
      select id, login, 'official', official_id, 'ACTIVE', true, ${common.passwordHash}, ${common.now}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, login text, official_id uuid)
      on conflict do nothing returning id
    ), granted as (
      insert into role_grant (id, account_id, role, agency_id, valid_from)
      select g.id, g.account_id, g.role, g.agency_id, ${common.from}
      from made join jsonb_to_recordset(${JSON.stringify(grants)}::jsonb) as g(id uuid, account_id uuid, role text, agency_id uuid) on g.account_id = made.id
    )
    insert into account_history (account_id, kind, data, changed_at) select id, 'AccountCreated', '{"by": "seed"}'::jsonb, ${common.now} from made`.execute(
    tx,
  )
}

/** Adds accounts of citizens with what their identity provider would say of them. */
export async function insertCitizenAccounts(
  tx: Tx,
  vault: Vault,
  citizens: readonly InventedCitizenAccount[],
  now: Instant,
): Promise<void> {
  const rows = citizens.map(({ accountId, issuer, subject, citizenNumber, name, birthDate, phone, address, assuranceLevel }) => ({
    account_id: accountId,
    issuer,
    subject,
    number_hash: hex(citizenNumberHash(vault, citizenNumber)),
    number_sealed: hex(vault.seal(citizenNumber)),
    name_sealed: hex(vault.seal(name)),
    profile_sealed: hex(vault.seal({ birthDate, phone, address, assuranceLevel })),
  }))
  await sql`
    with made as (
      insert into user_account (id, kind, status, is_demo, created_at)
      select account_id, 'citizen', 'ACTIVE', true, ${now} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(account_id uuid)
      on conflict do nothing returning id
    )
    insert into citizen_identity (account_id, issuer, subject, citizen_number_hash, citizen_number_sealed, name_sealed, profile_sealed, proven_at)
    select r.account_id, r.issuer, r.subject, r.number_hash, r.number_sealed, r.name_sealed, r.profile_sealed, ${instantOf(Date.parse(now))}
    from made join jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(account_id uuid, issuer text, subject text, number_hash bytea, number_sealed bytea, name_sealed bytea, profile_sealed bytea) on r.account_id = made.id`.execute(
    tx,
  )
}

const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`

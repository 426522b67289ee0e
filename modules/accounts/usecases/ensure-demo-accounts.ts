import type { AccountId, AgencyId, Instant, OfficialId, Role } from '@motcua/terms'
import type { Tx } from '#platform/database/connect.ts'
import { uuidV7 } from '#platform/database/uuid-v7.ts'
import type { AccountsDeps } from '../accounts-deps.ts'
import { hashPassword } from '../credentials/password-hash.ts'
import type { CitizenClaims } from '../ports/citizen-identity-provider.ts'
import { appendAccountChanges } from '../storage/account-history.ts'
import { findAccountByLogin, insertAccount, insertGrants } from '../storage/account-rows.ts'
import { saveIdentity } from '../storage/citizen-identities.ts'

export const DEMO_PASSWORD = 'motcua-demo'

/** Begin of the two-level administration: early enough for every demo date. */
const DEMO_RIGHTS_FROM = '2025-07-01T00:00:00+07:00' as Instant

export type DemoOfficial = {
  readonly login: string
  readonly officialId: OfficialId
  readonly grants: readonly { readonly role: Role; readonly agencyId: AgencyId }[]
}
export type DemoCitizen = { readonly login: string } & CitizenClaims

/**
 * Makes the demo accounts that are not there yet; those that are keep their password and rights.
 *
 * @returns logins made now
 * @throws Error in production mode: demo accounts are for the demo only
 */
export async function ensureDemoAccounts(
  deps: Pick<AccountsDeps, 'mode' | 'clock' | 'realNow' | 'vault'>,
  tx: Tx,
  demo: { readonly officials: readonly DemoOfficial[]; readonly citizens: readonly DemoCitizen[] },
): Promise<string[]> {
  if (deps.mode === 'production') throw new Error('Demo accounts are not made in production mode')
  const made: string[] = []
  let hash: string | undefined
  const now = deps.clock.now()
  for (const person of [...demo.officials, ...demo.citizens]) {
    if (await findAccountByLogin(tx, person.login)) continue
    // One hash for all: the password is public, and twenty hashes would take the start half a second.
    hash ??= await hashPassword(DEMO_PASSWORD)
    const id = uuidV7(Date.parse(now)) as AccountId
    const officialId = 'officialId' in person ? person.officialId : null
    await insertAccount(
      tx,
      { id, login: person.login, kind: officialId ? 'official' : 'citizen', officialId, isDemo: true, passwordHash: hash },
      now,
    )
    await appendAccountChanges(tx, [{ accountId: id, kind: 'AccountCreated', data: { by: 'demo' }, changedBy: null, changedAt: now }])
    if ('grants' in person) {
      const grants = person.grants.map((grant) => ({
        ...grant,
        id: uuidV7(Date.parse(now)),
        accountId: id,
        from: DEMO_RIGHTS_FROM,
        to: null,
      }))
      await insertGrants(tx, grants)
      await appendAccountChanges(
        tx,
        grants.map(({ accountId, id: grantId, ...grant }) => ({
          accountId,
          kind: 'RoleGranted' as const,
          data: { grantId, ...grant },
          changedBy: null,
          changedAt: now,
        })),
      )
    } else {
      await saveIdentity(tx, deps.vault, id, person, deps.realNow())
    }
    made.push(person.login)
  }
  return made
}

import type { Instant } from '@motcua/terms'
import type { Tx } from '#platform/database/connect.ts'
import type { AccountsDeps } from '../accounts-deps.ts'
import { hashPassword } from '../credentials/password-hash.ts'
import {
  insertCitizenAccounts,
  insertOfficialAccounts,
  type InventedCitizenAccount,
  type InventedOfficialAccount,
} from '../storage/many-accounts.ts'
import { DEMO_PASSWORD } from './ensure-demo-accounts.ts'

const MOST_AT_ONCE = 2000

export type InventedAccounts = {
  readonly officials: readonly InventedOfficialAccount[]
  readonly citizens: readonly InventedCitizenAccount[]
  /** From when the officials' rights hold. */
  readonly rightsFrom: Instant
}

/**
 * Adds accounts for the invented people of a province that is made for measuring and training: officials have the demo's password,
 * citizens sign in through an identity provider. Repeating it changes nothing.
 *
 * @throws Error in production mode
 */
export async function loadInventedAccounts(
  deps: Pick<AccountsDeps, 'mode' | 'clock' | 'vault'>,
  tx: Tx,
  { officials, citizens, rightsFrom }: InventedAccounts,
): Promise<void> {
  if (deps.mode === 'production') throw new Error('Invented accounts are not made in production mode')
  const now = deps.clock.now()
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  for (let at = 0; at < officials.length; at += MOST_AT_ONCE)
    await insertOfficialAccounts(tx, officials.slice(at, at + MOST_AT_ONCE), { passwordHash, now, from: rightsFrom })
  for (let at = 0; at < citizens.length; at += MOST_AT_ONCE)
    await insertCitizenAccounts(tx, deps.vault, citizens.slice(at, at + MOST_AT_ONCE), now)
}

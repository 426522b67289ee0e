import type { AccountId, AgencyId, Viewer } from '@motcua/terms'
import { NotAllowed, NotSignedIn } from '#platform/http/faults.ts'
import type { AccountsDeps } from '../accounts-deps.ts'
import { mayOnAccount, type AccountAction } from '../domain/policy.ts'
import { findAgencyOfAccount } from '../storage/agency-of-account.ts'

/**
 * Stops whoever may not do this to the account.
 *
 * @param agencyId  agency of the right in question; left out: the agency to which the account's official belongs
 * @returns account of the one who acts, for the history
 * @throws NotSignedIn, NotAllowed
 */
export async function requirePermission(
  deps: AccountsDeps,
  viewer: Viewer,
  action: AccountAction,
  accountId: AccountId,
  agencyId?: AgencyId,
): Promise<AccountId> {
  if (viewer.kind === 'anonymous') throw new NotSignedIn()
  const agency = agencyId ?? (await findAgencyOfAccount(deps.db, accountId))
  const agencyAndAbove = agency === undefined ? undefined : await deps.agencyAndAbove(agency)
  if (!mayOnAccount(viewer, action, agencyAndAbove === undefined ? { accountId } : { accountId, agencyAndAbove }))
    throw new NotAllowed(action)
  return viewer.accountId
}

import { refuse, type AccountId, type Refused, type Viewer } from '@motcua/terms'
import type { AccountsDeps } from '../accounts-deps.ts'
import { appendAccountChanges } from '../storage/account-history.ts'
import { findAccountForUpdate, setStatus } from '../storage/account-rows.ts'
import { deleteSessions } from '../storage/session-rows.ts'
import type { ViewerCache } from './find-viewer.ts'
import { requirePermission } from './require-permission.ts'

/**
 * An administrator closes an account, at once and everywhere, or opens it again.
 * @returns refusal `account.not-found`
 */
export async function setAccountStatus(
  deps: AccountsDeps,
  cache: ViewerCache,
  viewer: Viewer,
  accountId: AccountId,
  status: 'ACTIVE' | 'DISABLED',
): Promise<undefined | Refused> {
  const changedBy = await requirePermission(deps, viewer, 'disable-account', accountId)
  const refused = await deps.db.transaction().execute(async (tx) => {
    const account = await findAccountForUpdate(tx, accountId)
    if (!account) return refuse('account.not-found')
    if (account.status === status) return undefined
    await setStatus(tx, accountId, status)
    if (status === 'DISABLED') await deleteSessions(tx, accountId)
    await appendAccountChanges(tx, [
      { accountId, kind: status === 'DISABLED' ? 'AccountDisabled' : 'AccountEnabled', data: {}, changedBy, changedAt: deps.clock.now() },
    ])
    return undefined
  })
  cache.forget(accountId)
  return refused
}

import { isRefused, refuse, type AccountId, type AgencyId, type Instant, type Refused, type Role, type Viewer } from '@motcua/terms'
import { uuidV7 } from '#platform/database/uuid-v7.ts'
import { NotFound } from '#platform/http/faults.ts'
import type { AccountsDeps } from '../accounts-deps.ts'
import { decideGrant, decideRevoke, type KeptGrant } from '../domain/role-grants.ts'
import { appendAccountChanges } from '../storage/account-history.ts'
import { endGrant, findAccountForUpdate, findGrant, insertGrants, listGrants } from '../storage/account-rows.ts'
import type { ViewerCache } from './find-viewer.ts'
import { requirePermission } from './require-permission.ts'

export type GrantRoleCommand = {
  readonly accountId: AccountId
  readonly role: Role
  readonly agencyId: AgencyId
  /** Left out: from now. */
  readonly from?: Instant | undefined
  /** null or left out: until further notice. */
  readonly to?: Instant | null | undefined
}

/**
 * An administrator gives an official a role in an agency.
 * @returns refusals `account.not-found` and those of `decideGrant`
 */
export async function grantRole(
  deps: AccountsDeps,
  cache: ViewerCache,
  viewer: Viewer,
  command: GrantRoleCommand,
): Promise<KeptGrant | Refused> {
  const changedBy = await requirePermission(deps, viewer, 'grant-role', command.accountId, command.agencyId)
  const now = deps.clock.now()
  const granted = await deps.db.transaction().execute(async (tx) => {
    const account = await findAccountForUpdate(tx, command.accountId)
    if (!account) return refuse('account.not-found')
    const decided = decideGrant(
      { ...command, from: command.from ?? now, to: command.to ?? null },
      { now, account, grants: await listGrants(tx, account.id) },
    )
    if (isRefused(decided)) return decided
    const { type, accountId, ...grant } = decided
    const kept: KeptGrant = { id: uuidV7(Date.parse(now)), accountId, ...grant }
    await insertGrants(tx, [kept])
    await appendAccountChanges(tx, [{ accountId, kind: type, data: { grantId: kept.id, ...grant }, changedBy, changedAt: now }])
    return kept
  })
  cache.forget(command.accountId)
  return granted
}

/**
 * An administrator ends a right, now or at a later instant.
 * @returns refusals of `decideRevoke`
 * @throws NotFound
 */
export async function revokeRole(
  deps: AccountsDeps,
  cache: ViewerCache,
  viewer: Viewer,
  command: { readonly grantId: string; readonly at?: Instant | undefined },
): Promise<KeptGrant | Refused> {
  const seen = await findGrant(deps.db, command.grantId)
  if (!seen) throw new NotFound('role-grant')
  const changedBy = await requirePermission(deps, viewer, 'revoke-role', seen.accountId, seen.agencyId)
  const now = deps.clock.now()
  const revoked = await deps.db.transaction().execute(async (tx) => {
    await findAccountForUpdate(tx, seen.accountId)
    const grant = await findGrant(tx, command.grantId)
    if (!grant) return refuse('role-grant.not-found')
    const decided = decideRevoke(grant, command.at ?? now, now)
    if (isRefused(decided)) return decided
    await endGrant(tx, grant.id, decided.at)
    await appendAccountChanges(tx, [
      {
        accountId: grant.accountId,
        kind: decided.type,
        data: { grantId: grant.id, role: grant.role, agencyId: grant.agencyId, at: decided.at },
        changedBy,
        changedAt: now,
      },
    ])
    return { ...grant, to: decided.at }
  })
  cache.forget(seen.accountId)
  return revoked
}

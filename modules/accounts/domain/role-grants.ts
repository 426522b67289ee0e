import { refuse, type AccountId, type AgencyId, type Instant, type Refused, type Role, type RoleGrant } from '@motcua/terms'

/** A right with its key, as kept. */
export type KeptGrant = RoleGrant & { readonly id: string; readonly accountId: AccountId }

/**
 * The rights in force at an instant: `from` belongs to the right, `to` no longer does (M-06).
 * @example an official moved at midnight holds the old right at 23:59:59 and the new one at 00:00:00
 */
export function grantsInForce<Grant extends RoleGrant>(grants: readonly Grant[], at: Instant): Grant[] {
  return grants.filter((grant) => grant.from <= at && (grant.to === null || at < grant.to))
}

export type GrantRole = {
  readonly accountId: AccountId
  readonly role: Role
  readonly agencyId: AgencyId
  readonly from: Instant
  readonly to: Instant | null
}
export type RoleGranted = { readonly type: 'RoleGranted' } & GrantRole

export type GrantFacts = {
  readonly now: Instant
  readonly account: { readonly kind: 'official' | 'citizen'; readonly status: 'ACTIVE' | 'DISABLED' }
  /** Rights the account has or had, in any agency. */
  readonly grants: readonly KeptGrant[]
}

/** Give an official a role in an agency from now or later. A right is never given backwards: what was done then was judged by the rights of then. */
export function decideGrant(command: GrantRole, facts: GrantFacts): RoleGranted | Refused {
  if (facts.account.kind !== 'official') return refuse('role-grant.not-an-official')
  if (facts.account.status !== 'ACTIVE') return refuse('role-grant.account-disabled')
  if (command.from < facts.now) return refuse('role-grant.begins-in-past', { from: command.from, now: facts.now })
  if (command.to !== null && command.to <= command.from)
    return refuse('role-grant.ends-before-it-begins', { from: command.from, to: command.to })
  const held = facts.grants.find((g) => g.role === command.role && g.agencyId === command.agencyId && overlap(g, command))
  if (held) return refuse('role-grant.held-already', { from: held.from, to: held.to })
  return { type: 'RoleGranted', ...command }
}

const overlap = (a: Pick<RoleGrant, 'from' | 'to'>, b: Pick<RoleGrant, 'from' | 'to'>): boolean =>
  (a.to === null || b.from < a.to) && (b.to === null || a.from < b.to)

export type RoleRevoked = { readonly type: 'RoleRevoked'; readonly grantId: string; readonly accountId: AccountId; readonly at: Instant }

/** End a right at an instant, now or later. One that has not begun never holds. */
export function decideRevoke(grant: KeptGrant, at: Instant, now: Instant): RoleRevoked | Refused {
  if (at < now) return refuse('role-grant.ends-in-past', { at, now })
  if (grant.to !== null && grant.to <= at) return refuse('role-grant.ended-already', { to: grant.to })
  return { type: 'RoleRevoked', grantId: grant.id, accountId: grant.accountId, at: at > grant.from ? at : grant.from }
}

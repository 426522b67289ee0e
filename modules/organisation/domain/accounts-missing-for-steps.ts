import type { AgencyId, Role } from '@motcua/terms'

/** A step as the process names it: which role does it, in which agency. */
export type StepNeed = { readonly stepId: string; readonly name: string; readonly agencyId: AgencyId; readonly role: Role }
/** A right that some usable account holds. */
export type GrantedRole = { readonly agencyId: AgencyId; readonly role: Role }
/** `rules.md` calls it NO_ACCOUNT_FOR_STEP. */
export type MissingAccount = StepNeed & { readonly code: 'process.no-account-for-step' }

/**
 * Steps that nobody could do: approval of the process is blocked while there is one.
 *
 * @param grants  rights in force of accounts that are not locked or ended
 * @example accountsMissingForSteps([{ stepId: 's2', name: 'Thẩm định', agencyId: A, role: 'HANDLER' }], [])  // s2, process.no-account-for-step
 */
export function accountsMissingForSteps(steps: readonly StepNeed[], grants: readonly GrantedRole[]): MissingAccount[] {
  const held = new Set(grants.map((g) => `${g.agencyId} ${g.role}`))
  return steps.filter((s) => !held.has(`${s.agencyId} ${s.role}`)).map((s) => ({ ...s, code: 'process.no-account-for-step' }))
}

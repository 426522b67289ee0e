import type { AccountId, AgencyId, Instant, OfficialId } from './brand.ts'
import type { Role } from './words.ts'

/** One dated right: this role, in this agency (a service center is an agency too). */
export type RoleGrant = { readonly role: Role; readonly agencyId: AgencyId; readonly from: Instant; readonly to: Instant | null }

/** Who asks. Grants are those in force now; the session filters them. */
export type Viewer =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'citizen'; readonly accountId: AccountId; readonly name: string; readonly citizenNumber: string }
  | {
      readonly kind: 'official'
      readonly accountId: AccountId
      readonly officialId: OfficialId
      readonly name: string
      readonly position: string
      readonly grants: readonly RoleGrant[]
    }

export type Official = Extract<Viewer, { kind: 'official' }>
export type Citizen = Extract<Viewer, { kind: 'citizen' }>

/** Does this official hold `role` in `agencyId` (or in any agency, when none is named)? */
export function holdsRole(viewer: Viewer, role: Role, agencyId?: AgencyId): boolean {
  return viewer.kind === 'official' && viewer.grants.some((g) => g.role === role && (agencyId === undefined || g.agencyId === agencyId))
}

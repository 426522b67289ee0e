import { CENTER, COMPETENT, type Finding, type ProcessGraph } from '@motcua/process-engine'
import type { AgencyId, Role } from '@motcua/terms'

/** Agencies that a process would run in: each that is competent, with the one-stop unit that takes in for it. */
export type ProcessPlaces = {
  readonly competent: readonly { readonly agencyId: AgencyId; readonly centerId: AgencyId }[]
  readonly agencyByCode: (code: string) => AgencyId | undefined
}
export type StepNeedOf = { readonly stepId: string; readonly name: string; readonly agencyId: AgencyId; readonly role: Role }

/** Who must be able to act: each step in each agency where it would be done. Steps with gaps have findings of their own. */
export function stepNeeds(graph: ProcessGraph, places: ProcessPlaces): StepNeedOf[] {
  return graph.nodes.flatMap((node) => {
    const { unit, role } = node.step ?? {}
    if (node.kind !== 'user' || unit === undefined || role === undefined) return []
    return [...agenciesOf(unit, places)].map((agencyId) => ({ stepId: node.id, name: node.name, agencyId, role }))
  })
}

/** Codes that no agency has: such a step would wait for nobody. */
export function unknownAgencies(graph: ProcessGraph, { agencyByCode }: ProcessPlaces): Finding[] {
  return graph.nodes.flatMap((node) => {
    const unit = node.step?.unit
    if (unit === undefined || unit === CENTER || unit === COMPETENT || agencyByCode(unit) !== undefined) return []
    return [
      {
        code: 'AGENCY_UNKNOWN',
        severity: 'error' as const,
        at: node.id,
        message: `Bước "${node.name}": không có cơ quan nào mang mã ${unit}.`,
      },
    ]
  })
}

/**
 * One finding for each step that somewhere has nobody with an account for it (`NO_ACCOUNT_FOR_STEP`, R-008); it stops approval.
 *
 * @param nameOf      short name of an agency
 * @param roleNames   how roles are called
 */
export function accountFindings(
  missing: readonly StepNeedOf[],
  nameOf: (agencyId: AgencyId) => string,
  roleNames: Readonly<Partial<Record<Role, string>>>,
): Finding[] {
  return [...Map.groupBy(missing, ({ stepId }) => stepId)].map(([stepId, needs]) => {
    const { name, role } = needs[0]!
    const agencies = needs.slice(0, SHOWN).map(({ agencyId }) => nameOf(agencyId))
    const more = needs.length > SHOWN ? ` và ${needs.length - SHOWN} cơ quan khác` : ''
    const message = `Bước "${name}": chưa có tài khoản nào giữ vai trò ${(roleNames[role] ?? role).toLocaleLowerCase('vi')} tại ${agencies.join(', ')}${more}. Hãy cấp quyền trước khi phê duyệt.`
    return { code: 'NO_ACCOUNT_FOR_STEP', severity: 'error', at: stepId, message }
  })
}
/** Agencies named in one sentence; a province has over a hundred communes. */
const SHOWN = 3

function agenciesOf(unit: string, places: ProcessPlaces): Set<AgencyId> {
  if (unit === CENTER) return new Set(places.competent.map(({ centerId }) => centerId))
  if (unit === COMPETENT) return new Set(places.competent.map(({ agencyId }) => agencyId))
  const named = places.agencyByCode(unit)
  return new Set(named === undefined ? [] : [named])
}

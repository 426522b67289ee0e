import { holdsRole, type AgencyId, type Official } from '@motcua/terms'
import type { OrganisationDirectory } from '#modules/organisation/index.ts'

const keepers = ['INTAKE_OFFICER', 'RETURN_OFFICER', 'CENTER_DIRECTOR', 'CENTER_DEPUTY_DIRECTOR'] as const

/** One-stop units whose ledger this official may print; an auditor every unit's. */
export function ledgerUnitsOf(
  official: Official,
  directory: Pick<OrganisationDirectory, 'listUnits'>,
): { readonly id: AgencyId; readonly name: string }[] {
  const all = directory.listUnits()
  const allowed = holdsRole(official, 'AUDITOR')
    ? all
    : all.filter(({ unit }) => keepers.some((role) => holdsRole(official, role, unit.id)))
  return allowed.map(({ unit, agency, parent }) => ({
    id: unit.id,
    name: parent === undefined ? agency.name : `${agency.name}, ${parent.shortName}`,
  }))
}

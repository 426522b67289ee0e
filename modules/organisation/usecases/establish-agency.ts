import { isRefused, type AgencyId, type Refused, type Viewer } from '@motcua/terms'
import { uuidV7 } from '#platform/database/uuid-v7.ts'
import type { Agency } from '../domain/agency.ts'
import { establishAgency as decide, type EstablishAgency } from '../domain/establish-agency.ts'
import type { OrganisationDeps } from '../organisation-deps.ts'
import { saveAgencies } from '../storage/organisation-rows.ts'
import { changeOrganisation, type Changed } from './change-organisation.ts'

export type EstablishAgencyCommand = Omit<EstablishAgency, 'id'> & { readonly parentId: AgencyId | null; readonly decision: string }

/** An administrator enters a new agency with the decision that established it. @throws NotSignedIn, NotAllowed */
export function establishAgency(
  deps: OrganisationDeps,
  viewer: Viewer,
  command: EstablishAgencyCommand,
): Promise<Changed<{ agency: Agency }> | Refused> {
  return changeOrganisation(deps, viewer, async (tx, { directory, now }) => {
    const { parentId, decision, ...own } = command
    const parent = parentId === null ? null : directory.agencyInForce(parentId, command.from)
    if (isRefused(parent)) return parent
    const levels = (await deps.configuration.currentIn(tx)).get('organisation.levels', { at: command.from })
    const id = uuidV7(Date.parse(now)) as AgencyId
    const agency = decide({ ...own, id }, { parent, sameCode: directory.findAgencyByCode(command.code), levels })
    if (isRefused(agency)) return agency
    await saveAgencies(tx, [agency])
    return { kind: 'AgencyEstablished', subjectId: id, data: { agency, decision }, result: { agency } }
  })
}

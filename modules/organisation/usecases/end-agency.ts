import { isRefused, type AgencyId, type Refused, type Viewer } from '@motcua/terms'
import { endAgency as decide, type AgencyEnded, type EndAgency } from '../domain/end-agency.ts'
import type { OrganisationDeps } from '../organisation-deps.ts'
import { saveAgencyEnd } from '../storage/organisation-rows.ts'
import { changeOrganisation, type Changed } from './change-organisation.ts'

export type EndAgencyCommand = EndAgency & { readonly agencyId: AgencyId }

/** An administrator ends an agency and names who takes over (M-01). @throws NotSignedIn, NotAllowed */
export function endAgency(deps: OrganisationDeps, viewer: Viewer, command: EndAgencyCommand): Promise<Changed<AgencyEnded> | Refused> {
  return changeOrganisation(deps, viewer, async (tx, { directory }) => {
    const agency = directory.findAgency(command.agencyId) ?? directory.agencyInForce(command.agencyId, command.day)
    if (isRefused(agency)) return agency
    const successors = command.successorIds.flatMap((id) => directory.findAgency(id) ?? [])
    const ended = decide(command, { agency, successors, children: directory.listAgencies({ parentId: agency.id, at: command.day }) })
    if (isRefused(ended)) return ended
    await saveAgencyEnd(tx, ended)
    return { kind: 'AgencyEnded', subjectId: agency.id, data: ended, result: ended }
  })
}

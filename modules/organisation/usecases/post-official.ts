import { isRefused, refuse, type AgencyId, type OfficialId, type Refused, type Viewer } from '@motcua/terms'
import { performanceRatings } from '#modules/configuration/index.ts'
import { uuidV7 } from '#platform/database/uuid-v7.ts'
import { postOfficial as decide, type OfficialPosted, type PostOfficial } from '../domain/post-official.ts'
import type { OrganisationDeps } from '../organisation-deps.ts'
import { findOfficial } from '../storage/official-rows.ts'
import { savePostings } from '../storage/posting-rows.ts'
import { changeOrganisation, type Changed } from './change-organisation.ts'

export type PostOfficialCommand = Omit<PostOfficial, 'postingId'> & { readonly officialId: OfficialId; readonly unitId: AgencyId }

/**
 * An administrator enters the posting of an official by their agency. Standards are those of the first day.
 *
 * @throws NotSignedIn, NotAllowed
 */
export function postOfficial(
  deps: OrganisationDeps,
  viewer: Viewer,
  command: PostOfficialCommand,
): Promise<Changed<OfficialPosted> | Refused> {
  return changeOrganisation(deps, viewer, async (tx, { directory, now }) => {
    const found = directory.findUnit(command.unitId)
    if (!found) return refuse('unit.unknown', { id: command.unitId })
    const official = await findOfficial(tx, command.officialId)
    if (!official) return refuse('official.unknown', { id: command.officialId })
    if (command.substituteId !== null && !directory.findOfficial(command.substituteId))
      return refuse('official.unknown', { id: command.substituteId })
    const agency = directory.agencyInForce(official.agencyId, command.firstDay)
    if (isRefused(agency)) return agency
    const rules = await deps.configuration.currentIn(tx)
    const question = { at: command.firstDay }
    const posted = decide(
      { ...command, postingId: uuidV7(Date.parse(now)) },
      {
        official,
        agency,
        unit: found.unit,
        unitAgency: found.agency,
        standard: rules.get('posting.standard', question),
        ranks: rules.get('posting.ranks', question),
        ratingsBestFirst: performanceRatings,
        normalMonths: rules.get('posting.normal-months', question),
      },
    )
    if (isRefused(posted)) return posted
    await savePostings(tx, [posted.posting])
    const data = { posting: posted.posting, warnings: posted.warnings.map((w) => w.code) }
    return { kind: 'OfficialPosted', subjectId: posted.posting.id, data, result: posted }
  })
}

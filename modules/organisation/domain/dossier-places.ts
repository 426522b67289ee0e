import { isRefused, refuse, type AgencyId, type LocalDate, type Refused } from '@motcua/terms'
import type { OrganisationDirectory } from './directory.ts'

/** The three places of a dossier, stored apart: where somebody helped, where it was taken in, who decides. */
export type DossierPlaces = {
  readonly helpedAtUnitId: AgencyId | null
  readonly acceptedAtUnitId: AgencyId
  readonly competentAgencyId: AgencyId
}

/**
 * Checks the places of a dossier on the day of its intake. Any open unit of the province takes in for any of its agencies.
 *
 * @example a resident of commune A files at commune B: accepted at B, decided by A
 * @law Nghị định 118/2025/NĐ-CP
 * @returns refusals `unit.unknown`, `unit.not-open`, `agency.unknown`, `agency.not-yet`, `agency.ended`
 */
export function dossierPlaces(places: DossierPlaces, directory: OrganisationDirectory, day: LocalDate): DossierPlaces | Refused {
  for (const unitId of [places.acceptedAtUnitId, ...(places.helpedAtUnitId === null ? [] : [places.helpedAtUnitId])]) {
    const found = directory.findUnit(unitId)
    if (!found) return refuse('unit.unknown', { id: unitId })
    const agency = directory.agencyInForce(unitId, day)
    if (isRefused(agency)) return agency
    if (day < found.unit.operatesFrom) return refuse('unit.not-open', { name: agency.name, from: found.unit.operatesFrom })
  }
  const competent = directory.agencyInForce(places.competentAgencyId, day)
  if (isRefused(competent)) return competent
  // Only the three keys: whatever else the caller's object holds stays out of the dossier.
  const { helpedAtUnitId, acceptedAtUnitId, competentAgencyId } = places
  return { helpedAtUnitId, acceptedAtUnitId, competentAgencyId }
}

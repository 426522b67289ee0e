import type { AgencyId, CounterId, GovLevel, LocalDate, OfficialId } from '@motcua/terms'
import type { OrganisationDirectory } from './directory.ts'

/** An agency as work on dossiers sees it on one day. */
export type Office = {
  readonly id: AgencyId
  readonly code: string
  readonly name: string
  readonly parentName: string | null
  readonly level: GovLevel
  readonly address: string | null
  readonly phone: string | null
  readonly isOneStopUnit: boolean
  /** First day on which it no longer existed; null: it exists. */
  readonly endedSince: LocalDate | null
  /** Who took over, when that is one agency. */
  readonly successorId: AgencyId | null
}

export type Offices = {
  find(id: AgencyId): Office | undefined
  findByCode(code: string): AgencyId | undefined
  counter(id: CounterId): { readonly kind: 'INTAKE' | 'RETURN'; readonly unitId: AgencyId } | undefined
  officialName(id: OfficialId): { readonly fullName: string; readonly position: string } | undefined
}

/** The directory as it stands on one day. */
export function officesOn(directory: OrganisationDirectory, day: LocalDate): Offices {
  return {
    find: (id) => {
      const agency = directory.findAgency(id)
      if (!agency) return undefined
      const endedSince = agency.validTo !== null && agency.validTo <= day ? agency.validTo : null
      const successors = endedSince === null ? [] : directory.successorsOf(id, day)
      const { code, name, level, address, phone, parentId } = agency
      return {
        id,
        code,
        name,
        parentName: parentId === null ? null : (directory.findAgency(parentId)?.name ?? null),
        level,
        address,
        phone,
        isOneStopUnit: directory.findUnit(id) !== undefined,
        endedSince,
        successorId: successors.length === 1 ? successors[0]!.id : null,
      }
    },
    findByCode: (code) => directory.findAgencyByCode(code)?.id,
    counter: (id) => directory.findCounter(id),
    officialName: (id) => directory.findOfficial(id),
  }
}

import { syntheticName, type OfficialRecord, type OrganisationCatalogue, type OrganisationDirectory } from '#modules/organisation/index.ts'
import { Draw } from '#modules/dossiers/index.ts'
import type { AccountId, AgencyId, Instant, LocalDate, Official, OfficialId, Role } from '@motcua/terms'

export type SeedOfficial = {
  readonly record: OfficialRecord
  readonly login: string
  readonly official: Official
  readonly grantIds: readonly string[]
}

type Post = {
  readonly role: Role
  readonly position: string
  readonly positionKind: OfficialRecord['positionKind']
  readonly few: number
  readonly many: number
}

// How many hold a role: in a small province, and in one of a million dossiers (about 5,000 accounts in all).
const atCenter: readonly Post[] = [
  { role: 'INTAKE_OFFICER', position: 'Công chức tiếp nhận', positionKind: 'STAFF', few: 2, many: 8 },
  { role: 'RETURN_OFFICER', position: 'Công chức trả kết quả', positionKind: 'STAFF', few: 1, many: 4 },
]
const inAgency: readonly Post[] = [
  { role: 'HANDLER', position: 'Chuyên viên', positionKind: 'STAFF', few: 3, many: 38 },
  { role: 'DIVISION_HEAD', position: 'Trưởng phòng', positionKind: 'DIVISION_HEAD', few: 1, many: 4 },
  { role: 'AGENCY_HEAD', position: 'Lãnh đạo', positionKind: 'HEAD', few: 1, many: 3 },
  { role: 'RECORDS_CLERK', position: 'Văn thư', positionKind: 'STAFF', few: 1, many: 3 },
]

/**
 * The invented officials of a seeded province: the same for the same catalogue and size, down to their keys.
 * @param size  from 0 (a small province) to 1 (5,000 accounts)
 */
export function seedOfficials(
  directory: OrganisationDirectory,
  names: OrganisationCatalogue['names'],
  options: { readonly size: number; readonly at: LocalDate; readonly rightsFrom: Instant },
): SeedOfficial[] {
  const units = directory.listUnits({ kind: 'SERVICE_CENTER', at: options.at })
  const agencies = directory.listAgencies({ at: options.at }).filter((a) => !directory.findUnit(a.id))
  const made: SeedOfficial[] = []
  const employ = (agencyId: AgencyId, at: AgencyId, code: string, posts: readonly Post[], times: number): void => {
    for (const post of posts) {
      const count = Math.round((post.few + (post.many - post.few) * options.size) * times)
      for (let i = 1; i <= count; i++) made.push(inventOfficial(post, i, { agencyId, at, code, rightsFrom: options.rightsFrom, names }))
    }
  }
  for (const { agency, parent } of units) {
    if (!parent) continue
    // The provincial center takes in for all departments.
    employ(parent.id, agency.id, agency.code, atCenter, agency.level === 'PROVINCE' ? 8 : 1)
  }
  for (const agency of agencies) employ(agency.id, agency.id, agency.code, inAgency, 1)
  return made
}

function inventOfficial(
  post: Post,
  number: number,
  place: {
    readonly agencyId: AgencyId
    readonly at: AgencyId
    readonly code: string
    readonly rightsFrom: Instant
    readonly names: OrganisationCatalogue['names']
  },
): SeedOfficial {
  const key = `${place.code} ${post.role} ${number}`
  const draw = new Draw('official', key)
  const officialId = draw.id() as OfficialId
  const fullName = syntheticName(key, draw.chance(0.5) ? 'M' : 'F', place.names)
  const { position, positionKind, role } = post
  return {
    login: `${place.code}-${role}-${number}`.toLowerCase().replaceAll(/[._]/g, '-'),
    record: {
      id: officialId,
      fullName,
      position,
      positionKind,
      category: 'CIVIL_SERVANT',
      rank: 'SPECIALIST',
      agencyId: place.agencyId,
      senioritySince: {},
      ratings: [],
    },
    official: {
      kind: 'official',
      accountId: draw.id() as AccountId,
      officialId,
      name: fullName,
      position,
      grants: [{ role, agencyId: place.at, from: place.rightsFrom, to: null }],
    },
    grantIds: [draw.id()],
  }
}

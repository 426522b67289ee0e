import { isRefused, type AgencyId, type CounterId, type LocalDate } from '@motcua/terms'
import type { Agency, AgencyCodeAlias, Counter, OneStopUnit } from './agency.ts'
import { establishUnit } from './establish-unit.ts'
import type { OrganisationCatalogue } from './organisation-catalogue.ts'

export type ProvinceAgencies = {
  /** Those above before those under them. */
  readonly agencies: readonly Agency[]
  readonly units: readonly OneStopUnit[]
  readonly counters: readonly Counter[]
  readonly aliases: readonly AgencyCodeAlias[]
}
/** A stable key made from a name: the same in every installation. */
export type IdOf = (name: string) => string

type UnitGiven = OrganisationCatalogue['province']['units'][number] & { readonly level: Agency['level']; readonly adminUnitCode: string }

/**
 * The agencies, one-stop units and counters of the shipped province. Units are established by the same decision an administrator meets.
 *
 * @throws Error  when the catalogue breaks a rule or names an unknown parent
 */
export function provinceAgencies(
  { province: file }: OrganisationCatalogue,
  centerModel: 'TWO_LEVEL' | 'ONE_LEVEL',
  idOf: IdOf,
): ProvinceAgencies {
  const validFrom = file.province.validFrom as LocalDate
  const agencyId = (code: string): AgencyId => idOf(`agency ${code}`) as AgencyId
  const validity = { validFrom, validTo: null }

  const provincial = file.agencies.map((a, sortOrder): Agency => ({
    ...validity,
    id: agencyId(a.code),
    code: a.code,
    name: a.name,
    shortName: a.shortName,
    kind: a.kind,
    level: 'PROVINCE',
    parentId: a.parent === null ? null : agencyId(a.parent),
    isVertical: a.isVertical,
    address: a.address,
    phone: a.phone,
    adminUnitCode: a.parent === null ? file.province.adminUnitCode : null,
    alsoNamed: a.alsoNamed,
    sortOrder,
  }))
  const { committee, center } = file.everyCommune
  const top = provincial.find((a) => a.parentId === null)
  if (!top) throw new Error('catalogue/organisation: no agency stands at the top')
  const committees = file.communes.map((c, i): Agency => {
    const [name, shortName] = [fill(committee.name, c.name), fill(committee.shortName, c.name)]
    const place = { kind: 'COMMUNE_COMMITTEE', level: 'COMMUNE', parentId: top.id, adminUnitCode: c.adminUnitCode } as const
    return { ...validity, ...place, ...plain, id: agencyId(c.code), code: c.code, name, shortName, sortOrder: provincial.length + i }
  })
  const given: UnitGiven[] = [
    ...file.units.map((u) => ({ ...u, level: 'PROVINCE' as const, adminUnitCode: file.province.adminUnitCode })),
    ...file.communes.map((c) => ({
      code: `${c.code}.${center.suffix}`,
      name: fill(center.name, c.name),
      shortName: fill(center.shortName, c.name),
      parent: c.code,
      kind: 'SERVICE_CENTER' as const,
      hasSeal: true,
      counters: center.counters,
      level: 'COMMUNE' as const,
      adminUnitCode: c.adminUnitCode,
    })),
  ]
  const above = new Map([...provincial, ...committees].map((a) => [a.code, a]))
  const made = given.map((u) => ({ given: u, unit: toUnit(u, above.get(u.parent), validFrom, centerModel, agencyId) }))
  const unitAgencies = made.map(({ given: u, unit }): Agency => {
    const parent = above.get(u.parent)!
    const { code, name, shortName, kind, level, adminUnitCode } = u
    return {
      ...validity,
      ...plain,
      id: unit.id,
      code,
      name,
      shortName,
      kind,
      level,
      adminUnitCode,
      parentId: parent.id,
      sortOrder: parent.sortOrder,
    }
  })
  return {
    agencies: [...provincial, ...committees, ...unitAgencies],
    units: made.map((m) => m.unit),
    counters: made.flatMap(({ given: u, unit }) =>
      u.counters.map((c) => ({
        ...validity,
        ...c,
        id: idOf(`counter ${u.code} ${c.number}`) as CounterId,
        unitId: unit.id,
        intakePointId: null,
      })),
    ),
    aliases: file.agencies.flatMap((a) => a.aliases.map(({ code, note }) => ({ code, agencyId: agencyId(a.code), note }))),
  }
}

const plain = { isVertical: false, address: null, phone: null, alsoNamed: [] } as const

/** `Phường An Xuyên` within a longer name is written `phường An Xuyên`. */
function fill(pattern: string, commune: string): string {
  return pattern.replace('{name}', commune.charAt(0).toLowerCase() + commune.slice(1))
}

function toUnit(
  given: UnitGiven,
  parent: Agency | undefined,
  from: LocalDate,
  centerModel: 'TWO_LEVEL' | 'ONE_LEVEL',
  agencyId: (code: string) => AgencyId,
): OneStopUnit {
  if (!parent) throw new Error(`catalogue/organisation: ${given.code} stands under ${given.parent}, which is not there`)
  const { kind, hasSeal, name } = given
  const decided = establishUnit({ kind, hasSeal, name, from }, { parent, centerModel })
  if (isRefused(decided)) throw new Error(`catalogue/organisation: ${given.code} is refused: ${decided.code}`)
  return { id: agencyId(given.code), kind, hasSeal, headKind: decided.headKind, operatesFrom: from, keptByDecision: null }
}

import { refuse, type AgencyId, type CounterId, type GovLevel, type LocalDate, type OfficialId, type Refused } from '@motcua/terms'
import { isInForce, type Agency, type AgencyCodeAlias, type AgencyKind, type AgencySuccessor } from './agency.ts'
import type { Counter, IntakePoint, OneStopUnit, UnitKind } from './agency.ts'
import { findCompetentAgencies, type CompetentAgencies } from './competent-agencies.ts'
import type { OfficialRecord } from './official.ts'

/** What the directory is made of: whole tables, ended rows included. */
export type OrganisationRows = {
  readonly agencies: readonly Agency[]
  readonly successors: readonly AgencySuccessor[]
  readonly aliases: readonly AgencyCodeAlias[]
  readonly units: readonly OneStopUnit[]
  readonly intakePoints: readonly IntakePoint[]
  readonly counters: readonly Counter[]
  readonly officials: readonly OfficialName[]
}

/** Who an official is, as lists and papers name them. */
export type OfficialName = Pick<OfficialRecord, 'id' | 'fullName' | 'position' | 'agencyId'>

export type AgencyFilter = {
  readonly kind?: AgencyKind
  readonly level?: GovLevel
  readonly parentId?: AgencyId
  readonly isVertical?: boolean
  /** Only those that exist on that day; without it ended ones too. */
  readonly at?: LocalDate
  /** Words of the name or the code, with any accents or none. */
  readonly q?: string
}
export type AgencyNode = { readonly agency: Agency; readonly children: readonly AgencyNode[] }
export type UnitOfAgency = { readonly unit: OneStopUnit; readonly agency: Agency; readonly parent: Agency | undefined }

/** All agencies, units and counters of the province at one version: answers without any I/O. */
export type OrganisationDirectory = {
  readonly version: number
  findAgency(id: AgencyId): Agency | undefined
  /** @throws Error  a bug: the key comes from our own rows */
  getAgency(id: AgencyId): Agency
  /** By today's code or a former one; small letters and spaces are put right. */
  findAgencyByCode(code: string): Agency | undefined
  /** The agency when it exists on that day; else refusal `agency.unknown`, `agency.not-yet` or `agency.ended` with its successors. */
  agencyInForce(id: AgencyId, day: LocalDate): Agency | Refused
  /** Who answers for it on that day: itself, or those who took over, however often that happened. */
  successorsOf(id: AgencyId, day: LocalDate): Agency[]
  /** In official order, then by name. */
  listAgencies(filter?: AgencyFilter): Agency[]
  /** The agency, the one above it, and so on to the top. */
  lineOf(id: AgencyId): Agency[]
  tree(at: LocalDate): AgencyNode[]
  findUnit(id: AgencyId): UnitOfAgency | undefined
  listUnits(filter?: {
    readonly kind?: UnitKind
    readonly level?: GovLevel
    readonly parentId?: AgencyId
    readonly at?: LocalDate
  }): UnitOfAgency[]
  listCounters(unitId: AgencyId, at?: LocalDate): Counter[]
  findCounter(id: CounterId): Counter | undefined
  findOfficial(id: OfficialId): OfficialName | undefined
  listIntakePoints(unitId: AgencyId, at?: LocalDate): IntakePoint[]
  /** Agencies that a procedure's text means, and the words in it that name none of ours. */
  competentAgenciesFor(levels: readonly string[], implementingAgency: string, at: LocalDate): CompetentAgencies
}

/**
 * Lays out the directory.
 *
 * @param fold  lower case without accents: the one folding of the product
 */
export function createDirectory(version: number, rows: OrganisationRows, fold: (text: string) => string): OrganisationDirectory {
  const agencies = [...rows.agencies].sort((a, b) => a.sortOrder - b.sortOrder || (fold(a.name) < fold(b.name) ? -1 : 1))
  const byId = new Map(agencies.map((a) => [a.id, a]))
  const byCode = new Map([
    ...rows.aliases.map((a): [string, Agency | undefined] => [a.code, byId.get(a.agencyId)]),
    ...agencies.map((a): [string, Agency] => [a.code, a]),
  ])
  const words = new Map(agencies.map((a) => [a.id, fold(`${a.name} ${a.shortName} ${a.code}`)]))
  const children = Map.groupBy(agencies, (a) => a.parentId)
  const units = new Map(rows.units.map((u) => [u.id, u]))
  const counters = Map.groupBy(
    [...rows.counters].sort((a, b) => a.number - b.number),
    (c) => c.unitId,
  )
  const places = Map.groupBy(rows.intakePoints, (p) => p.unitId)
  const byCounter = new Map(rows.counters.map((c) => [c.id, c]))
  const officials = new Map(rows.officials.map((o) => [o.id, o]))
  const takenOverBy = Map.groupBy(rows.successors, (s) => s.agencyId)

  const successorsOf = (id: AgencyId, day: LocalDate, seen: ReadonlySet<AgencyId> = new Set()): Agency[] => {
    const agency = byId.get(id)
    if (!agency || seen.has(id)) return []
    if (isInForce(agency, day)) return [agency]
    const next = (takenOverBy.get(id) ?? []).filter((s) => s.fromDay <= day)
    return [...new Set(next.flatMap((s) => successorsOf(s.successorId, day, new Set([...seen, id]))))]
  }
  const matches = (a: Agency, f: AgencyFilter): boolean =>
    (f.kind === undefined || a.kind === f.kind) &&
    (f.level === undefined || a.level === f.level) &&
    (f.parentId === undefined || a.parentId === f.parentId) &&
    (f.isVertical === undefined || a.isVertical === f.isVertical) &&
    (f.at === undefined || isInForce(a, f.at)) &&
    fold(f.q ?? '')
      .split(/\s+/)
      .every((word) => words.get(a.id)!.includes(word))
  const listAgencies = (filter: AgencyFilter = {}): Agency[] => agencies.filter((a) => matches(a, filter))
  const nodes = (parent: AgencyId | null, at: LocalDate): AgencyNode[] =>
    (children.get(parent) ?? []).filter((a) => isInForce(a, at)).map((agency) => ({ agency, children: nodes(agency.id, at) }))
  const findUnit = (id: AgencyId): UnitOfAgency | undefined => {
    const [unit, agency] = [units.get(id), byId.get(id)]
    return unit && agency && { unit, agency, parent: agency.parentId === null ? undefined : byId.get(agency.parentId) }
  }

  return {
    version,
    findAgency: (id) => byId.get(id),
    getAgency: (id) => byId.get(id) ?? unknown(id),
    findAgencyByCode: (code) => byCode.get(code.replace(/\s+/g, '').toUpperCase()),
    agencyInForce: (id, day) => {
      const agency = byId.get(id)
      if (!agency) return refuse('agency.unknown', { id })
      if (isInForce(agency, day)) return agency
      if (day < agency.validFrom) return refuse('agency.not-yet', { name: agency.name, from: agency.validFrom })
      const successors = successorsOf(id, day).map((s) => ({ id: s.id, code: s.code, name: s.name }))
      return refuse('agency.ended', { name: agency.name, ended: agency.validTo, successors })
    },
    successorsOf: (id, day) => successorsOf(id, day),
    listAgencies,
    lineOf: (id) => {
      const line: Agency[] = []
      for (let a = byId.get(id); a && !line.includes(a); a = a.parentId === null ? undefined : byId.get(a.parentId)) line.push(a)
      return line
    },
    tree: (at) => nodes(null, at),
    findUnit,
    listUnits: ({ kind, ...filter } = {}) =>
      listAgencies(filter).flatMap((a) => {
        const found = findUnit(a.id)
        return found && (kind === undefined || found.unit.kind === kind) ? [found] : []
      }),
    listCounters: (unitId, at) => (counters.get(unitId) ?? []).filter((c) => at === undefined || isInForce(c, at)),
    findCounter: (id) => byCounter.get(id),
    findOfficial: (id) => officials.get(id),
    listIntakePoints: (unitId, at) => (places.get(unitId) ?? []).filter((p) => at === undefined || isInForce(p, at)),
    competentAgenciesFor: (levels, text, at) => findCompetentAgencies(levels, text, listAgencies({ at }), fold),
  }
}

function unknown(id: AgencyId): never {
  throw new Error(`No agency has the key ${id}`)
}

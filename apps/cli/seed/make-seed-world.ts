import { hotlineInVietnamese, hotlineOf, scopesOf } from '#modules/configuration/index.ts'
import {
  headLinesOf,
  officesOn,
  readOrganisationCatalogue,
  type OrganisationDirectory,
  type UnitOfAgency,
} from '#modules/organisation/index.ts'
import {
  rulesOfDays,
  type SeedCluster,
  type SeedOptions,
  type SeedPlace,
  type SeedProcedure,
  type SeedWorld,
} from '#modules/dossiers/index.ts'
import type { AgencyId, FormSet, Instant, LocalDate, Official, OfficialId, Role } from '@motcua/terms'
import type { App } from '../../server/wire.ts'
import { seedCitizens, type SeedCitizens } from './seed-citizens.ts'
import { seedFiles } from './seed-files.ts'
import { seedOfficials, type SeedOfficial } from './seed-officials.ts'
import { askedProcedures, type AskedProcedure } from './seed-procedures.ts'

/** What the seeded province is made of beside its dossiers. */
export type SeedPeople = {
  readonly officials: readonly SeedOfficial[]
  readonly citizens: SeedCitizens
  readonly procedures: readonly AskedProcedure[]
}

/** A million dossiers make a province of 5,000 officials' accounts and some 75,000 citizens who file online. */
const FULL_SIZE = 1_000_000
const DOSSIERS_PER_CITIZEN = 8

export const rightsFrom = ({ from }: SeedOptions): Instant => `${from}T00:00:00+07:00` as Instant

/** Officials, citizens and procedures: the same for the same options and catalogue. Reads, writes nothing. */
export async function seedPeople(app: App, options: SeedOptions): Promise<SeedPeople> {
  const today = options.now.slice(0, 10) as LocalDate
  const directory = await app.organisation.current()
  const { names } = readOrganisationCatalogue()
  const communes = directory.listAgencies({ kind: 'COMMUNE_COMMITTEE', at: today }).map((a) => a.name.replace(/^Ủy ban nhân dân /, ''))
  return {
    officials: seedOfficials(directory, names, {
      size: Math.min(1, options.dossiers / FULL_SIZE),
      at: today,
      rightsFrom: rightsFrom(options),
    }),
    citizens: seedCitizens(options.seed, Math.max(20, Math.ceil((options.dossiers * 0.6) / DOSSIERS_PER_CITIZEN)), names, communes),
    procedures: await askedProcedures(app, directory, today),
  }
}

/** The world in which stories are told, once people and processes are stored. */
export async function makeSeedWorld(app: App, options: SeedOptions): Promise<SeedWorld> {
  const today = options.now.slice(0, 10) as LocalDate
  const directory = await app.organisation.current()
  const offices = officesOn(directory, today)
  const snapshot = await app.configuration.current()
  const people = await seedPeople(app, options)
  const formSets = new Map<string, FormSet>()
  return {
    clusters: await clustersOf(app, directory, people, today),
    rulesOn: rulesOfDays(app.configuration, snapshot),
    agencyByCode: (code) => offices.findByCode(code),
    headLinesOf: (id) => headLinesOf(directory, id)!,
    hotlineOf: ({ code, phone }) => hotlineInVietnamese(hotlineOf(snapshot, { at: today, scopes: scopesOf({ agencies: [code] }) }, phone)),
    formSetOn(at) {
      const day = at.slice(0, 10) as LocalDate
      const set = formSets.get(day) ?? snapshot.get('forms.set', { at: day })
      formSets.set(day, set)
      return set
    },
    inventCitizen: (draw) => people.citizens.citizen(draw.below(people.citizens.count)),
    inventPerson: (draw) => people.citizens.person(draw),
    files: await seedFiles(app.files),
    publicAddress: app.environment.server.origin,
  }
}

async function clustersOf(app: App, directory: OrganisationDirectory, people: SeedPeople, today: LocalDate): Promise<SeedCluster[]> {
  const procedures = new Map<string, SeedProcedure>()
  for (const { code, rules, weight } of people.procedures) {
    const version = await app.processes.findInForce(code, today)
    if (version?.graph) procedures.set(code, { rules, weight, process: { versionId: version.id, graph: version.graph } })
  }
  const byPost = Map.groupBy(people.officials, ({ official }) => `${official.grants[0]!.role} ${official.grants[0]!.agencyId}`)
  const byId = new Map(people.officials.map(({ official }) => [official.officialId, official]))
  const held = new Map([...byPost].map(([post, list]): [string, readonly Official[]] => [post, list.map((o) => o.official)]))
  const who = {
    officialsOf: (role: Role, agencyId: AgencyId) => held.get(`${role} ${agencyId}`) ?? [],
    officialById: (id: OfficialId) => byId.get(id),
  }
  const offices = officesOn(directory, today)
  const placeOf = (unit: UnitOfAgency, competent: AgencyId, weight: number): SeedPlace => ({
    ...who,
    unit: offices.find(unit.agency.id)!,
    competent: offices.find(competent)!,
    weight,
    procedures: people.procedures.flatMap((p) => (p.agencies.includes(competent) ? (procedures.get(p.code) ?? []) : [])),
    returnCounterId: directory.listCounters(unit.agency.id, today).find((c) => c.kind === 'RETURN')?.id ?? null,
  })
  const decides = new Set(people.procedures.flatMap((p) => p.agencies))
  const units = directory.listUnits({ kind: 'SERVICE_CENTER', at: today })
  return units
    .map((unit): SeedCluster => {
      const isProvincial = unit.agency.level === 'PROVINCE'
      const competent = isProvincial
        ? directory.listAgencies({ level: 'PROVINCE', at: today }).filter((a) => decides.has(a.id) && !directory.findUnit(a.id))
        : unit.parent
          ? [unit.parent]
          : []
      const places = competent.map((agency) => placeOf(unit, agency.id, sizeOf(agency.code))).filter((p) => p.procedures.length > 0)
      // The provincial center takes in about as much as twenty communes.
      return { name: unit.agency.code, weight: isProvincial ? 25 : sizeOf(unit.agency.code), places }
    })
    .filter((cluster) => cluster.places.length > 0)
}

/** Some agencies are three times as busy as others; which ones follows from the code. */
function sizeOf(code: string): number {
  let sum = 0
  for (const character of code) sum = (sum * 31 + character.charCodeAt(0)) % 997
  return 0.5 + sum / 997
}

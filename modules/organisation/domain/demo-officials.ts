import { isRefused, type AgencyId, type LocalDate, type OfficialId, type Refused, type Role } from '@motcua/terms'
import type { PerformanceRating, SettingValue } from '#modules/configuration/index.ts'
import type { Agency } from './agency.ts'
import { appointLeader } from './appoint-leader.ts'
import type { OfficialRecord, Posting, UnitAppointment } from './official.ts'
import type { OrganisationCatalogue } from './organisation-catalogue.ts'
import { postOfficial } from './post-official.ts'
import type { IdOf, ProvinceAgencies } from './province-agencies.ts'
import { syntheticName } from './synthetic-name.ts'

/** An account to be made for a demo official: rights at the agency or unit that is named. */
export type DemoAccount = {
  readonly login: string
  readonly officialId: OfficialId
  readonly grants: readonly { readonly role: Role; readonly agencyId: AgencyId }[]
}
export type DemoOfficials = {
  readonly officials: readonly OfficialRecord[]
  readonly postings: readonly Posting[]
  readonly appointments: readonly UnitAppointment[]
  readonly accounts: readonly DemoAccount[]
}
/** Standards by which postings and appointments are decided. */
export type DemoRules = {
  readonly standard: SettingValue<'posting.standard'>
  readonly ranks: SettingValue<'posting.ranks'>
  readonly ratingsBestFirst: readonly PerformanceRating[]
  readonly normalMonths: number
  readonly maxDeputies: SettingValue<'organisation.max-deputy-directors'>
}

type Person = OrganisationCatalogue['demo']['people'][number]

/**
 * The invented people of the demonstration, posted and appointed by the rules.
 *
 * @throws Error  when the catalogue asks for a posting or appointment that a rule refuses
 */
export function demoOfficials(catalogue: OrganisationCatalogue, places: ProvinceAgencies, rules: DemoRules, idOf: IdOf): DemoOfficials {
  const { demo } = catalogue
  const firstDay = demo.since as LocalDate
  const byCode = new Map(places.agencies.map((a) => [a.code, a]))
  const byId = new Map(places.agencies.map((a) => [a.id, a]))
  const people = [...demo.people, ...communeLeaders(catalogue)]
  const used = new Set<string>()
  const officialId = (key: string): OfficialId => idOf(`official ${key}`) as OfficialId
  const agencyOf = (code: string): Agency => byCode.get(code) ?? broken(`no agency ${code}`)

  const records = new Map(
    people.map((p): [string, OfficialRecord] => [
      p.key,
      {
        id: officialId(p.key),
        fullName: unusedName(p, catalogue, used),
        position: p.position,
        positionKind: p.positionKind,
        category: p.category,
        rank: p.rank,
        agencyId: agencyOf(p.agency).id,
        senioritySince: Object.fromEntries(p.fields.map((f) => [f, demo.seniority as LocalDate])),
        ratings: demo.ratings,
      },
    ]),
  )
  const placeOf = (code: string) => {
    const unitAgency = agencyOf(code)
    return { unitAgency, unit: places.units.find((u) => u.id === unitAgency.id) ?? broken(`${code} is no one-stop unit`) }
  }
  const postings = people.flatMap((p): Posting[] => {
    if (!p.posting) return []
    const { unit, duty, fields, substitute } = p.posting
    const command = {
      postingId: idOf(`posting ${p.key} ${unit}`),
      duty,
      fields,
      firstDay,
      lastDay: null,
      decision: null,
      conductConfirmed: true,
    }
    const facts = { ...rules, ...placeOf(unit), official: records.get(p.key)!, agency: agencyOf(p.agency) }
    const substituteId = records.get(substitute)?.id ?? broken(`no official ${substitute}`)
    return [allowed(p.key, postOfficial({ ...command, substituteId }, facts)).posting]
  })
  const appointments: UnitAppointment[] = []
  for (const p of people) {
    if (!p.leads) continue
    const { unit, unitAgency } = placeOf(p.leads.unit)
    const maxDeputies = unitAgency.level === 'COMMUNE' ? rules.maxDeputies.communeCenter : rules.maxDeputies.provincialCenter
    const current = appointments.filter((a) => a.unitId === unit.id)
    const facts = {
      unit,
      unitAgency,
      official: records.get(p.key)!,
      officialAgencies: lineOf(agencyOf(p.agency), byId),
      current,
      maxDeputies,
    }
    appointments.push(allowed(p.key, appointLeader({ role: p.leads.role, firstDay, decision: null }, facts)))
  }
  const accounts = people.flatMap((p): DemoAccount[] =>
    p.login
      ? [{ login: p.key, officialId: officialId(p.key), grants: p.grants.map((g) => ({ role: g.role, agencyId: agencyOf(g.agency).id })) }]
      : [],
  )
  return { officials: [...records.values()], postings, appointments, accounts }
}

/** A director and a deputy for every commune center that has none among the people listed by name. */
function communeLeaders({ province, demo }: OrganisationCatalogue): Person[] {
  return province.communes.flatMap((commune) => {
    const unit = `${commune.code}.${province.everyCommune.center.suffix}`
    return demo.everyCommune
      .filter((l) => !demo.people.some((p) => p.leads?.unit === unit && p.leads.role === l.leads))
      .map((l, i): Person => {
        const { position, positionKind, rank } = l
        const key = `${l.key} ${commune.adminUnitCode}`
        // The last figure of the commune's code decides between men and women, so that lists look like an office.
        const sex = (Number(commune.adminUnitCode.at(-1)) + i) % 2 === 0 ? 'F' : 'M'
        return {
          key,
          login: false,
          sex,
          agency: commune.code,
          position,
          positionKind,
          category: 'CIVIL_SERVANT',
          rank,
          fields: [],
          leads: { unit, role: l.leads },
          grants: [],
        }
      })
  })
}

function unusedName(person: Person, { names }: OrganisationCatalogue, used: Set<string>): string {
  for (let attempt = 0; ; attempt++) {
    const name = syntheticName(attempt === 0 ? person.key : `${person.key} ${attempt}`, person.sex, names)
    if (used.has(name)) continue
    used.add(name)
    return name
  }
}

function lineOf(agency: Agency, byId: ReadonlyMap<AgencyId, Agency>): Agency[] {
  const parent = agency.parentId === null ? undefined : byId.get(agency.parentId)
  return [agency, ...(parent ? lineOf(parent, byId) : [])]
}

function allowed<Decided>(key: string, decided: Decided | Refused): Decided {
  return isRefused(decided) ? broken(`${key} is refused: ${decided.code} ${JSON.stringify(decided.data)}`) : decided
}

function broken(why: string): never {
  throw new Error(`catalogue/organisation/demo-officials.json: ${why}`)
}

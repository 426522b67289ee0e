import { roles } from '@motcua/terms'
import { z } from 'zod'
import { agencyKinds, counterKinds, unitKinds } from './agency.ts'
import { appointmentRoles, officialCategories, positionKinds, postingDuties } from './official.ts'

const alias = z.object({ code: z.string(), note: z.string() })
const counter = z.object({ number: z.int().min(1), kind: z.enum(counterKinds), name: z.string() })
const named = z.object({ name: z.string(), shortName: z.string() })

const provinceFile = z.object({
  province: z.object({ name: z.string(), adminUnitCode: z.string(), validFrom: z.iso.date() }),
  agencies: z.array(
    named.extend({
      code: z.string(),
      kind: z.enum(agencyKinds),
      parent: z.string().nullable(),
      isVertical: z.boolean().default(false),
      alsoNamed: z.array(z.string()).default([]),
      aliases: z.array(alias).default([]),
      address: z.string().nullable().default(null),
      phone: z.string().nullable().default(null),
    }),
  ),
  units: z.array(
    named.extend({ code: z.string(), parent: z.string(), kind: z.enum(unitKinds), hasSeal: z.boolean(), counters: z.array(counter) }),
  ),
  everyCommune: z.object({ committee: named, center: named.extend({ suffix: z.string(), counters: z.array(counter) }) }),
  communes: z.array(z.object({ code: z.string(), adminUnitCode: z.string(), name: z.string() })),
})

const grant = z.object({ role: z.enum(roles), agency: z.string() })
const person = z.object({
  key: z.string(),
  /** An account of the same name is made in demo mode. */
  login: z.boolean().default(false),
  sex: z.enum(['M', 'F']),
  agency: z.string(),
  position: z.string(),
  positionKind: z.enum(positionKinds),
  category: z.enum(officialCategories).default('CIVIL_SERVANT'),
  rank: z.string(),
  fields: z.array(z.string()).default([]),
  posting: z.object({ unit: z.string(), duty: z.enum(postingDuties), fields: z.array(z.string()), substitute: z.string() }).optional(),
  leads: z.object({ unit: z.string(), role: z.enum(appointmentRoles) }).optional(),
  grants: z.array(grant).default([]),
})
const communePerson = z.object({
  key: z.string(),
  position: z.string(),
  positionKind: z.enum(positionKinds),
  rank: z.string(),
  leads: z.enum(appointmentRoles),
})
const demoFile = z.object({
  since: z.iso.date(),
  seniority: z.iso.date(),
  ratings: z.array(z.object({ year: z.int(), rating: z.enum(['EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED']) })),
  people: z.array(person),
  everyCommune: z.array(communePerson),
})

const weighted = z.array(z.object({ name: z.string(), pct: z.number().positive() })).min(1)
const namesFiles = z.object({
  surnames: z.object({ lists: z.object({ 'dak-lak': z.object({ items: weighted }) }) }),
  middleNames: z.object({ common: z.object({ M: z.array(z.string()).min(1), F: z.array(z.string()).min(1) }) }),
  givenNames: z.object({ lists: z.array(z.object({ sex: z.enum(['M', 'F']), items: weighted })) }),
})

/** What the product ships about a province: its organisation, the people of the demonstration, and lists of names. */
export type OrganisationCatalogue = {
  readonly province: z.output<typeof provinceFile>
  readonly demo: z.output<typeof demoFile>
  readonly names: z.output<typeof namesFiles>
}
export type CatalogueName = z.output<typeof weighted>[number]

/** Reads the files of the catalogue. @throws Error  zod's, naming the place that does not fit */
export function parseOrganisationCatalogue(files: { province: unknown; demo: unknown; names: unknown }): OrganisationCatalogue {
  return { province: provinceFile.parse(files.province), demo: demoFile.parse(files.demo), names: namesFiles.parse(files.names) }
}

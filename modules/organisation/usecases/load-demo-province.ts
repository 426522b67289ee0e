import type { Instant, LocalDate } from '@motcua/terms'
import { performanceRatings, shippedConfigurationSnapshot } from '#modules/configuration/index.ts'
import type { Tx } from '#platform/database/connect.ts'
import { demoOfficials, type DemoAccount } from '../domain/demo-officials.ts'
import type { OrganisationCatalogue } from '../domain/organisation-catalogue.ts'
import { provinceAgencies } from '../domain/province-agencies.ts'
import { fingerprintOf, nameBasedId } from '../storage/catalogue-files.ts'
import { saveOfficials } from '../storage/official-rows.ts'
import { appendOrganisationChange, findLastDemoLoad, lockOrganisation } from '../storage/organisation-changes.ts'
import { saveAgencies, saveAliases, saveCounters, saveUnits } from '../storage/organisation-rows.ts'
import { saveAppointments, savePostings } from '../storage/posting-rows.ts'

/** Accounts to be made for the demo officials. */
export type DemoProvinceLoaded = { readonly accounts: readonly DemoAccount[]; readonly written: boolean }

/**
 * Loads the shipped province with its invented officials. Repeating it with the same catalogue writes nothing, so that what an
 * administrator changed in the demonstration stays.
 *
 * @param now  business time, for the record of the change
 * @throws Error  when the catalogue breaks a rule of the organisation
 */
export async function loadDemoProvince(tx: Tx, catalogue: OrganisationCatalogue, now: Instant): Promise<DemoProvinceLoaded> {
  const question = { at: catalogue.demo.since as LocalDate }
  const rules = shippedConfigurationSnapshot()
  const places = provinceAgencies(catalogue, rules.get('organisation.center-model', question), nameBasedId)
  const people = demoOfficials(
    catalogue,
    places,
    {
      standard: rules.get('posting.standard', question),
      ranks: rules.get('posting.ranks', question),
      ratingsBestFirst: performanceRatings,
      normalMonths: rules.get('posting.normal-months', question),
      maxDeputies: rules.get('organisation.max-deputy-directors', question),
    },
    nameBasedId,
  )
  await lockOrganisation(tx)
  const fingerprint = fingerprintOf(catalogue)
  if ((await findLastDemoLoad(tx)) === fingerprint) return { accounts: people.accounts, written: false }
  await saveAgencies(tx, places.agencies)
  await saveAliases(tx, places.aliases)
  await saveUnits(tx, places.units)
  await saveCounters(tx, places.counters)
  await saveOfficials(tx, people.officials)
  await savePostings(tx, people.postings)
  await saveAppointments(tx, people.appointments)
  const data = { fingerprint, agencies: places.agencies.length, officials: people.officials.length }
  await appendOrganisationChange(tx, { kind: 'DemoProvinceLoaded', subjectId: null, data, changedBy: 'catalogue', changedAt: now })
  return { accounts: people.accounts, written: true }
}

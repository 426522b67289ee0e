// The door of the module: agencies, one-stop units, counters, officials and their postings.
export { createOrganisation, type Organisation } from './organisation.ts'
export {
  agencyKinds,
  counterKinds,
  headKinds,
  isInForce,
  unitKinds,
  type Agency,
  type AgencyCodeAlias,
  type AgencyKind,
  type AgencySuccessor,
  type Counter,
  type CounterKind,
  type IntakePoint,
  type OneStopUnit,
  type UnitKind,
} from './domain/agency.ts'
export { accountsMissingForSteps, type GrantedRole, type MissingAccount, type StepNeed } from './domain/accounts-missing-for-steps.ts'
export type { CompetentAgencies } from './domain/competent-agencies.ts'
export type { DemoAccount } from './domain/demo-officials.ts'
export {
  createDirectory,
  type AgencyFilter,
  type AgencyNode,
  type OfficialName,
  type OrganisationDirectory,
  type OrganisationRows,
  type UnitOfAgency,
} from './domain/directory.ts'
export { dossierPlaces, type DossierPlaces } from './domain/dossier-places.ts'
export { dossiersPerOfficial, type PostingLoad } from './domain/dossiers-per-official.ts'
export { headLinesOf, type AgencyHeadLines } from './domain/head-lines.ts'
export { officesOn, type Office, type Offices } from './domain/offices.ts'
export type { OfficialRecord, Posting, PostingDuty, UnitAppointment } from './domain/official.ts'
export type { OrganisationCatalogue } from './domain/organisation-catalogue.ts'
export { organisationRefusals } from './domain/refusals.ts'
export { organisationWarnings, type Warning } from './domain/warning.ts'
export { syntheticName } from './domain/synthetic-name.ts'
export { organisationCommandRoutes } from './http/organisation-commands.ts'
export { organisationRoutes } from './http/organisation-routes.ts'
export { readOrganisationCatalogue } from './storage/catalogue-files.ts'
export type { OrganisationChange } from './storage/organisation-changes.ts'
export { loadDemoProvince, type DemoProvinceLoaded } from './usecases/load-demo-province.ts'
export { loadInventedOfficials } from './usecases/load-invented-officials.ts'

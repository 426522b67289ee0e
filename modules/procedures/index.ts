// The door of the module: what administrative procedures ask for, promise and cost, and which version is in force.
import type { LocalDate, ProcedureVersionId, Refused, Viewer } from '@motcua/terms'
import type { ProcedureForDossier } from '#modules/dossiers/index.ts'
import type { Checklist, ChecklistChoice } from './domain/documents-for.ts'
import type { ProcedureContent, Publication } from './domain/procedure-version.ts'
import { checklistOf, formsWith, procedureRules } from './domain/procedure-words.ts'
import { shippedAdminUnits } from './storage/catalogue-files.ts'
import { listFields, searchProcedures, type SearchFacets, type SearchPage, type SearchResult } from './storage/search-procedures.ts'
import { adminUnitFinder } from './usecases/find-admin-units.ts'
import { importProcedures, type ImportBatch, type StoredLine } from './usecases/import-procedures.ts'
import { toProcedureForDossier, type VersionFacts } from './usecases/procedure-for-dossier.ts'
import { todayOf, type ProceduresDeps } from './usecases/procedures-deps.ts'
import { publishProcedure, withdrawProcedure, type PublishProcedure, type WithdrawProcedure } from './usecases/publish-procedure.ts'
import { createProcedureReader, listDrafts, listVersions, type ListedVersion, type ReadProcedure } from './usecases/read-procedures.ts'

export { communesOf, type AdminUnits } from './domain/admin-units.ts'
export type { OnlineLevelDecision, PublicationGround } from './domain/decide-publication.ts'
export {
  documentsFor,
  needsCase,
  type Checklist,
  type ChecklistChoice,
  type ChecklistEntry,
  type ChecklistItem,
} from './domain/documents-for.ts'
export { isShown, type EFormAnswers } from './domain/eform/eform-condition.ts'
export { answersFromFields, fieldsFromAnswers, type PostedFields } from './domain/eform/eform-fields.ts'
export { toSections, type EFormSection } from './domain/eform/eform-sections.ts'
export {
  findNode,
  isGroup,
  readEForm,
  type EForm,
  type EFormCondition,
  type EFormField,
  type EFormGroup,
  type EFormNode,
  type FieldKind,
} from './domain/eform/eform.ts'
export { genericEForm } from './domain/eform/generic-eform.ts'
export type { EFormFacts } from './domain/eform/read-answer.ts'
export { validateEForm, type EFormError, type EFormResult } from './domain/eform/validate-eform.ts'
export { findingTexts, type Finding, type FindingCode } from './domain/finding.ts'
export { importFiles, importRecords, type ImportLine, type ProcedureFile } from './domain/import-batch.ts'
export { importProcedure, type ImportedProcedure, type ImportOutcome } from './domain/import-procedure.ts'
export { openChannels } from './domain/open-channels.ts'
export { mayPublishProcedures, mayReadDrafts } from './domain/policy.ts'
export {
  applicantKindNames,
  channelNames,
  documentKindNames,
  documentKindsText,
  durationText,
  feesText,
  feeText,
  levelNames,
  onlineLevelNames,
  sourceSilent,
  timeLimitText,
  vndText,
} from './domain/procedure-texts.ts'
export { publicationFindings, publicationStateOf, type PublicationFinding, type PublicationState } from './domain/publication-findings.ts'
export type * from './domain/procedure-version.ts'
export { procedureRefusals } from './domain/refusals.ts'
export { feesFor, timeLimitFor } from './domain/time-limit-for.ts'
export { adminUnitRoutes } from './http/admin-unit-routes.ts'
export { procedureRoutes } from './http/procedure-routes.ts'
export { readEFormFiles, readProcedureFiles, shippedAdminUnits, shippedProcedures } from './storage/catalogue-files.ts'
export type { FacetCount, ProcedureLine, SearchFacets, SearchPage, SearchResult } from './storage/search-procedures.ts'
export { storeProcedures, type ImportBatch, type StoredLine } from './usecases/import-procedures.ts'
export { loadDemoProcedures, type DemoProceduresLoaded } from './usecases/load-demo-procedures.ts'
export type { ProceduresDeps } from './usecases/procedures-deps.ts'
export type { PublishProcedure, WithdrawProcedure } from './usecases/publish-procedure.ts'
export type { ListedVersion, ReadProcedure } from './usecases/read-procedures.ts'

export type Procedures = {
  /** The version in force on a day (today when none is given) with its electronic form; undefined: none. */
  findInForce(code: string, on?: LocalDate): Promise<ReadProcedure | undefined>
  /** A pinned version, in force or not. @throws Error  when it is not there */
  getVersion(id: ProcedureVersionId): Promise<ReadProcedure>
  /** Procedures in force, by words in any order, beginnings of codes and abbreviations; see `SearchResult`. */
  search(asked: { q: string; facets: SearchFacets; page: SearchPage; on?: LocalDate | undefined }): Promise<SearchResult>
  /** Provinces and communes in force, the best match first. */
  findAdminUnits: ReturnType<typeof adminUnitFinder>
  listFields(on?: LocalDate): Promise<{ code: string; name: string; procedures: number }[]>
  /** @throws NotSignedIn, NotAllowed, NotFound */
  listVersions(viewer: Viewer, code: string): Promise<ListedVersion[]>
  /** Newest versions that are not in force. @throws NotSignedIn, NotAllowed */
  listDrafts(viewer: Viewer): ReturnType<typeof listDrafts>
  /** @throws NotSignedIn, NotAllowed */
  importProcedures(viewer: Viewer, batch: ImportBatch): Promise<StoredLine[]>
  /** @throws NotSignedIn, NotAllowed, NotFound */
  publish(viewer: Viewer, command: PublishProcedure): Promise<Publication | Refused>
  /** @throws NotSignedIn, NotAllowed, NotFound */
  withdraw(viewer: Viewer, command: WithdrawProcedure): Promise<Publication | Refused>
  /** Electronic forms: answers out of posted fields and back, checks, sections to read, provinces and communes. */
  readonly forms: ReturnType<typeof formsWith>
  /** What pages ask of a version: checklist with what is looked up here, limits, fees, names in Vietnamese words. */
  readonly rules: typeof procedureRules & {
    checklist(version: ProcedureContent, choice: Omit<ChecklistChoice, 'facts'>): Checklist
    /** The province's hour for same-day limits that name none. */
    cutoff(): Promise<string>
  }
  /** What the dossiers of a tenant ask of its procedures. */
  readonly forDossiers: {
    findInForce(code: string, at: LocalDate): Promise<ProcedureForDossier | undefined>
    get(id: ProcedureVersionId): Promise<ProcedureForDossier>
  }
}

/** Opens the procedures of a tenant. */
export function createProcedures(deps: ProceduresDeps): Procedures {
  const reader = createProcedureReader(deps)
  const cutoffOn = (on: LocalDate): Promise<string> => deps.configuration.get('deadline.same-day-cut-off', { at: on })
  const factsOn = async (on: LocalDate): Promise<VersionFacts> => ({
    on,
    cutoff: await cutoffOn(on),
    connectedSources: deps.connectedSources,
  })
  return {
    findInForce: (code, on = todayOf(deps.clock)) => reader.findInForce(code, on),
    getVersion: reader.getVersion,
    search: ({ on = todayOf(deps.clock), ...asked }) => searchProcedures(deps.db, { ...asked, on }),
    findAdminUnits: adminUnitFinder(shippedAdminUnits()),
    listFields: (on = todayOf(deps.clock)) => listFields(deps.db, on),
    listVersions: (viewer, code) => listVersions(deps, viewer, code),
    listDrafts: (viewer) => listDrafts(deps, viewer),
    importProcedures: (viewer, batch) => importProcedures(deps, viewer, batch),
    publish: (viewer, command) => publishProcedure(deps, viewer, command),
    withdraw: (viewer, command) => withdrawProcedure(deps, viewer, command),
    forms: formsWith(shippedAdminUnits()),
    rules: {
      ...procedureRules,
      checklist: (version, choice) => checklistOf(version, choice, deps.connectedSources),
      cutoff: () => cutoffOn(todayOf(deps.clock)),
    },
    forDossiers: {
      async findInForce(code, at) {
        const found = await reader.findInForce(code, at)
        return found && toProcedureForDossier(found, await factsOn(at))
      },
      get: async (id) => toProcedureForDossier(await reader.getVersion(id), await factsOn(todayOf(deps.clock))),
    },
  }
}

// The door of the module: one application of one person, what was done about it and by whom.
import type { FileStore } from '#modules/files/index.ts'
import type { PaperMaker } from '#modules/papers/index.ts'
import { NotAllowed, NotFound } from '#platform/http/faults.ts'
import {
  isRefused,
  type AgencyId,
  type DossierCode,
  type DossierId,
  type DossierStatus,
  type FileHash,
  type LocalDate,
  type Official,
  type Refused,
  type Viewer,
} from '@motcua/terms'
import type { DraftContent } from './domain/application-draft.ts'
import type { CommandName, Commands } from './domain/commands.ts'
import { correctedSoFar } from './domain/corrected-so-far.ts'
import { may, mayRead, mayReadResult } from './domain/policy.ts'
import { checkReceiptJob } from './jobs/check-receipt-job.ts'
import { remindUncollectedJob } from './jobs/remind-uncollected-job.ts'
import { stopUnansweredJob } from './jobs/stop-unanswered-job.ts'
import { listAccess } from './storage/access-records.ts'
import type { PageRequest } from './storage/page.ts'
import { findDossier, findDossierId } from './storage/load-dossier.ts'
import { recordAccess } from './storage/access-records.ts'
import { beginDraft, dropDraft, getDraft, listOwnDrafts, saveDraft, sendDraft } from './usecases/application-drafts.ts'
import { carryOut, type CommandDone, type CommandKey } from './usecases/carry-out.ts'
import { beginCorrection, findOwnCorrection, takeUpCorrection } from './usecases/correction-drafts.ts'
import type { DossierDeps } from './usecases/dossier-deps.ts'
import { fillDraft, type DraftFilling } from './usecases/fill-draft.ts'
import { listIncidents } from './usecases/list-incidents.ts'
import { listCorrections } from './usecases/list-corrections.ts'
import { listMissingReceipts, listUncollected } from './usecases/lists-to-clear.ts'
import { lookUpDossier } from './usecases/look-up-dossier.ts'
import { openDossier } from './usecases/open-dossier.ts'
import { printControlSlip, printDossierLedger, printPaper } from './usecases/print-papers.ts'
import { submitDossier, type Application } from './usecases/submit-dossier.ts'
import { takeInAtCounter } from './usecases/take-in-at-counter.ts'
import { resolveDocuments, resolveFiles, uploadFile, uploadLimitsFor, type HandedInInput } from './usecases/upload-file.ts'
import { findOrphans, listVerifyRanges, verifyChains, verifyRange, type VerifyRange } from './usecases/verify-chain.ts'
import { countWork, findDossiers, listOwnDossiers, listQueue, type WorkQueue } from './usecases/work-lists.ts'

export type { ApplicationDraft, DraftContent } from './domain/application-draft.ts'
export type { AvailableAction } from './domain/available-actions.ts'
export { commandNames, type CommandName, type Commands } from './domain/commands.ts'
export type { Handover } from './domain/control-slip.ts'
export type { DossierEvent, DossierEventType } from './domain/dossier-event.ts'
export { refusalReasons, stopReasons } from './domain/dossier-event.ts'
export type { ChecklistItem, DossierResult, OpenWork, PlannedStep, SubmittedDocument } from './domain/dossier-parts.ts'
export type { DossierState } from './domain/dossier-state.ts'
export type { Applicant, PersonalData, Submitter } from './domain/personal-data.ts'
export { may, mayListIncidents, mayRead, mayTakeIn, readableAgencies } from './domain/policy.ts'
export { dossierRefusals } from './domain/refusals.ts'
export type { RoadStep } from './domain/road.ts'
export type { AccessRecord } from './storage/access-records.ts'
export { COUNT_LIMIT, type QueueCounts } from './storage/count-queues.ts'
export type { DossierLine } from './storage/dossier-line.ts'
export type { Page, PageRequest } from './storage/page.ts'
export type { IssuedPaper } from './storage/papers.ts'
export type { CommandDone, CommandKey } from './usecases/carry-out.ts'
export { Draw, WeightedList } from './seed/draw.ts'
export { planStories, type SeedOptions } from './seed/plan-stories.ts'
export { rulesOfDays } from './seed/rules-of-days.ts'
export { SeedNumbers } from './seed/seed-numbers.ts'
export { SeedRows } from './seed/seed-rows.ts'
export { seedTargets } from './seed/seed-targets.ts'
export type { SeedCluster, SeedPerson, SeedPlace, SeedProcedure, SeedWorld } from './seed/seed-world.ts'
export { tellStory } from './seed/tell-story.ts'
export { dossierRoutes } from './http/dossier-routes.ts'
export { documentKindNames } from './usecases/document-kind-names.ts'
export type { CaseAndChannel, DossierDeps, Office, Offices, ProcedureForDossier, Procedures } from './usecases/dossier-deps.ts'
export type { IncidentLine } from './usecases/list-incidents.ts'
export type { PublicView } from './usecases/look-up-dossier.ts'
export type { Correction } from './usecases/list-corrections.ts'
export type { OpenedDossier } from './usecases/open-dossier.ts'
export type { PrintedPaper } from './usecases/print-papers.ts'
export type { Application, Submitted } from './usecases/submit-dossier.ts'
export type { TakenIn } from './usecases/take-in-at-counter.ts'
export type { HandedInInput, Uploaded } from './usecases/upload-file.ts'
export type { BrokenLink, Verification, VerifyRange } from './usecases/verify-chain.ts'
export { workQueues, type WorkQueue } from './usecases/work-lists.ts'

/** An application whose papers are named by the hashes of their uploads. */
export type ApplicationInput = Omit<Application, 'documents'> & { readonly documents: readonly HandedInInput[] }
type DraftInput = Omit<NonNullable<Commands['complete-step']['draft']>, 'files'> & { readonly files: readonly FileHash[] }
/** Commands as callers send them: papers and drafts name their files by hash. */
export type CommandInputs = Omit<Commands, 'correct-application' | 'supplement' | 'complete-step' | 'scan-documents'> & {
  'scan-documents': { readonly scans: readonly { readonly requiredDocumentId: string; readonly files: readonly FileHash[] }[] }
  'correct-application': Omit<Commands['correct-application'], 'documents'> & { readonly documents: readonly HandedInInput[] }
  supplement: Omit<Commands['supplement'], 'documents'> & { readonly documents: readonly HandedInInput[] }
  'complete-step': Omit<Commands['complete-step'], 'draft'> & { readonly draft?: DraftInput }
}

export type DossiersOptions = DossierDeps & {
  readonly files: FileStore
  readonly paperMaker: PaperMaker
  readonly intakeUnitOf: (competent: AgencyId) => Promise<AgencyId>
}
export type Dossiers = ReturnType<typeof createDossiers>

/** Opens the dossiers of a tenant: every use case, bound to what it needs. Screens and API routes are two thin doors to these. */
export function createDossiers(deps: DossiersOptions) {
  return {
    /** What the worker does for dossiers. */
    jobs: [stopUnansweredJob(deps), checkReceiptJob(deps), remindUncollectedJob(deps)],
    submit: async (viewer: Viewer, application: ApplicationInput, commandId: string) => {
      const documents = await resolveDocuments(deps, viewer, application.documents)
      return isRefused(documents) ? documents : submitDossier(deps, viewer, { ...application, documents }, commandId)
    },
    takeIn: async (viewer: Viewer, application: ApplicationInput, commandId: string, how: Commands['accept'] = {}) => {
      const documents = await resolveDocuments(deps, viewer, application.documents)
      return isRefused(documents) ? documents : takeInAtCounter(deps, viewer, { ...application, documents }, commandId, how)
    },
    /** Any command on an existing dossier. */
    carryOut: async <Name extends CommandName>(
      viewer: Viewer,
      id: DossierId,
      name: Name,
      input: CommandInputs[Name],
      key: CommandKey,
    ): Promise<CommandDone | Refused> => {
      const command = await withFiles(deps, viewer, id, input)
      return isRefused(command) ? command : carryOut(deps, viewer, id, name, command as Commands[Name], key)
    },
    open: (viewer: Viewer, id: DossierId) => openDossier(deps, viewer, id),
    findIdByCode: (code: DossierCode) => findDossierId(deps.db, { code }),
    lookUp: (viewer: Viewer, question: { code: string; answer: string }, source: string) => lookUpDossier(deps, viewer, question, source),
    /** Who read it, by name; for everybody who may. */
    listAccess: async (viewer: Viewer, id: DossierId) => {
      const loaded = await findDossier(deps.db, id)
      if (!loaded || !mayRead(viewer, loaded.state)) throw new NotFound('dossier')
      const [records, offices] = await Promise.all([listAccess(deps.db, id), deps.offices()])
      return records.map((r) => ({ ...r, name: r.officialId === null ? null : (offices.officialName(r.officialId)?.fullName ?? null) }))
    },
    listQueue: (official: Official, queue: WorkQueue, search: string | null, page: PageRequest) =>
      listQueue(deps, official, queue, search, page),
    /** Dossiers that their process holds, for those who look after processes. */
    listIncidents: (viewer: Viewer, page: PageRequest) => listIncidents(deps, viewer, page),
    /** The closing check: dossiers of the viewer's counters that are still open and owe their receipt. */
    listMissingReceipts: (viewer: Viewer, page: PageRequest) => listMissingReceipts(deps, viewer, page),
    /** Results that nobody has collected for the days the configuration says. */
    listUncollected: (viewer: Viewer, page: PageRequest) => listUncollected(deps, viewer, page),
    countWork: (official: Official) => countWork(deps, official),
    listOwn: (viewer: Viewer, page: PageRequest) => listOwnDossiers(deps, viewer, page),
    search: (viewer: Viewer, asked: { text: string; statuses: readonly DossierStatus[] }, page: PageRequest) =>
      findDossiers(deps, viewer, asked, page),
    printPaper: (viewer: Viewer, id: DossierId, paperId: string) => printPaper(deps, viewer, id, paperId),
    printControlSlip: (viewer: Viewer, id: DossierId) => printControlSlip(deps, viewer, id),
    printLedger: (viewer: Viewer, question: { unitId: AgencyId; from: LocalDate; to: LocalDate }) =>
      printDossierLedger(deps, viewer, question),
    uploadLimits: (viewer: Viewer) => uploadLimitsFor(deps, viewer),
    upload: (viewer: Viewer, content: AsyncIterable<Uint8Array>, name: string) => uploadFile(deps, viewer, content, name),
    /** A file of a dossier, for those who may read the dossier. */
    openFile: async (viewer: Viewer, id: DossierId, hash: FileHash) => {
      const loaded = await findDossier(deps.db, id)
      if (!loaded || !mayRead(viewer, loaded.state)) throw new NotFound('dossier')
      const { documents, result } = loaded.state
      const files = [...documents.flatMap((d) => d.files), ...(mayReadResult(viewer, loaded.state) ? (result?.files ?? []) : [])]
      const file = files.find((f) => f.hash === hash)
      if (!file) throw new NotFound('file')
      if (viewer.kind === 'official')
        await recordAccess(deps.db, {
          dossierId: id,
          accountId: viewer.accountId,
          officialId: viewer.officialId,
          at: deps.clock.now(),
          purpose: 'FILE',
        })
      return { ...file, content: await deps.files.open(hash) }
    },
    drafts: {
      begin: (viewer: Viewer, procedureCode: string, content?: Partial<DraftContent>) => beginDraft(deps, viewer, procedureCode, content),
      get: (viewer: Viewer, id: string) => getDraft(deps, viewer, id),
      list: (viewer: Viewer) => listOwnDrafts(deps, viewer),
      save: (viewer: Viewer, id: string, change: Partial<DraftContent>) => saveDraft(deps, viewer, id, change),
      fill: (viewer: Viewer, id: string, filling: DraftFilling) => fillDraft(deps, viewer, id, filling),
      drop: (viewer: Viewer, id: string) => dropDraft(deps, viewer, id),
      send: (viewer: Viewer, id: string) => sendDraft(deps, viewer, id, deps.intakeUnitOf),
    },
    /** Corrections of filed dossiers, prepared as drafts; they are sent by `drafts.send`. */
    corrections: {
      begin: (viewer: Viewer, id: DossierId) => beginCorrection(deps, viewer, id),
      find: (viewer: Viewer, id: DossierId) => findOwnCorrection(deps, viewer, id),
      takeUp: (viewer: Viewer, draftId: string, id: DossierId) => takeUpCorrection(deps, viewer, draftId, id),
      /** What a correction would change, by field. */
      changed: correctedSoFar,
      /** What was corrected, with what stood before. */
      list: (viewer: Viewer, id: DossierId) => listCorrections(deps, viewer, id),
    },
    /** Who can be given a step: officials with its role in its agency. */
    candidates: async (viewer: Viewer, id: DossierId, token: number) => {
      const { state } = await openDossier(deps, viewer, id)
      const work = state.work.find((w) => w.token === token)
      if (!work) return []
      const role =
        work.kind === 'assignment'
          ? (state.acceptance?.plan.find((p, i, plan) => plan[i - 1]?.node === work.node)?.role ?? 'HANDLER')
          : work.role
      return deps.officialsWithRole(role, work.agencyId, deps.clock.now())
    },
    /** Recomputes every record. */
    verify: () => verifyChains(deps.db),
    /** The same in parts: every record lies in one of the ranges, and `findOrphans` looks for what lies in none. */
    verifyRanges: (size: number) => listVerifyRanges(deps.db, size),
    verifyRange: (range: VerifyRange) => verifyRange(deps.db, range),
    findOrphans: () => findOrphans(deps.db),
  }
}

/** Puts the files behind the hashes of a command's papers or draft; any other command is what it is. */
async function withFiles(
  deps: DossiersOptions,
  viewer: Viewer,
  id: DossierId,
  input: CommandInputs[CommandName],
): Promise<Commands[CommandName] | Refused> {
  if ('scans' in input) return withScans(deps, viewer, id, input)
  const isHandIn = 'documents' in input
  if (!isHandIn && !('draft' in input && input.draft)) return input as Commands[CommandName]
  const loaded = await findReadable(deps, viewer, id)
  if (isHandIn) {
    const documents = await resolveDocuments(deps, viewer, input.documents, loaded.state.documents)
    return isRefused(documents) ? documents : { ...input, documents }
  }
  const { draft } = input as CommandInputs['complete-step'] & { draft: DraftInput }
  const files = await resolveFiles(deps, viewer, draft.files)
  return isRefused(files)
    ? files
    : ({ ...input, draft: { ...draft, files: draft.files.map((h) => files.get(h)!) } } as Commands['complete-step'])
}

async function withScans(
  deps: DossiersOptions,
  viewer: Viewer,
  id: DossierId,
  { scans }: CommandInputs['scan-documents'],
): Promise<Commands['scan-documents'] | Refused> {
  const { state } = await findReadable(deps, viewer, id)
  if (!may(viewer, 'scan-documents', state)) throw new NotAllowed('scan-documents')
  const held = state.documents.flatMap((d) => d.files)
  const files = await resolveFiles(
    deps,
    viewer,
    scans.flatMap((scan) => scan.files),
    held,
    held.length,
  )
  return isRefused(files) ? files : { scans: scans.map((scan) => ({ ...scan, files: scan.files.map((h) => files.get(h)!) })) }
}

async function findReadable(deps: DossiersOptions, viewer: Viewer, id: DossierId) {
  const loaded = await findDossier(deps.db, id)
  if (!loaded || !mayRead(viewer, loaded.state)) throw new NotFound('dossier')
  return loaded
}

import type { AgencyId, Instant, OfficialId, ResultChannel, SubmissionChannel } from '@motcua/terms'
import type { Delivery, DocumentVerdict, DraftResult, SubmittedDocument, SupplementItem, SupplementPlace } from './dossier-parts.ts'
import type { RefusalReason, StopReason } from './dossier-event.ts'
import type { Applicant, Submitter } from './personal-data.ts'

/** What someone hands in: files already stored, or a paper seen at the counter. */
export type HandedIn = Omit<SubmittedDocument, 'revision' | 'verdict' | 'note'>

export type SubmitDossier = {
  readonly procedureCode: string
  readonly caseId: string | null
  readonly channel: SubmissionChannel
  readonly resultChannel: ResultChannel
  readonly intakeUnitId: AgencyId
  readonly competentAgencyId: AgencyId
  readonly documents: readonly HandedIn[]
  readonly setCount: number
  readonly byAnother: boolean
}
/** What is left out stays as it was filed. Personal data never reaches the event: it is sealed apart. */
export type CorrectApplication = {
  /** Papers handed in anew; the others stay. */
  readonly documents: readonly HandedIn[]
  /** Papers taken out of the dossier. */
  readonly removed: readonly string[]
  readonly resultChannel?: ResultChannel
  readonly applicant?: Applicant
  readonly submitter?: Submitter | null
  readonly answers?: Readonly<Record<string, unknown>>
}
export type CheckDocuments = {
  readonly checks: readonly { readonly requiredDocumentId: string; readonly verdict: DocumentVerdict; readonly note: string | null }[]
}
/** Everything else follows from the dossier itself. `receipt: false`: a same-day dossier that should be finished before closing. */
export type AcceptDossier = { readonly receipt?: boolean }
/** The receipt that was left out at acceptance. */
export type IssueReceipt = Readonly<Record<never, never>>
export type ScanDocuments = {
  readonly scans: readonly { readonly requiredDocumentId: string; readonly files: SubmittedDocument['files'] }[]
}
export type UrgeStep = { readonly token: number; readonly note?: string }
export type RequestSupplement = {
  readonly items: readonly SupplementItem[]
  readonly places: readonly string[]
  readonly legalBasis: string
  /** A second request: why the gap was not seen before, and the supervisor who allows it. */
  readonly again?: { readonly reason: string; readonly allowedBy: OfficialId }
}
export type ProvideSupplement = { readonly documents: readonly HandedIn[]; readonly place: SupplementPlace }
export type RefuseIntake = {
  readonly reasonCode: RefusalReason
  readonly reason: string
  readonly legalBasis: string
  /** OUT_OF_SCOPE: name and address of the right unit. */
  readonly competentBody?: { readonly name: string; readonly address: string }
}
export type HandOver = { readonly token: number; readonly note?: string }
export type ConfirmHandover = { readonly token: number }
export type RecallHandover = { readonly reason: string }
export type AssignWork = { readonly token: number; readonly officialId: OfficialId; readonly note?: string }
export type CompleteStep = {
  readonly token: number
  readonly outcome?: string
  readonly note?: string
  readonly draft?: Pick<DraftResult, 'outcome' | 'title' | 'reason' | 'legalBasis' | 'files'>
}
export type SendBack = { readonly token: number; readonly comments: string }
export type ApproveResult = { readonly token: number; readonly authorityLine: string }
export type SignResult = { readonly token: number }
/** The book decides the number's suffix; the next number of the year is taken when it is entered. */
export type NumberResult = { readonly token: number; readonly book: string }
export type DeliverResult = { readonly token: number } & Omit<Delivery, 'proof' | 'deliveredBy' | 'deliveredAt'>
export type WithdrawDossier = { readonly reason: string }
export type StopDossier = {
  readonly reasonCode: StopReason
  readonly reason: string
  readonly legalBasis: string
  readonly final: boolean
  readonly papersReturned: readonly string[]
}
export type ResumeDossier = { readonly reason: string }
/** `answers`: facts the process asked for and did not find, by their names in its conditions. */
export type RetryIncident = {
  readonly token: number
  readonly reason: string
  readonly answers: Readonly<Record<string, string | number | boolean>>
}

/** Every command on an existing dossier, by the word the API uses. */
export type Commands = {
  'correct-application': CorrectApplication
  'check-documents': CheckDocuments
  accept: AcceptDossier
  'request-supplement': RequestSupplement
  supplement: ProvideSupplement
  refuse: RefuseIntake
  'hand-over': HandOver
  'confirm-handover': ConfirmHandover
  'recall-handover': RecallHandover
  assign: AssignWork
  'complete-step': CompleteStep
  'send-back': SendBack
  approve: ApproveResult
  sign: SignResult
  number: NumberResult
  'deliver-result': DeliverResult
  withdraw: WithdrawDossier
  stop: StopDossier
  resume: ResumeDossier
  'retry-incident': RetryIncident
  'issue-receipt': IssueReceipt
  'scan-documents': ScanDocuments
  urge: UrgeStep
}
export type CommandName = keyof Commands
export const commandNames = [
  'correct-application',
  'check-documents',
  'accept',
  'request-supplement',
  'supplement',
  'refuse',
  'hand-over',
  'confirm-handover',
  'recall-handover',
  'assign',
  'complete-step',
  'send-back',
  'approve',
  'sign',
  'number',
  'deliver-result',
  'withdraw',
  'stop',
  'resume',
  'retry-incident',
  'issue-receipt',
  'scan-documents',
  'urge',
] as const satisfies readonly CommandName[]

/** What every command knows about its moment. */
export type At = { readonly now: Instant }

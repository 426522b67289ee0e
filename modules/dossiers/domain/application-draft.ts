import type { AccountId, AgencyId, DossierId, Instant, ProcedureVersionId, ResultChannel } from '@motcua/terms'
import type { SubmittedDocument } from './dossier-parts.ts'
import type { Applicant, Submitter } from './personal-data.ts'

/** What a citizen has filled in so far; any part may still be missing, nothing is lost on the way. */
export type DraftContent = {
  readonly caseId: string | null
  readonly competentAgencyId: AgencyId | null
  readonly applicant: Applicant | null
  readonly submitter: Submitter | null
  /** Answers as typed, valid or not. */
  readonly answers: Readonly<Record<string, unknown>>
  readonly documents: readonly { readonly requiredDocumentId: string; readonly kind: string; readonly files: SubmittedDocument['files'] }[]
  readonly resultChannel: ResultChannel | null
}

/** An application that has not been sent yet. Its id becomes the key of the submission, so that sending twice files once. */
export type ApplicationDraft = {
  readonly id: string
  readonly accountId: AccountId
  readonly procedureCode: string
  readonly procedureVersionId: ProcedureVersionId
  readonly content: DraftContent
  readonly updatedAt: Instant
  /** The dossier it became. */
  readonly dossierId: DossierId | null
  /** The filed dossier that this draft corrects, and the newest event its citizen has seen; null for a new application. */
  readonly corrects: { readonly dossierId: DossierId; readonly seq: number } | null
}

export const emptyDraft: DraftContent = {
  caseId: null,
  competentAgencyId: null,
  applicant: null,
  submitter: null,
  answers: {},
  documents: [],
  resultChannel: null,
}

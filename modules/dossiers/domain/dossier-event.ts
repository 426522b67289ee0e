import type { AccountId, AgencyId, Instant, OfficialId, ResultChannel, Role, SubmissionChannel, Timeliness } from '@motcua/terms'
import type { IncidentData, ProcessState } from '@motcua/process-engine'
import type {
  Acceptance,
  Actor,
  ClockPause,
  Delivery,
  DocumentVerdict,
  DraftResult,
  OpenWork,
  PinnedProcedure,
  StepOutcome,
  SubmittedDocument,
  SupplementItem,
  SupplementPhase,
  SupplementPlace,
} from './dossier-parts.ts'

/**
 * Where the process cannot decide and a person must. `givenBy`, `givenFrom`, `note`: the handover that was under way, taken up again
 * by the retry; absent in records from before they were kept.
 */
export type Incident = {
  readonly token: number
  readonly node: string
  readonly reason: string
  readonly data?: IncidentData
  readonly since?: Instant
  readonly givenBy?: OfficialId | null
  readonly givenFrom?: AgencyId | null
  readonly note?: string | null
}

/** What one step of the process engine changed: its new state, the work that opened and the work that closed. */
export type Advance = {
  readonly engine: ProcessState
  readonly opened: readonly OpenWork[]
  readonly closed: readonly number[]
  readonly incidents: readonly Incident[]
}

/** Set when the result reached the center with this event. */
export type Finished = { readonly timeliness: Timeliness } | null

/** New due times of planned steps, by node: they move with the promised hour. */
export type StepDues = Readonly<Record<string, Instant>>

/** Keyed digests of the personal data before and after a correction: what is kept apart can be proven, and not guessed from them. */
export type PersonDigests = { readonly before: string; readonly after: string }

/** What happened to a dossier. Past tense, no personal data: names, numbers, addresses and answers live apart. */
export type DossierEventBody =
  | {
      type: 'DossierSubmitted'
      procedure: PinnedProcedure
      caseId: string | null
      channel: SubmissionChannel
      resultChannel: ResultChannel
      intakeUnitId: AgencyId
      competentAgencyId: AgencyId
      ownerAccountId: AccountId | null
      /** another person files for the applicant. */
      byAnother: boolean
      setCount: number
      documents: readonly SubmittedDocument[]
      receivedAt: Instant
      answerDueAt: Instant | null
      interim: boolean
    }
  | {
      type: 'ApplicationCorrected'
      revision: number
      documents: readonly SubmittedDocument[]
      /** What was corrected, by field: `applicant.phone`, `answers.child.fullName`, `documents.d02`, `resultChannel`. */
      changed: readonly string[]
      /** These three are missing in events from when only papers could be replaced. */
      resultChannel?: ResultChannel
      byAnother?: boolean
      person?: PersonDigests | null
    }
  | { type: 'DocumentsChecked'; checks: readonly { requiredDocumentId: string; verdict: DocumentVerdict; note: string | null }[] }
  | { type: 'DossierAccepted'; acceptance: Acceptance; documents: readonly SubmittedDocument[]; advance: Advance }
  | {
      type: 'SupplementRequested'
      phase: SupplementPhase
      items: readonly SupplementItem[]
      places: readonly SupplementPlace[]
      legalBasis: string
      answerBy: Instant
      number: string
      /** How the clock goes on afterwards. */
      policy: ClockPause['policy']
      /** Why a second one was allowed, and which supervisor allowed it. */
      again: { reason: string; allowedBy: OfficialId } | null
    }
  | {
      type: 'SupplementProvided'
      phase: SupplementPhase
      place: SupplementPlace
      revision: number
      documents: readonly SubmittedDocument[]
      /** Null while the dossier is stopped as well. */
      dueAt: Instant | null
      stepDues: StepDues
    }
  | { type: 'DossierRefused'; reasonCode: RefusalReason; reason: string; legalBasis: string; guidance: string | null; number: string }
  | {
      type: 'StepCompleted'
      token: number
      node: string
      outcome: string | null
      note: string | null
      step: StepOutcome
      draft: DraftResult | null
      assignedTo: OfficialId | null
      finished: Finished
      advance: Advance
    }
  | {
      type: 'HandoverConfirmed'
      token: number
      node: string
      givenBy: OfficialId | null
      receivedBy: OfficialId
      finished: Finished
    }
  | { type: 'HandoverRecalled'; tokens: readonly number[]; reason: string }
  | { type: 'StepSentBack'; token: number; node: string; comments: string; step: StepOutcome; advance: Advance }
  | {
      type: 'WorkAssigned'
      token: number
      node: string
      from: OfficialId | null
      to: OfficialId
      role: Role
      /** Working minutes that went into the step before it changed hands. */
      usedMinutes: number
    }
  | { type: 'ResultApproved'; token: number; node: string; authorityLine: string }
  | { type: 'ResultSigned'; token: number; node: string; step: StepOutcome; finished: Finished; advance: Advance }
  | {
      type: 'ResultNumbered'
      token: number
      node: string
      number: string
      book: string
      step: StepOutcome
      finished: Finished
      advance: Advance
    }
  | { type: 'ResultDelivered'; token: number; node: string; delivery: Delivery; advance: Advance }
  | { type: 'DossierWithdrawn'; reason: string; advance: Advance | null }
  | {
      type: 'DossierStopped'
      final: boolean
      reasonCode: StopReason
      reason: string
      legalBasis: string
      number: string | null
      papersReturned: readonly string[]
      timeliness: Timeliness | null
      advance: Advance | null
    }
  | { type: 'DossierResumed'; reason: string; dueAt: Instant | null; stepDues: StepDues }
  | { type: 'ReceiptIssued'; number: string }
  | { type: 'DocumentsScanned'; scans: readonly { requiredDocumentId: string; files: SubmittedDocument['files'] }[] }
  | {
      type: 'StepUrged'
      token: number
      node: string
      step: string
      agencyId: AgencyId
      role: Role
      /** Who had it in hand; null: everybody of the role. */
      urged: OfficialId | null
      dueAt: Instant
      note: string | null
    }
  | {
      type: 'IncidentRetried'
      token: number
      node: string
      /** Why the process stood still. */
      incidentReason: string
      reason: string
      answers: Readonly<Record<string, string | number | boolean>>
      finished: Finished
      advance: Advance
    }

export type DossierEvent = DossierEventBody & { readonly seq: number; readonly at: Instant; readonly actor: Actor }
export type DossierEventType = DossierEventBody['type']

/** Reasons of a refusal to take a dossier in (form 03). A technical error is not one. */
export const refusalReasons = ['OUT_OF_SCOPE', 'NOT_ELIGIBLE', 'DUPLICATE', 'FORGED_DOCUMENT', 'OTHER'] as const
export type RefusalReason = (typeof refusalReasons)[number]

export const stopReasons = ['APPLICANT_WISH', 'NO_SUPPLEMENT', 'LEGAL_GROUND', 'OTHER'] as const
export type StopReason = (typeof stopReasons)[number]

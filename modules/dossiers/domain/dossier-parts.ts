import type {
  AccountId,
  AgencyId,
  CounterId,
  DossierCode,
  FileHash,
  Instant,
  OfficialId,
  ProcedureVersionId,
  ProcessVersionId,
  Regime,
  ResultChannel,
  Role,
  Timeliness,
} from '@motcua/terms'

/** What the applicant really handed in for one line of the published list. */
export type SubmittedDocument = {
  readonly requiredDocumentId: string
  readonly kind: string
  readonly quantity: number
  readonly source: 'UPLOAD' | 'PAPER' | 'EFORM' | 'VAULT' | 'POPULATION_DB'
  readonly files: readonly { readonly hash: FileHash; readonly name: string; readonly size: number; readonly mediaType: string }[]
  /** 1 at submission; one more for each later hand-in. */
  readonly revision: number
  readonly verdict: DocumentVerdict
  readonly note: string | null
}
export type DocumentVerdict = 'UNCHECKED' | 'OK' | 'WRONG'

/** One line of the published list as it applies to this case. `group`: lines with the same group stand for one another. */
export type ChecklistItem = {
  readonly id: string
  readonly name: string
  readonly requirement: 'REQUIRED' | 'CONDITIONAL' | 'OPTIONAL'
  readonly group: string | null
  readonly kinds: readonly { readonly kind: string; readonly quantity: number }[]
  /** Held by the State already: need not be handed in. */
  readonly heldAlready: boolean
}

export type LimitOfDossier = {
  readonly value: number
  readonly unit: 'workingHour' | 'workingDay' | 'calendarDay' | 'month'
  readonly sameDay?: boolean
  readonly cutoffTime?: string
}

/** A span in which the clock stands still (R-047..R-049). */
export type ClockPause = {
  readonly from: Instant
  readonly to: Instant | null
  readonly reason: 'SUPPLEMENT' | 'PAYMENT' | 'STOPPED'
  readonly policy: 'RESUME' | 'RESTART'
  readonly paper: string | null
}

/** A step that is open now. `startedAt` is null until the receiver has confirmed the handover. */
export type OpenWork = {
  readonly token: number
  readonly node: string
  readonly name: string
  readonly kind: string
  /** The answers it may be completed with; absent when the process asks for none. */
  readonly outcomes?: readonly string[]
  readonly agencyId: AgencyId
  readonly role: Role
  readonly assigneeId: OfficialId | null
  readonly openedAt: Instant
  readonly startedAt: Instant | null
  readonly startedBy: OfficialId | null
  /** Working minutes used by those who had it before it changed hands; absent: nobody did. */
  readonly usedBefore?: number
  readonly dueAt: Instant | null
  readonly allottedMinutes: number
  readonly givenBy: OfficialId | null
  readonly givenFrom: AgencyId | null
  readonly note: string | null
}

/** A step of the plan made at acceptance: what the road ahead looks like and when each step should be done. */
export type PlannedStep = {
  readonly node: string
  readonly name: string
  readonly kind: string
  readonly agencyId: AgencyId
  readonly role: Role
  readonly allottedMinutes: number
  readonly dueAt: Instant
}

export type SupplementItem = { readonly requiredDocumentId: string; readonly wrong: string; readonly fix: string }
export type SupplementPhase = 'INTAKE' | 'APPRAISAL'
/** Where a supplement may be handed in; nowhere else. */
export const supplementPlaces = ['CENTER', 'PORTAL', 'POST'] as const
export type SupplementPlace = (typeof supplementPlaces)[number]

export type OpenSupplement = {
  readonly phase: SupplementPhase
  readonly items: readonly SupplementItem[]
  readonly places: readonly SupplementPlace[]
  readonly requestedAt: Instant
  readonly answerBy: Instant
  readonly number: string
}

export type DraftResult = {
  readonly outcome: 'GRANTED' | 'NEGATIVE'
  readonly title: string
  readonly reason: string | null
  readonly legalBasis: string | null
  readonly files: SubmittedDocument['files']
  readonly draftedBy: OfficialId
  readonly draftedAt: Instant
  /** Where it was drafted: a draft that is sent back returns to its writer only for a step of that post. */
  readonly draftedIn?: { readonly agencyId: AgencyId; readonly role: Role }
}
/** Approval, signature and number are separate acts, in this order. */
export type DossierResult = DraftResult & {
  readonly approvedBy: OfficialId | null
  readonly approvedAt: Instant | null
  readonly signedBy: OfficialId | null
  readonly signedAt: Instant | null
  readonly authorityLine: string | null
  readonly number: string | null
  readonly numberedBy: OfficialId | null
  readonly numberedAt: Instant | null
}

export type Delivery = {
  readonly channel: ResultChannel
  readonly counterId: CounterId | null
  readonly recipientKind: 'APPLICANT' | 'SUBMITTER' | 'AUTHORISED'
  readonly identityDocument: string
  readonly signedOnPaper: boolean
  /** Online: the acknowledgement of the applicant's vault. */
  readonly proof?: string
  readonly deliveredBy: OfficialId
  readonly deliveredAt: Instant
}

export type Acceptance = {
  readonly code: DossierCode
  readonly acceptedAt: Instant
  readonly acceptedBy: OfficialId
  readonly regime: Regime
  readonly mode: 'HOUR' | 'END_OF_DAY'
  readonly limit: LimitOfDossier
  readonly processVersionId: ProcessVersionId
  readonly firstDueAt: Instant
  /** The calendar behind the date still held projected days: shown as "tạm tính". */
  readonly provisional: boolean
  /** Null while the receipt of a same-day dossier was left out; `receiptBy` is then the closing of that day. */
  readonly receiptNumber: string | null
  readonly receiptBy?: Instant
  readonly plan: readonly PlannedStep[]
}

export type PinnedProcedure = {
  readonly versionId: ProcedureVersionId
  readonly code: string
  readonly name: string
  readonly controlSlipExempt: boolean
  readonly sameDay: boolean
}

/** Who did it. `id` is an account for people, null for the system. */
export type Actor = {
  readonly kind: 'citizen' | 'official' | 'visitor' | 'system'
  readonly accountId: AccountId | null
  readonly officialId: OfficialId | null
}

export type StepOutcome = { readonly usedMinutes: number; readonly timeliness: Timeliness }

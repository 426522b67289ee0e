import type { GovLevel, LocalDate, OnlineLevel, ProcedureVersionId, SubmissionChannel, Vnd } from '@motcua/terms'
import type { Finding } from './finding.ts'

export const applicantKinds = [
  'CITIZEN',
  'OVERSEAS_VIETNAMESE',
  'FOREIGNER',
  'ENTERPRISE',
  'FOREIGN_INVESTED_ENTERPRISE',
  'COOPERATIVE',
  'ORGANISATION',
  'FOREIGN_ORGANISATION',
  'OFFICIAL',
] as const
/** Who a procedure serves (đối tượng thực hiện). */
export type ApplicantKind = (typeof applicantKinds)[number]

/** `OTHER` is a body outside the State's levels: a notary, a professional association, a representative office abroad. */
export type CompetentLevel = Exclude<GovLevel, 'DISTRICT'> | 'OTHER'

export const documentKinds = ['ORIGINAL', 'COPY', 'CERTIFIED_COPY', 'ELECTRONIC', 'PRESENT_ORIGINAL', 'DATABASE_LOOKUP'] as const
export type DocumentKind = (typeof documentKinds)[number]
export type DocumentRequirement = 'REQUIRED' | 'CONDITIONAL' | 'OPTIONAL'

/** Databases an official must look into before asking for a paper. `OTHER_DB` has a name only. */
export const dataSources = [
  'POPULATION_DB',
  'NATIONAL_EID',
  'CIVIL_STATUS_DB',
  'ENTERPRISE_DB',
  'HOUSEHOLD_BUSINESS_DB',
  'LAND_DB',
  'TAX_DB',
  'HEALTH_DB',
  'SOCIAL_INSURANCE_DB',
  'INVESTMENT_DB',
  'OTHER_DB',
] as const
export type DataSource = (typeof dataSources)[number]

export type ProcedureCase = { readonly id: string; readonly name: string }

export type RequiredDocument = {
  readonly id: string
  readonly name: string
  /** The rest of a name too long to show in a list. */
  readonly detail: string | null
  readonly kinds: readonly { readonly kind: DocumentKind; readonly quantity: number }[]
  /** `ANY`: one of the kinds is enough ("bản chính hoặc bản sao chứng thực"); `ALL`: each is handed in. */
  readonly kindChoice: 'ALL' | 'ANY'
  readonly requirement: DocumentRequirement
  /** Empty: every case. */
  readonly caseIds: readonly string[]
  /** Empty: every channel. */
  readonly channels: readonly SubmissionChannel[]
  readonly condition: string | null
  /** Documents with the same group stand for one another. */
  readonly alternativeGroup: string | null
  readonly formCode: string | null
  /** A declaration that the electronic form replaces when one files online. */
  readonly isApplicationForm: boolean
  readonly validityMonths: number | null
  readonly reusableFrom: readonly { readonly source: DataSource; readonly name: string }[]
}

export const timeLimitUnits = ['workingHour', 'workingDay', 'calendarDay', 'month'] as const
export type TimeLimitUnit = (typeof timeLimitUnits)[number]
export type Duration = { readonly value: number; readonly unit: TimeLimitUnit }

/** One time limit (thời hạn giải quyết): the fields of a working-time limit plus what it applies to. */
export type TimeLimit = Duration & {
  readonly sameDay: boolean
  /** `HH:MM`; null: the province's cut-off. */
  readonly cutoffTime: string | null
  /** Null: every case, every channel. */
  readonly caseId: string | null
  readonly channel: SubmissionChannel | null
  readonly extension: (Duration & { readonly when: string | null }) | null
  readonly tacitApproval: boolean
  readonly components: readonly (Duration & { readonly name: string })[]
  readonly note: string | null
  /** False while the source gives a bare number: an administrator has to confirm it. */
  readonly unitStated: boolean
}

export const feeRules = ['FREE', 'FIXED', 'PER_UNIT', 'TIERED', 'LOCAL_COUNCIL', 'LAW_REFERENCE'] as const
export type FeeTier = {
  readonly from: number | null
  readonly to: number | null
  readonly label: string | null
  readonly amount: Vnd | null
  readonly amountMin: Vnd | null
  readonly amountMax: Vnd | null
}
/** One line of phí (FEE), lệ phí (CHARGE) or tax told by another body (TAX). */
export type FeeItem = {
  readonly kind: 'FEE' | 'CHARGE' | 'TAX'
  readonly rule: (typeof feeRules)[number]
  readonly name: string | null
  readonly amount: Vnd | null
  /** Collected abroad, never at our counters. */
  readonly foreignAmount: { readonly amount: number; readonly currency: string } | null
  readonly unit: string | null
  readonly tiers: readonly FeeTier[]
  readonly cap: Vnd | null
  readonly capUnit: string | null
  readonly channel: SubmissionChannel | null
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
  readonly exemptions: readonly string[]
  readonly legalBasis: string | null
  readonly condition: string | null
  readonly note: string | null
  /** What the source contradicts itself about; the person is told to ask, never charged on it silently. */
  readonly doubt: string | null
}

/** A way to file, with the portal's own cells kept as they were read. */
export type ProcedureChannel = {
  readonly channel: SubmissionChannel
  readonly sourceTimes: readonly string[]
  readonly sourceFees: readonly string[]
}

export type ResultTemplate = {
  readonly name: string
  readonly code: string | null
  readonly kind: 'RESULT' | 'REFUSAL_OR_SUPPLEMENT' | 'PAYMENT'
}
export type LegalBasis = { readonly number: string; readonly title: string | null }

/** Quyết định công bố. A source may give only its number; an administrator's publication needs all three. */
export type PublicationDecision = { readonly number: string; readonly date: LocalDate | null; readonly agency: string | null }

/** Flags of the one-stop mechanism. */
export type OneStopFlags = {
  readonly sameDay: boolean
  /** Only certification of copies from originals. */
  readonly controlSlipExempt: boolean
  readonly interAgency: boolean
  readonly agenciesInOrder: readonly string[]
  readonly automatic: boolean
  readonly clockPause: string | null
  readonly counterOnly: boolean
  readonly presenceRequired: boolean
  readonly presenceRequiredAtResult: boolean
}

export type ProcedureSource = {
  readonly address: string
  readonly asOf: LocalDate | null
  readonly verification: 'PORTAL' | 'PUBLIC_PAGE' | 'CODE_AND_NAME_ONLY' | 'UNVERIFIED'
  readonly codeStatus: 'OFFICIAL' | 'SEEN_IN_LIST' | 'UNVERIFIED' | 'PLACEHOLDER'
  readonly unverifiedPaths: readonly string[]
}

/** What one version of a procedure says. Never changed once stored: another content is another version. */
export type ProcedureContent = {
  readonly code: string
  readonly localSuffix: string | null
  readonly name: string
  readonly shortName: string | null
  readonly field: { readonly code: string; readonly name: string } | null
  readonly ministry: string | null
  readonly levels: readonly CompetentLevel[]
  readonly implementingAgency: string | null
  readonly decidingAgency: string | null
  readonly cooperatingAgencies: readonly string[]
  readonly applicantKinds: readonly ApplicantKind[]
  /** Trình tự thực hiện; null: the source is silent. */
  readonly steps: string | null
  readonly setCount: number | null
  readonly cases: readonly ProcedureCase[]
  readonly requiredDocuments: readonly RequiredDocument[]
  readonly documentNotes: readonly string[]
  readonly timeLimits: readonly TimeLimit[]
  readonly feeItems: readonly FeeItem[]
  readonly channels: readonly ProcedureChannel[]
  readonly results: readonly ResultTemplate[]
  readonly legalBasis: readonly LegalBasis[]
  readonly onlineLevel: OnlineLevel
  /** 1-4 of the rules before Decree 42/2022, kept as history. */
  readonly legacyOnlineLevel: number | null
  readonly conditions: readonly string[]
  readonly relatedProcedures: readonly string[]
  readonly oneStop: OneStopFlags
  readonly decision: PublicationDecision | null
  readonly source: ProcedureSource
  readonly findings: readonly Finding[]
}

/** The days a version is in force and on what ground. `effectiveTo` is the first day it no longer is. */
export type Publication = {
  readonly decision: PublicationDecision | null
  readonly interim: boolean
  readonly interimBasis: string | null
  readonly onlineLevel: OnlineLevel
  readonly effectiveFrom: LocalDate
  readonly effectiveTo: LocalDate | null
}

export type ProcedureVersion = ProcedureContent & {
  readonly id: ProcedureVersionId
  readonly versionNumber: number
  readonly publication: Publication | null
}

/** The part of a code that all portals agree on: `2.000286.000.00.00.H37` and `2.000286` are one procedure. */
export function nationalCode(code: string): string {
  return /^\d\.\d{6}/.test(code) ? code.slice(0, 8) : code
}

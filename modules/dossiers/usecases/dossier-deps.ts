import type {
  AccountId,
  AgencyId,
  Instant,
  LocalDate,
  OfficialId,
  ProcedureVersionId,
  Refused,
  Role,
  SubmissionChannel,
  Vnd,
} from '@motcua/terms'
import type { Configuration } from '#modules/configuration/index.ts'
import type { Offices as OfficesOfOrganisation } from '#modules/organisation/index.ts'
import type { Processes } from '#modules/processes/index.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/database/connect.ts'
import type { Vault } from '#platform/secrets/secrets.ts'
import type { ChecklistItem, LimitOfDossier, PinnedProcedure } from '../domain/dossier-parts.ts'

export type CaseAndChannel = { readonly caseId: string | null; readonly channel: SubmissionChannel }

/** What a dossier needs of one version of a procedure. */
export type ProcedureForDossier = {
  readonly pinned: PinnedProcedure
  readonly publication: 'PUBLISHED' | 'INTERIM' | 'NONE'
  readonly channels: readonly SubmissionChannel[]
  readonly setCount: number
  readonly resultName: string
  /** Is this one of its cases (or none, where it has none)? Papers and time depend on it. */
  takesCase(caseId: string | null): boolean
  checklist(question: CaseAndChannel): ChecklistItem[]
  /** Null: no time limit is published for this case. */
  limit(question: CaseAndChannel): LimitOfDossier | null
  limitText(question: CaseAndChannel): string
  /** The answers of the electronic form, cleaned; or which of them are faulty. At a counter an empty form is fine: the paper form is there. */
  checkAnswers(
    answers: Readonly<Record<string, unknown>>,
    question: CaseAndChannel & { today: LocalDate },
  ): Readonly<Record<string, unknown>> | Refused
  /** The question of the electronic form behind a path of its answers, with the part of the form it stands in. */
  answerLabel(path: string): string | undefined
  /** Empty: free of charge. Null: what is due depends on facts that an official settles. */
  fees(question: CaseAndChannel): { readonly name: string; readonly amount: Vnd }[] | null
}

export type Procedures = {
  /** The version in force that day; undefined: no such procedure, or none in force. */
  findInForce(code: string, at: LocalDate): Promise<ProcedureForDossier | undefined>
  /** A pinned version. */
  get(id: ProcedureVersionId): Promise<ProcedureForDossier>
}

export type { Office } from '#modules/organisation/index.ts'

/** Who is who, as of now: answers without I/O. */
export type Offices = OfficesOfOrganisation & {
  /** Who issues a paper, and where. */
  headLines(id: AgencyId): { readonly superiorBody: string | null; readonly issuingBody: string; readonly place: string } | undefined
}

export type DossierDeps = {
  readonly db: Db
  /**
   * Where commands open their transactions: a pool of its own. Facts are read over `db` meanwhile, so that no transaction waits for a
   * connection that another waiting transaction holds.
   */
  readonly transactions: Db
  readonly clock: Clock
  readonly vault: Vault
  readonly configuration: Configuration
  readonly procedures: Procedures
  readonly processes: Processes
  offices(): Promise<Offices>
  /** Officials who hold a role in an agency now. */
  officialsWithRole(
    role: Role,
    agencyId: AgencyId,
    at: Instant,
  ): Promise<{ readonly officialId: OfficialId; readonly accountId: AccountId; readonly fullName: string }[]>
  /** Lines printed on papers that belong to the installation. */
  readonly publicAddress: string
}

/** The day of a moment in Vietnam. */
export const dayOf = (moment: Instant): LocalDate => moment.slice(0, 10) as LocalDate

import type { ProcessGraph } from '@motcua/process-engine'
import type { AccountId, AgencyId, CounterId, FormSet, Instant, Official, OfficialId, ProcessVersionId, Role } from '@motcua/terms'
import type { HeadLines } from '#modules/papers/index.ts'
import type { PersonalData } from '../domain/personal-data.ts'
import type { SubmittedDocument } from '../domain/dossier-parts.ts'
import type { Office, ProcedureForDossier } from '../usecases/dossier-deps.ts'
import type { RulesForDossier } from '../usecases/rules-for.ts'
import type { Draw } from './draw.ts'

/** A procedure with the process its dossiers run on, and how often people ask for it. */
export type SeedProcedure = {
  readonly rules: ProcedureForDossier
  readonly process: { readonly versionId: ProcessVersionId; readonly graph: ProcessGraph }
  readonly weight: number
}

/** Who decides, where people hand in, and who works there. */
export type SeedPlace = {
  readonly unit: Office
  readonly competent: Office
  readonly procedures: readonly SeedProcedure[]
  readonly weight: number
  readonly returnCounterId: CounterId | null
  readonly officialsOf: (role: Role, agencyId: AgencyId) => readonly Official[]
  readonly officialById: (id: OfficialId) => Official | undefined
}

/**
 * Places that share numbers: a one-stop unit with every agency it takes dossiers in for. What is told of one cluster depends on no other,
 * so clusters can be told side by side.
 */
export type SeedCluster = { readonly name: string; readonly weight: number; readonly places: readonly SeedPlace[] }

export type SeedPerson = Pick<PersonalData, 'applicant' | 'submitter'>

/** Everything the stories of a province are made from; nothing here is decided by chance. */
export type SeedWorld = {
  readonly clusters: readonly SeedCluster[]
  /** The dated rules for a dossier of this agency accepted that day; the same objects for the same day. */
  readonly rulesOn: (competent: Office, at: Instant) => RulesForDossier
  readonly agencyByCode: (code: string) => AgencyId | undefined
  readonly headLinesOf: (agencyId: AgencyId) => HeadLines
  /** Hotline of a unit as its papers say it. */
  readonly hotlineOf: (unit: Office) => string
  readonly formSetOn: (at: Instant) => FormSet
  /** Somebody who files: one with an account when it is done online. */
  readonly inventCitizen: (draw: Draw) => { readonly accountId: AccountId; readonly person: SeedPerson }
  readonly inventPerson: (draw: Draw) => SeedPerson
  /** Files that lie in the store: what people upload. */
  readonly files: readonly SubmittedDocument['files'][number][]
  readonly publicAddress: string
}

/** How the dossiers of a province stand at a moment: system-requirements.md section 11. */
export const seedShares = {
  finished: 0.8,
  open: 0.14,
  paused: 0.04,
  endedOtherwise: 0.02,
  timeliness: { EARLY: 0.4, ON_TIME: 0.57, LATE: 0.03 },
  online: 0.6,
} as const

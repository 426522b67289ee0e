import type { AgencyId, DossierStatus, Instant, LocalDate, SubmissionChannel, Timeliness } from '@motcua/terms'
import { isPaused, type DossierState } from './dossier-state.ts'

/** A month that has not come: PostgreSQL's `infinity`, so that it lies after every other. */
export const NEVER = 'infinity'
/** The first day of a month in Vietnam, or `NEVER`. */
export type CountMonth = LocalDate | typeof NEVER

/** Where a dossier is counted: two dossiers with the same key are the same to every figure. */
export type CountKey = {
  readonly agencyId: AgencyId
  readonly procedureCode: string
  readonly channel: SubmissionChannel
  readonly status: DossierStatus
  readonly accepted: boolean
  /** Of acceptance; of submission while it is not accepted. */
  readonly month: LocalDate
  /** In which it was finished or ended. */
  readonly overMonth: CountMonth
  /** Of the promised hour; while the clock stands still, of the hour promised first. */
  readonly dueMonth: CountMonth
  readonly timeliness: Timeliness | 'NONE'
}
export type CountDelta = CountKey & { readonly n: 1 | -1 }

/** The place of a dossier in the figures; it follows from the columns of its row, so that a recount can tell it too. */
export function countKeyOf(state: DossierState): CountKey {
  const due = isPaused(state) ? null : state.dueAt
  return {
    agencyId: state.competentAgencyId,
    procedureCode: state.procedure.code,
    channel: state.channel,
    status: state.status,
    accepted: state.acceptance !== null,
    month: monthOf(state.acceptance?.acceptedAt ?? state.submittedAt),
    overMonth: monthOrNever(state.finishedAt ?? state.endedAt),
    dueMonth: monthOrNever(due ?? state.acceptance?.firstDueAt ?? null),
    timeliness: state.timeliness ?? 'NONE',
  }
}

/**
 * What an act changes in the figures: away from one place, to another; nothing when the place is the same.
 * @param before  null for a new dossier
 */
export function countDeltas(before: DossierState | null, after: DossierState): CountDelta[] {
  const to = countKeyOf(after)
  if (before === null) return [{ ...to, n: 1 }]
  const from = countKeyOf(before)
  const stays = (Object.keys(to) as (keyof CountKey)[]).every((part) => from[part] === to[part])
  return stays
    ? []
    : [
        { ...from, n: -1 },
        { ...to, n: 1 },
      ]
}

/** @example monthOf('2026-03-31T23:59:59+07:00')  // '2026-03-01' */
const monthOf = (moment: Instant): LocalDate => `${moment.slice(0, 7)}-01` as LocalDate
const monthOrNever = (moment: Instant | null): CountMonth => (moment === null ? NEVER : monthOf(moment))

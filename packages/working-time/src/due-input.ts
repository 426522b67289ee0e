import { type Instant, refuse, type Refused } from '@motcua/terms'
import type { Course } from './count-due.ts'
import { toMinute } from './moments.ts'
import type { MinutePause, PausePolicy } from './term.ts'
import type { CountingMode, Extension, TimeLimit } from './time-limit.ts'

/** Time that does not count; `to` null while it lasts. `reason` and `paper` are repeated in the due ledger as they are. */
export type DuePause = {
  readonly from: Instant
  readonly to: Instant | null
  /** RESUME unless said otherwise. */
  readonly policy?: PausePolicy
  readonly reason?: string
  readonly paper?: string
}

/** R-047 RESTART as an act of its own: the whole limit runs anew from `complete`, which is null while the applicant has not answered. */
export type DueRestart = {
  readonly requested?: Instant
  readonly complete: Instant | null
  readonly reason?: string
  readonly paper?: string
}

/** Everything a due date depends on, beside the calendar. Pauses may stand in any order and may overlap. */
export type DueInput = {
  /** official acceptance of the complete dossier, not submission. */
  readonly acceptedAt: Instant
  readonly limit: TimeLimit
  readonly mode: CountingMode
  readonly extensions?: readonly Extension[]
  readonly pauses?: readonly DuePause[]
  readonly restart?: DueRestart
}

/** The course of a dossier in minutes, with its pauses in order as they were stated. */
export type StatedCourse = Course & { readonly statedPauses: readonly DuePause[] }

const none: readonly never[] = []

/** Puts the moments of an input into minutes. @throws RangeError when one of them is not an Instant */
export function toCourse({ acceptedAt, pauses = none, restart }: DueInput): StatedCourse | Refused {
  const accepted = toMinute(acceptedAt)
  const statedPauses = pauses.length < 2 ? pauses : pauses.toSorted((a, b) => toMinute(a.from) - toMinute(b.from))
  const minutes: MinutePause[] = []
  for (const { from, to, policy } of statedPauses) {
    const pause = { from: toMinute(from), to: to === null ? null : toMinute(to), policy }
    if (pause.to !== null && pause.to < pause.from) return refuse('pause.ends-before-start', { from, to })
    minutes.push(pause)
  }
  if (restart === undefined) return { start: accepted, isRestarted: false, pauses: minutes, statedPauses }
  return restartedCourse(restart, acceptedAt, minutes, statedPauses)
}

function restartedCourse(
  restart: DueRestart,
  acceptedAt: Instant,
  pauses: readonly MinutePause[],
  statedPauses: readonly DuePause[],
): StatedCourse | Refused {
  const { requested = acceptedAt, complete, reason, paper } = restart
  if (complete === null) {
    // Until the dossier is complete nothing can be counted: a pause open from the start says so.
    const waiting = { from: requested, to: null, reason, paper }
    return { start: toMinute(acceptedAt), isRestarted: false, pauses: [{ from: toMinute(acceptedAt), to: null }], statedPauses: [waiting] }
  }
  if (toMinute(complete) < toMinute(requested)) return refuse('restart.complete-before-requested', { requested, complete })
  return { start: toMinute(complete), isRestarted: true, pauses, statedPauses }
}

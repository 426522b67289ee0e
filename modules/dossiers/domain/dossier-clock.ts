import { computeDue, judgeTimeliness, type DueAnswer, type WorkCalendar } from '@motcua/working-time'
import type { Instant, Refused, Timeliness } from '@motcua/terms'
import type { ClockPause, LimitOfDossier } from './dossier-parts.ts'

/** What the clock of a dossier depends on besides the dossier: the office's calendar and the rules in force at acceptance. */
export type ClockRules = {
  readonly calendar: WorkCalendar
  readonly mode: 'HOUR' | 'END_OF_DAY'
  /** How the clock goes on after a supplement. */
  readonly pausePolicy: ClockPause['policy']
}

/** What the due date of an accepted dossier is computed from. */
export type Running = {
  readonly acceptedAt: Instant
  readonly limit: LimitOfDossier
  readonly mode: 'HOUR' | 'END_OF_DAY'
  readonly pauses: readonly ClockPause[]
}

/**
 * The promised hour with its due ledger (R-040..R-049); null while a pause is open.
 * @returns refused `calendar.year-not-loaded` when a day lies outside the loaded calendars
 */
export function dueOf(running: Running, calendar: WorkCalendar): DueAnswer | Refused {
  return computeDue(
    {
      acceptedAt: running.acceptedAt,
      limit: running.limit,
      mode: running.mode,
      pauses: running.pauses.map((p) => ({
        from: p.from,
        to: p.to,
        policy: p.policy,
        reason: p.reason,
        ...(p.paper === null ? {} : { paper: p.paper }),
      })),
    },
    calendar,
  )
}

/** EARLY, ON_TIME or LATE against the hour promised first. */
export function timelinessAt(finishedAt: Instant, dueAt: Instant, calendar: WorkCalendar): Timeliness | Refused {
  return judgeTimeliness(finishedAt, dueAt, calendar)
}

/** The pauses with the open one ended at `at`. */
export const closePauses = (pauses: readonly ClockPause[], at: Instant): ClockPause[] =>
  pauses.map((p) => (p.to === null ? { ...p, to: at } : p))

/** Times are milliseconds of real time: a training clock must not sign anybody out. */
export type SessionTimes = { readonly lastSeenMs: number; readonly endsMs: number }

/** A working day and its lunch; whoever works longer signs in again. */
export const LONGEST_SESSION_MS = 12 * 3_600_000

/** A session lives until it has been idle too long, and never past its end. */
export function isLive(session: SessionTimes, nowMs: number, idleMinutes: number): boolean {
  return nowMs < session.endsMs && nowMs - session.lastSeenMs < idleMinutes * 60_000
}

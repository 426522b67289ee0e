/** How failed sign-ins lock a name: configuration `sign-in.limits`. */
export type LockOutLimits = { readonly wrongTries: number; readonly blockMinutes: number }

/** What is known about the tries for one name, or for one name from one address. Times are milliseconds of real time. */
export type TryRecord = { readonly failures: number; readonly lastFailureMs: number; readonly lockedUntilMs: number | null }

const DAY_MS = 86_400_000
/** However stubborn the guessing, the owner gets in again the same day. */
const LONGEST_LOCK_MS = 8 * 3_600_000

/** Milliseconds until a try counts again; 0 when it counts now. */
export const lockedForMs = (record: TryRecord | undefined, nowMs: number): number => Math.max(0, (record?.lockedUntilMs ?? 0) - nowMs)

/**
 * The record after one more failure. Each further round of wrong tries doubles the lock; a quiet day forgets.
 *
 * @param limits  `wrongTries` failures make a round, the first round locks for `blockMinutes`
 * @example afterFailure({ failures: 4, ... }, now, { wrongTries: 5, blockMinutes: 15 })  // locked for 15 minutes, the tenth failure for 30
 */
export function afterFailure(record: TryRecord | undefined, nowMs: number, limits: LockOutLimits): TryRecord {
  const remembered = record && nowMs - record.lastFailureMs < DAY_MS ? record.failures : 0
  const failures = remembered + 1
  if (failures % limits.wrongTries !== 0) return { failures, lastFailureMs: nowMs, lockedUntilMs: null }
  const rounds = failures / limits.wrongTries
  const lockMs = Math.min(limits.blockMinutes * 60_000 * 2 ** (rounds - 1), LONGEST_LOCK_MS)
  return { failures, lastFailureMs: nowMs, lockedUntilMs: nowMs + lockMs }
}

/**
 * Limits for a name whoever tries it. Wider than those for one address, so that a stranger cannot simply lock an official out,
 * and many addresses together still cannot guess for long.
 */
export const anyAddressLimits = (limits: LockOutLimits): LockOutLimits => ({ ...limits, wrongTries: limits.wrongTries * 10 })

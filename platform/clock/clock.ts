import type { Instant } from '@motcua/terms'

/** Business time. Due dates, timers and event times come from here; sign-in expiry uses real time. */
export type Clock = {
  now(): Instant
  /** Training only: moves business time forward, never back. Returns the new moment. */
  advanceTo(moment: Instant): Instant
  readonly training: boolean
}

const VIETNAM_OFFSET_MS = 7 * 3_600_000

/** `YYYY-MM-DDTHH:MM:SS+07:00` of a count of milliseconds since 1970 UTC. */
export function instantOf(epochMs: number): Instant {
  return `${new Date(epochMs + VIETNAM_OFFSET_MS).toISOString().slice(0, 19)}+07:00` as Instant
}

/**
 * The clock of the installation.
 * @param start  set: a training clock that begins there and runs at real speed
 */
export function createClock(start?: string): Clock {
  let shiftMs = start === undefined ? 0 : Date.parse(/[Zz]|[+-]\d\d:?\d\d$/.test(start) ? start : `${start}+07:00`) - Date.now()
  return {
    training: start !== undefined,
    now: () => instantOf(Date.now() + shiftMs),
    advanceTo(moment) {
      const forwardMs = Date.parse(moment) - (Date.now() + shiftMs)
      if (forwardMs > 0) shiftMs += forwardMs
      return this.now()
    },
  }
}

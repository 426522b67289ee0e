/** the warning stands for the last minute. */
export const WARNING_SECONDS = 60
/** While the warning stands another tab may have gone on: asked again so often. */
const WHILE_WARNED_MS = 5_000
/** A hand on keys or mouse is told to the server at most so often. */
export const TOUCH_EVERY_MS = 20_000

/** What the page knows of its session. */
export type SessionView = 'lasting' | 'ending' | 'ended'

/**
 * What the page shows, and when it asks the server again.
 *
 * @param secondsLeft  as the server said; null: nobody is signed in any more; undefined: it did not answer
 * @param before       shown so far: a server that does not answer changes nothing
 */
export function judgeSession(
  secondsLeft: number | null | undefined,
  before: SessionView,
): { view: SessionView; askAgainMs: number | null } {
  if (secondsLeft === undefined) return { view: before, askAgainMs: WHILE_WARNED_MS }
  if (secondsLeft === null || secondsLeft <= 0) return { view: 'ended', askAgainMs: null }
  if (secondsLeft > WARNING_SECONDS) return { view: 'lasting', askAgainMs: (secondsLeft - WARNING_SECONDS) * 1000 }
  return { view: 'ending', askAgainMs: Math.min(WHILE_WARNED_MS, secondsLeft * 1000) }
}

import type { DossierStatus, Instant } from '@motcua/terms'

/** What is known of a dossier when its place in time is told. */
export type StandingFacts = {
  readonly status: DossierStatus
  readonly dueAt: Instant | null
  readonly finishedAt: Instant | null
  readonly returnedAt: Instant | null
  readonly endedAt: Instant | null
  readonly awaitsSupplement: boolean
  /** Until when an official answers, before acceptance. */
  readonly answerDueAt: Instant | null
  /** Until when the asked papers have to come. */
  readonly supplementBy: Instant | null
}

/** The one thing to say about the time of a dossier. `LATE`: the promise of the office has passed unkept. */
export type Standing =
  | { readonly kind: 'ANSWER' | 'ANSWER_LATE'; readonly at: Instant }
  | { readonly kind: 'WAITING' }
  | { readonly kind: 'PROMISED' | 'LATE'; readonly at: Instant }
  | { readonly kind: 'SUPPLEMENT'; readonly at: Instant | null }
  | { readonly kind: 'PAUSED' }
  | { readonly kind: 'READY' | 'RETURNED' | 'WITHDRAWN' | 'STOPPED' | 'REFUSED'; readonly at: Instant | null }

/**
 * Where a dossier stands towards its promise.
 *
 * @param now  business time; a promise is late only after its very minute
 */
export function standingOf(facts: StandingFacts, now: Instant): Standing {
  if (facts.status === 'RETURNED') return { kind: 'RETURNED', at: facts.returnedAt }
  if (facts.status === 'DONE') return { kind: 'READY', at: facts.finishedAt }
  if (facts.status === 'WITHDRAWN') return { kind: 'WITHDRAWN', at: facts.endedAt }
  if (facts.status === 'NOT_ACCEPTED') return { kind: 'REFUSED', at: facts.endedAt }
  if (facts.status === 'STOPPED') return facts.endedAt === null ? { kind: 'PAUSED' } : { kind: 'STOPPED', at: facts.endedAt }
  if (facts.awaitsSupplement) return { kind: 'SUPPLEMENT', at: facts.supplementBy }
  if (facts.status === 'NEW') {
    if (facts.answerDueAt === null) return { kind: 'WAITING' }
    return { kind: now > facts.answerDueAt ? 'ANSWER_LATE' : 'ANSWER', at: facts.answerDueAt }
  }
  if (facts.dueAt === null) return { kind: 'PAUSED' }
  return { kind: now > facts.dueAt ? 'LATE' : 'PROMISED', at: facts.dueAt }
}

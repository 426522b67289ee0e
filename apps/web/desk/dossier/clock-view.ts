import type { DossierState, OpenWork } from '#modules/dossiers/index.ts'
import type { AgencyId, Instant, OfficialId } from '@motcua/terms'
import { momentForDesk } from '../../format/moment.ts'
import type { Texts } from '../../texts/texts.ts'
import { soonFrom } from '../work/soon-from.ts'

/** What the clock over a dossier says. Minutes are working minutes. */
export type ClockView = {
  readonly headline: string
  readonly tone?: 'late' | 'soon'
  readonly promise?: string
  readonly reason?: string
  readonly used?: number
  readonly allotted?: number
}

export type ClockFacts = {
  readonly now: Instant
  readonly officialId: OfficialId | null
  readonly soonMinutes: number
  readonly provisional: boolean
  readonly words: Texts['desk']['dossier']['clock']
  readonly statuses: Texts['desk']['marks']['statuses']
  minutesBetween(agencyId: AgencyId, from: Instant, to: Instant): number | null
  /** Working minutes in words, as long as that agency's day is. */
  spanText(agencyId: AgencyId, minutes: number): string
}

type Clocked = Pick<
  DossierState,
  | 'status'
  | 'competentAgencyId'
  | 'submittedAt'
  | 'receivedAt'
  | 'answerDueAt'
  | 'supplement'
  | 'acceptance'
  | 'dueAt'
  | 'pauses'
  | 'work'
  | 'finishedAt'
  | 'timeliness'
  | 'returnedAt'
  | 'endedAt'
>

/** How the time of a dossier stands, always with its reason. Red only when an hour has passed. */
export function toClockView(state: Clocked, facts: ClockFacts): ClockView {
  const { words } = facts
  if (state.returnedAt !== null) return { headline: words.returned(momentForDesk(state.returnedAt)), ...finishedOf(state, facts) }
  if (state.endedAt !== null) return { headline: words.ended(facts.statuses[state.status]) }
  if (state.finishedAt !== null) return { headline: words.done, ...finishedOf(state, facts) }
  if (state.status === 'NEW') return intakeClock(state, facts)
  const open = state.pauses.find((pause) => pause.to === null)
  if (open !== undefined)
    return {
      headline: words.paused,
      ...(state.acceptance === null ? {} : { promise: words.promisedFirst(momentForDesk(state.acceptance.firstDueAt)) }),
      reason: words.pausedSince(words.reasons[open.reason], momentForDesk(open.from)),
    }
  return stepClock(state, facts)
}

function finishedOf(state: Clocked, { words }: ClockFacts): Partial<ClockView> {
  const due = state.acceptance?.firstDueAt
  return {
    ...(due === undefined ? {} : { promise: words.promised(momentForDesk(state.dueAt ?? due)) }),
    ...(state.timeliness === null ? {} : { reason: words.finished[state.timeliness] }),
    ...(state.timeliness === 'LATE' ? { tone: 'late' as const } : {}),
  }
}

/** R-031: until when the office must answer; awaiting the applicant nothing runs here. */
function intakeClock(state: Clocked, facts: ClockFacts): ClockView {
  const { words, now } = facts
  if (state.supplement !== null)
    return { headline: words.awaitingSupplement, reason: words.until(momentForDesk(state.supplement.answerBy)) }
  const due = state.answerDueAt
  if (due === null) return { headline: words.toAccept }
  const left = facts.minutesBetween(state.competentAgencyId, now, due)
  const late = due < now
  return {
    headline:
      left === null
        ? words.toAccept
        : (late ? words.lateToAnswer : words.leftToAnswer)(facts.spanText(state.competentAgencyId, Math.abs(left))),
    ...toneOf(late, left, {
      soonMinutes: soonFrom(facts.soonMinutes, facts.minutesBetween(state.competentAgencyId, state.receivedAt, due)),
    }),
    promise: words.answerBy(momentForDesk(due)),
    ...(state.receivedAt > state.submittedAt ? { reason: words.receivedOutside(momentForDesk(state.receivedAt)) } : {}),
  }
}

function stepClock(state: Clocked, facts: ClockFacts): ClockView {
  const { words, now } = facts
  const work = nearestWork(state.work, facts.officialId)
  const promise =
    state.dueAt === null ? undefined : `${words.promised(momentForDesk(state.dueAt))}${facts.provisional ? ` (${words.provisional})` : ''}`
  const due = work?.dueAt ?? state.dueAt
  const agency = work?.agencyId ?? state.competentAgencyId
  const left = due === null ? null : facts.minutesBetween(agency, now, due)
  const late = due !== null && due < now
  const reasons = [
    ...(work !== undefined && work.startedAt === null ? [words.notConfirmed] : []),
    ...(work !== undefined && work.dueAt !== null ? [words.stepDue(momentForDesk(work.dueAt))] : []),
    ...pausesText(state, facts),
  ]
  const used = work === undefined ? null : usedMinutes(work, state.pauses, facts)
  return {
    headline:
      left === null
        ? facts.statuses[state.status]
        : left === 0
          ? words.dueHere
          : (late ? words.lateHere : words.leftHere)(facts.spanText(agency, Math.abs(left))),
    ...toneOf(late, left, { soonMinutes: soonFrom(facts.soonMinutes, wholeTerm(state, work, facts)) }),
    ...(promise === undefined ? {} : { promise }),
    ...(reasons.length === 0 ? {} : { reason: reasons.join(' · ') }),
    ...(work !== undefined && used !== null && work.allottedMinutes > 0 ? { used, allotted: work.allottedMinutes } : {}),
  }
}

/** The step in this official's hands, else the one that is due first. */
function nearestWork(work: readonly OpenWork[], officialId: OfficialId | null): OpenWork | undefined {
  const mine = work.find((w) => officialId !== null && w.assigneeId === officialId)
  return mine ?? work.toSorted((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'))[0]
}

/** The whole time of the step, or of the dossier where no step has an hour of its own. */
function wholeTerm(state: Clocked, work: OpenWork | undefined, facts: ClockFacts): number | null {
  if (work !== undefined && work.dueAt !== null) return facts.minutesBetween(work.agencyId, work.openedAt, work.dueAt)
  return state.dueAt === null ? null : facts.minutesBetween(state.competentAgencyId, state.receivedAt, state.dueAt)
}

/** R-061: hours since receipt, without those in which the clock stood still. */
function usedMinutes(work: OpenWork, pauses: Clocked['pauses'], facts: ClockFacts): number | null {
  const from = work.startedAt ?? work.openedAt
  const whole = facts.minutesBetween(work.agencyId, from, facts.now)
  if (whole === null) return null
  const still = pauses.reduce((sum, pause) => {
    const begin = pause.from > from ? pause.from : from
    const end = pause.to ?? facts.now
    return end <= begin ? sum : sum + (facts.minutesBetween(work.agencyId, begin, end) ?? 0)
  }, 0)
  return Math.max(0, whole - still)
}

function pausesText(state: Clocked, { words, spanText, minutesBetween }: ClockFacts): string[] {
  return state.pauses.flatMap((pause) => {
    const minutes = pause.to === null ? null : minutesBetween(state.competentAgencyId, pause.from, pause.to)
    return minutes === null || minutes === 0
      ? []
      : [words.pausedFor(spanText(state.competentAgencyId, minutes), words.reasons[pause.reason])]
  })
}

function toneOf(late: boolean, left: number | null, { soonMinutes }: Pick<ClockFacts, 'soonMinutes'>): { tone?: 'late' | 'soon' } {
  if (late) return { tone: 'late' }
  return left !== null && left <= soonMinutes ? { tone: 'soon' } : {}
}

import type { AgencyId, Instant } from '@motcua/terms'
import type { RoadStep } from '#modules/dossiers/index.ts'
import type { Language } from '../../format/day.ts'
import { shortMomentForCitizen } from '../../format/moment.ts'
import type { Texts } from '../../texts/texts.ts'

/** One stop of a dossier's road, in words. `kind` lets a page put a paper beside the act that issued it. */
export type RoadView = {
  readonly id: string
  readonly state: 'past' | 'now' | 'next'
  readonly kind: string
  readonly title: string
  /** Which unit, and when. */
  readonly detail: string
  readonly note: string | null
}

/** The road in words: who had it, from when to when; ahead, until when each step is planned. */
export function toRoadView(
  road: readonly RoadStep[],
  agencyName: (id: AgencyId | null) => string,
  words: Texts['portal']['progress']['road'],
  language: Language,
): RoadView[] {
  const moment = (at: Instant): string => shortMomentForCitizen(at, language)
  return road.map((step, index) => ({
    id: `${index}`,
    state: step.state === 'PAST' ? 'past' : step.state === 'NOW' ? 'now' : 'next',
    kind: step.kind,
    title: step.name,
    detail: [agencyName(step.agencyId), timesOf(step, words, moment)].filter((part) => part !== '').join(' · '),
    note: step.note,
  }))
}

function timesOf(step: RoadStep, words: Texts['portal']['progress']['road'], moment: (at: Instant) => string): string {
  const planned = step.plannedDueAt === null ? null : moment(step.plannedDueAt)
  if (step.state === 'AHEAD') return planned === null ? '' : words.planned(planned)
  if (step.state === 'NOW') {
    const since = step.from === null ? '' : words.since(moment(step.from))
    return planned === null ? since : [since, words.stepDue(planned)].filter((part) => part !== '').join(', ')
  }
  if (step.from === null || step.to === null) return ''
  const [from, to] = [moment(step.from), moment(step.to)]
  // To the minute: a step of some seconds is one moment to a reader.
  return from === to ? to : words.fromTo(from, to)
}

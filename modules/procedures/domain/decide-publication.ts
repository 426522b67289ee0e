import { isRefused, refuse, type LocalDate, type OnlineLevel, type Refused } from '@motcua/terms'
import type { ProcedureContent, Publication, PublicationDecision } from './procedure-version.ts'
import { draftGrounds, publicationFindings } from './publication-findings.ts'

/** Why the service is offered online at this level. */
export type OnlineLevelDecision = {
  readonly level: OnlineLevel
  readonly onPmList: boolean
  readonly criteriaMet: boolean
  readonly yearlyVolume: number
}

/** On what ground a version comes into force: the decision that publishes it, or the legal text already in force while the decision is late. */
export type PublicationGround =
  | { readonly kind: 'DECISION'; readonly decision: PublicationDecision }
  | { readonly kind: 'INTERIM'; readonly basis: string }

export type PublishVersion = {
  readonly content: ProcedureContent
  readonly ground: PublicationGround
  readonly effectiveFrom: LocalDate
  readonly effectiveTo: LocalDate | null
  readonly onlineLevel: OnlineLevelDecision | null
}

/** A period during which a version of the same procedure is or was in force; `to` is the first day it is not. */
export type PublishedPeriod = { readonly id: string; readonly from: LocalDate; readonly to: LocalDate | null }

export type PublicationFacts = {
  readonly today: LocalDate
  readonly periods: readonly PublishedPeriod[]
  /** `DEMO_LOAD` publishes what its source is silent about, as interim only. */
  readonly by: 'OFFICIAL' | 'DEMO_LOAD'
  /** dossiers a year that make a service outside the Prime Minister's list worth offering in full; null: nobody may decide that here. */
  readonly onlineVolumeThreshold: number | null
}

/** `closes`: the version in force until now ends on the day the new one begins. */
export type PublicationOutcome = { readonly publication: Publication; readonly closes: PublishedPeriod | null }

/**
 * Puts a version into force. Periods of one procedure never overlap: the open one ends where the new one begins.
 *
 * @returns the publication, or a refusal that says which part is missing or which period is in the way
 */
export function decidePublication(command: PublishVersion, facts: PublicationFacts): PublicationOutcome | Refused {
  const content = refuseContent(command, facts) ?? refuseGround(command.ground, facts)
  if (content) return content
  const level = decideOnlineLevel(command, facts)
  if (isRefused(level)) return level
  const closes = periodToClose(command, facts)
  if (isRefused(closes)) return closes
  const { ground } = command
  const publication: Publication = {
    decision: ground.kind === 'DECISION' ? ground.decision : null,
    interim: ground.kind === 'INTERIM',
    interimBasis: ground.kind === 'INTERIM' ? ground.basis.trim() : null,
    onlineLevel: level,
    effectiveFrom: command.effectiveFrom,
    effectiveTo: command.effectiveTo,
  }
  return { publication, closes }
}

function refuseContent({ content, ground }: PublishVersion, facts: PublicationFacts): Refused | null {
  const drafts = draftGrounds(content)
  if (drafts.length > 0) return refuse('procedure.draft-only', { code: content.code, grounds: drafts.map((d) => d.message) })
  if (facts.by === 'DEMO_LOAD') return ground.kind === 'INTERIM' ? null : refuse('procedure.interim-only', { code: content.code })
  const missing = publicationFindings(content)
  return missing.length === 0
    ? null
    : refuse('procedure.parts-missing', { code: content.code, codes: missing.map((m) => m.code), missing: missing.map((m) => m.message) })
}

function refuseGround(ground: PublicationGround, facts: PublicationFacts): Refused | null {
  if (ground.kind === 'INTERIM') return ground.basis.trim() === '' ? refuse('procedure.interim-without-basis') : null
  const { number, date, agency } = ground.decision
  if (number.trim() === '' || date === null || agency === null || agency.trim() === '') return refuse('procedure.decision-incomplete')
  return date > facts.today ? refuse('procedure.decision-in-future', { date }) : null
}

function decideOnlineLevel({ content, onlineLevel }: PublishVersion, facts: PublicationFacts): OnlineLevel | Refused {
  if (onlineLevel === null) return content.onlineLevel
  if (onlineLevel.level !== 'FULL' || onlineLevel.onPmList) return onlineLevel.level
  if (!onlineLevel.criteriaMet) return refuse('procedure.online-criteria', { code: content.code })
  const { yearlyVolume } = onlineLevel
  const threshold = facts.onlineVolumeThreshold
  return threshold === null || yearlyVolume < threshold ? refuse('procedure.online-volume', { yearlyVolume, threshold }) : onlineLevel.level
}

function periodToClose({ effectiveFrom, effectiveTo }: PublishVersion, facts: PublicationFacts): PublishedPeriod | null | Refused {
  if (effectiveTo !== null && effectiveTo <= effectiveFrom)
    return refuse('procedure.period-empty', { from: effectiveFrom, to: effectiveTo })
  const overlapping = facts.periods.filter(
    (p) => p.to !== p.from && (p.to === null || p.to > effectiveFrom) && (effectiveTo === null || p.from < effectiveTo),
  )
  const later = overlapping.find((p) => p.from >= effectiveFrom)
  if (later) return refuse('procedure.period-overlaps', { from: later.from, to: later.to })
  const current = overlapping[0] ?? null
  // Dossiers were taken in under the current version until today: its end cannot be moved behind them.
  if (current !== null && effectiveFrom < facts.today) return refuse('procedure.start-in-past', { from: effectiveFrom, today: facts.today })
  return current
}

/**
 * Ends a version without a successor, from `effectiveTo` on (the first day it is no longer in force).
 *
 * @returns the last day's successor day itself, or a refusal
 */
export function decideWithdrawal(
  command: { readonly effectiveTo: LocalDate; readonly reason: string },
  facts: { readonly today: LocalDate; readonly period: PublishedPeriod },
): { readonly effectiveTo: LocalDate } | Refused {
  const { from, to } = facts.period
  if (command.reason.trim().length < 3) return refuse('procedure.withdrawal-reason')
  if (to !== null && to <= command.effectiveTo) return refuse('procedure.already-ended', { to })
  // A version that has not begun may be taken back whole: its period becomes empty.
  const earliest = from > facts.today ? from : facts.today
  if (command.effectiveTo < earliest) return refuse('procedure.withdrawal-in-past', { effectiveTo: command.effectiveTo, earliest })
  return { effectiveTo: command.effectiveTo }
}

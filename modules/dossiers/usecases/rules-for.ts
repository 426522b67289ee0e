import { scopesOf, type ConfigurationSnapshot } from '#modules/configuration/index.ts'
import { addWorkingDays } from '@motcua/working-time'
import { isRefused, type Instant, type LocalDate, type Refused, type Regime } from '@motcua/terms'
import type { ClockRules } from '../domain/dossier-clock.ts'
import type { SupplementPhase } from '../domain/dossier-parts.ts'
import type { DossierState } from '../domain/dossier-state.ts'
import { dayOf, type DossierDeps, type Office } from './dossier-deps.ts'

/** The dated rules that hold for one dossier: those known when it was accepted, or today's while it is not. */
export type RulesForDossier = {
  readonly clock: ClockRules
  readonly regime: Regime
  readonly serialDigits: number
  readonly codeOf: 'ACCEPTING_UNIT' | 'COMPETENT_AGENCY'
  readonly cutoffTime: string
  readonly onlineAnswerMinutes: number
  /** Is a dossier of this procedure archived? */
  readonly archive: boolean
  readonly supplement: Readonly<
    Record<
      SupplementPhase,
      { readonly maxRequests: number; readonly askWithinWorkingDays: number | null; readonly answerWithinDays: number }
    >
  >
  readonly suffixes: Readonly<Record<'RECEIPT' | 'SUPPLEMENT_REQUEST' | 'REFUSAL_NOTICE' | 'STOP_NOTICE', string>>
}

/** @param acceptedAt  null before acceptance */
export async function rulesFor(
  deps: DossierDeps,
  about: { procedureCode: string; competent: Office; acceptedAt: Instant | null },
): Promise<RulesForDossier> {
  const configuration = await deps.configuration.current()
  return rulesFrom(deps, configuration, about)
}

/** The same from a configuration at hand, without I/O. */
export function rulesFrom(
  deps: Pick<DossierDeps, 'configuration' | 'clock'>,
  configuration: ConfigurationSnapshot,
  about: { procedureCode: string; competent: Office; acceptedAt: Instant | null },
): RulesForDossier {
  const moment = about.acceptedAt ?? deps.clock.now()
  const question = {
    at: dayOf(moment),
    scopes: scopesOf({ agencies: [about.competent.code], procedure: about.procedureCode }),
    ...(about.acceptedAt === null ? {} : { knownAt: about.acceptedAt }),
  }
  const codePattern = configuration.get('dossier.code-pattern', question)
  return {
    clock: {
      calendar: deps.configuration.workCalendar(configuration, {
        agencyCode: about.competent.code,
        at: question.at,
        ...(about.acceptedAt === null ? {} : { knownAt: about.acceptedAt }),
      }),
      mode: configuration.get('deadline.mode', question),
      pausePolicy: configuration.get('deadline.pause-policies', question).SUPPLEMENT,
    },
    regime: configuration.get('deadline.regime', question),
    serialDigits: codePattern.serialDigits,
    codeOf: codePattern.agencyCodeOf,
    cutoffTime: configuration.get('deadline.same-day-cut-off', question),
    onlineAnswerMinutes: configuration.get('deadline.online-answer-hours', question) * 60,
    archive: configuration.get('dossier.archive', question),
    supplement: configuration.get('dossier.supplement-limits', question),
    suffixes: configuration.get('forms.number-suffixes', question),
  }
}

/** Until when the agency may ask for a supplement without explaining itself; null: no such limit. */
export function askBy(state: DossierState, rules: RulesForDossier): Instant | null | Refused {
  const within = rules.supplement.APPRAISAL.askWithinWorkingDays
  if (!state.acceptance || within === null) return null
  const { acceptedAt } = state.acceptance
  const day = addWorkingDays(rules.clock.calendar, dayOf(acceptedAt), within)
  return isRefused(day) ? day : (`${day}${acceptedAt.slice(10)}` as Instant)
}

/** The last moment of the day by which a supplement is awaited. */
export function answerBy(now: Instant, days: number): Instant {
  const end = new Date(Date.parse(`${dayOf(now)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10) as LocalDate
  return `${end}T23:59:59+07:00` as Instant
}

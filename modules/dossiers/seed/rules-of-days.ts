import type { Configuration, ConfigurationSnapshot } from '#modules/configuration/index.ts'
import type { Instant } from '@motcua/terms'
import { dayOf, type Office } from '../usecases/dossier-deps.ts'
import { rulesFrom, type RulesForDossier } from '../usecases/rules-for.ts'

/** The dated rules of agencies, one object for a day: stories of one day ask for them thousands of times. */
export function rulesOfDays(
  configuration: Configuration,
  snapshot: ConfigurationSnapshot,
): (competent: Office, at: Instant) => RulesForDossier {
  const known = new Map<string, RulesForDossier>()
  return (competent, at) => {
    const key = `${competent.code} ${dayOf(at)}`
    const rules =
      known.get(key) ??
      rulesFrom({ configuration, clock: { now: () => at, advanceTo: () => at, training: true } }, snapshot, {
        procedureCode: '',
        competent,
        acceptedAt: at,
      })
    known.set(key, rules)
    return rules
  }
}

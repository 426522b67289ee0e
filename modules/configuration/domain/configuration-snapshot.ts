import type { Instant, LocalDate } from '@motcua/terms'
import type { Scope } from './scope.ts'
import { findPeriodAt, type SettingPeriod } from './setting-period.ts'
import { settings, type SettingKey, type SettingValue } from './settings.ts'

/** All periods of one key in one scope. */
export type SettingRows = { readonly key: SettingKey; readonly scope: Scope; readonly periods: readonly SettingPeriod[] }

/** One recorded change: the periods of a key and scope before and after it. */
export type SettingHistoryRow = {
  readonly id: number
  readonly key: string
  readonly scope: string
  readonly before: readonly SettingPeriod[] | null
  readonly after: readonly SettingPeriod[] | null
  readonly legalBasis: string
  readonly changedBy: string
  readonly changedAt: Instant
}

/** Which day's rule is asked for. */
export type SettingQuestion = {
  readonly at: LocalDate
  /** Narrowest first, as `scopesOf` gives them; without it the province, then the nation. */
  readonly scopes?: readonly Scope[]
  /**
   * As it was known at that moment: a later change does not count, even one that reaches back. An accepted dossier asks with its
   * moment of acceptance, so that nothing changed afterwards moves it.
   */
  readonly knownAt?: Instant
}

export type SettingAnswer<Value> = {
  readonly value: Value
  readonly scope: Scope
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
  readonly legalBasis: string
  readonly approvedBy: string
}

/** The province's rules at one version: answers without any I/O. */
export type ConfigurationSnapshot = {
  /** Grows with every change; equal versions hold equal rules. */
  readonly version: number
  /** @throws SettingNotInForce  outside fault of the installation: no period covers that day */
  /** The value, or undefined where nothing is set for that day in these scopes. */
  find<Key extends SettingKey>(key: Key, question: SettingQuestion): SettingAnswer<SettingValue<Key>> | undefined
  get<Key extends SettingKey>(key: Key, question: SettingQuestion): SettingValue<Key>
  /** As `get`, with its days and legal basis. @throws SettingNotInForce */
  explain<Key extends SettingKey>(key: Key, question: SettingQuestion): SettingAnswer<SettingValue<Key>>
  /** Everything that is set, for the administrator's list. */
  readonly rows: readonly SettingRows[]
}

/** No period of a setting covers the day asked for, or what is stored does not fit its form: an administrator must mend it. */
export class SettingNotInForce extends Error {
  readonly key: SettingKey
  readonly at: LocalDate
  constructor(key: SettingKey, at: LocalDate, why: string) {
    super(`Setting ${key} gives no value on ${at}: ${why}`)
    this.key = key
    this.at = at
  }
}

const everywhere: readonly Scope[] = ['province', 'national']

/**
 * Makes the rules readable.
 *
 * @param rows     periods by key and scope
 * @param history  changes in their order, for questions with `knownAt`
 */
export function createSnapshot(
  version: number,
  rows: readonly SettingRows[],
  history: readonly SettingHistoryRow[] = [],
): ConfigurationSnapshot {
  const byPlace = new Map(rows.map((r) => [placeOf(r.key, r.scope), r.periods]))
  const changes = Map.groupBy(history, (h) => placeOf(h.key, h.scope))
  const checked = new WeakMap<SettingPeriod, unknown>()

  const periodsOf = (key: SettingKey, scope: Scope, knownAt: Instant | undefined): readonly SettingPeriod[] => {
    const now = byPlace.get(placeOf(key, scope)) ?? []
    if (knownAt === undefined) return now
    const later = changes.get(placeOf(key, scope))?.find((c) => c.changedAt > knownAt)
    if (later === undefined) return now
    // Before the first record nobody knows what held; what was first recorded stands for it.
    return later.before ?? later.after ?? []
  }

  const find = <Key extends SettingKey>(key: Key, question: SettingQuestion): SettingAnswer<SettingValue<Key>> | undefined => {
    for (const scope of question.scopes ?? everywhere) {
      const period = findPeriodAt(periodsOf(key, scope, question.knownAt), question.at)
      if (!period) continue
      if (!checked.has(period)) {
        const parsed = settings[key].shape.safeParse(period.value)
        if (!parsed.success)
          throw new SettingNotInForce(key, question.at, `what is stored for ${scope} does not fit: ${parsed.error.message}`)
        checked.set(period, freeze(parsed.data))
      }
      const { validFrom, validTo, legalBasis, approvedBy } = period
      return { value: checked.get(period) as SettingValue<Key>, scope, validFrom, validTo, legalBasis, approvedBy }
    }
    return undefined
  }
  const explain = <Key extends SettingKey>(key: Key, question: SettingQuestion): SettingAnswer<SettingValue<Key>> => {
    const answer = find(key, question)
    if (!answer) throw new SettingNotInForce(key, question.at, 'no period covers that day')
    return answer
  }

  return { version, rows, find, explain, get: (key, question) => explain(key, question).value }
}

const placeOf = (key: string, scope: string): string => `${key}\n${scope}`

function freeze(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  for (const inner of Object.values(value)) freeze(inner)
  return Object.freeze(value)
}

import { refuse, type LocalDate, type Refused } from '@motcua/terms'
import { findScopeKind, type Scope } from './scope.ts'
import { replacePeriod, type SettingPeriod } from './setting-period.ts'
import { isSettingKey, settings, type SettingKey } from './settings.ts'

/**
 * Sets one value for some days in one scope. `validTo` is the first day on which it no longer holds; null replaces every later period too.
 */
export type SettingChange = {
  readonly key: string
  readonly scope: string
  readonly value: unknown
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
  readonly legalBasis: string
  readonly approvedBy: string
}

/** What the change makes of the periods of its key and scope, ready to be stored and to be told. */
export type SettingChanged = {
  readonly key: SettingKey
  readonly scope: Scope
  readonly before: readonly SettingPeriod[]
  readonly after: readonly SettingPeriod[]
  readonly legalBasis: string
  readonly approvedBy: string
  /** It also holds for days already past. Dossiers accepted on them keep what they were given. */
  readonly retroactive: boolean
}

export type SettingProblem = { readonly path: string; readonly message: string }

/**
 * Decides a change of a setting.
 *
 * @param current  periods of this key and scope now
 * @param today    business day, to tell a change that reaches back
 * @returns        refusals `setting.unknown`, `setting.scope-not-allowed`, `setting.value-invalid`, `setting.period-empty`,
 *                 `setting.legal-basis-missing`, `setting.approver-missing`, `setting.unchanged`
 */
export function changeSetting(change: SettingChange, current: readonly SettingPeriod[], today: LocalDate): SettingChanged | Refused {
  const { key, scope, validFrom, validTo } = change
  if (!isSettingKey(key)) return refuse('setting.unknown', { key })
  const allowed = settings[key].scopes
  const kind = findScopeKind(scope)
  if (kind === undefined || !allowed.some((k) => k === kind)) return refuse('setting.scope-not-allowed', { key, scope, allowed })
  if (validTo !== null && validTo <= validFrom) return refuse('setting.period-empty', { key, validFrom, validTo })
  if (change.legalBasis.trim() === '') return refuse('setting.legal-basis-missing', { key })
  if (change.approvedBy.trim() === '') return refuse('setting.approver-missing', { key })
  const parsed = settings[key].shape.safeParse(change.value)
  if (!parsed.success) return refuse('setting.value-invalid', { key, problems: parsed.error.issues.map(toProblem) })

  const period = { validFrom, validTo, value: parsed.data, legalBasis: change.legalBasis.trim(), approvedBy: change.approvedBy.trim() }
  const after = replacePeriod(current, { validFrom, validTo }, period)
  if (sayTheSame(current, after)) return refuse('setting.unchanged', { key, scope })
  const { legalBasis, approvedBy } = period
  return { key, scope: scope as Scope, before: current, after, legalBasis, approvedBy, retroactive: validFrom < today }
}

function toProblem(issue: { path: PropertyKey[]; message: string }): SettingProblem {
  return { path: issue.path.map(String).join('.'), message: issue.message }
}

function sayTheSame(a: readonly SettingPeriod[], b: readonly SettingPeriod[]): boolean {
  const words = (all: readonly SettingPeriod[]): string => canonical(all.map((p) => [p.validFrom, p.validTo, p.value, p.legalBasis]))
  return words(a) === words(b)
}

/** JSON whose object keys are in order: the database does not keep theirs. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, v: unknown) =>
    typeof v === 'object' && v !== null && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([x], [y]) => (x < y ? -1 : 1)))
      : v,
  )
}

import type { AdminTexts } from './admin-texts.ts'

type Words = AdminTexts['settings'] & Pick<AdminTexts, 'yes' | 'no'>
export type SettingGroup = keyof AdminTexts['settings']['sections']

/** The group of a setting: the first part of its name; what has no group of its own is about access. */
export function groupOf(key: string): SettingGroup {
  const first = key.split('.')[0] ?? ''
  return isGroup(first) ? first : 'access'
}

const groups = ['organisation', 'calendar', 'deadline', 'dossier', 'forms', 'posting', 'access'] as const satisfies readonly SettingGroup[]
const isGroup = (text: string): text is SettingGroup => (groups as readonly string[]).includes(text)
export const settingGroups: readonly SettingGroup[] = groups

/** The name a person reads; a setting without one is shown by its key. */
export const settingName = (key: string, words: Pick<AdminTexts['settings'], 'names'>): string => words.names[key] ?? key

/** Where it holds, in words. @param agencyName  short name of an agency by its code */
export function scopeText(scope: string, words: AdminTexts['settings'], agencyName: (code: string) => string): string {
  if (scope.startsWith('agency:')) return words.agencyScope(agencyName(scope.slice(7)))
  if (scope.startsWith('procedure:')) return words.procedureScope(scope.slice(10))
  return words.scopes[scope] ?? scope
}

/** What a value rests on; where the law is silent the product says that the choice is its own, and why. */
export function basisText(basis: string, words: Pick<AdminTexts['settings'], 'design'>): string {
  const parts = basis.split('; ').map((part) => {
    const [, why, about] = /^design(?:: (.+)| \((.+)\))?$/.exec(part) ?? []
    if (!part.startsWith('design')) return part
    return why === undefined && about === undefined ? words.design : `${words.design} (${why ?? about})`
  })
  return parts.join('; ')
}

/**
 * A value as lines to read: one line for a plain one, one for each part of a composed one.
 *
 * @example valueLines({ maxTimes: 1 }, words)  // ['số lần tối đa: 1']
 */
export function valueLines(value: unknown, words: Words): string[] {
  if (Array.isArray(value)) {
    const parts = value.map((part: unknown) => inLine(part, words))
    if (parts.length === 0) return [words.empty]
    return value.some((part) => typeof part === 'object') ? parts : [parts.join(', ')]
  }
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value).map(([name, part]) => `${words.words[name] ?? name}: ${inLine(part, words)}`)
    return parts.length === 0 ? [words.empty] : parts
  }
  return [inLine(value, words)]
}

function inLine(value: unknown, words: Words): string {
  if (value === null || value === undefined || value === '') return words.empty
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'string') return words.words[value] ?? value
  if (Array.isArray(value)) return value.length === 0 ? words.empty : value.map((part: unknown) => inLine(part, words)).join('; ')
  if (typeof value === 'object') {
    // Lists of reasons and ranks carry their own sentence.
    if ('vi' in value && typeof value.vi === 'string') return value.vi
    // As stored, the names are in the order of the alphabet, and an end would stand before its beginning.
    const isSpan = 'from' in value && 'to' in value
    const others = Object.entries(value).filter(([name]) => !isSpan || (name !== 'from' && name !== 'to'))
    const parts = others.map(([name, part]) => `${words.words[name] ?? name} ${inLine(part, words)}`)
    if (isSpan) parts.unshift(`${words.words['from']} ${inLine(value.from, words)} ${words.words['to']} ${inLine(value.to, words)}`)
    return parts.length === 0 ? words.empty : parts.join(', ')
  }
  return String(value)
}

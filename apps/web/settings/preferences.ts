import type { Language } from '../format/day.ts'

/** What a person has set on this device. Kept in three plain cookies: nothing about the person, and no account needed. */
export type Preferences = {
  readonly language: Language
  /** `unset`: the wish of the operating system counts. */
  readonly contrast: 'high' | 'normal' | 'unset'
  /** Single-key shortcuts of the desk. */
  readonly shortcuts: boolean
}

export const defaultPreferences: Preferences = { language: 'vi', contrast: 'unset', shortcuts: true }

/** The values each choice may have; anything else is ignored. The cookie of `contrast` is `motcua_contrast`. */
const allowed = { language: ['vi', 'en'], contrast: ['high', 'normal'], shortcuts: ['on', 'off'] } as const
export type PreferenceName = keyof typeof allowed

/** The value, if it is one that this preference may have. */
export function allowedPreference(name: PreferenceName, value: unknown): string | undefined {
  return allowed[name].find((candidate) => candidate === value)
}

/**
 * What the request says about display. `?lang=en` on any address wins over the cookie, so that a link can be given in one language.
 *
 * @param cookies  the whole `Cookie` header, or null
 */
export function readPreferences(cookies: string | null, url: URL): Preferences {
  const pairs = (cookies ?? '').split(';').map((pair) => pair.trim().split('='))
  const kept = (name: PreferenceName) => allowedPreference(name, pairs.find(([key]) => key === `motcua_${name}`)?.[1])
  return {
    language: (allowedPreference('language', url.searchParams.get('lang')) ?? kept('language') ?? 'vi') as Language,
    contrast: (kept('contrast') ?? 'unset') as Preferences['contrast'],
    shortcuts: kept('shortcuts') !== 'off',
  }
}

const ONE_YEAR_SECONDS = 31_536_000

/** A cookie line for `Set-Cookie` or `document.cookie`. Not `HttpOnly`: the desk switches shortcuts without a round trip. */
export function preferenceCookie(name: PreferenceName, value: string): string {
  return `motcua_${name}=${value}; Path=/; Max-Age=${ONE_YEAR_SECONDS}; SameSite=Lax`
}

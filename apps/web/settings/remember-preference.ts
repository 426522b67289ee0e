import { preferenceCookie, type PreferenceName } from './preferences.ts'

/** Keeps a choice made in the browser for the next visit. */
export function rememberPreference(name: PreferenceName, value: string): void {
  document.cookie = preferenceCookie(name, value)
}

import { createContext, use } from 'react'
import { defaultPreferences, type Preferences } from './preferences.ts'

export const PreferencesContext = createContext<Preferences>(defaultPreferences)

/** How this person wants the screens; the root layout provides it. */
export function usePreferences(): Preferences {
  return use(PreferencesContext)
}

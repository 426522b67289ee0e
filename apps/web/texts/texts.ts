import type { Language } from '../format/day.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

/** All words of the screens. Vietnamese is the original; a key that English lacks does not compile. */
export type Texts = typeof vi

/** The words in one language, for loaders, actions and `meta`, where there is no component. */
export function textsIn(language: Language): Texts {
  return language === 'en' ? en : vi
}

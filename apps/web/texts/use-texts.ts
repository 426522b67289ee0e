import { createContext, use } from 'react'
import type { Language } from '../format/day.ts'
import { textsIn, type Texts } from './texts.ts'

/** The language of the page; the root layout provides it. Vietnamese where nobody has chosen. */
export const LanguageContext = createContext<Language>('vi')

/** The words of the screens in the page's language: `const t = useTexts()`, then `t.common.next`. */
export function useTexts(): Texts {
  return textsIn(use(LanguageContext))
}

/** `vi` or `en`, to hand to the functions of `format/`. */
export function useLanguage(): Language {
  return use(LanguageContext)
}

import type { Language } from '../../format/day.ts'
import { admin as english } from '../../texts/en/desk/admin.ts'
import { useLanguage } from '../../texts/use-texts.ts'
import { admin as vietnamese } from '../../texts/vi/desk/admin.ts'

export type AdminTexts = typeof vietnamese

/** The words of the administrator's pages, in one language. */
export const adminTextsIn = (language: Language): AdminTexts => (language === 'en' ? english : vietnamese)

/** The words of the administrator's pages, in the page's language. */
export const useAdminTexts = (): AdminTexts => adminTextsIn(useLanguage())

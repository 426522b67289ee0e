import type { MetaDescriptor } from 'react-router'
import { defaultPreferences } from './settings/preferences.ts'
import { textsIn, type Texts } from './texts/texts.ts'
import type { Language } from './format/day.ts'

type Matches = readonly ({ readonly id: string; readonly loaderData?: unknown } | undefined)[]

/**
 * The `meta` of a page: its title, in the page's language, before the name of the site. A form with errors says so first.
 *
 * @example export const meta: Route.MetaFunction = ({ matches }) => pageMeta(matches, (t) => t.board.title)
 */
export function pageMeta(matches: Matches, title: (texts: Texts) => string, options: { errors?: boolean } = {}): MetaDescriptor[] {
  const t = textsIn(languageOf(matches))
  const before = options.errors === true ? `${t.common.errors.titlePrefix}: ` : ''
  return [{ title: `${before}${title(t)} – ${t.common.siteName}` }]
}

function languageOf(matches: Matches): Language {
  const root = matches.find((match) => match?.id === 'root')?.loaderData as { preferences?: { language?: Language } } | undefined
  return root?.preferences?.language ?? defaultPreferences.language
}

import type { RouterContextProvider } from 'react-router'
import type { LocalDate, Official, Refused, Viewer } from '@motcua/terms'
import { NotAllowed, NotSignedIn } from '#platform/http/faults.ts'
import type { App } from '../../server/wire.ts'
import { pageOf } from '../page-context.ts'
import { readPreferences } from '../settings/preferences.ts'
import { textsIn } from '../texts/texts.ts'

/** What the pages of officials use of the application. */
export type DeskApp = Pick<
  App,
  | 'environment'
  | 'clock'
  | 'configuration'
  | 'organisation'
  | 'accounts'
  | 'procedures'
  | 'processes'
  | 'processDrafting'
  | 'dossiers'
  | 'notices'
  | 'timers'
  | 'pages'
>

type PageArgs = { readonly request: Request; readonly context: Readonly<RouterContextProvider> }
export type Desk = ReturnType<typeof deskOf>

/**
 * The application, the official who asks, and how to answer: what every loader and action of the desk begins with.
 *
 * @throws NotSignedIn, NotAllowed  for visitors and citizens
 */
export function deskOf({ request, context }: PageArgs) {
  const page = pageOf<DeskApp>(context)
  const { language } = readPreferences(request.headers.get('cookie'), new URL(request.url))
  const now = page.app.clock.now()
  return {
    ...page,
    official: requireOfficial(page.viewer),
    language,
    words: textsIn(language).desk,
    now,
    today: now.slice(0, 10) as LocalDate,
    /** The sentence of a refusal, in the language of the page. */
    say: (refused: Pick<Refused, 'code' | 'data'>): string => page.app.pages.sentenceOf(refused, language),
  }
}

function requireOfficial(viewer: Viewer): Official {
  if (viewer.kind === 'anonymous') throw new NotSignedIn()
  if (viewer.kind !== 'official') throw new NotAllowed('officials-only')
  return viewer
}

import type { RouterContextProvider } from 'react-router'
import type { Citizen, LocalDate, Refused, Viewer } from '@motcua/terms'
import { NotAllowed, NotSignedIn } from '#platform/http/faults.ts'
import type { App } from '../../server/wire.ts'
import type { Language } from '../format/day.ts'
import { pageOf } from '../page-context.ts'
import { readPreferences } from '../settings/preferences.ts'

/** What the pages of citizens use of the application. */
export type PortalApp = Pick<
  App,
  | 'clock'
  | 'accounts'
  | 'organisation'
  | 'procedures'
  | 'processes'
  | 'dossiers'
  | 'notices'
  | 'personalVault'
  | 'reporting'
  | 'origins'
  | 'pages'
>

type PageArgs = { readonly request: Request; readonly context: Readonly<RouterContextProvider> }

/** The application, who asks, and how to answer: what every loader and action of a citizen page begins with. */
export function portalOf({ request, context }: PageArgs) {
  const page = pageOf<PortalApp>(context)
  const { language } = readPreferences(request.headers.get('cookie'), new URL(request.url))
  const { app, viewer } = page
  return {
    ...page,
    language,
    today: app.clock.now().slice(0, 10) as LocalDate,
    /** The sentence of a refusal, in the language of the page. */
    say: (refused: Pick<Refused, 'code' | 'data'>, inLanguage: Language = language): string => app.pages.sentenceOf(refused, inLanguage),
    /** @throws NotSignedIn, NotAllowed  for visitors and officials */
    citizen: (): Citizen => requireCitizen(viewer),
  }
}

function requireCitizen(viewer: Viewer): Citizen {
  if (viewer.kind === 'anonymous') throw new NotSignedIn()
  if (viewer.kind !== 'citizen') throw new NotAllowed('citizens-only')
  return viewer
}

/** What `portalOf` gives. */
export type Portal = ReturnType<typeof portalOf>

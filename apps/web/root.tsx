import latin from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url'
import vietnamese from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url'
import type { ReactNode } from 'react'
import {
  data,
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteLoaderData,
} from 'react-router'
import type { Route } from './+types/root.ts'
import favicon from './favicon.svg?no-inline'
import { findPageContext } from './page-context.ts'
import { allowedPreference, defaultPreferences, preferenceCookie, readPreferences } from './settings/preferences.ts'
import { PreferencesContext } from './settings/preferences-context.ts'
import { sentFormIn } from './settings/sent-form.ts'
import { LanguageContext } from './texts/use-texts.ts'
import { textsIn } from './texts/texts.ts'
import { ErrorPage } from './ui/error-page.tsx'
import { SessionEnded } from './ui/session-ended.tsx'
import { SkipLink } from './ui/skip-link.tsx'
import styles from './ui/index.css?url'

export const links: Route.LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: favicon, type: 'image/svg+xml' },
  ...[latin, vietnamese].map((href) => ({ rel: 'preload', href, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' as const })),
]

export function loader({ request, context }: Route.LoaderArgs) {
  const url = new URL(request.url)
  const preferences = readPreferences(request.headers.get('cookie'), url)
  const asked = allowedPreference('language', url.searchParams.get('lang'))
  const headers: HeadersInit = asked === undefined ? [] : [['Set-Cookie', preferenceCookie('language', asked)]]
  return data({ preferences, incident: findPageContext(context)?.requestId }, { headers })
}

/** Display choices change by a full page load, never by a desk action, so the root is not asked again after each of them. */
export const shouldRevalidate = () => false

/** JavaScript goes only to pages that ask for it: `export const handle = { scripts: true }`. */
export function Layout({ children }: { children: ReactNode }) {
  const preferences = useRouteLoaderData<typeof loader>('root')?.preferences ?? defaultPreferences
  const scripts = useMatches().some((match) => (match.handle as { scripts?: boolean } | undefined)?.scripts === true)
  return (
    <html lang={preferences.language} data-contrast={preferences.contrast}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0b4f4a" />
        <Meta />
        <Links />
      </head>
      <body>
        <PreferencesContext value={preferences}>
          <LanguageContext value={preferences.language}>
            <SkipLink />
            {children}
          </LanguageContext>
        </PreferencesContext>
        {scripts && <ScrollRestoration />}
        {scripts && <Scripts />}
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const { pathname, search } = useLocation()
  const root = useRouteLoaderData<typeof loader>('root')
  const status = isRouteErrorResponse(error) ? error.status : 500
  const sent = isRouteErrorResponse(error) ? sentFormIn(error.data) : undefined
  const words = textsIn(root?.preferences.language ?? 'vi').common
  return (
    <>
      <title>{`${status} – ${words.siteName}`}</title>
      {sent === undefined ? (
        <ErrorPage status={status} here={`${pathname}${search}`} incident={root?.incident} />
      ) : (
        <SessionEnded sent={sent} />
      )}
    </>
  )
}

import { data, redirect, type RouterContextProvider } from 'react-router'
import type { Viewer } from '@motcua/terms'
import { CallerFault, NotSignedIn, OutsideFault } from '#platform/http/faults.ts'
import { pageContext, type PageContext } from '#platform/http/page-context.ts'
import { copyOfForm, sentFormOf } from './settings/sent-form.ts'

/** Who asks when nobody has signed in, or when a page is rendered without the application around it (the gallery alone). */
const anonymous: Viewer = { kind: 'anonymous' }

/** The context of this request, or undefined when the pages run without the application. Only for the root and the gallery. */
export function findPageContext(context: Readonly<RouterContextProvider>): PageContext | undefined {
  try {
    return context.get(pageContext)
  } catch {
    return undefined
  }
}

/**
 * The application and who asks, for loaders and actions.
 *
 * `App` names the use cases this surface calls (`portal/app.ts`, `desk/app.ts`, `board/app.ts`); the server's wiring must satisfy it.
 *
 * @example const { app, viewer } = pageOf<DeskApp>(context)
 */
export function pageOf<App>(context: Readonly<RouterContextProvider>): Omit<PageContext, 'app'> & { readonly app: App } {
  return context.get(pageContext) as Omit<PageContext, 'app'> & { readonly app: App }
}

/** Who asks; anonymous when the pages run without the application. */
export function viewerOf(context: Readonly<RouterContextProvider>): Viewer {
  return findPageContext(context)?.viewer ?? anonymous
}

type LoaderLike = { request: Request; context: Readonly<RouterContextProvider> }

/**
 * Wraps a loader or action so that a fault thrown by a use case ends as the right page: not found, not allowed, old copy, another system
 * down. Somebody who is not signed in is sent to sign in and comes back; a form that was sent is carried along. Anything else stays a bug: 500 with an incident number.
 *
 * @example export const loader = guarded(async ({ context, params }: Route.LoaderArgs) => ...)
 */
export function guarded<Args extends LoaderLike, Answer>(run: (args: Args) => Promise<Answer>): (args: Args) => Promise<Answer> {
  return async (args) => {
    // Who has not signed in may be somebody whose session ended: what they typed is copied before the page reads it away.
    const sent = args.request.method === 'POST' && viewerOf(args.context).kind === 'anonymous' ? copyOfForm(args.request) : args.request
    try {
      return await run(args)
    } catch (error) {
      throw await pageAnswerTo(error, sent)
    }
  }
}

async function pageAnswerTo(error: unknown, request: Request): Promise<unknown> {
  if (error instanceof NotSignedIn && request.method === 'GET') {
    const { pathname, search } = new URL(request.url)
    return redirect(`/dang-nhap?ve=${encodeURIComponent(pathname + search)}`)
  }
  if (error instanceof NotSignedIn) return data({ code: error.code, sent: await sentFormOf(request) }, { status: error.status })
  if (error instanceof CallerFault) return data({ code: error.code }, { status: error.status })
  if (error instanceof OutsideFault) return data({ code: 'request.outside-fault' }, { status: 503 })
  return error
}

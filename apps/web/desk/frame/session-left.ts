import { pageOf } from '../../page-context.ts'
import type { DeskApp } from '../app.ts'
import type { Route } from './+types/session-left.ts'

export type SessionLeft = { readonly secondsLeft: number }

/** How long the session lasts, as the server counts; asked unattended it lasts no longer for that, asked by a hand it begins anew. */
export function loader({ context }: Route.LoaderArgs): Response {
  const { secondsLeft, viewer } = pageOf<DeskApp>(context)
  const headers = { 'cache-control': 'no-store' }
  if (viewer.kind !== 'official' || secondsLeft === undefined) return new Response(null, { status: 401, headers })
  return Response.json({ secondsLeft } satisfies SessionLeft, { headers })
}

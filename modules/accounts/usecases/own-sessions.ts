import { refuse, type Refused, type Viewer } from '@motcua/terms'
import { NotSignedIn } from '#platform/http/faults.ts'
import type { AccountsDeps } from '../accounts-deps.ts'
import { isLive } from '../domain/session-life.ts'
import { deleteSession, listSessions, type OpenSession } from '../storage/session-rows.ts'
import type { ViewerCache } from './find-viewer.ts'

/** Where the viewer is signed in, last used first. */
export async function listOwnSessions(deps: AccountsDeps, viewer: Viewer): Promise<OpenSession[]> {
  if (viewer.kind === 'anonymous') throw new NotSignedIn()
  const { idleMinutes } = await deps.rules()
  const nowMs = deps.realNow()
  const sessions = await listSessions(deps.db, viewer.accountId)
  return sessions.filter((s) => isLive({ lastSeenMs: Date.parse(s.lastSeenAt), endsMs: Date.parse(s.endsAt) }, nowMs, idleMinutes))
}

/**
 * Ends one of the viewer's own sessions: this one (signing out) or one left open elsewhere.
 * @returns refusal `session.not-found`, also for sessions of others
 */
export async function endOwnSession(
  deps: AccountsDeps,
  cache: ViewerCache,
  viewer: Viewer,
  sessionId: string,
): Promise<undefined | Refused> {
  if (viewer.kind === 'anonymous') throw new NotSignedIn()
  const ended = await deleteSession(deps.db, viewer.accountId, sessionId)
  cache.forget(viewer.accountId)
  return ended ? undefined : refuse('session.not-found')
}

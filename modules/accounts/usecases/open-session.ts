import type { AccountId, Instant } from '@motcua/terms'
import { instantOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/database/connect.ts'
import { uuidV7 } from '#platform/database/uuid-v7.ts'
import type { AccountsDeps } from '../accounts-deps.ts'
import { hashToken, newSessionToken } from '../credentials/session-token.ts'
import { LONGEST_SESSION_MS } from '../domain/session-life.ts'
import { insertSession, type SessionKind } from '../storage/session-rows.ts'

/** The token is told once; it goes into the cookie or to the script. `expiresAt` is real time. */
export type OpenedSession = { readonly token: string; readonly sessionId: string; readonly expiresAt: Instant }

/** Opens a session for somebody who has just proven who they are. */
export async function openSession(
  deps: Pick<AccountsDeps, 'realNow'>,
  tx: Tx,
  accountId: AccountId,
  kind: SessionKind,
): Promise<OpenedSession> {
  const nowMs = deps.realNow()
  const token = newSessionToken()
  const session = { id: uuidV7(nowMs), tokenHash: hashToken(token), accountId, kind, nowMs, endsMs: nowMs + LONGEST_SESSION_MS }
  await insertSession(tx, session)
  return { token, sessionId: session.id, expiresAt: instantOf(session.endsMs) }
}

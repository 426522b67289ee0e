import type { AccountId, Viewer } from '@motcua/terms'
import type { AccountsDeps } from '../accounts-deps.ts'
import { hashToken } from '../credentials/session-token.ts'
import { grantsInForce } from '../domain/role-grants.ts'
import { isLive } from '../domain/session-life.ts'
import { findSessionByToken, touchSession, type KeptSession } from '../storage/session-rows.ts'

export type FoundViewer = {
  readonly id: string
  readonly viewer: Viewer
  /** Until the session ends by itself if nobody asks for anything more; whole seconds of real time. */
  readonly secondsLeft: number
}

/** Who asks. A page that only looks by itself whether there is news keeps nobody signed in. */
export type Asking = { readonly unattended?: boolean }

/** Sessions seen a moment ago. Other processes' changes are seen when the moment is over, our own at once. */
export type ViewerCache = {
  findViewer(token: string, asking?: Asking): Promise<FoundViewer | undefined>
  /** This process has changed an account, its rights or its sessions. */
  forget(accountId: AccountId): void
}

/** `touchedMs` is exact here; other processes know what was written last. */
type Kept = { readonly session: KeptSession; readonly readAtMs: number; touchedMs: number; writtenMs: number }

// A page asks for several things at once: one look serves them all. Longer, and a right taken away elsewhere would live on.
const BELIEVED_MS = 2_000
const MOST_KEPT = 5_000
// The idle limit is in minutes, so writing each request's time would cost a write per read for nothing.
const TOUCH_EVERY_MS = 60_000

/** Who holds this token, now. Rights are those in force at this instant of business time, however long the session has been open (M-06). */
export function createViewerCache(deps: AccountsDeps): ViewerCache {
  const kept = new Map<string, Kept>()
  async function read(token: string): Promise<Kept | undefined> {
    const hash = hashToken(token)
    const key = hash.toString('base64')
    const nowMs = deps.realNow()
    const known = kept.get(key)
    if (known && nowMs - known.readAtMs < BELIEVED_MS) return known
    const session = await findSessionByToken(deps.db, hash)
    kept.delete(key)
    if (!session) return undefined
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!)
    const touchedMs = Math.max(session.lastSeenMs, known?.touchedMs ?? 0)
    const entry = { session, readAtMs: nowMs, touchedMs, writtenMs: Math.max(session.lastSeenMs, known?.writtenMs ?? 0) }
    kept.set(key, entry)
    return entry
  }
  return {
    async findViewer(token, { unattended = false } = {}) {
      const entry = await read(token)
      if (!entry) return undefined
      const { session } = entry
      const nowMs = deps.realNow()
      const { idleMinutes } = await deps.rules()
      if (session.status === 'DISABLED' || (session.isDemo && deps.mode === 'production')) return undefined
      if (!isLive({ lastSeenMs: entry.touchedMs, endsMs: session.endsMs }, nowMs, idleMinutes)) return undefined
      if (!unattended) entry.touchedMs = nowMs
      if (entry.touchedMs - entry.writtenMs >= TOUCH_EVERY_MS) {
        entry.writtenMs = entry.touchedMs
        await touchSession(deps.db, session.id, entry.touchedMs)
      }
      const endsMs = Math.min(entry.touchedMs + idleMinutes * 60_000, session.endsMs)
      return { id: session.id, viewer: toViewer(deps, session), secondsLeft: Math.ceil((endsMs - nowMs) / 1000) }
    },
    forget(accountId) {
      for (const [key, { session }] of kept) if (session.accountId === accountId) kept.delete(key)
    },
  }
}

function toViewer({ vault, clock }: AccountsDeps, session: KeptSession): Viewer {
  const { accountId, official, citizen } = session
  if (official) {
    const grants = grantsInForce(session.grants, clock.now())
    return { kind: 'official', accountId, officialId: official.id, name: official.name, position: official.position, grants }
  }
  if (!citizen) return { kind: 'anonymous' }
  return {
    kind: 'citizen',
    accountId,
    name: vault.unseal<string>(citizen.nameSealed),
    citizenNumber: vault.unseal<string>(citizen.numberSealed),
  }
}

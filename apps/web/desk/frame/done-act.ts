import type { Instant } from '@motcua/terms'
import type { DeskCommand } from '../acts/acts.ts'

/** What an act came to, told on the next page. No name in it: a cookie is no place for personal data. */
export type DoneAct = {
  readonly act: DeskCommand
  /** Dossier code, or look-up code where there is none yet. */
  readonly code: string
  readonly dueAt?: Instant
}

const COOKIE = 'motcua-done'
// Long enough for the page that follows, too short to be met again another day.
const LIVES_SECONDS = 60
const attributes = `Path=/ban-lam-viec; HttpOnly; SameSite=Lax`

/** `Set-Cookie` that carries it to the next page. */
export function doneCookie(done: DoneAct): string {
  return `${COOKIE}=${encodeURIComponent(JSON.stringify(done))}; Max-Age=${LIVES_SECONDS}; ${attributes}`
}

/** `Set-Cookie` that takes it away again. */
export const noDoneCookie = `${COOKIE}=; Max-Age=0; ${attributes}`

/** What was carried here, or null; a cookie somebody made up counts as none. */
export function readDoneCookie(header: string | null, known: readonly string[]): DoneAct | null {
  const value = header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1)
  if (value === undefined || value === '') return null
  try {
    const read: unknown = JSON.parse(decodeURIComponent(value))
    return isDoneAct(read) && known.includes(read.act) ? read : null
  } catch {
    return null
  }
}

function isDoneAct(value: unknown): value is DoneAct {
  if (typeof value !== 'object' || value === null) return false
  const { act, code, dueAt } = value as Record<string, unknown>
  const dated = dueAt === undefined || (typeof dueAt === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(dueAt))
  return typeof act === 'string' && typeof code === 'string' && code.length <= 60 && dated
}

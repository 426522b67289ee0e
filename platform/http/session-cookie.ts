/** Holds the session's token; the same text is the Bearer token of scripts. */
export const SESSION_COOKIE = 'motcua_session'

/**
 * `Set-Cookie` for somebody who has just signed in.
 *
 * Out of reach of scripts, not sent from other sites' forms, and kept off plain connections where the installation has TLS.
 *
 * @param origin     public address of the installation
 * @param expiresAt  real time, ISO
 */
export function sessionCookie(origin: string, token: string, expiresAt: string): string {
  return cookie(origin, SESSION_COOKIE, token, '/', `Expires=${new Date(expiresAt).toUTCString()}`)
}

/** `Set-Cookie` that takes the session's cookie away. */
export const clearedSessionCookie = (origin: string): string => cookie(origin, SESSION_COOKIE, '', '/', 'Max-Age=0')

/** A short-lived cookie of our own: the way to the identity provider and back. `value` must hold no character that needs quoting. */
export const briefCookie = (origin: string, name: string, value: string, path: string, maxAgeSeconds: number): string =>
  cookie(origin, name, value, path, `Max-Age=${maxAgeSeconds}`)

function cookie(origin: string, name: string, value: string, path: string, lifetime: string): string {
  const secure = origin.startsWith('https:') ? '; Secure' : ''
  return `${name}=${value}; Path=${path}; ${lifetime}; HttpOnly; SameSite=Lax${secure}`
}

type Asking = { readonly method: string; readonly headers: Readonly<Record<string, string | string[] | undefined>> }

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * May this request change something, as far as where it comes from goes? Protects people whose browser sends the session's cookie by itself.
 *
 * A browser says where a form was: `Sec-Fetch-Site`, older ones `Origin`. Neither, with the cookie: not a browser of these ten years, refused.
 * A Bearer token is never sent unasked, so its callers pass.
 *
 * @param ownOrigins  addresses under which this installation is being asked, without a trailing slash
 */
export function comesFromHere(asking: Asking, ownOrigins: readonly string[], hasSessionCookie: boolean): boolean {
  if (harmless.has(asking.method)) return true
  const site = asking.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = asking.headers.origin
  if (origin !== undefined) return typeof origin === 'string' && ownOrigins.includes(origin)
  return !hasSessionCookie
}

/**
 * What a page may load. Citizen pages may run no script at all; the desk only those that carry this answer's number.
 *
 * Inline styles stay allowed: the desk's dialogs set their place with them. Forms are not restricted here, since signing in leads through
 * the identity provider's address, which is another site.
 *
 * @param nonce  of this answer, when the page has scripts
 */
export function contentSecurityPolicy(nonce: string | undefined): string {
  const scripts = nonce === undefined ? "'none'" : `'self' 'nonce-${nonce}'`
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ')
}

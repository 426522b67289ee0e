/**
 * The address to return to, if it is one of ours; else the home page. `//elsewhere.vn` and `/\elsewhere.vn` leave the site and are refused.
 *
 * @param address  path and query, as a form or an address has sent it
 */
export function safeBack(address: unknown): string {
  const isOurs = typeof address === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(address) && address.length <= 2000
  return isOurs ? address : '/'
}

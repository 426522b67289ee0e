/**
 * A path of ours to go to after signing in; anything that could lead elsewhere becomes the home page.
 * @example toLocalPath('/ho-so?trang=2') // '/ho-so?trang=2'
 * @example toLocalPath('//evil.example') // '/'
 */
export function toLocalPath(given: string | undefined): string {
  if (given === undefined || !given.startsWith('/') || given.length > 500) return '/'
  // Browsers read a backslash as a slash and drop tabs and line ends: `/\evil.example`, `/\t/evil.example`.
  const base = 'http://local.invalid'
  const url = URL.canParse(given, base) ? new URL(given, base) : undefined
  return url && url.origin === base && !/[\\\p{Cc}]/u.test(given) ? `${url.pathname}${url.search}${url.hash}` : '/'
}

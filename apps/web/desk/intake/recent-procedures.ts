const COOKIE = 'motcua-thu-tuc'
const KEPT = 4
const MONTH_SECONDS = 30 * 24 * 3600
const CODE = /^[\d.]{5,20}$/

/** Codes of the procedures this browser took in last, the last one first; a cookie somebody made up counts as none. */
export function readRecentProcedures(header: string | null): readonly string[] {
  const value = header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1)
  return [...new Set((value ?? '').split('-').filter((code) => CODE.test(code)))].slice(0, KEPT)
}

/** `Set-Cookie` that puts this procedure first. It tells nothing of any person. */
export function recentProceduresCookie(header: string | null, code: string): string {
  const codes = [code, ...readRecentProcedures(header).filter((one) => one !== code)].slice(0, KEPT)
  return `${COOKIE}=${codes.join('-')}; Max-Age=${MONTH_SECONDS}; Path=/ban-lam-viec; HttpOnly; SameSite=Lax`
}

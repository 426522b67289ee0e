const COOKIE = 'motcua-thu-tuc'
const KEPT = 4
const MONTH_SECONDS = 30 * 24 * 3600
const ENTRY = /^([\d.]{5,20})_([0-9a-f-]{36})$/

/** What this browser took in lately, and for which agency: the next one is likely the same. It tells nothing of any person. */
export type RecentProcedure = { readonly code: string; readonly agencyId: string }

/** The last one first, each procedure once; a cookie somebody made up counts as none. */
export function readRecentProcedures(header: string | null): readonly RecentProcedure[] {
  const value = header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1)
  const read = (value ?? '').split('~').flatMap((entry) => {
    const [, code, agencyId] = ENTRY.exec(entry) ?? []
    return code === undefined || agencyId === undefined ? [] : [{ code, agencyId }]
  })
  return read.filter((one, index) => read.findIndex(({ code }) => code === one.code) === index).slice(0, KEPT)
}

/** `Set-Cookie` that puts this one first. */
export function recentProceduresCookie(header: string | null, last: RecentProcedure): string {
  const all = [last, ...readRecentProcedures(header).filter(({ code }) => code !== last.code)].slice(0, KEPT)
  const value = all.map(({ code, agencyId }) => `${code}_${agencyId}`).join('~')
  return `${COOKIE}=${value}; Max-Age=${MONTH_SECONDS}; Path=/ban-lam-viec; HttpOnly; SameSite=Lax`
}

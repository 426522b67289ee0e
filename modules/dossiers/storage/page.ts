import { instantOf } from '#platform/clock/clock.ts'
import { BadInput } from '#platform/http/faults.ts'

/** A page of a list ordered by (moment, id); `next` continues after its last line. */
export type Page<Line> = { readonly lines: readonly Line[]; readonly next: string | null }
export type PageRequest = { readonly limit: number; readonly after: string | null }

/** A cursor is the sort moment, the id and the token of the last line. @throws BadInput  when it is none of ours */
export function readCursor(cursor: string | null): { at: string; id: string; token: number } {
  if (cursor === null) return { at: '-infinity', id: '00000000-0000-0000-0000-000000000000', token: 0 }
  const [, at, id, token] = /^([^~]+)~(\p{AHex}{8}(?:-\p{AHex}{4}){3}-\p{AHex}{12})~(\d{1,9})$/u.exec(cursor) ?? []
  const isMoment = at === 'infinity' || (at !== undefined && instantOf(Date.parse(at) || 0) === at)
  if (!at || !id || !isMoment) throw new BadInput([{ path: 'after', message: 'Trang này không còn. Hãy mở lại danh sách từ đầu.' }])
  return { at, id, token: Number(token) }
}

import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/database/connect.ts'
import { BadInput, NotAllowed } from '#platform/http/faults.ts'
import type { AccountId, Instant, Viewer } from '@motcua/terms'
import { noticeWords } from '../domain/notice-words.ts'
import type { Notice } from '../domain/notice.ts'
import { countUnread, listNotices, markRead } from '../storage/notice-rows.ts'

export type NoticesDeps = { readonly db: Db; readonly clock: Clock }
/** A notice with its sentences. */
export type NoticeLine = Omit<Notice, 'data'> & {
  readonly vi: { readonly title: string; readonly body: string }
  readonly en: { readonly title: string; readonly body: string }
}
export type NoticePage = { readonly lines: readonly NoticeLine[]; readonly next: string | null }

/** The viewer's own notices, the newest first. @throws NotAllowed  for nobody signed in */
export async function listOwnNotices(
  deps: NoticesDeps,
  viewer: Viewer,
  page: { readonly limit: number; readonly after: string | null },
): Promise<NoticePage> {
  const rows = await listNotices(deps.db, accountOf(viewer), { limit: page.limit + 1, before: readCursor(page.after) })
  const lines = rows.slice(0, page.limit)
  const last = lines.at(-1)
  return {
    lines: lines.map(({ data, ...notice }) => ({
      ...notice,
      vi: noticeWords[notice.kind].vi(data),
      en: noticeWords[notice.kind].en(data),
    })),
    next: rows.length > page.limit && last ? `${last.at}~${last.id}` : null,
  }
}

/** How many the viewer has not put aside; counting ends at 1000. */
export const countOwnUnread = (deps: NoticesDeps, viewer: Viewer): Promise<number> => countUnread(deps.db, accountOf(viewer))

/** Puts one of the viewer's notices aside. @returns false when it is not there or not the viewer's */
export const markOwnRead = (deps: NoticesDeps, viewer: Viewer, id: string): Promise<boolean> =>
  markRead(deps.db, accountOf(viewer), id, deps.clock.now())

function accountOf(viewer: Viewer): AccountId {
  if (viewer.kind === 'anonymous') throw new NotAllowed('read-notices')
  return viewer.accountId
}

function readCursor(cursor: string | null): { at: Instant; id: string } | null {
  if (cursor === null) return null
  const [, at, id] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00)~(\p{AHex}{8}(?:-\p{AHex}{4}){3}-\p{AHex}{12})$/u.exec(cursor) ?? []
  if (at === undefined || id === undefined || Number.isNaN(Date.parse(at)))
    throw new BadInput([{ path: 'after', message: 'Trang này không còn. Hãy mở lại danh sách từ đầu.' }])
  return { at: at as Instant, id }
}

// The door of the module: telling people what concerns them, once.
import type { Viewer } from '@motcua/terms'
import { tellPeopleJob } from './jobs/tell-people-job.ts'
import { countOwnUnread, listOwnNotices, markOwnRead, type NoticesDeps } from './usecases/own-notices.ts'

export type { Announcement, NoticeData, NoticeKind } from './domain/notice.ts'
export { noticeRoutes } from './http/notice-routes.ts'
export { announce } from './usecases/announce.ts'
export type { NoticeLine, NoticePage } from './usecases/own-notices.ts'

export type Notices = ReturnType<typeof createNotices>

/** Opens the inboxes of a tenant. */
export function createNotices(deps: NoticesDeps) {
  return {
    /** What the worker does for notices. */
    jobs: [tellPeopleJob(deps)],
    listOwn: (viewer: Viewer, page: { readonly limit: number; readonly after: string | null }) => listOwnNotices(deps, viewer, page),
    countUnread: (viewer: Viewer) => countOwnUnread(deps, viewer),
    markRead: (viewer: Viewer, id: string) => markOwnRead(deps, viewer, id),
  }
}

import { z } from 'zod'
import { NotFound } from '#platform/http/faults.ts'
import { signedIn } from '#platform/http/policy.ts'
import type { HttpServer } from '#platform/http/request-context.ts'
import { noticeKinds } from '../domain/notice.ts'
import type { Notices } from '../index.ts'

const tags = ['notices']
const words = z.object({ title: z.string(), body: z.string() })
const NoticeView = z
  .object({
    id: z.string(),
    kind: z.enum(noticeKinds),
    dossierId: z.string().nullable(),
    at: z.string(),
    readAt: z.string().nullable(),
    vi: words,
    en: words,
  })
  .meta({ id: 'Notice' })

/** Everybody reads their own notices, and nobody else's. */
export function noticeRoutes(server: HttpServer, notices: Notices): void {
  server.get(
    '/api/v1/notices',
    {
      config: { policy: signedIn },
      schema: {
        tags,
        summary: 'My notices, the newest first.',
        querystring: z.object({
          after: z.string().max(200).optional().describe('`next` of the page before.'),
          limit: z.coerce.number().int().min(1).max(100).default(50),
        }),
        response: { 200: z.object({ notices: z.array(NoticeView), next: z.string().nullable(), unread: z.number() }) },
      },
    },
    async (request) => {
      const { limit, after } = request.query
      const [page, unread] = await Promise.all([
        notices.listOwn(request.viewer, { limit, after: after ?? null }),
        notices.countUnread(request.viewer),
      ])
      return { notices: page.lines.map((line) => ({ ...line })), next: page.next, unread }
    },
  )
  server.post(
    '/api/v1/notices/:id/read',
    {
      config: { policy: signedIn },
      schema: { tags, summary: 'Put one of my notices aside.', params: z.object({ id: z.uuid() }), response: { 204: z.null() } },
    },
    async (request, reply) => {
      if (!(await notices.markRead(request.viewer, request.params.id))) throw new NotFound('notice')
      return reply.code(204).send(null)
    },
  )
}

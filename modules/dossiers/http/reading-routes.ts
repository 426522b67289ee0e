import { dossierStatuses, isRefused } from '@motcua/terms'
import { z } from 'zod'
import { entityTag } from '#platform/http/command-headers.ts'
import { anyone, signedIn } from '#platform/http/policy.ts'
import { refusable } from '#platform/http/refusable.ts'
import type { HttpServer } from '#platform/http/request-context.ts'
import type { Dossiers } from '../index.ts'
import { DossierEventView, toEventView } from './dossier-event-view.ts'
import { DossierLines, DossierParams, Paging } from './dossier-lists.ts'
import { DossierView, PublicDossierView, toDossierLineView, toDossierView, toPublicDossierView } from './dossier-view.ts'
import { DueView, toDueView } from './due-view.ts'

const tags = ['dossiers']

/** Dossiers as their citizens and officials read them, and as everybody does by the code. */
export function readingRoutes(server: HttpServer, dossiers: Dossiers): void {
  server.get(
    '/api/v1/dossiers',
    {
      config: { policy: signedIn },
      schema: {
        tags,
        summary: "A citizen's own dossiers; for officials a search by code, name, number or telephone.",
        querystring: z.object({
          code: z.string().max(60).optional(),
          q: z.string().max(200).default(''),
          status: z
            .string()
            .max(200)
            .default('')
            .transform((words) => words.split(',').filter((word) => word !== ''))
            .pipe(z.array(z.enum(dossierStatuses)))
            .describe('One or more, with commas between.'),
          ...Paging,
        }),
        response: { 200: DossierLines },
      },
    },
    async (request) => {
      const page = { limit: request.query.limit, after: request.query.after ?? null }
      const found =
        request.viewer.kind === 'citizen'
          ? await dossiers.listOwn(request.viewer, page)
          : await dossiers.search(request.viewer, { text: request.query.code ?? request.query.q, statuses: request.query.status }, page)
      return { dossiers: found.lines.map(toDossierLineView), next: found.next }
    },
  )
  server.get(
    '/api/v1/dossiers/:id',
    {
      config: { policy: signedIn },
      schema: { tags, summary: "One dossier; an official's reading is recorded.", params: DossierParams, response: { 200: DossierView } },
    },
    async (request, reply) => {
      const opened = await dossiers.open(request.viewer, request.params.id)
      reply.header('etag', entityTag(opened.state.seq))
      return toDossierView(opened)
    },
  )
  server.get(
    '/api/v1/dossiers/:id/due',
    {
      config: { policy: signedIn },
      schema: {
        tags,
        summary: 'The promised hour and its due ledger.',
        params: DossierParams,
        response: { 200: z.object({ due: DueView.nullable() }) },
      },
    },
    async (request) => ({ due: toDueView((await dossiers.open(request.viewer, request.params.id)).due) }),
  )
  server.get(
    '/api/v1/dossiers/:id/events',
    {
      config: { policy: signedIn },
      schema: {
        tags,
        summary: 'Everything that happened, in order.',
        params: DossierParams,
        response: { 200: z.object({ events: z.array(DossierEventView) }) },
      },
    },
    async (request) => ({
      events: (await dossiers.open(request.viewer, request.params.id)).events.map((e) => toEventView(request.viewer, e)),
    }),
  )
  server.get(
    '/api/v1/dossiers/:id/corrections',
    {
      config: { policy: signedIn },
      schema: {
        tags,
        summary: 'What the citizen corrected before acceptance, with what stood before.',
        params: DossierParams,
        response: {
          200: z.object({
            corrections: z.array(
              z.object({
                seq: z.number(),
                at: z.string(),
                changed: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
                proven: z
                  .boolean()
                  .nullable()
                  .describe('Does what is kept agree with the digests in the event? Null: nothing personal was corrected.'),
              }),
            ),
          }),
        },
      },
    },
    async (request) => ({
      corrections: (await dossiers.corrections.list(request.viewer, request.params.id)).map(({ seq, at, changed, proven }) => ({
        seq,
        at,
        changed: changed.map(({ field, before, after }) => ({ field, before, after })),
        proven,
      })),
    }),
  )
  server.get(
    '/api/v1/dossiers/:id/readers',
    {
      config: { policy: signedIn },
      schema: {
        tags,
        summary: 'Who read the dossier.',
        params: DossierParams,
        response: {
          200: z.object({
            readers: z.array(
              z.object({
                name: z.string().nullable(),
                officialId: z.string().nullable(),
                at: z.string(),
                purpose: z.enum(['OPEN', 'PRINT', 'FILE', 'EXPORT']),
              }),
            ),
          }),
        },
      },
    },
    async (request) => ({
      readers: (await dossiers.listAccess(request.viewer, request.params.id)).map(({ name, officialId, at, purpose }) => ({
        name,
        officialId,
        at,
        purpose,
      })),
    }),
  )
  server.get(
    '/api/v1/public/lookup',
    {
      config: { policy: anyone, rateLimit: { max: 60, timeWindow: 60_000 } },
      schema: {
        operationId: 'lookUpDossier',
        tags: ['public'],
        summary: 'Where a dossier is, by its code and four digits, or by its look-up code (R-148).',
        querystring: z.object({ code: z.string().min(1).max(60), secret: z.string().max(20).default('') }),
        response: { 200: PublicDossierView, ...refusable },
      },
    },
    async (request) => {
      const found = await dossiers.lookUp(request.viewer, { code: request.query.code, answer: request.query.secret }, request.ip)
      return isRefused(found) ? found : toPublicDossierView(found)
    },
  )
}

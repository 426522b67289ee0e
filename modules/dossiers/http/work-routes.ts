import { z } from 'zod'
import { NotFound } from '#platform/http/faults.ts'
import { definePolicy, official } from '#platform/http/policy.ts'
import type { HttpServer } from '#platform/http/request-context.ts'
import { unitsToClear } from '../domain/policy.ts'
import { workQueues, type Dossiers } from '../index.ts'
import { DossierLines, DossierParams, Paging } from './dossier-lists.ts'
import { toDossierLineView } from './dossier-view.ts'

const counters = definePolicy('clears-a-counter', (viewer) => unitsToClear(viewer).length > 0)

/** The queues of the desk, and to whom a step can be given. */
export function workRoutes(server: HttpServer, dossiers: Dossiers): void {
  server.get(
    '/api/v1/dossiers/:id/candidates',
    {
      config: { policy: official },
      schema: {
        tags: ['work'],
        summary: 'Who can be given an open step: officials with its role.',
        params: DossierParams,
        querystring: z.object({ token: z.coerce.number().int().positive().max(1_000_000) }),
        response: { 200: z.object({ candidates: z.array(z.object({ officialId: z.string(), name: z.string() })) }) },
      },
    },
    async (request) => ({
      candidates: (await dossiers.candidates(request.viewer, request.params.id, request.query.token)).map((c) => ({
        officialId: c.officialId,
        name: c.fullName,
      })),
    }),
  )
  server.get(
    '/api/v1/work-items',
    {
      config: { policy: official },
      schema: {
        tags: ['work'],
        summary: 'One queue of the desk.',
        querystring: z.object({ queue: z.enum(workQueues).default('mine'), q: z.string().max(200).optional(), ...Paging }),
        response: { 200: DossierLines },
      },
    },
    async (request) => {
      if (request.viewer.kind !== 'official') throw new NotFound('work')
      const found = await dossiers.listQueue(request.viewer, request.query.queue, request.query.q ?? null, {
        limit: request.query.limit,
        after: request.query.after ?? null,
      })
      return { dossiers: found.lines.map(toDossierLineView), next: found.next }
    },
  )
  for (const { path, summary, list } of [
    {
      path: '/api/v1/missing-receipts',
      summary: 'Closing check: open same-day dossiers that owe their receipt.',
      list: dossiers.listMissingReceipts,
    },
    { path: '/api/v1/uncollected-results', summary: 'Results that nobody has collected for long.', list: dossiers.listUncollected },
  ])
    server.get(
      path,
      { config: { policy: counters }, schema: { tags: ['work'], summary, querystring: z.object(Paging), response: { 200: DossierLines } } },
      async (request) => {
        const found = await list(request.viewer, { limit: request.query.limit, after: request.query.after ?? null })
        return { dossiers: found.lines.map(toDossierLineView), next: found.next }
      },
    )
  server.get(
    '/api/v1/work-items/counts',
    {
      config: { policy: official },
      schema: { tags: ['work'], summary: 'How many lie in each queue.', response: { 200: z.record(z.string(), z.number()) } },
    },
    async (request) => {
      if (request.viewer.kind !== 'official') throw new NotFound('work')
      return { ...(await dossiers.countWork(request.viewer)) }
    },
  )
}

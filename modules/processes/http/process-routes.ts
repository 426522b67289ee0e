import type { ProcessVersionId } from '@motcua/terms'
import { z } from 'zod'
import { NotFound } from '#platform/http/faults.ts'
import { official } from '#platform/http/policy.ts'
import type { HttpServer } from '#platform/http/request-context.ts'
import type { Processes } from '../index.ts'
import { ProcessLineView, ProcessView, toProcessLineView, toProcessView } from './process-view.ts'

const tags = ['processes']

/** Internal processes for reading: those that run, and drafts with what was found in them. */
export function processRoutes(server: HttpServer, processes: Processes): void {
  server.get(
    '/api/v1/processes',
    {
      config: { policy: official },
      schema: {
        tags,
        summary: 'Every version of every process, with what was found in it.',
        response: { 200: z.object({ processes: z.array(ProcessLineView) }) },
      },
    },
    async () => ({ processes: (await processes.list()).map(toProcessLineView) }),
  )
  server.get(
    '/api/v1/processes/:id',
    {
      config: { policy: official },
      schema: {
        tags,
        summary: 'One version: its step table and its drawing.',
        params: z.object({ id: z.uuid().transform((id) => id as ProcessVersionId) }),
        response: { 200: ProcessView },
      },
    },
    async (request) => {
      const found = await processes.find(request.params.id)
      if (!found) throw new NotFound('process')
      return toProcessView(found)
    },
  )
}

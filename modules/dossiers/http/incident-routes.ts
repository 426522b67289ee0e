import { dossierStatuses } from '@motcua/terms'
import { z } from 'zod'
import { holding } from '#platform/http/policy.ts'
import type { HttpServer } from '#platform/http/request-context.ts'
import type { Dossiers } from '../index.ts'
import { Paging } from './dossier-lists.ts'

const Incident = z.object({
  token: z.number(),
  node: z.string(),
  reason: z.string(),
  since: z.string().nullable(),
  variable: z.string().nullable().describe('The fact a condition asked for in vain.'),
  vi: z.string(),
  en: z.string(),
})
const IncidentLine = z
  .object({
    id: z.string(),
    seq: z.number(),
    code: z.string().nullable(),
    status: z.enum(dossierStatuses),
    procedureCode: z.string(),
    procedureName: z.string(),
    processVersionId: z.string().nullable(),
    intakeUnitId: z.string(),
    competentAgencyId: z.string(),
    competentAgency: z.string(),
    dueAt: z.string().nullable(),
    incidents: z.array(Incident),
  })
  .meta({ id: 'IncidentLine' })

/** Dossiers that their process holds, for those who look after processes. */
export function incidentRoutes(server: HttpServer, dossiers: Dossiers): void {
  server.get(
    '/api/v1/incidents',
    {
      config: { policy: holding('ADMINISTRATOR', 'AUDITOR') },
      schema: {
        tags: ['work'],
        summary: 'Dossiers whose process cannot go on, with what is wrong; `retry-incident` tries again.',
        querystring: z.object(Paging),
        response: { 200: z.object({ dossiers: z.array(IncidentLine), next: z.string().nullable() }) },
      },
    },
    async (request) => {
      const found = await dossiers.listIncidents(request.viewer, { limit: request.query.limit, after: request.query.after ?? null })
      return { dossiers: found.lines.map((line) => ({ ...line, incidents: [...line.incidents] })), next: found.next }
    },
  )
}

import { z } from 'zod'
import { anyone } from '#platform/http/policy.ts'
import type { HttpServer } from '#platform/http/request-context.ts'
import type { Procedures } from '../index.ts'

const AdminUnit = z
  .object({
    code: z.string(),
    name: z.string(),
    kind: z.enum(['PROVINCE', 'COMMUNE']),
    province: z.object({ code: z.string(), name: z.string() }).nullable(),
  })
  .meta({ id: 'AdminUnit' })

/** Provinces and communes, as electronic forms ask for them. */
export function adminUnitRoutes(server: HttpServer, procedures: Procedures): void {
  server.get(
    '/api/v1/admin-units',
    {
      config: { policy: anyone },
      schema: {
        tags: ['procedures'],
        summary: 'Provinces and communes in force, by code or by words of the name, with or without accents.',
        querystring: z.object({
          q: z.string().max(100).default(''),
          province: z.string().max(10).optional().describe('Only communes of the province with this code.'),
          limit: z.coerce.number().int().min(1).max(500).default(20),
        }),
        response: { 200: z.object({ units: z.array(AdminUnit) }) },
      },
    },
    (request) => ({ units: procedures.findAdminUnits(request.query) }),
  )
}

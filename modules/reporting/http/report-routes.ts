import type { LocalDate } from '@motcua/terms'
import { z } from 'zod'
import { anyone } from '#platform/http/policy.ts'
import type { HttpServer } from '#platform/http/request-context.ts'
import type { Reporting } from '../index.ts'

const count = z.number().int()
const Figures = {
  received: count,
  carriedOver: count,
  inPeriod: count,
  online: count,
  inPerson: count,
  postal: count,
  processed: count,
  early: count,
  onTime: count,
  late: count,
  processing: count,
  within: count,
  overdue: count,
  paused: count,
  pausedWithin: count,
  pausedOverdue: count,
  onTimeRate: z.number().nullable(),
}
const day = z.iso.date('Ngày có dạng 2026-03-02.').transform((d) => d as LocalDate)

/** Public figures: no names, no numbers of persons. */
export function reportRoutes(server: HttpServer, reporting: Reporting): void {
  server.get(
    '/api/v1/reports/progress',
    {
      config: { policy: anyone },
      schema: {
        tags: ['reports'],
        summary: 'The progress table of a period, one line a unit.',
        querystring: z
          .object({ from: day, to: day })
          .refine((q) => q.from <= q.to, { message: 'Ngày đầu kỳ phải trước ngày cuối kỳ.', path: ['to'] }),
        response: {
          200: z.object({
            from: z.string(),
            to: z.string(),
            madeAt: z.string(),
            lines: z.array(z.object({ agencyId: z.string(), agencyName: z.string(), group: z.string(), ...Figures })),
            total: z.object(Figures),
          }),
        },
      },
    },
    async (request) => {
      const table = await reporting.progress(request.query)
      return { ...table, lines: table.lines.map((line) => ({ ...line })), total: { ...table.total } }
    },
  )
}

import { isRefused, type AgencyId, type FileHash, type LocalDate } from '@motcua/terms'
import { z } from 'zod'
import { attachmentHeaders } from '#platform/http/attachment.ts'
import { official, signedIn } from '#platform/http/policy.ts'
import type { HttpServer } from '#platform/http/request-context.ts'
import { givesFile, givesPdf } from '#platform/http/tidy-description.ts'
import type { Dossiers } from '../index.ts'
import { DossierParams } from './dossier-lists.ts'

const day = z.iso.date().transform((d) => d as LocalDate)
const tags = ['papers']

/** Papers as PDF, made when they are asked for, and the files that were handed in. */
export function printingRoutes(server: HttpServer, dossiers: Dossiers): void {
  const pdf = (name: string): Record<string, string> => ({
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${name}"`,
    'cache-control': 'private, no-store',
  })
  server.get(
    '/api/v1/dossiers/:id/papers/:paperId',
    {
      config: { policy: signedIn },
      schema: { tags, summary: 'An issued paper as PDF.', ...givesPdf, params: DossierParams.extend({ paperId: z.uuid() }) },
    },
    async (request, reply) => {
      const printed = await dossiers.printPaper(request.viewer, request.params.id, request.params.paperId)
      return reply.headers(pdf(printed.fileName)).send(Buffer.from(printed.pdf))
    },
  )
  server.get(
    '/api/v1/dossiers/:id/control-slip',
    { config: { policy: official }, schema: { tags, summary: 'The control slip as it stands now.', ...givesPdf, params: DossierParams } },
    async (request, reply) => {
      const printed = await dossiers.printControlSlip(request.viewer, request.params.id)
      return isRefused(printed) ? printed : reply.headers(pdf(printed.fileName)).send(Buffer.from(printed.pdf))
    },
  )
  server.get(
    '/api/v1/dossier-ledger',
    {
      config: { policy: official },
      schema: {
        tags,
        summary: 'The dossier ledger of a unit.',
        ...givesPdf,
        querystring: z
          .object({ unitId: z.uuid().transform((id) => id as AgencyId), from: day, to: day })
          .refine((q) => q.from <= q.to, { message: 'Ngày đầu kỳ phải trước ngày cuối kỳ.', path: ['to'] }),
      },
    },
    async (request, reply) => {
      const printed = await dossiers.printLedger(request.viewer, request.query)
      return isRefused(printed) ? printed : reply.headers(pdf(printed.fileName)).send(Buffer.from(printed.pdf))
    },
  )
  server.get(
    '/api/v1/dossiers/:id/files/:hash',
    {
      config: { policy: signedIn },
      schema: {
        tags: ['dossiers'],
        summary: 'A file of the dossier, as an attachment.',
        ...givesFile,
        params: DossierParams.extend({ hash: z.string().regex(/^[0-9a-f]{64}$/) }),
      },
    },
    async (request, reply) => {
      const file = await dossiers.openFile(request.viewer, request.params.id, request.params.hash as FileHash)
      return reply.headers(attachmentHeaders(file)).send(file.content)
    },
  )
}

import type { FileHash } from '@motcua/terms'
import { z } from 'zod'
import { attachmentHeaders } from '#platform/http/attachment.ts'
import { citizen } from '#platform/http/policy.ts'
import type { HttpServer } from '#platform/http/request-context.ts'
import { givesFile } from '#platform/http/tidy-description.ts'
import type { PersonalVault } from '../index.ts'

const tags = ['vault']
const VaultItemView = z
  .object({
    id: z.string(),
    dossierId: z.string(),
    dossierCode: z.string(),
    procedureName: z.string(),
    agencyName: z.string(),
    title: z.string(),
    number: z.string().nullable(),
    files: z.array(z.object({ hash: z.string(), name: z.string(), size: z.number(), mediaType: z.string() })),
    storedAt: z.string(),
  })
  .meta({ id: 'VaultItem' })

/** A citizen's own vault; nobody else's. */
export function vaultRoutes(server: HttpServer, vault: PersonalVault): void {
  server.get(
    '/api/v1/vault-items',
    {
      config: { policy: citizen },
      schema: { tags, summary: 'My electronic results, the newest first.', response: { 200: z.object({ items: z.array(VaultItemView) }) } },
    },
    async (request) => ({ items: (await vault.listOwn(request.viewer)).map((item) => ({ ...item, files: [...item.files] })) }),
  )
  server.get(
    '/api/v1/vault-items/:id/files/:hash',
    {
      config: { policy: citizen },
      schema: {
        tags,
        summary: 'A file of one of my electronic results, as an attachment.',
        ...givesFile,
        params: z.object({ id: z.uuid(), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
      },
    },
    async (request, reply) => {
      const file = await vault.openFile(request.viewer, request.params.id, request.params.hash as FileHash)
      return reply.headers(attachmentHeaders(file)).send(file.content)
    },
  )
}

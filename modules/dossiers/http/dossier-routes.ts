import { isRefused, type Refused } from '@motcua/terms'
import { z } from 'zod'
import { CommandHeaders, commandIdOf, entityTag, expectedSeqOf, FirstCommandHeaders } from '#platform/http/command-headers.ts'
import { BadInput } from '#platform/http/faults.ts'
import { definePolicy, signedIn } from '#platform/http/policy.ts'
import { refusable } from '#platform/http/refusable.ts'
import type { HttpServer } from '#platform/http/request-context.ts'
import { takesFile } from '#platform/http/tidy-description.ts'
import { uploadParts } from '#platform/http/uploads.ts'
import { mayUpload } from '../domain/policy.ts'
import { commandNames, type CommandInputs, type CommandName, type Dossiers, type Submitted, type TakenIn } from '../index.ts'
import { DossierParams } from './dossier-lists.ts'
import { ApplicationBody, CommandBodies, commandSummaries } from './dossier-schemas.ts'
import { draftRoutes } from './draft-routes.ts'
import { incidentRoutes } from './incident-routes.ts'
import { printingRoutes } from './printing-routes.ts'
import { readingRoutes } from './reading-routes.ts'
import { workRoutes } from './work-routes.ts'

const Done = z
  .object({ id: z.string(), seq: z.number(), replayed: z.boolean(), paperId: z.string().nullable() })
  .meta({ id: 'CommandDone' })
const tags = ['dossiers']
const uploaders = definePolicy('may-upload', mayUpload)

/** Everything the screens do with dossiers, for other programs. */
export function dossierRoutes(server: HttpServer, dossiers: Dossiers): void {
  submission(server, dossiers)
  draftRoutes(server, dossiers)
  readingRoutes(server, dossiers)
  workRoutes(server, dossiers)
  incidentRoutes(server, dossiers)
  printingRoutes(server, dossiers)
  for (const name of commandNames) command(server, dossiers, name)
}

function submission(server: HttpServer, dossiers: Dossiers): void {
  server.post(
    '/api/v1/files',
    {
      config: { policy: uploaders },
      schema: {
        operationId: 'uploadFile',
        tags,
        summary: 'Upload one file (multipart); its hash names it when it is handed in.',
        ...takesFile,
        response: { 201: z.object({ hash: z.string(), name: z.string(), size: z.number(), mediaType: z.string() }), ...refusable },
      },
    },
    async (request, reply) => {
      const limits = await dossiers.uploadLimits(request.viewer)
      // The store reads a byte more than it allows, so that a file cut short by the parser is never taken for a whole one.
      for await (const part of uploadParts(request, { maxFileBytes: limits.maxFileBytes + 1, maxFiles: 1 })) {
        if (part.kind !== 'file') continue
        const stored = await dossiers.upload(request.viewer, part.content, part.fileName)
        if (isRefused(stored)) return stored
        return reply.code(201).send({ ...stored })
      }
      throw new BadInput([{ path: 'file', message: 'Hãy chọn một tệp để tải lên.' }])
    },
  )
  server.post(
    '/api/v1/dossiers',
    {
      config: { policy: signedIn },
      schema: {
        operationId: 'submitDossier',
        tags,
        summary: 'File a dossier; at a counter it may be accepted in the same act.',
        headers: FirstCommandHeaders,
        body: ApplicationBody,
        response: {
          201: z.object({
            id: z.string(),
            lookupCode: z.string(),
            seq: z.number(),
            replayed: z.boolean(),
            code: z.string().nullable(),
            paperId: z.string().nullable(),
          }),
          ...refusable,
        },
      },
    },
    async (request, reply) => {
      const { accept, receipt, ...application } = request.body
      const commandId = commandIdOf(request.headers)
      const filed: (Submitted & Partial<Pick<TakenIn, 'code' | 'paperId'>>) | Refused = accept
        ? await dossiers.takeIn(request.viewer, application, commandId, { receipt })
        : await dossiers.submit(request.viewer, application, commandId)
      if (isRefused(filed)) return filed
      reply.code(201).header('etag', entityTag(filed.seq))
      return {
        id: filed.dossierId,
        lookupCode: filed.lookupCode,
        seq: filed.seq,
        replayed: filed.replayed,
        code: filed.code ?? null,
        paperId: filed.paperId ?? null,
      }
    },
  )
}

/** Commands whose word alone does not say what they are about. */
const ownIds: Partial<Record<CommandName, string>> = {
  supplement: 'provideSupplement',
  assign: 'assignStep',
  urge: 'urgeStep',
  approve: 'approveResult',
  sign: 'signResult',
  number: 'numberResult',
}

function command(server: HttpServer, dossiers: Dossiers, name: CommandName): void {
  server.post(
    `/api/v1/dossiers/:id/${name}`,
    {
      config: { policy: signedIn },
      schema: {
        tags,
        operationId: ownIds[name],
        summary: commandSummaries[name],
        headers: CommandHeaders,
        params: DossierParams,
        body: CommandBodies[name],
        response: { 200: Done, ...refusable },
      },
    },
    async (request, reply) => {
      // Each body schema gives exactly the input of its command.
      const done = await dossiers.carryOut(request.viewer, request.params.id, name, request.body as CommandInputs[typeof name], {
        commandId: commandIdOf(request.headers),
        expectedSeq: expectedSeqOf(request.headers),
      })
      if (isRefused(done)) return done
      reply.header('etag', entityTag(done.seq))
      return { id: done.dossierId, seq: done.seq, replayed: done.replayed, paperId: done.paperId }
    },
  )
}

import { dossierStatuses, isRefused, type AgencyId, type DossierId, type FileHash, type LocalDate, type Refused } from '@motcua/terms'
import { z } from 'zod'
import { CommandHeaders, commandIdOf, entityTag, expectedSeqOf, FirstCommandHeaders } from '#platform/http/command-headers.ts'
import { BadInput, NotFound } from '#platform/http/faults.ts'
import { anyone, definePolicy, official, signedIn } from '#platform/http/policy.ts'
import { refusable } from '#platform/http/refusable.ts'
import type { HttpServer } from '#platform/http/request-context.ts'
import { givesFile, givesPdf, takesFile } from '#platform/http/tidy-description.ts'
import { uploadParts } from '#platform/http/uploads.ts'
import { commandNames, workQueues, type CommandInputs, type CommandName, type Dossiers, type Submitted, type TakenIn } from '../index.ts'
import { mayUpload } from '../domain/policy.ts'
import { DossierEventView, toEventView } from './dossier-event-view.ts'
import { draftRoutes } from './draft-routes.ts'
import { ApplicationBody, CommandBodies, commandSummaries } from './dossier-schemas.ts'
import { DossierLineView, DossierView, PublicDossierView, toDossierLineView, toDossierView, toPublicDossierView } from './dossier-view.ts'
import { DueView, toDueView } from './due-view.ts'

const Id = z.object({ id: z.uuid().transform((id) => id as DossierId) })
const Done = z
  .object({ id: z.string(), seq: z.number(), replayed: z.boolean(), paperId: z.string().nullable() })
  .meta({ id: 'CommandDone' })
const Lines = z.object({ dossiers: z.array(DossierLineView), next: z.string().nullable() })
const Paging = {
  after: z.string().max(200).optional().describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
}
const day = z.iso.date().transform((d) => d as LocalDate)
const tags = ['dossiers']
const uploaders = definePolicy('may-upload', mayUpload)

/** Everything the screens do with dossiers, for other programs. */
export function dossierRoutes(server: HttpServer, dossiers: Dossiers): void {
  submission(server, dossiers)
  draftRoutes(server, dossiers)
  reading(server, dossiers)
  printing(server, dossiers)
  for (const name of commandNames) command(server, dossiers, name)
}

function submission(server: HttpServer, dossiers: Dossiers): void {
  server.post(
    '/api/v1/files',
    {
      config: { policy: uploaders },
      schema: {
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
      const { accept, ...application } = request.body
      const commandId = commandIdOf(request.headers)
      const filed: (Submitted & Partial<Pick<TakenIn, 'code' | 'paperId'>>) | Refused = accept
        ? await dossiers.takeIn(request.viewer, application, commandId)
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

function command(server: HttpServer, dossiers: Dossiers, name: CommandName): void {
  server.post(
    `/api/v1/dossiers/:id/${name}`,
    {
      config: { policy: signedIn },
      schema: {
        tags,
        summary: commandSummaries[name],
        headers: CommandHeaders,
        params: Id,
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

function reading(server: HttpServer, dossiers: Dossiers): void {
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
        response: { 200: Lines },
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
      schema: { tags, summary: "One dossier; an official's reading is recorded.", params: Id, response: { 200: DossierView } },
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
        params: Id,
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
        params: Id,
        response: { 200: z.object({ events: z.array(DossierEventView) }) },
      },
    },
    async (request) => ({
      events: (await dossiers.open(request.viewer, request.params.id)).events.map((e) => toEventView(request.viewer, e)),
    }),
  )
  server.get(
    '/api/v1/dossiers/:id/readers',
    {
      config: { policy: signedIn },
      schema: {
        tags,
        summary: 'Who read the dossier.',
        params: Id,
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
    '/api/v1/dossiers/:id/candidates',
    {
      config: { policy: official },
      schema: {
        tags: ['work'],
        summary: 'Who can be given an open step: officials with its role.',
        params: Id,
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
        response: { 200: Lines },
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
  server.get(
    '/api/v1/public/lookup',
    {
      config: { policy: anyone, rateLimit: { max: 60, timeWindow: 60_000 } },
      schema: {
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

function printing(server: HttpServer, dossiers: Dossiers): void {
  const pdf = (name: string): Record<string, string> => ({
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${name}"`,
    'cache-control': 'private, no-store',
  })
  server.get(
    '/api/v1/dossiers/:id/papers/:paperId',
    {
      config: { policy: signedIn },
      schema: { tags: ['papers'], summary: 'An issued paper as PDF.', ...givesPdf, params: Id.extend({ paperId: z.uuid() }) },
    },
    async (request, reply) => {
      const printed = await dossiers.printPaper(request.viewer, request.params.id, request.params.paperId)
      return reply.headers(pdf(printed.fileName)).send(Buffer.from(printed.pdf))
    },
  )
  server.get(
    '/api/v1/dossiers/:id/control-slip',
    { config: { policy: official }, schema: { tags: ['papers'], summary: 'The control slip as it stands now.', ...givesPdf, params: Id } },
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
        tags: ['papers'],
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
        tags,
        summary: 'A file of the dossier, as an attachment.',
        ...givesFile,
        params: Id.extend({ hash: z.string().regex(/^[0-9a-f]{64}$/) }),
      },
    },
    async (request, reply) => {
      const file = await dossiers.openFile(request.viewer, request.params.id, request.params.hash as FileHash)
      return reply
        .headers({
          'content-type': file.mediaType,
          'content-length': String(file.size),
          'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
          'x-content-type-options': 'nosniff',
          'content-security-policy': 'sandbox',
          'cache-control': 'private, no-store',
        })
        .send(file.content)
    },
  )
}

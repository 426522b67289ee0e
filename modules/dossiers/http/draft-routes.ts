import { isRefused, resultChannels } from '@motcua/terms'
import { z } from 'zod'
import { entityTag } from '#platform/http/command-headers.ts'
import { citizen } from '#platform/http/policy.ts'
import { refusable } from '#platform/http/refusable.ts'
import type { HttpServer } from '#platform/http/request-context.ts'
import type { ApplicationDraft, Dossiers } from '../index.ts'
import { ApplicantView, DocumentView, FileView, SubmitterView, toFileView } from './dossier-part-views.ts'
import { DossierParams } from './dossier-lists.ts'
import { DraftBody } from './dossier-schemas.ts'

const text = z.string().nullable()
const DraftView = z
  .object({
    id: z.string(),
    procedureCode: z.string(),
    updatedAt: z.string(),
    dossierId: text.describe('The dossier it became.'),
    corrects: text.describe('The filed dossier it corrects; null for a new application.'),
    caseId: text,
    competentAgencyId: text,
    applicant: ApplicantView.nullable(),
    submitter: SubmitterView.nullable(),
    answers: z.record(z.string(), z.unknown()).describe('As typed, right or not.'),
    documents: z.array(DocumentView.pick({ requiredDocumentId: true, kind: true }).extend({ files: z.array(FileView) })),
    resultChannel: z.enum(resultChannels).nullable(),
  })
  .meta({ id: 'ApplicationDraft' })

const toDraftView = ({ content: c, ...draft }: ApplicationDraft): z.infer<typeof DraftView> => ({
  id: draft.id,
  procedureCode: draft.procedureCode,
  updatedAt: draft.updatedAt,
  dossierId: draft.dossierId,
  corrects: draft.corrects?.dossierId ?? null,
  caseId: c.caseId,
  competentAgencyId: c.competentAgencyId,
  applicant: c.applicant && { ...c.applicant },
  submitter: c.submitter && { ...c.submitter },
  answers: { ...c.answers },
  documents: c.documents.map(({ requiredDocumentId, kind, files }) => ({ requiredDocumentId, kind, files: files.map(toFileView) })),
  resultChannel: c.resultChannel,
})

const tags = ['drafts']
const Id = z.object({ id: z.uuid() })
const owner = { config: { policy: citizen } }

/** What a citizen has begun and not sent yet: kept between visits, sent once. */
export function draftRoutes(server: HttpServer, { drafts, corrections }: Dossiers): void {
  server.get(
    '/api/v1/application-drafts',
    {
      ...owner,
      schema: {
        tags,
        summary: 'Applications not sent yet, the newest first.',
        response: { 200: z.object({ drafts: z.array(DraftView) }) },
      },
    },
    async (request) => ({ drafts: (await drafts.list(request.viewer)).map(toDraftView) }),
  )
  server.post(
    '/api/v1/application-drafts',
    {
      ...owner,
      schema: {
        tags,
        summary: 'Begin an application.',
        body: z.object({ procedureCode: z.string().max(40) }),
        response: { 201: DraftView, ...refusable },
      },
    },
    async (request, reply) => {
      const begun = await drafts.begin(request.viewer, request.body.procedureCode)
      return isRefused(begun) ? begun : reply.code(201).send(toDraftView(begun))
    },
  )
  server.post(
    '/api/v1/dossiers/:id/correction-draft',
    {
      ...owner,
      schema: {
        operationId: 'beginCorrectionDraft',
        tags,
        summary: 'Begin to correct a filed dossier, or take up the correction that was begun; it is sent like any draft.',
        params: DossierParams,
        response: { 200: DraftView, ...refusable },
      },
    },
    async (request) => {
      const begun = await corrections.begin(request.viewer, request.params.id)
      return isRefused(begun) ? begun : toDraftView(begun)
    },
  )
  server.get(
    '/api/v1/application-drafts/:id',
    { ...owner, schema: { tags, summary: 'One of them.', params: Id, response: { 200: DraftView, ...refusable } } },
    async (request) => {
      const found = await drafts.get(request.viewer, request.params.id)
      return isRefused(found) ? found : toDraftView(found)
    },
  )
  server.patch(
    '/api/v1/application-drafts/:id',
    {
      ...owner,
      schema: {
        tags,
        summary: 'Keep what was filled in; parts that are left out stay as they are.',
        params: Id,
        body: DraftBody,
        response: { 200: DraftView, ...refusable },
      },
    },
    async (request) => {
      const kept = await drafts.fill(request.viewer, request.params.id, request.body)
      return isRefused(kept) ? kept : toDraftView(kept)
    },
  )
  server.delete(
    '/api/v1/application-drafts/:id',
    { ...owner, schema: { tags, summary: 'Drop it.', params: Id, response: { 204: z.null(), ...refusable } } },
    async (request, reply) => {
      await drafts.drop(request.viewer, request.params.id)
      return reply.code(204).send(null)
    },
  )
  server.post(
    '/api/v1/application-drafts/:id/send',
    {
      ...owner,
      schema: {
        tags,
        summary: 'Send it; sent again it answers the same dossier.',
        params: Id,
        response: { 201: z.object({ id: z.string(), lookupCode: z.string(), seq: z.number(), replayed: z.boolean() }), ...refusable },
      },
    },
    async (request, reply) => {
      const sent = await drafts.send(request.viewer, request.params.id)
      if (isRefused(sent)) return sent
      return reply
        .code(201)
        .header('etag', entityTag(sent.seq))
        .send({ id: sent.dossierId, lookupCode: sent.lookupCode, seq: sent.seq, replayed: sent.replayed })
    },
  )
}

import { isRefused, type LocalDate, type ProcessVersionId } from '@motcua/terms'
import { z } from 'zod'
import { holding, official } from '#platform/http/policy.ts'
import { refusable } from '#platform/http/refusable.ts'
import type { HttpServer } from '#platform/http/request-context.ts'
import type { ProcessDrafting } from '../process-drafting.ts'
import { MAX_CELL_CHARACTERS, MAX_SHEET_ROWS, sheetColumns } from '../domain/sheet/step-sheet.ts'
import { DraftView, GapView, PlacedFindingView, toDraftView } from './process-draft-view.ts'

const tags = ['processes']
const keepers = holding('ADMINISTRATOR', 'PROCEDURE_CONTROL_OFFICER')
const gapReaders = holding('ADMINISTRATOR', 'PROCEDURE_CONTROL_OFFICER', 'AUDITOR')
const id = z.uuid().transform((text) => text as ProcessVersionId)
const Params = z.object({ id })
const day = z.iso.date('Hãy ghi ngày dạng năm-tháng-ngày, ví dụ 2026-03-02.').transform((text) => text as LocalDate)
const code = z.string().trim().min(1).max(60)
const name = z.string().trim().max(300)
const revision = z.number().int().min(1)
const cells = z.partialRecord(z.enum(sheetColumns), z.string().max(MAX_CELL_CHARACTERS))
const Saved = z.object({ id: z.string(), revision: z.number(), findings: z.array(PlacedFindingView) })
/** A drawing of some hundred steps with what other programs keep in it. */
const BODY_LIMIT = 12_000_000

/** Writing, proving and approving processes. */
export function processDraftRoutes(server: HttpServer, drafting: ProcessDrafting): void {
  writing(server, drafting)
  approving(server, drafting)
  gaps(server, drafting)
}

function writing(server: HttpServer, drafting: ProcessDrafting): void {
  server.post(
    '/api/v1/processes',
    {
      config: { policy: keepers },
      schema: {
        tags,
        summary: 'Begin a draft: an empty table, or a new version as another one stands.',
        body: z.object({ procedureCode: code.nullable().default(null), name: name.default(''), from: id.nullable().default(null) }),
        response: { 201: Saved },
      },
    },
    async (request, reply) => {
      const drafted = await drafting.draft(request.viewer, request.body)
      return reply.status(201).send({ ...drafted, findings: [...drafted.findings] })
    },
  )
  server.get(
    '/api/v1/processes/:id/draft',
    {
      config: { policy: official },
      schema: {
        tags,
        summary: 'The table as it was typed, and what stands against approval today, each with its place.',
        params: Params,
        response: { 200: DraftView },
      },
    },
    async (request) => toDraftView(await drafting.open(request.viewer, request.params.id)),
  )
  server.put(
    '/api/v1/processes/:id/draft',
    {
      config: { policy: keepers },
      schema: {
        tags,
        summary: 'Write the table. Anything is kept; what is wrong comes back as findings.',
        params: Params,
        body: z.object({
          revision,
          name,
          procedureCode: code.nullable(),
          rows: z.array(z.object({ key: z.string().max(20), cells })).max(MAX_SHEET_ROWS),
        }),
        response: { 200: Saved, ...refusable },
      },
    },
    async (request) => {
      const saved = await drafting.save(request.viewer, { ...request.params, ...request.body })
      return isRefused(saved) ? saved : { ...saved, findings: [...saved.findings] }
    },
  )
  server.post(
    '/api/v1/processes/:id/import',
    {
      config: { policy: keepers },
      bodyLimit: BODY_LIMIT,
      schema: {
        tags,
        summary: 'Take in text copied from a spreadsheet or a CSV file, a step table as JSON, or a BPMN 2.0 drawing.',
        params: Params,
        body: z.object({
          revision,
          place: z.enum(['REPLACE', 'APPEND']).default('REPLACE'),
          fileName: z.string().max(200).nullable().default(null),
          content: z.discriminatedUnion('kind', [
            z.object({ kind: z.literal('text'), text: z.string().max(2_000_000) }),
            z.object({ kind: z.literal('json'), json: z.unknown() }),
            z.object({ kind: z.literal('bpmn'), xml: z.string() }),
          ]),
        }),
        response: { 200: Saved, ...refusable },
      },
    },
    async (request) => {
      const { content, ...body } = request.body
      const imported = content.kind === 'text' ? { kind: 'grid' as const, grid: { rows: drafting.table.splitText(content.text) } } : content
      const saved = await drafting.import(request.viewer, { ...request.params, ...body, imported })
      return isRefused(saved) ? saved : { ...saved, findings: [...saved.findings] }
    },
  )
}

function approving(server: HttpServer, drafting: ProcessDrafting): void {
  server.post(
    '/api/v1/processes/:id/approve',
    {
      config: { policy: keepers },
      schema: {
        tags,
        summary: 'Approve a draft by decision; from the day named on, new dossiers of the procedure run on it.',
        params: Params,
        body: z.object({
          revision,
          decision: z.object({ number: z.string().trim().max(100), date: day, signer: z.string().trim().max(200) }),
          effectiveFrom: day,
          warningsSeen: z.boolean().default(false),
        }),
        response: { 200: z.object({ id: z.string(), effectiveFrom: z.string() }), ...refusable },
      },
    },
    async (request) => drafting.approve(request.viewer, { ...request.params, ...request.body }),
  )
}

function gaps(server: HttpServer, drafting: ProcessDrafting): void {
  server.get(
    '/api/v1/process-gaps',
    {
      config: { policy: gapReaders },
      schema: {
        tags,
        summary: 'Procedures in force without an approved process that keeps their time limit, by agency, with the last day to finish.',
        response: {
          200: z.object({
            procedures: z.number(),
            deadline: z.object({ words: z.enum(['BEFORE', 'UNTIL']), date: z.string(), lastDay: z.string() }).nullable(),
            gaps: z.array(GapView),
          }),
        },
      },
    },
    async (request) => {
      const found = await drafting.gaps(request.viewer)
      return { ...found, gaps: [...found.gaps] }
    },
  )
}

import { z } from 'zod'
import { isRefused, onlineLevels, submissionChannels, type LocalDate } from '@motcua/terms'
import { NotFound } from '#platform/http/faults.ts'
import { anyone, holding } from '#platform/http/policy.ts'
import { refusable } from '#platform/http/refusable.ts'
import type { HttpServer } from '#platform/http/request-context.ts'
import { importRecords, type Procedures } from '../index.ts'
import { ProcedureLineView, ProcedureView, toProcedureLineView, toProcedureView } from './procedure-view.ts'

const tags = ['procedures']
const day = z.iso.date('Hãy ghi ngày dạng năm-tháng-ngày, ví dụ 2026-03-02.').transform((d) => d as LocalDate)
const code = z
  .string()
  .max(60)
  .transform((text) => (/^\d\.\d{6}/.test(text) ? text.slice(0, 8) : text))
const Code = z.object({ code })
const level = z.enum(['MINISTRY', 'PROVINCE', 'COMMUNE', 'OTHER'])
const keepers = holding('ADMINISTRATOR', 'PROCEDURE_CONTROL_OFFICER')
const readers = holding('ADMINISTRATOR', 'PROCEDURE_CONTROL_OFFICER', 'AUDITOR')
const onlineLevel = z.enum(onlineLevels)
const FindingView = z.object({ code: z.string(), path: z.string(), message: z.string() })
const ObstacleView = z.object({ code: z.string(), message: z.string() })
const PublicationView = z
  .object({
    decision: z.object({ number: z.string(), date: z.string().nullable(), agency: z.string().nullable() }).nullable(),
    interim: z.boolean(),
    interimBasis: z.string().nullable(),
    onlineLevel,
    effectiveFrom: z.string(),
    effectiveTo: z.string().nullable(),
  })
  .meta({ id: 'ProcedurePublication' })

/** The catalogue for other programs: reading for everybody, keeping it for those who answer for it. */
export function procedureRoutes(server: HttpServer, procedures: Procedures, today: () => LocalDate): void {
  searching(server, procedures)
  reading(server, procedures, today)
  keeping(server, procedures)
  publishing(server, procedures)
}

function searching(server: HttpServer, procedures: Procedures): void {
  server.get(
    '/api/v1/procedures',
    {
      config: { policy: anyone },
      schema: {
        tags,
        summary: 'Procedures in force: words in any order, with or without accents, beginnings of codes, common abbreviations.',
        querystring: z.object({
          q: z.string().max(300).default(''),
          field: z.string().max(60).optional(),
          level: level.optional(),
          agency: z.string().max(500).optional(),
          channel: z.enum(submissionChannels).optional(),
          onlineLevel: onlineLevel.optional(),
          at: day.optional().describe('In force on that day; today when left out.'),
          after: z.string().max(2000).optional().describe('`next` of the page before.'),
          limit: z.coerce.number().int().min(1).max(100).default(20),
        }),
        response: {
          200: z.object({
            procedures: z.array(ProcedureLineView),
            next: z.string().nullable(),
            total: z.number(),
            matched: z.enum(['ALL', 'SOME']).describe('SOME: no procedure has all words; these have some.'),
            facets: z.array(z.object({ facet: z.string(), value: z.string(), label: z.string(), count: z.number() })),
          }),
        },
      },
    },
    async (request) => {
      const { q, at, after, limit, ...facets } = request.query
      const { lines, ...rest } = await procedures.search({ q, facets, page: { after, limit }, on: at })
      return { ...rest, facets: [...rest.facets], procedures: lines.map(toProcedureLineView) }
    },
  )
  server.get(
    '/api/v1/procedure-fields',
    {
      config: { policy: anyone },
      schema: {
        tags,
        summary: 'Fields that have a procedure in force.',
        response: { 200: z.object({ fields: z.array(z.object({ code: z.string(), name: z.string(), procedures: z.number() })) }) },
      },
    },
    async () => ({ fields: await procedures.listFields() }),
  )
}

function reading(server: HttpServer, procedures: Procedures, today: () => LocalDate): void {
  server.get(
    '/api/v1/procedures/:code',
    {
      config: { policy: anyone },
      schema: {
        tags,
        summary: 'A procedure in force, for one case and one way of filing where they are named.',
        params: Code,
        querystring: z.object({ case: z.string().max(60).optional(), channel: z.enum(submissionChannels).optional(), at: day.optional() }),
        response: { 200: ProcedureView },
      },
    },
    async (request) => {
      const { case: caseId = null, channel = null, at: on = today() } = request.query
      const found = await procedures.findInForce(request.params.code, on)
      if (found === undefined) throw new NotFound('procedure')
      return toProcedureView(found, { caseId, channel, on })
    },
  )
  server.get(
    '/api/v1/procedures/:code/form',
    {
      config: { policy: anyone },
      schema: {
        tags,
        summary: 'Its electronic form: JSON Schema 2020-12 with x- keywords for what a person sees.',
        params: Code,
        querystring: z.object({ at: day.optional() }),
        response: { 200: z.looseObject({ $schema: z.string(), $id: z.string(), title: z.string() }).meta({ id: 'EForm' }) },
      },
    },
    async (request) => {
      const found = await procedures.findInForce(request.params.code, request.query.at)
      if (found === undefined) throw new NotFound('procedure')
      return { ...found.eform }
    },
  )
}

function keeping(server: HttpServer, procedures: Procedures): void {
  server.get(
    '/api/v1/procedures/:code/versions',
    {
      config: { policy: readers },
      schema: {
        tags,
        summary: 'Every version of a procedure, drafts too, with findings and what stops its publication.',
        params: Code,
        response: {
          200: z.object({
            versions: z.array(
              z.object({
                id: z.string(),
                versionNumber: z.number(),
                name: z.string(),
                outcome: z.string(),
                importedAt: z.string(),
                importedBy: z.string(),
                findings: z.array(FindingView),
                obstacles: z.array(ObstacleView),
                publications: z.array(PublicationView),
              }),
            ),
          }),
        },
      },
    },
    async (request) => {
      const versions = await procedures.listVersions(request.viewer, request.params.code)
      return {
        versions: versions.map((v) => ({
          ...v,
          findings: [...v.findings],
          obstacles: [...v.obstacles],
          publications: [...v.publications],
        })),
      }
    },
  )
  server.get(
    '/api/v1/procedure-drafts',
    {
      config: { policy: readers },
      schema: {
        tags,
        summary: 'Procedures whose newest version is not in force.',
        response: {
          200: z.object({
            drafts: z.array(z.object({ code: z.string(), versionNumber: z.number(), name: z.string(), obstacles: z.array(ObstacleView) })),
          }),
        },
      },
    },
    async (request) => ({ drafts: await procedures.listDrafts(request.viewer) }),
  )
  server.post(
    '/api/v1/procedure-imports',
    {
      config: { policy: keepers },
      bodyLimit: 20_000_000,
      schema: {
        tags,
        summary: 'Import records of procedures as `motcua import procedures` does; nothing is published by it.',
        body: z.object({ procedures: z.array(z.unknown()).min(1).max(3000), dryRun: z.boolean().default(false) }),
        response: {
          200: z.object({
            procedures: z.array(
              z.object({
                code: z.string(),
                outcome: z.string(),
                findings: z.array(FindingView),
                change: z.string().nullable(),
                versionId: z.string().nullable(),
              }),
            ),
          }),
        },
      },
    },
    async (request) => {
      const lines = importRecords(request.body.procedures)
      if (request.body.dryRun)
        return {
          procedures: lines.map((l) => ({ code: l.code, outcome: l.outcome, findings: [...l.findings], change: null, versionId: null })),
        }
      const stored = await procedures.importProcedures(request.viewer, { lines, eforms: new Map() })
      return { procedures: stored.map((l) => ({ ...l, findings: [...l.findings] })) }
    },
  )
}

const Ground = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('DECISION'),
    decision: z.object({ number: z.string().trim().min(1).max(100), date: day, agency: z.string().trim().min(1).max(300) }),
  }),
  z.object({ kind: z.literal('INTERIM'), basis: z.string().trim().max(300) }),
])

function publishing(server: HttpServer, procedures: Procedures): void {
  server.post(
    '/api/v1/procedures/:code/versions/:versionNumber/publish',
    {
      config: { policy: keepers },
      schema: {
        tags,
        summary: 'Put a version into force from a day on; the one before it ends on that day.',
        params: z.object({ code, versionNumber: z.coerce.number().int().min(1).max(100_000) }),
        body: z.object({
          ground: Ground,
          effectiveFrom: day,
          effectiveTo: day.nullable().default(null),
          onlineLevel: z
            .object({ level: onlineLevel, onPmList: z.boolean(), criteriaMet: z.boolean(), yearlyVolume: z.number().int().min(0) })
            .nullable()
            .default(null)
            .describe('Left out: as the source says.'),
        }),
        response: { 200: PublicationView, ...refusable },
      },
    },
    async (request) => {
      const published = await procedures.publish(request.viewer, { ...request.params, ...request.body })
      return isRefused(published) ? published : { ...published }
    },
  )
  server.post(
    '/api/v1/procedures/:code/withdraw',
    {
      config: { policy: keepers },
      schema: {
        tags,
        summary: 'End the version in force from a day on; dossiers already taken in go on under it.',
        params: Code,
        body: z.object({ effectiveTo: day, reason: z.string().max(500) }),
        response: { 200: PublicationView, ...refusable },
      },
    },
    async (request) => {
      const ended = await procedures.withdraw(request.viewer, { ...request.params, ...request.body })
      return isRefused(ended) ? ended : { ...ended }
    },
  )
}

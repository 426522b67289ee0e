import { govLevels, isRefused, type AgencyId, type LocalDate, type OfficialId } from '@motcua/terms'
import { z } from 'zod'
import { holding } from '#platform/http/policy.ts'
import { refusable } from '#platform/http/refusable.ts'
import type { HttpServer } from '#platform/http/request-context.ts'
import { agencyKinds, counterKinds, unitKinds } from '../domain/agency.ts'
import { appointmentRoles, postingDuties } from '../domain/official.ts'
import { organisationWarnings } from '../domain/warning.ts'
import type { Organisation } from '../organisation.ts'
import {
  AgencyView,
  CounterView,
  LeaderView,
  PostingView,
  toAgencyView,
  toCounterView,
  toPostingView,
  WarningView,
} from './organisation-views.ts'

const agencyId = z.uuid().transform((id) => id as AgencyId)
const officialId = z.uuid().transform((id) => id as OfficialId)
const day = z.iso.date('Hãy ghi ngày dạng 2026-03-02.').transform((d) => d as LocalDate)
const text = z.string().trim().min(1, 'Hãy điền vào ô này.').max(500)
const decision = text.describe('Number and date of the decision.')
const Id = z.object({ id: agencyId })
const changeId = z.number().describe('Number in the record of changes.')
const administrator = { config: { policy: holding('ADMINISTRATOR') } }
const tags = ['organisation']
const ownAgencyKinds = agencyKinds.filter((kind) => kind !== 'SERVICE_CENTER' && kind !== 'RECEPTION_UNIT')
const contact = { address: text.nullable().default(null), phone: text.nullable().default(null) }

/** What an administrator changes in the organisation. */
export function organisationCommandRoutes(server: HttpServer, organisation: Organisation): void {
  server.post(
    '/api/v1/agencies',
    {
      ...administrator,
      schema: {
        tags,
        summary: 'Enter an agency that was established by decision.',
        body: z.object({
          code: text,
          name: text,
          shortName: text,
          kind: z.enum(ownAgencyKinds),
          level: z.enum(govLevels),
          parentId: agencyId.nullable(),
          isVertical: z.boolean().default(false),
          adminUnitCode: z
            .string()
            .regex(/^\d{2}(\d{3})?$/)
            .nullable()
            .default(null),
          from: day,
          decision,
          ...contact,
        }),
        response: { 201: z.object({ changeId, agency: AgencyView }), ...refusable },
      },
    },
    async (request, reply) => {
      const made = await organisation.establishAgency(request.viewer, request.body)
      if (isRefused(made)) return made
      return reply.code(201).send({ changeId: made.changeId, agency: toAgencyView(made.agency) })
    },
  )
  server.post(
    '/api/v1/agencies/:id/end',
    {
      ...administrator,
      schema: {
        tags,
        summary: 'End an agency and name who takes over.',
        params: Id,
        body: z.object({
          day: day.describe('First day on which it no longer exists.'),
          successorIds: z.array(agencyId).max(50),
          legalBasis: decision,
        }),
        response: {
          200: z.object({ changeId, agencyId: z.string(), validTo: z.string(), successorIds: z.array(z.string()) }),
          ...refusable,
        },
      },
    },
    async (request) => {
      const ended = await organisation.endAgency(request.viewer, { agencyId: request.params.id, ...request.body })
      if (isRefused(ended)) return ended
      const { validTo, successors } = ended
      return { changeId: ended.changeId, agencyId: ended.agencyId, validTo, successorIds: successors.map((s) => s.successorId) }
    },
  )
  server.post(
    '/api/v1/one-stop-units',
    {
      ...administrator,
      schema: {
        tags,
        summary: 'Enter a service center or a reception unit.',
        body: z.object({
          parentId: agencyId,
          code: text,
          name: text,
          shortName: text,
          kind: z.enum(unitKinds),
          hasSeal: z.boolean(),
          from: day,
          decision,
          keptByDecision: text.nullable().default(null).describe('Decision by which a reception unit stays open beside a center.'),
          ...contact,
        }),
        response: { 201: z.object({ changeId, agency: AgencyView }), ...refusable },
      },
    },
    async (request, reply) => {
      const made = await organisation.establishUnit(request.viewer, request.body)
      if (isRefused(made)) return made
      return reply.code(201).send({ changeId: made.changeId, agency: toAgencyView(made.agency) })
    },
  )
  server.post(
    '/api/v1/one-stop-units/:id/counters',
    {
      ...administrator,
      schema: {
        tags,
        summary: 'Open a counter.',
        params: Id,
        body: z.object({ kind: z.enum(counterKinds), number: z.int().min(1).max(999), name: text, from: day }),
        response: { 201: z.object({ changeId, counter: CounterView }), ...refusable },
      },
    },
    async (request, reply) => {
      const made = await organisation.openCounter(request.viewer, { unitId: request.params.id, ...request.body })
      if (isRefused(made)) return made
      return reply.code(201).send({ changeId: made.changeId, counter: toCounterView(made.counter) })
    },
  )
  people(server, organisation)
}

function people(server: HttpServer, organisation: Organisation): void {
  server.post(
    '/api/v1/one-stop-units/:id/leaders',
    {
      ...administrator,
      schema: {
        tags,
        summary: 'Enter who leads a unit.',
        params: Id,
        body: z.object({ officialId, role: z.enum(appointmentRoles), firstDay: day, decision: decision.nullable().default(null) }),
        response: { 201: z.object({ changeId, leader: LeaderView.pick({ officialId: true, role: true }) }), ...refusable },
      },
    },
    async (request, reply) => {
      const made = await organisation.appointLeader(request.viewer, { unitId: request.params.id, ...request.body })
      if (isRefused(made)) return made
      const { officialId: who, role } = made.appointment
      return reply.code(201).send({ changeId: made.changeId, leader: { officialId: who, role } })
    },
  )
  server.post(
    '/api/v1/one-stop-units/:id/postings',
    {
      ...administrator,
      schema: {
        tags,
        summary: 'Enter the posting of an official by their agency; warnings do not stop it.',
        params: Id,
        body: z.object({
          officialId,
          duty: z.enum(postingDuties),
          fields: z.array(z.string().max(80)).max(100),
          firstDay: day,
          lastDay: day.nullable().default(null),
          substituteId: officialId.nullable().default(null),
          decision: decision.nullable().default(null),
          conductConfirmed: z.boolean().describe('The agency confirms the general standards of conduct.'),
        }),
        response: { 201: z.object({ changeId, posting: PostingView, warnings: z.array(WarningView) }), ...refusable },
      },
    },
    async (request, reply) => {
      const posted = await organisation.postOfficial(request.viewer, { unitId: request.params.id, ...request.body })
      if (isRefused(posted)) return posted
      const warnings = posted.warnings.map((w) => ({ code: w.code, message: organisationWarnings[w.code].vi(w.data) }))
      return reply.code(201).send({ changeId: posted.changeId, posting: toPostingView(posted.posting), warnings })
    },
  )
}

import { govLevels, type AgencyId, type LocalDate } from '@motcua/terms'
import { z } from 'zod'
import type { Clock } from '#platform/clock/clock.ts'
import { NotFound } from '#platform/http/faults.ts'
import { anyone, holding, official } from '#platform/http/policy.ts'
import type { HttpServer } from '#platform/http/request-context.ts'
import { agencyKinds, unitKinds } from '../domain/agency.ts'
import type { UnitOfAgency } from '../domain/directory.ts'
import type { Organisation } from '../organisation.ts'
import {
  AgencyTreeView,
  AgencyView,
  CounterView,
  LeaderView,
  OfficialView,
  PostingView,
  toAgencyView,
  toCounterView,
  toOfficialView,
  toPostingView,
  toTreeView,
  toUnitView,
  UnitView,
} from './organisation-views.ts'

const Id = z.object({ id: z.uuid().transform((id) => id as AgencyId) })
const day = z.iso.date('Hãy ghi ngày dạng 2026-03-02.').transform((d) => d as LocalDate)
const At = { at: day.optional().describe('As it stands on that day; left out: today.') }
const tags = ['organisation']

/** Reading the organisation: agencies, one-stop units and counters are public, who works where is for officials. */
export function organisationRoutes(server: HttpServer, organisation: Organisation, clock: Clock): void {
  const today = (): LocalDate => clock.now().slice(0, 10) as LocalDate
  agencies(server, organisation, today)
  units(server, organisation, today)
  people(server, organisation, today)
}

function agencies(server: HttpServer, organisation: Organisation, today: () => LocalDate): void {
  server.get(
    '/api/v1/agencies',
    {
      config: { policy: anyone },
      schema: {
        tags,
        summary: 'Agencies of the province, in official order; by code also under a former one.',
        querystring: z.object({
          q: z.string().max(200).optional().describe('Words of the name, with any accents or none.'),
          code: z.string().max(40).optional(),
          kind: z.enum(agencyKinds).optional(),
          level: z.enum(govLevels).optional(),
          parentId: z
            .uuid()
            .transform((id) => id as AgencyId)
            .optional(),
          ...At,
        }),
        response: { 200: z.object({ agencies: z.array(AgencyView) }) },
      },
    },
    async (request) => {
      const directory = await organisation.current()
      const { code, at, ...filter } = request.query
      if (code !== undefined) return { agencies: [directory.findAgencyByCode(code)].flatMap((a) => (a ? [toAgencyView(a)] : [])) }
      return { agencies: directory.listAgencies({ ...filter, at: at ?? today() }).map(toAgencyView) }
    },
  )
  server.get(
    '/api/v1/agencies/:id',
    {
      config: { policy: anyone },
      schema: {
        tags,
        summary: 'One agency, and who took over when it has ended.',
        params: Id,
        response: { 200: AgencyView.extend({ successors: z.array(AgencyView) }) },
      },
    },
    async (request) => {
      const directory = await organisation.current()
      const agency = directory.findAgency(request.params.id)
      if (!agency) throw new NotFound('agency')
      const successors = directory.successorsOf(agency.id, today()).filter((s) => s.id !== agency.id)
      return { ...toAgencyView(agency), successors: successors.map(toAgencyView) }
    },
  )
  server.get(
    '/api/v1/agency-tree',
    {
      config: { policy: anyone },
      schema: {
        tags,
        summary: 'Agencies as a tree.',
        querystring: z.object(At),
        response: { 200: z.object({ roots: z.array(AgencyTreeView) }) },
      },
    },
    async (request) => ({ roots: (await organisation.current()).tree(request.query.at ?? today()).map(toTreeView) }),
  )
}

function units(server: HttpServer, organisation: Organisation, today: () => LocalDate): void {
  const unitOf = async (id: AgencyId): Promise<UnitOfAgency> => {
    const found = (await organisation.current()).findUnit(id)
    if (!found) throw new NotFound('one-stop unit')
    return found
  }
  server.get(
    '/api/v1/one-stop-units',
    {
      config: { policy: anyone },
      schema: {
        tags,
        summary: 'Places that take in dossiers and return results.',
        querystring: z.object({
          kind: z.enum(unitKinds).optional(),
          level: z.enum(govLevels).optional(),
          parentId: z
            .uuid()
            .transform((id) => id as AgencyId)
            .optional(),
          ...At,
        }),
        response: { 200: z.object({ units: z.array(UnitView) }) },
      },
    },
    async (request) => {
      const filter = { ...request.query, at: request.query.at ?? today() }
      return { units: (await organisation.current()).listUnits(filter).map(toUnitView) }
    },
  )
  server.get(
    '/api/v1/one-stop-units/:id',
    {
      config: { policy: anyone },
      schema: {
        tags,
        summary: 'One unit with its counters and leaders.',
        params: Id,
        response: { 200: UnitView.extend({ counters: z.array(CounterView), leaders: z.array(LeaderView) }) },
      },
    },
    async (request) => {
      const unit = toUnitView(await unitOf(request.params.id))
      const counters = (await organisation.current()).listCounters(request.params.id, today())
      return { ...unit, counters: counters.map(toCounterView), leaders: await organisation.leadersOf(request.params.id, today()) }
    },
  )
  server.get(
    '/api/v1/one-stop-units/:id/counters',
    {
      config: { policy: anyone },
      schema: {
        tags,
        summary: 'Counters of a unit, by number.',
        params: Id,
        querystring: z.object(At),
        response: { 200: z.object({ counters: z.array(CounterView) }) },
      },
    },
    async (request) => {
      await unitOf(request.params.id)
      const counters = (await organisation.current()).listCounters(request.params.id, request.query.at ?? today())
      return { counters: counters.map(toCounterView) }
    },
  )
}

function people(server: HttpServer, organisation: Organisation, today: () => LocalDate): void {
  server.get(
    '/api/v1/agencies/:id/officials',
    {
      config: { policy: official },
      schema: {
        tags,
        summary: 'Officials of an agency, by name.',
        params: Id,
        response: { 200: z.object({ officials: z.array(OfficialView) }) },
      },
    },
    async (request) => {
      const officials = await organisation.listOfficials(request.viewer, { agencyId: request.params.id })
      return { officials: officials.map(toOfficialView) }
    },
  )
  server.get(
    '/api/v1/one-stop-units/:id/postings',
    {
      config: { policy: official },
      schema: {
        tags,
        summary: 'Who is posted to a unit on a day.',
        params: Id,
        querystring: z.object(At),
        response: { 200: z.object({ postings: z.array(PostingView) }) },
      },
    },
    async (request) => {
      const filter = { unitId: request.params.id, at: request.query.at ?? today() }
      return { postings: (await organisation.listPostings(request.viewer, filter)).map(toPostingView) }
    },
  )
  server.get(
    '/api/v1/organisation-changes',
    {
      config: { policy: holding('ADMINISTRATOR', 'AUDITOR') },
      schema: {
        tags,
        summary: 'What was changed in the organisation, newest first (500 at most).',
        querystring: z.object({ subjectId: z.uuid().optional().describe('Only changes of this agency, counter or posting.') }),
        response: {
          200: z.object({
            changes: z.array(
              z.object({
                id: z.number(),
                kind: z.string(),
                subjectId: z.string().nullable(),
                data: z.unknown(),
                changedBy: z.string(),
                changedAt: z.string(),
              }),
            ),
          }),
        },
      },
    },
    async (request) => {
      const changes = await organisation.listChanges(request.viewer, request.query.subjectId)
      return {
        changes: changes.map(({ id, kind, subjectId, data, changedBy, changedAt }) => ({
          id,
          kind,
          subjectId,
          data,
          changedBy,
          changedAt,
        })),
      }
    },
  )
}

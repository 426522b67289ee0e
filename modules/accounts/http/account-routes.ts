import { isRefused, roles, type AccountId, type AgencyId, type Instant } from '@motcua/terms'
import { z } from 'zod'
import { holding } from '#platform/http/policy.ts'
import { refusable } from '#platform/http/refusable.ts'
import type { HttpServer } from '#platform/http/request-context.ts'
import type { Accounts } from '../accounts.ts'

const Moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+07:00$/, 'Hãy ghi thời điểm dạng 2026-03-02T09:00:00+07:00.')
  .describe('YYYY-MM-DDTHH:MM:SS+07:00')
const Grant = z
  .object({ id: z.string(), accountId: z.string(), role: z.enum(roles), agencyId: z.string(), from: z.string(), to: z.string().nullable() })
  .meta({ id: 'RoleGrant' })
const AccountView = z
  .object({
    id: z.string(),
    login: z.string(),
    status: z.enum(['ACTIVE', 'DISABLED']),
    isDemo: z.boolean(),
    hasTotp: z.boolean(),
    createdAt: z.string(),
    official: z.object({ id: z.string(), name: z.string(), position: z.string() }),
    grants: z.array(Grant).describe('Rights of all times.'),
  })
  .meta({ id: 'Account' })
const Change = z
  .object({ kind: z.string(), data: z.record(z.string(), z.unknown()), changedBy: z.string().nullable(), changedAt: z.string() })
  .meta({ id: 'AccountChange' })
const Id = z.object({ id: z.uuid() })
const administrator = { config: { policy: holding('ADMINISTRATOR') } }
const reader = { config: { policy: holding('ADMINISTRATOR', 'AUDITOR') } }
const PAGE = 100

/** What administrators do with the accounts and rights of officials. */
export function accountRoutes(server: HttpServer, accounts: Accounts): void {
  server.get(
    '/api/v1/accounts',
    {
      ...reader,
      schema: {
        tags: ['accounts'],
        summary: 'Accounts of officials with their rights, by login.',
        querystring: z.object({ after: z.string().max(200).default('').describe('Login of the last one of the page before.') }),
        response: { 200: z.object({ accounts: z.array(AccountView), next: z.string().nullable() }) },
      },
    },
    async (request) => {
      const page = await accounts.listAccounts(request.viewer, { after: request.query.after, limit: PAGE })
      return {
        accounts: page.map((account) => ({ ...account, grants: [...account.grants] })),
        next: page.length === PAGE ? (page.at(-1)?.login ?? null) : null,
      }
    },
  )
  server.get(
    '/api/v1/accounts/:id/history',
    {
      ...reader,
      schema: {
        tags: ['accounts'],
        summary: 'Every change of an account, oldest first.',
        params: Id,
        response: { 200: z.object({ changes: z.array(Change) }) },
      },
    },
    async (request) => ({
      changes: (await accounts.history(request.viewer, request.params.id as AccountId)).map(({ kind, data, changedBy, changedAt }) => ({
        kind,
        data: { ...data },
        changedBy,
        changedAt,
      })),
    }),
  )
  server.put(
    '/api/v1/accounts/:id/status',
    {
      ...administrator,
      schema: {
        tags: ['accounts'],
        summary: 'Close an account, or open it again.',
        params: Id,
        body: z.object({ status: z.enum(['ACTIVE', 'DISABLED']) }),
        response: { 204: z.null(), ...refusable },
      },
    },
    async (request, reply) =>
      (await accounts.setStatus(request.viewer, request.params.id as AccountId, request.body.status)) ?? reply.code(204).send(null),
  )
  server.post(
    '/api/v1/accounts/:id/reset-totp',
    {
      ...administrator,
      schema: {
        tags: ['accounts'],
        summary: 'Take the one-time codes off an account.',
        params: Id,
        response: { 204: z.null(), ...refusable },
      },
    },
    async (request, reply) => (await accounts.resetTotp(request.viewer, request.params.id as AccountId)) ?? reply.code(204).send(null),
  )
  server.post(
    '/api/v1/role-grants',
    {
      ...administrator,
      schema: {
        tags: ['role-grants'],
        summary: 'Give an official a role in an agency.',
        body: z.object({
          accountId: z.uuid(),
          role: z.enum(roles),
          agencyId: z.uuid(),
          from: Moment.optional().describe('First instant; left out: now.'),
          to: Moment.nullable().optional().describe('First instant at which it no longer holds; left out: until further notice.'),
        }),
        response: { 201: Grant, ...refusable },
      },
    },
    async (request, reply) => {
      const { accountId, role, agencyId, from, to } = request.body
      const granted = await accounts.grantRole(request.viewer, {
        accountId: accountId as AccountId,
        role,
        agencyId: agencyId as AgencyId,
        from: from as Instant | undefined,
        to: to as Instant | null | undefined,
      })
      return isRefused(granted) ? granted : reply.code(201).send(granted)
    },
  )
  server.post(
    '/api/v1/role-grants/:id/revoke',
    {
      ...administrator,
      schema: {
        tags: ['role-grants'],
        summary: 'End a right.',
        params: Id,
        body: z.object({ at: Moment.optional().describe('Left out: now.') }),
        response: { 200: Grant, ...refusable },
      },
    },
    (request) => accounts.revokeRole(request.viewer, { grantId: request.params.id, at: request.body.at as Instant | undefined }),
  )
}

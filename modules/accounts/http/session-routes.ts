import { isRefused, type Refused, type Viewer } from '@motcua/terms'
import { z } from 'zod'
import { CallerFault, NotSignedIn } from '#platform/http/faults.ts'
import { anyone, signedIn } from '#platform/http/policy.ts'
import { refusable } from '#platform/http/refusable.ts'
import type { HttpServer } from '#platform/http/request-context.ts'
import { clearedSessionCookie } from '#platform/http/session-cookie.ts'
import type { Accounts } from '../accounts.ts'

const Instant = z.string().describe('YYYY-MM-DDTHH:MM:SS+07:00')
const Opened = z
  .object({ token: z.string().describe('Send it as `Authorization: Bearer`.'), expiresAt: Instant })
  .meta({ id: 'OpenedSession' })
const Grant = z.object({ role: z.string(), agencyId: z.string(), from: Instant, to: Instant.nullable() })
const Me = z
  .object({
    sessionId: z.string(),
    kind: z.enum(['citizen', 'official']),
    accountId: z.string(),
    name: z.string(),
    officialId: z.string().optional(),
    position: z.string().optional(),
    grants: z.array(Grant).optional().describe('Rights in force now.'),
  })
  .meta({ id: 'CurrentSession' })
const Listed = z
  .object({
    id: z.string(),
    kind: z.enum(['browser', 'script']),
    createdAt: Instant,
    lastSeenAt: Instant,
    endsAt: Instant,
    isThis: z.boolean(),
  })
  .meta({ id: 'OpenSession' })
const tags = ['sessions']

/** Signing in by name and password, for scripts; who am I; signing out here and elsewhere. */
export function sessionRoutes(server: HttpServer, accounts: Accounts, origin: string): void {
  server.post(
    '/api/v1/sessions',
    {
      config: { policy: anyone, rateLimit: { max: 30, timeWindow: 60_000 } },
      schema: {
        tags,
        summary: 'Sign in.',
        description: 'Ends after 30 minutes without a request (configurable) and after 12 hours in any case.',
        body: z.object({
          account: z.string().min(1).max(200).describe('Account name, such as `tiep-nhan-1`.'),
          password: z.string().min(1).max(500),
          totp: z.string().max(20).optional().describe('Six digits of the authenticator, where enrolled.'),
        }),
        response: { 201: Opened, ...refusable },
      },
    },
    async (request, reply) => {
      const { account, password, totp } = request.body
      const signedInNow = await accounts.signInWithPassword({ login: account, password, totp, source: request.ip, kind: 'script' })
      if (isRefused(signedInNow)) return asUnauthorized(signedInNow)
      return reply.code(201).send({ token: signedInNow.token, expiresAt: signedInNow.expiresAt })
    },
  )
  server.get(
    '/api/v1/sessions/current',
    { config: { policy: signedIn }, schema: { tags, summary: 'Who am I, and what are my rights now.', response: { 200: Me } } },
    (request) => toMe(request.viewer, request.sessionId ?? ''),
  )
  server.delete(
    '/api/v1/sessions/current',
    { config: { policy: signedIn }, schema: { tags, summary: 'Sign out.', response: { 204: z.null(), ...refusable } } },
    async (request, reply) => {
      await accounts.endSession(request.viewer, request.sessionId ?? '')
      return reply.code(204).header('set-cookie', clearedSessionCookie(origin)).send(null)
    },
  )
  server.get(
    '/api/v1/sessions',
    {
      config: { policy: signedIn },
      schema: { tags, summary: 'Where I am signed in.', response: { 200: z.object({ sessions: z.array(Listed) }) } },
    },
    async (request) => {
      const sessions = await accounts.listSessions(request.viewer)
      return { sessions: sessions.map((session) => ({ ...session, isThis: session.id === request.sessionId })) }
    },
  )
  server.delete(
    '/api/v1/sessions/:id',
    {
      config: { policy: signedIn },
      schema: {
        tags,
        summary: 'End one of my other sessions.',
        params: z.object({ id: z.uuid() }),
        response: { 204: z.null(), ...refusable },
      },
    },
    async (request, reply) => (await accounts.endSession(request.viewer, request.params.id)) ?? reply.code(204).send(null),
  )
}

/** Not having proven who one is, is 401 here; the sentences are those of the refusals. */
function asUnauthorized(refused: Refused): Refused {
  if (['sign-in.wrong', 'sign-in.totp-needed', 'sign-in.totp-wrong'].includes(refused.code))
    throw new CallerFault(401, refused.code, refused.data)
  return refused
}

function toMe(viewer: Viewer, sessionId: string): z.infer<typeof Me> {
  if (viewer.kind === 'anonymous') throw new NotSignedIn()
  const { kind, accountId, name } = viewer
  if (viewer.kind === 'citizen') return { sessionId, kind, accountId, name }
  return {
    sessionId,
    kind,
    accountId,
    name,
    officialId: viewer.officialId,
    position: viewer.position,
    grants: viewer.grants.map(({ role, agencyId, from, to }) => ({ role, agencyId, from, to })),
  }
}

import { isRefused } from '@motcua/terms'
import { z } from 'zod'
import { official, signedIn } from '#platform/http/policy.ts'
import { refusable } from '#platform/http/refusable.ts'
import type { HttpServer } from '#platform/http/request-context.ts'
import type { Accounts } from '../accounts.ts'

const tags = ['accounts']

/** What people do with their own account: password and one-time codes. */
export function ownAccountRoutes(server: HttpServer, accounts: Accounts): void {
  server.put(
    '/api/v1/accounts/current/password',
    {
      config: { policy: signedIn },
      schema: {
        tags,
        summary: 'Change my password.',
        description: 'Signs me out everywhere else.',
        body: z.object({ current: z.string().max(500), next: z.string().max(500) }),
        response: { 204: z.null(), ...refusable },
      },
    },
    async (request, reply) =>
      (await accounts.changePassword(request.viewer, { ...request.body, sessionId: request.sessionId, source: request.ip })) ??
      reply.code(204).send(null),
  )
  server.post(
    '/api/v1/accounts/current/totp',
    {
      config: { policy: official },
      schema: {
        operationId: 'enrolTotp',
        tags,
        summary: 'Begin to use one-time codes.',
        description: 'Nothing changes until a code has been confirmed. The secret is told this once.',
        response: {
          200: z.object({ secret: z.string(), address: z.string().describe('otpauth: address for the QR code.') }),
          ...refusable,
        },
      },
    },
    (request) => accounts.beginTotpEnrolment(request.viewer),
  )
  server.post(
    '/api/v1/accounts/current/totp/confirm',
    {
      config: { policy: official },
      schema: {
        operationId: 'confirmTotp',
        tags,
        summary: 'Confirm with a code that the authenticator works.',
        body: z.object({ code: z.string().max(20) }),
        response: { 204: z.null(), ...refusable },
      },
    },
    async (request, reply) => {
      const refused = await accounts.confirmTotpEnrolment(request.viewer, request.body.code)
      return isRefused(refused) ? refused : reply.code(204).send(null)
    },
  )
}

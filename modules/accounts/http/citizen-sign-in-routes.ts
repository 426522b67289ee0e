import { isRefused } from '@motcua/terms'
import { z } from 'zod'
import { anyone } from '#platform/http/policy.ts'
import type { HttpServer } from '#platform/http/request-context.ts'
import { briefCookie, sessionCookie } from '#platform/http/session-cookie.ts'
import type { Accounts } from '../accounts.ts'
import { TICKET_SECONDS } from '../usecases/sign-in-citizen.ts'

export const CITIZEN_SIGN_IN_PATH = '/dang-nhap/cong-dan'
export const CITIZEN_CALLBACK_PATH = '/dang-nhap/cong-dan/xong'
const TICKET_COOKIE = 'motcua_dinh_danh'

/**
 * The way to the identity provider and back: two addresses without a screen of their own.
 *
 * @param origins  addresses of this installation that the provider knows, the public one first. The person comes back to the one they
 *   left from, where the cookie is.
 */
export function citizenSignInRoutes(server: HttpServer, accounts: Accounts, origins: readonly [string, ...string[]]): void {
  const originOf = (request: { protocol: string; host: string }): string =>
    origins.find((o) => o === `${request.protocol}://${request.host}`) ?? origins[0]
  const schema = { hide: true }
  server.get(
    CITIZEN_SIGN_IN_PATH,
    {
      config: { policy: anyone, rateLimit: { max: 60, timeWindow: 60_000 } },
      schema: { ...schema, querystring: z.object({ ve: z.string().max(500).optional() }) },
    },
    async (request, reply) => {
      const origin = originOf(request)
      const begun = await accounts.beginCitizenSignIn({ redirectUri: `${origin}${CITIZEN_CALLBACK_PATH}`, returnTo: request.query.ve })
      return reply
        .header('set-cookie', briefCookie(origin, TICKET_COOKIE, begun.sealedTicket, CITIZEN_SIGN_IN_PATH, TICKET_SECONDS))
        .redirect(begun.redirectTo, 303)
    },
  )
  server.get(
    CITIZEN_CALLBACK_PATH,
    { config: { policy: anyone, rateLimit: { max: 60, timeWindow: 60_000 } }, schema },
    async (request, reply) => {
      const origin = originOf(request)
      reply.header('set-cookie', briefCookie(origin, TICKET_COOKIE, '', CITIZEN_SIGN_IN_PATH, 0))
      const finished = await accounts.finishCitizenSignIn({
        callbackUrl: `${origin}${request.url}`,
        sealedTicket: request.cookies[TICKET_COOKIE],
      })
      if (isRefused(finished)) return reply.redirect(`/dang-nhap?loi=${encodeURIComponent(finished.code)}`, 303)
      return reply.header('set-cookie', sessionCookie(origin, finished.token, finished.expiresAt)).redirect(finished.returnTo, 303)
    },
  )
}

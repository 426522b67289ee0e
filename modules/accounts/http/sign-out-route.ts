import { anyone } from '#platform/http/policy.ts'
import type { HttpServer } from '#platform/http/request-context.ts'
import { clearedSessionCookie } from '#platform/http/session-cookie.ts'
import type { Accounts } from '../accounts.ts'

export const SIGN_OUT_PATH = '/dang-xuat'

/** The button "Đăng xuất": a plain form, an address without a screen of its own. Whoever is not signed in any more ends there too. */
export async function signOutRoute(server: HttpServer, accounts: Accounts, origin: string): Promise<void> {
  await server.register(async (forms) => {
    forms.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, _body, done) => done(null))
    forms.post(SIGN_OUT_PATH, { config: { policy: anyone }, schema: { hide: true } }, async (request, reply) => {
      if (request.viewer.kind !== 'anonymous' && request.sessionId !== undefined)
        await accounts.endSession(request.viewer, request.sessionId)
      return reply.header('set-cookie', clearedSessionCookie(origin)).redirect('/', 303)
    })
  })
}

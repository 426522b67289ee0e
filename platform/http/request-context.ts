import type { Viewer } from '@motcua/terms'
import type { FastifyBaseLogger, FastifyInstance, RawReplyDefaultExpression, RawRequestDefaultExpression, RawServerDefault } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Policy } from './policy.ts'

/** The server as route files see it: schemas are zod, and their types reach the handler. */
export type HttpServer = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>

/** What a token opens. `id` names the session without being the token. */
export type SignedInSession = { readonly id: string; readonly viewer: Viewer; readonly secondsLeft: number }

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; `anonymous` when nobody is signed in. */
    viewer: Viewer
    /** The session of the caller, to be ended or left out of a list. Never its token. */
    sessionId: string | undefined
    /** Until the session ends by itself if nothing more is asked. */
    secondsLeft: number | undefined
    /** Language of answers: Vietnamese unless the caller prefers English. */
    language: 'vi' | 'en'
  }
  interface FastifyContextConfig {
    /** Who may knock. A route without one does not start. */
    policy?: Policy
  }
}

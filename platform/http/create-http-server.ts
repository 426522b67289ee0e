import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import { isRefused, type RefusalCatalogue } from '@motcua/terms'
import Fastify, { LogController, type FastifyBaseLogger, type FastifyReply, type FastifyRequest } from 'fastify'
import { serializerCompiler } from 'fastify-type-provider-zod'
import type { Logger } from '../logging/logger.ts'
import { CallerFault, NotAllowed, NotSignedIn } from './faults.ts'
import { languageOf } from './language.ts'
import { describeApi } from './openapi.ts'
import { PROBLEM_TYPE, problemOfError, problemOfRefusal, retryAfterOf, type Problem, type Telling } from './problem.ts'
import { problemPage } from './problem-page.ts'
import { UNATTENDED_HEADER } from './unattended.ts'
import type { HttpServer, SignedInSession } from './request-context.ts'
import { comesFromHere } from './same-origin.ts'
import { SESSION_COOKIE } from './session-cookie.ts'
import { validateWithZod } from './validate-with-zod.ts'

export type HttpServerOptions = {
  /** Public address of the installation, without a trailing slash. */
  readonly origin: string
  /** Addresses of the reverse proxy whose X-Forwarded headers are believed, comma separated. */
  readonly trustProxy?: string | undefined
  readonly logger: Logger
  /** The sentences of every refusal that any route may return. */
  readonly refusals: RefusalCatalogue
  /** Finds who holds a session's token; undefined when it opens nothing (any more). */
  readonly findSession: (token: string, asking: { readonly unattended: boolean }) => Promise<SignedInSession | undefined>
  /** Other addresses to which a form may lead: the identity provider. */
  readonly formTargets?: readonly string[]
  /** A brake on floods from one address; loopback is free, since behind an unnamed proxy everybody would share it. */
  readonly requestsPerMinute?: number
}

/**
 * The web server without its routes: sessions, policies, limits, safe headers and problem details.
 *
 * Every route must name its policy (`config.policy`), or the start fails. A handler may return a `Refused`.
 */
export async function createHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const server = Fastify({
    loggerInstance: options.logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: options.trustProxy?.split(',').map((address) => address.trim()) ?? false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    forceCloseConnections: 'idle',
    // Addresses that the router cannot read never reach the error handler below.
    frameworkErrors: (error, request, reply) => void sendProblem(request, reply, problemOfError(error, telling(options, request))),
  }) as unknown as HttpServer
  server.setValidatorCompiler(validateWithZod)
  server.setSerializerCompiler(serializerCompiler)
  server.decorateRequest('viewer')
  server.decorateRequest('sessionId', undefined)
  server.decorateRequest('secondsLeft', undefined)
  server.decorateRequest('language', 'vi')
  server.addHook('onRoute', (route) => {
    if (!route.config?.policy) throw new Error(`The route ${String(route.method)} ${route.url} names no policy: add config: { policy }`)
  })
  answerFaults(server, options)
  server.addHook('onRequest', async (request, reply) => {
    request.viewer = { kind: 'anonymous' }
    request.language = languageOf(request.headers['accept-language'])
    reply.header('x-request-id', request.id)
  })
  server.addHook('onResponse', async (request, reply) => {
    request.log.info(
      { route: request.routeOptions.url, method: request.method, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    )
  })
  await server.register(helmet, safeHeaders(options))
  await server.register(cookie)
  await server.register(rateLimit, {
    max: options.requestsPerMinute ?? 6_000,
    timeWindow: 60_000,
    allowList: (request) => isLoopback(request.ip),
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    errorResponseBuilder: (_request, { ttl }) =>
      Object.assign(new Error('too many'), { code: 'REQUEST_TOO_MANY', data: { retryAfterSeconds: Math.ceil(ttl / 1000) } }),
  })
  await server.register(multipart)
  recognise(server, options)
  await describeApi(server, options.refusals)
  return server
}

/** Finds out who asks, whether a browser may ask this from where it stands, and whether the route is open to them. */
function recognise(server: HttpServer, options: HttpServerOptions): void {
  server.addHook('onRequest', async (request) => {
    const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
    const fromCookie = bearer === undefined ? request.cookies[SESSION_COOKIE] : undefined
    if (
      bearer === undefined &&
      !comesFromHere(request, [options.origin, `${request.protocol}://${request.host}`], fromCookie !== undefined)
    )
      throw new CallerFault(403, 'request.other-site')
    const policy = request.routeOptions.config.policy
    const token = bearer ?? fromCookie
    const unattended = request.headers[UNATTENDED_HEADER] !== undefined
    const session = token && policy && policy !== noViewer ? await options.findSession(token, { unattended }) : undefined
    // A script that shows a worn-out token must hear of it, even where anybody may look.
    if (bearer !== undefined && policy && !session && policy !== noViewer) throw new NotSignedIn()
    if (session) {
      request.viewer = session.viewer
      request.sessionId = session.id
      request.secondsLeft = session.secondsLeft
    }
    if (!policy || policy.allows(request.viewer)) return
    throw request.viewer.kind === 'anonymous' ? new NotSignedIn() : new NotAllowed(policy.name)
  })
}

/** For files that are the same for all: nobody is looked up. */
export const noViewer = { name: 'anyone', allows: () => true }

function answerFaults(server: HttpServer, options: HttpServerOptions): void {
  const tell = (request: FastifyRequest): Telling => telling(options, request)
  server.addHook('preSerialization', async (request, reply, payload: unknown) =>
    isRefused(payload) ? asProblem(reply, problemOfRefusal(payload, tell(request))) : payload,
  )
  server.setErrorHandler((error, request, reply) => {
    const problem = problemOfError(error, tell(request))
    if (problem.status === 500) request.log.error({ err: error, incident: request.id, route: request.routeOptions.url }, 'a bug')
    else if (problem.status === 503) request.log.warn({ err: error, route: request.routeOptions.url }, 'another system failed')
    return sendProblem(request, reply, problem)
  })
  server.setNotFoundHandler((request, reply) =>
    sendProblem(request, reply, problemOfError(new CallerFault(404, 'request.not-found'), tell(request))),
  )
}

function telling({ refusals }: HttpServerOptions, request: FastifyRequest): Telling {
  return { refusals, language: request.language ?? languageOf(request.headers['accept-language']), requestId: request.id }
}

function asProblem(reply: FastifyReply, problem: Problem): Problem {
  const wait = retryAfterOf(problem)
  if (wait !== undefined) reply.header('retry-after', String(wait))
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer')
  reply.code(problem.status).header('cache-control', 'no-store').header('content-type', PROBLEM_TYPE)
  return problem
}

function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  asProblem(reply, problem)
  const wantsPage = !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html')
  if (!wantsPage) return reply.send(problem)
  return reply.header('content-type', 'text/html; charset=utf-8').send(problemPage(problem, request.language ?? 'vi'))
}

const isLoopback = (ip: string): boolean => ip === '::1' || ip.startsWith('127.') || ip.startsWith('::ffff:127.')

/** Only our own files, no frames, no plug-ins; scripts of hydrated pages carry the nonce of their answer. */
function safeHeaders(options: HttpServerOptions): Parameters<typeof helmet>[1] {
  const overTls = options.origin.startsWith('https:')
  return {
    global: true,
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'", ...(options.formTargets ?? [])],
        ...(overTls ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    // With no-referrer Chromium sends `Origin: null` with a form, and every form would be refused.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: overTls ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  }
}

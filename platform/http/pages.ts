import { PassThrough, Readable } from 'node:stream'
import fastifyStatic from '@fastify/static'
import { RouterContextProvider } from 'react-router'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { noViewer } from './create-http-server.ts'
import { NotFound } from './faults.ts'
import { LANGUAGE_COOKIE, pageLanguage } from './language.ts'
import { pageContext, type PageContext } from './page-context.ts'
import { anyone } from './policy.ts'
import type { HttpServer } from './request-context.ts'
import { sessionCookie } from './session-cookie.ts'
import { uploadParts } from './uploads.ts'

export type PagesOptions = {
  /** React Router's request handler, made from the server build. */
  readonly handle: (request: Request, context: RouterContextProvider) => Promise<Response>
  /** Folder of the built client files. */
  readonly clientDirectory: string
  /** Public address of the installation, without a trailing slash. */
  readonly origin: string
  /** The wired application, for loaders and actions. */
  readonly app: unknown
}

/**
 * Serves the screens: built files under `/assets/` for ever (their names change with their content), everything else by React Router.
 *
 * Bodies stay unread, so that an action may stream them (`context.uploads`); a visitor who leaves aborts the request's signal.
 */
export async function servePages(server: HttpServer, options: PagesOptions): Promise<void> {
  await server.register(fastifyStatic, { root: options.clientDirectory, serve: false })
  server.get<{ Params: { '*': string } }>('/assets/*', { config: { policy: noViewer }, schema: { hide: true } }, (request, reply) =>
    reply.sendFile(`assets/${request.params['*']}`, { immutable: true, maxAge: '365d' }),
  )
  await server.register(async (web) => {
    web.removeContentTypeParser(['application/json', 'text/plain'])
    web.addContentTypeParser('*', (_request, _payload, done) => done(null))
    web.all('/api/*', { config: { policy: anyone }, schema: { hide: true }, exposeHeadRoute: false }, () => {
      throw new NotFound('route')
    })
    web.all('/*', { config: { policy: anyone }, schema: { hide: true }, exposeHeadRoute: false }, async (request, reply) => {
      const context = new RouterContextProvider(new Map([[pageContext, makePageContext(request, reply, options)]]))
      return reply.send(await options.handle(toWebRequest(request, reply), context))
    })
  })
}

function makePageContext(request: FastifyRequest, reply: FastifyReply, { app, origin }: PagesOptions): PageContext {
  return {
    app,
    viewer: request.viewer,
    sessionId: request.sessionId,
    secondsLeft: request.secondsLeft,
    ip: request.ip,
    requestId: request.id,
    language: pageLanguage(request.cookies[LANGUAGE_COOKIE]),
    nonce: reply.cspNonce.script,
    sessionCookie: ({ token, expiresAt }) => sessionCookie(origin, token, expiresAt),
    uploads: (limits) => uploadParts(request, limits),
  }
}

function toWebRequest(request: FastifyRequest, reply: FastifyReply): Request {
  const gone = new AbortController()
  reply.raw.once('close', () => reply.raw.writableFinished || gone.abort())
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) for (const one of [value ?? []].flat()) headers.append(name, one)
  const body = request.method === 'GET' || request.method === 'HEAD' ? null : lazyBody(request)
  return new Request(`${request.protocol}://${request.host}${request.url}`, {
    method: request.method,
    headers,
    body,
    signal: gone.signal,
    duplex: 'half',
  } as RequestInit)
}

/** A body nobody has touched until somebody reads it, so that an action may choose to stream its uploads instead. */
function lazyBody(request: FastifyRequest): ReadableStream {
  let reader: ReadableStreamDefaultReader | undefined
  return new ReadableStream(
    {
      async pull(controller) {
        reader ??= (Readable.toWeb(request.raw.pipe(new PassThrough())) as ReadableStream).getReader()
        const { done, value } = await reader.read()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: (reason) => reader?.cancel(reason),
    },
    { highWaterMark: 0 },
  )
}

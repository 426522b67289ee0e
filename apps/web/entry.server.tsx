import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable } from '@react-router/node'
import { renderToPipeableStream } from 'react-dom/server'
import { isRouteErrorResponse, ServerRouter, type EntryContext, type HandleErrorFunction, type RouterContextProvider } from 'react-router'
import { createLogger } from '#platform/logging/logger.ts'
import { findPageContext } from './page-context.ts'

const logger = createLogger('error')

/** Longest time one page may take to render before it is given up, so that a stuck page does not hold its request forever. */
const RENDER_LIMIT_MS = 10_000

/** Renders a whole page, then sends it: a page that arrives in pieces needs inline scripts to put them together, and citizens get none. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
) {
  return new Promise<Response>((resolve, reject) => {
    const nonce = findPageContext(context)?.nonce
    let begun = false
    let answerStatus = status
    const { pipe, abort } = renderToPipeableStream(<ServerRouter context={entry} url={request.url} nonce={nonce} />, {
      nonce,
      onShellReady() {
        begun = true
      },
      onAllReady() {
        clearTimeout(limit)
        const body = new PassThrough()
        headers.set('Content-Type', 'text/html; charset=utf-8')
        if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache')
        pipe(body)
        resolve(new Response(request.method === 'HEAD' ? null : createReadableStreamFromReadable(body), { headers, status: answerStatus }))
      },
      onShellError(error) {
        clearTimeout(limit)
        reject(error)
      },
      onError(error) {
        answerStatus = 500
        // A page that could not even begin comes back through `handleError`.
        if (begun) logBug(error, request, context)
      },
    })
    const limit = setTimeout(abort, RENDER_LIMIT_MS)
  })
}

/** Only bugs are logged, once and without the address, which may hold names or codes. A page not found is the caller's affair. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return
  if (isRouteErrorResponse(error) && error.status < 500) return
  logBug(isRouteErrorResponse(error) ? new Error(`page answered ${error.status}`) : error, request, context as RouterContextProvider)
}

function logBug(error: unknown, request: Request, context: RouterContextProvider): void {
  logger.error({ err: error, id: findPageContext(context)?.requestId, method: request.method }, 'page failed')
}

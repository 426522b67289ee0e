import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ServerBuild } from 'react-router'
import type { HttpServer } from '#platform/http/request-context.ts'
import type { App } from './wire.ts'

const BUILD = new URL('../../build/', import.meta.url)

/**
 * Adds the screens from their build.
 * @param folder  where the build lies
 * @returns false when they have not been built: the API is served alone
 */
export async function serveScreens(server: HttpServer, app: App, folder: URL = BUILD): Promise<boolean> {
  const entry = new URL('server/index.js', folder)
  if (!existsSync(entry)) return false
  const [{ createRequestHandler }, { servePages }, build] = await Promise.all([
    import('react-router'),
    import('#platform/http/pages.ts'),
    import(entry.href) as Promise<ServerBuild>,
  ])
  await servePages(server, {
    handle: createRequestHandler(build, 'production'),
    clientDirectory: fileURLToPath(new URL('client', folder)),
    origin: app.environment.server.origin,
    app,
  })
  return true
}

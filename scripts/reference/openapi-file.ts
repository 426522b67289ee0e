import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from '../../apps/server/routes.ts'
import { wire } from '../../apps/server/wire.ts'
import { parseEnvironment } from '../../platform/config/environment.ts'

type Description = {
  readonly paths?: Readonly<Record<string, unknown>>
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> }
}

/** The service's description of itself, from its own routes: wired, but neither listening nor connected to anything. */
export async function makeOpenApiFile(): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'motcua-openapi-'))
  const environment = parseEnvironment({ MOTCUA_LOG: 'silent', MOTCUA_DATA: directory })
  const app = wire({ environment, appUrl: 'postgres://nobody@127.0.0.1:9/none', masterKey: '00'.repeat(32) })
  const server = await createServer(app)
  try {
    await server.ready()
    return toText(server.swagger() as Description)
  } finally {
    await server.close()
    await app.close()
    rmSync(directory, { recursive: true, force: true })
  }
}

/** Addresses and schemas by name, so that a change shows where it belongs; inside them the order of the source. */
function toText(description: Description): string {
  const { paths = {}, components = {} } = description
  const sorted = { ...description, paths: byName(paths), components: { ...components, schemas: byName(components.schemas ?? {}) } }
  return `${JSON.stringify(sorted, null, 2)}\n`
}

const byName = (entries: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(entries).toSorted(([a], [b]) => (a < b ? -1 : 1)))

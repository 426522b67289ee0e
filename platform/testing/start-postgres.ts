import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from '../database/embedded-postgres.ts'
import { migrate } from '../database/migrate.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string
  }
}

/** Login of the application role in tests. */
export const TEST_APP = { user: 'motcua_app', password: 'test' }
export const TEST_SCHEMA = 'province'

/** Runs once before all integration tests: one server, one migrated template that each test file clones. */
export default async function setup(project: { provide(key: 'postgresUrl', value: string): void }): Promise<() => Promise<void>> {
  const directory = mkdtempSync(join(tmpdir(), 'motcua-test-'))
  const server = await startEmbeddedPostgres({ dataDirectory: join(directory, 'pg'), throwaway: true })
  const admin = new pg.Client({ connectionString: server.url })
  await admin.connect()
  await admin.query('create database template_motcua')
  await admin.end()
  await migrate(server.url.replace(/\/postgres$/, '/template_motcua'), TEST_SCHEMA, TEST_APP)
  project.provide('postgresUrl', server.url)
  return async () => {
    await server.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}

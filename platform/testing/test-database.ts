import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { connect, type DatabaseConnection } from '../database/connect.ts'
import { TEST_APP, TEST_SCHEMA } from './start-postgres.ts'

export type TestDatabase = {
  readonly owner: DatabaseConnection
  readonly app: DatabaseConnection
  /** The same role on a pool of its own, for use cases that read while they hold a transaction. */
  readonly transactions: DatabaseConnection
  readonly schema: string
  readonly ownerUrl: string
  readonly appUrl: string
}

/**
 * A database of its own for this test file, cloned from the migrated template and dropped afterwards.
 * `app` is the restricted role the product runs with; `owner` may do everything.
 * @example const database = testDatabase()  // then database().app.db inside tests
 */
export function testDatabase(): () => TestDatabase {
  let current: TestDatabase | undefined
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  const serverUrl = inject('postgresUrl')
  beforeAll(async () => {
    await asAdmin(serverUrl, `create database ${name} template template_motcua`)
    const ownerUrl = serverUrl.replace(/\/postgres$/, `/${name}`)
    const appUrl = ownerUrl.replace(/\/\/[^@]+@/, `//${TEST_APP.user}:${TEST_APP.password}@`)
    current = {
      owner: connect({ url: ownerUrl, schema: TEST_SCHEMA, maxConnections: 2 }),
      app: connect({ url: appUrl, schema: TEST_SCHEMA, maxConnections: 4 }),
      transactions: connect({ url: appUrl, schema: TEST_SCHEMA, maxConnections: 4 }),
      schema: TEST_SCHEMA,
      ownerUrl,
      appUrl,
    }
  })
  afterAll(async () => {
    await current?.app.close()
    await current?.transactions.close()
    await current?.owner.close()
    await asAdmin(serverUrl, `drop database if exists ${name} with (force)`)
  })
  return () => {
    if (!current) throw new Error('The test database is there only inside tests and hooks')
    return current
  }
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  // Several files may clone at the same moment; PostgreSQL refuses while another session reads the template.
  try {
    await client.query('select pg_advisory_lock(4711)')
    await client.query(statement)
  } finally {
    await client.end()
  }
}

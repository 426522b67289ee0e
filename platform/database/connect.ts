import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { namingPool } from './named-statements.ts'
import type { DB } from './schema.gen.ts'

/** Reads only, or opens a transaction. */
export type Db = Kysely<DB>
/** Inside a transaction: what writes asks for this type. */
export type Tx = Transaction<DB>

export type DatabaseConnection = { readonly db: Db; readonly pool: pg.Pool; close(): Promise<void> }

export type ConnectOptions = {
  url: string
  /** Schema of the tenant: every table is named by its noun alone. */
  schema: string
  maxConnections?: number
  /** False behind pgbouncer in transaction mode, where names of statements are lost. */
  namedStatements?: boolean
  onError?: (error: Error) => void
}

// Parsers of our own pools only: the job library shares the driver and expects its defaults.
const parsers = new Map<number, (text: string) => unknown>([
  // Counts and đồng, far below 2^53.
  [pg.types.builtins.INT8, Number],
  // A day stays `YYYY-MM-DD`; the driver would make it a moment of the server's zone.
  [pg.types.builtins.DATE, (day) => day],
  // The session's zone is +07, so `2026-03-02 09:00:00.123+07` becomes an `Instant` by its first 19 characters.
  [
    pg.types.builtins.TIMESTAMPTZ,
    (moment) => (moment.endsWith('infinity') ? moment : `${moment.slice(0, 10)}T${moment.slice(11, 19)}+07:00`),
  ],
])
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers.get(oid)) ?? pg.types.getTypeParser(oid, format),
} as pg.CustomTypesConfig

/**
 * Opens the pool of one role on one tenant's schema.
 *
 * Clients carry an error handler while checked out too: a failover would end the process otherwise.
 */
export function connect(options: ConnectOptions): DatabaseConnection {
  let closing = false
  // While the pool is being closed its connections end, by us or by the server that is stopped after us.
  const onError = (error: Error): void => {
    if (!closing) options.onError?.(error)
  }
  const pool = new pg.Pool({
    connectionString: options.url,
    types,
    // Waiting for ever would hide a transaction that waits for a connection held by its like.
    connectionTimeoutMillis: 10_000,
    max: options.maxConnections ?? 10,
    // Many ask little at once: helpers for one question would take the processors of the others, and start longer than most last.
    options: `-c search_path=${options.schema},public -c timezone=Asia/Ho_Chi_Minh -c max_parallel_workers_per_gather=0`,
  })
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: options.namedStatements === false ? pool : namingPool(pool) }) })
  const close = (): Promise<void> => {
    closing = true
    return db.destroy()
  }
  return { db, pool, close }
}

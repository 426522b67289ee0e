import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/**
 * Which statements are worth a name: the server reads and plans a named one once a connection, and any other every time. To plan the one that
 * writes a command's outcome costs more than to carry it out.
 *
 * A text gets its name when it comes a second time, so that those put together for one question stay without; and there are so many names.
 */
export class StatementNames {
  readonly #names = new Map<string, string | null>()
  #given = 0

  /** @returns undefined for a text that has no name (yet) */
  nameOf(text: string): string | undefined {
    const known = this.#names.get(text)
    if (typeof known === 'string') return known
    if (known === undefined) {
      if (this.#names.size < MOST_TEXTS) this.#names.set(text, null)
      return undefined
    }
    if (this.#given >= MOST_NAMES) return undefined
    const name = `s${++this.#given}`
    this.#names.set(text, name)
    return name
  }

  /** The plan under its name is of no use any more; later it gets another name. */
  forget(text: string): void {
    this.#names.delete(text)
  }
}

// A server keeps each name on each connection; the product has fewer statements than this.
const MOST_NAMES = 400
const MOST_TEXTS = 4000

/** A table of a known statement was changed while we ran, so that its rows would look different now. */
const PLAN_IS_OLD = '0A000'

/** The pool as the query builder sees it: every connection runs its statements under their names. */
export function namingPool(pool: pg.Pool): PostgresPool {
  const names = new StatementNames()
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    options: {},
    async connect() {
      const client = await pool.connect()
      const naming = known.get(client) ?? namingClient(client, names)
      known.set(client, naming)
      return naming
    },
    end: () => pool.end(),
  }
}

function namingClient(client: pg.PoolClient, names: StatementNames): PostgresPoolClient {
  const query = async (text: string, values: readonly unknown[] = []): Promise<unknown> => {
    const name = values.length > 0 ? names.nameOf(text) : undefined
    if (name === undefined) return client.query(text, [...values])
    try {
      return await client.query({ name, text, values: [...values] })
    } catch (error) {
      if ((error as { code?: string }).code === PLAN_IS_OLD) names.forget(text)
      throw error
    }
  }
  return {
    query: query as PostgresPoolClient['query'],
    // The pool puts its own `release` on the client each time it is taken.
    release: (destroy) => client.release(destroy),
  }
}

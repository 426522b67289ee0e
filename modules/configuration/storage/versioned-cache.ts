import type { Db, Tx } from '#platform/database/connect.ts'

/** How a copy of some tables is kept in memory. `version` must be cheap: it is asked far more often than `load`. */
export type VersionedSource<Copy extends { readonly version: number }> = {
  readonly db: Db
  readonly readVersion: (db: Db) => Promise<number>
  readonly load: (db: Db) => Promise<Copy>
  /** How long a copy is believed without asking for the version. Longer: another process's change is seen later. */
  readonly believedMs?: number
}

export type VersionedCache<Copy extends { readonly version: number }> = {
  /** A copy that was right at most `believedMs` ago. Call it before the transaction begins, not inside one. */
  current(): Promise<Copy>
  /** What this transaction sees, its own uncommitted changes included. */
  currentIn(tx: Tx): Promise<Copy>
  /** Ask for the version at the next call: this process has just changed something. */
  refresh(): void
}

const BELIEVED_MS = 1000

/** An in-memory copy that every process renews by itself after any process changed the tables. */
export function createVersionedCache<Copy extends { readonly version: number }>(source: VersionedSource<Copy>): VersionedCache<Copy> {
  const believedMs = source.believedMs ?? BELIEVED_MS
  let held: Copy | undefined
  let askedAt = Number.NEGATIVE_INFINITY
  let running: Promise<Copy> | undefined
  let generation = 0

  const renew = async (): Promise<Copy> => {
    const [startedAt, mine] = [performance.now(), generation]
    const isCurrent = held !== undefined && (await source.readVersion(source.db)) === held.version
    const copy = isCurrent ? held! : await source.load(source.db)
    // A slow reader must not put back what a later one has renewed, nor call itself fresh after `refresh`.
    if (held === undefined || copy.version >= held.version) held = copy
    if (mine === generation) askedAt = startedAt
    return held
  }
  return {
    async current() {
      if (held !== undefined && performance.now() - askedAt < believedMs) return held
      if (running) return running
      const started = renew().finally(() => {
        if (running === started) running = undefined
      })
      running = started
      return started
    },
    async currentIn(tx) {
      return held !== undefined && (await source.readVersion(tx)) === held.version ? held : source.load(tx)
    },
    refresh() {
      generation++
      askedAt = Number.NEGATIVE_INFINITY
      running = undefined
    },
  }
}

type Kept = Record<string, unknown> & { uid?: string; userCode?: string; grantId?: string; consumed?: number }

/** Where the simulator keeps its sign-ins: in memory, gone when it stops. One table per kind of thing, as the protocol library asks. */
export function keptInMemory(): new (kind: string) => object {
  const tables = new Map<string, Map<string, { value: Kept; untilMs: number }>>()
  return class {
    readonly #rows: Map<string, { value: Kept; untilMs: number }>
    constructor(kind: string) {
      this.#rows = tables.get(kind) ?? new Map()
      tables.set(kind, this.#rows)
    }
    async upsert(id: string, value: Kept, seconds: number | undefined): Promise<void> {
      for (const [key, row] of this.#rows) if (row.untilMs < Date.now()) this.#rows.delete(key)
      this.#rows.set(id, { value, untilMs: Date.now() + (seconds ?? 3_600) * 1000 })
    }
    async find(id: string): Promise<Kept | undefined> {
      return this.#first((_value, key) => key === id)
    }
    async findByUid(uid: string): Promise<Kept | undefined> {
      return this.#first((value) => value.uid === uid)
    }
    async findByUserCode(userCode: string): Promise<Kept | undefined> {
      return this.#first((value) => value.userCode === userCode)
    }
    async consume(id: string): Promise<void> {
      const row = this.#rows.get(id)
      if (row) row.value.consumed = Math.floor(Date.now() / 1000)
    }
    async destroy(id: string): Promise<void> {
      this.#rows.delete(id)
    }
    async revokeByGrantId(grantId: string): Promise<void> {
      for (const table of tables.values()) for (const [key, row] of table) if (row.value.grantId === grantId) table.delete(key)
    }
    #first(fits: (value: Kept, key: string) => boolean): Kept | undefined {
      for (const [key, row] of this.#rows) if (row.untilMs >= Date.now() && fits(row.value, key)) return row.value
      return undefined
    }
  }
}

import pg from 'pg'
import { RowBytes, type ColumnType } from './row-bytes.ts'

/** A table and those of its columns that are filled, with their types, in the order of the values. */
export type CopyTarget = { readonly table: string; readonly columns: Readonly<Record<string, ColumnType>> }
export type CopyValue = string | number | boolean | Uint8Array | null | undefined

/** Rows for one table, gathered in the form in which PostgreSQL takes in many at once. */
export class CopyRows {
  readonly target: CopyTarget
  readonly #types: readonly ColumnType[]
  readonly #bytes = new RowBytes()
  count = 0

  constructor(target: CopyTarget) {
    this.target = target
    this.#types = Object.values(target.columns)
  }

  /** @param values  in the order of the target's columns; null and undefined are null, jsonb is its text */
  add(values: readonly CopyValue[]): void {
    const types = this.#types
    if (values.length !== types.length) throw new Error(`${this.target.table}: ${values.length} values for ${types.length} columns`)
    this.#bytes.beginRow(types.length)
    for (let i = 0; i < types.length; i++) this.#bytes.add(types[i]!, values[i])
    this.count++
  }

  /** Hands over the rows gathered so far and begins anew. */
  take(): Buffer {
    this.count = 0
    return this.#bytes.take()
  }
}

/**
 * Sends rows to their table by COPY: five to ten times as fast as inserting them.
 *
 * @param client  not inside another statement; the rows are seen with its transaction, or at once outside one
 * @param bytes   what `CopyRows.take` handed over
 * @returns       when the server has stored them all. @throws  the server's error, and none of them is stored
 */
export function copyRows(client: pg.ClientBase, { table, columns }: CopyTarget, bytes: Buffer): Promise<void> {
  return new Promise((stored, failed) => {
    const statement = `copy ${table} (${Object.keys(columns).join(', ')}) from stdin (format binary)`
    client.query(new CopyIn(statement, bytes, stored, failed))
  })
}

/** Bytes of one message: the server reads them as they come, so that none need be held back there. */
const MESSAGE_BYTES = 256 * 1024

/** The driver has these two; its types do not list them. */
type CopyConnection = pg.Connection & { sendCopyFromChunk(bytes: Buffer): void; endCopyFrom(): void }

/** What the driver asks of a statement that it runs for us: it hands over the server's answers by these names. */
class CopyIn implements pg.Submittable {
  readonly #statement: string
  readonly #bytes: Buffer
  readonly #stored: () => void
  readonly #failed: (error: Error) => void

  constructor(statement: string, bytes: Buffer, stored: () => void, failed: (error: Error) => void) {
    this.#statement = statement
    this.#bytes = bytes
    this.#stored = stored
    this.#failed = failed
  }

  submit(connection: pg.Connection): void {
    connection.query(this.#statement)
  }

  handleCopyInResponse(connection: CopyConnection): void {
    for (let at = 0; at < this.#bytes.length; at += MESSAGE_BYTES)
      connection.sendCopyFromChunk(this.#bytes.subarray(at, at + MESSAGE_BYTES))
    connection.endCopyFrom()
  }

  handleError(error: Error): void {
    this.#failed(error)
  }

  handleReadyForQuery(): void {
    this.#stored()
  }

  handleCommandComplete(): void {}
  handleEmptyQuery(): void {}
  handleRowDescription(): void {}
  handleDataRow(): void {}
}

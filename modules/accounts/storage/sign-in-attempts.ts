import { instantOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/database/connect.ts'
import type { TryRecord } from '../domain/lock-out.ts'

/** The record of a bucket, held until the transaction ends: a hundred tries sent at once are counted one by one. */
export async function findTriesForUpdate(tx: Tx, bucket: Buffer): Promise<TryRecord | undefined> {
  // A row to hold must exist; an empty one says nothing.
  await tx
    .insertInto('sign_in_attempt')
    .values({ bucket, failures: 0, last_failure_at: instantOf(0) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await tx.selectFrom('sign_in_attempt').selectAll().where('bucket', '=', bucket).forUpdate().executeTakeFirstOrThrow()
  if (row.failures === 0) return undefined
  return {
    failures: row.failures,
    lastFailureMs: Date.parse(row.last_failure_at),
    lockedUntilMs: row.locked_until === null ? null : Date.parse(row.locked_until),
  }
}

export async function saveTries(tx: Tx, bucket: Buffer, record: TryRecord): Promise<void> {
  await tx
    .updateTable('sign_in_attempt')
    .set({
      failures: record.failures,
      last_failure_at: instantOf(record.lastFailureMs),
      locked_until: record.lockedUntilMs === null ? null : instantOf(record.lockedUntilMs),
    })
    .where('bucket', '=', bucket)
    .execute()
}

export async function forgetTries(tx: Tx, buckets: readonly Buffer[]): Promise<void> {
  await tx.deleteFrom('sign_in_attempt').where('bucket', 'in', buckets).execute()
}

/** Clears what a quiet day has made meaningless. */
export async function forgetOldTries(tx: Tx, beforeMs: number): Promise<void> {
  await tx.deleteFrom('sign_in_attempt').where('last_failure_at', '<', instantOf(beforeMs)).execute()
}

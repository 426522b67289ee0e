import { refuse, type Refused } from '@motcua/terms'
import type { Tx } from '#platform/database/connect.ts'
import type { AccountsDeps } from '../accounts-deps.ts'
import { afterFailure, anyAddressLimits, lockedForMs } from '../domain/lock-out.ts'
import { findTriesForUpdate, forgetTries, saveTries } from '../storage/sign-in-attempts.ts'

/** Where the tries of one sign-in are counted: the name from this address, and the name from anywhere. */
export type TryBuckets = readonly [fromHere: Buffer, fromAnywhere: Buffer]

/**
 * Counts a try as failed before it is known to be; `forgiveTries` takes it back.
 * @returns refusal `sign-in.locked` with the seconds to wait
 */
export async function countTry(deps: AccountsDeps, login: string, source: string): Promise<TryBuckets | Refused> {
  const limits = await deps.rules()
  const nowMs = deps.realNow()
  const buckets: TryBuckets = [deps.vault.lookupHash('sign-in-source', `${login}\0${source}`), deps.vault.lookupHash('sign-in', login)]
  return deps.db.transaction().execute(async (tx) => {
    const records = [await findTriesForUpdate(tx, buckets[0]), await findTriesForUpdate(tx, buckets[1])] as const
    const waitMs = Math.max(...records.map((record) => lockedForMs(record, nowMs)))
    if (waitMs > 0) return refuse('sign-in.locked', { retryAfterSeconds: Math.ceil(waitMs / 1000) })
    await saveTries(tx, buckets[0], afterFailure(records[0], nowMs, limits))
    await saveTries(tx, buckets[1], afterFailure(records[1], nowMs, anyAddressLimits(limits)))
    return buckets
  })
}

export const forgiveTries = (tx: Tx, buckets: TryBuckets): Promise<void> => forgetTries(tx, buckets)

import type { AccountsDeps } from '../accounts-deps.ts'
import { deleteEndedSessions } from '../storage/session-rows.ts'
import { forgetOldTries } from '../storage/sign-in-attempts.ts'

const DAY_MS = 86_400_000

/** Clears sessions that have ended and tries that no longer matter. */
export async function tidySignIns(deps: AccountsDeps): Promise<void> {
  const { idleMinutes } = await deps.rules()
  const nowMs = deps.realNow()
  await deps.db.transaction().execute(async (tx) => {
    await deleteEndedSessions(tx, nowMs, idleMinutes)
    await forgetOldTries(tx, nowMs - DAY_MS)
  })
}

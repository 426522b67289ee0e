import { isRefused, refuse, type Refused, type Viewer } from '@motcua/terms'
import { NotSignedIn } from '#platform/http/faults.ts'
import type { AccountsDeps } from '../accounts-deps.ts'
import { hashPassword, verifyPassword } from '../credentials/password-hash.ts'
import { checkNewPassword } from '../domain/password-rules.ts'
import { appendAccountChanges } from '../storage/account-history.ts'
import { findAccount, setPasswordHash } from '../storage/account-rows.ts'
import { deleteSessions } from '../storage/session-rows.ts'
import { countTry, forgiveTries } from './count-try.ts'
import type { ViewerCache } from './find-viewer.ts'

export type ChangePassword = {
  readonly current: string
  readonly next: string
  readonly sessionId: string | undefined
  readonly source: string
}

/**
 * The viewer changes the own password; everywhere else they are signed out.
 * @returns refusals `password.wrong`, `.none`, `.too-short`, `.too-long`, `.easy-to-guess`, `.same-as-before`, `sign-in.locked`
 */
export async function changePassword(
  deps: AccountsDeps,
  cache: ViewerCache,
  viewer: Viewer,
  command: ChangePassword,
): Promise<undefined | Refused> {
  if (viewer.kind === 'anonymous') throw new NotSignedIn()
  const account = await findAccount(deps.db, viewer.accountId)
  if (!account?.passwordHash) return refuse('password.none')
  // Whoever finds an open screen must not guess the password here instead of at the door.
  const buckets = await countTry(deps, account.login ?? account.id, command.source)
  if (isRefused(buckets)) return buckets
  if (!(await verifyPassword(command.current, account.passwordHash))) return refuse('password.wrong')
  const isSameAsBefore = command.next.normalize('NFC') === command.current.normalize('NFC')
  const unfit = checkNewPassword(command.next, { login: account.login, isSameAsBefore })
  const hash = unfit ? undefined : await hashPassword(command.next)
  await deps.db.transaction().execute(async (tx) => {
    await forgiveTries(tx, buckets)
    if (hash === undefined) return
    await setPasswordHash(tx, account.id, hash)
    await deleteSessions(tx, account.id, command.sessionId)
    await appendAccountChanges(tx, [
      { accountId: account.id, kind: 'PasswordChanged', data: {}, changedBy: account.id, changedAt: deps.clock.now() },
    ])
  })
  cache.forget(account.id)
  return unfit
}

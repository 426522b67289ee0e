import { refuse, isRefused, type AccountId, type Refused } from '@motcua/terms'
import type { AccountsDeps } from '../accounts-deps.ts'
import { stepOfCode } from '../credentials/one-time-code.ts'
import { verifyPassword } from '../credentials/password-hash.ts'
import { toLogin } from '../domain/login.ts'
import { findAccountByLogin, useTotpStep, type Account } from '../storage/account-rows.ts'
import type { SessionKind } from '../storage/session-rows.ts'
import { countTry, forgiveTries, type TryBuckets } from './count-try.ts'
import { openSession, type OpenedSession } from './open-session.ts'

export type SignInWithPassword = {
  readonly login: string
  readonly password: string
  readonly totp?: string | undefined
  /** Address the try comes from. */
  readonly source: string
  readonly kind: SessionKind
}

export type SignedIn = OpenedSession & { readonly accountId: AccountId }

/**
 * An official (in the demo also a citizen) signs in with name and password, and with a one-time code where enrolled.
 *
 * A name that does not exist costs the same time and gives the same answer as a wrong password. The try is counted before the password
 * is looked at, so that tries sent at once cannot slip through together.
 *
 * @returns refusals `sign-in.wrong`, `.locked`, `.totp-needed`, `.totp-wrong`, `.account-disabled`, `.demo-account`
 */
export async function signInWithPassword(deps: AccountsDeps, command: SignInWithPassword): Promise<SignedIn | Refused> {
  const login = toLogin(command.login)
  const buckets = await countTry(deps, login, command.source)
  if (isRefused(buckets)) return buckets
  const account = await findAccountByLogin(deps.db, login)
  const right = await verifyPassword(command.password, account?.passwordHash)
  if (!account || !right || (account.kind === 'citizen' && !account.isDemo)) return refuse('sign-in.wrong')
  if (account.isDemo && deps.mode === 'production') return refuse('sign-in.demo-account')
  if (account.status === 'DISABLED') return refuse('sign-in.account-disabled')
  return finish(deps, command, account, buckets)
}

async function finish(deps: AccountsDeps, command: SignInWithPassword, account: Account, buckets: TryBuckets): Promise<SignedIn | Refused> {
  return deps.db.transaction().execute(async (tx) => {
    if (account.totpSealed !== null) {
      const code = command.totp?.trim() ?? ''
      // The try stays counted: forgiving it would let a thief of the password guess codes for ever.
      if (code === '') return refuse('sign-in.totp-needed')
      const step = stepOfCode(deps.vault.unseal<string>(account.totpSealed), code, deps.realNow(), account.totpLastStep)
      if (step === undefined || !(await useTotpStep(tx, account.id, step))) return refuse('sign-in.totp-wrong')
    }
    await forgiveTries(tx, buckets)
    return { ...(await openSession(deps, tx, account.id, command.kind)), accountId: account.id }
  })
}

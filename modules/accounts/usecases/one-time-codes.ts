import { refuse, type AccountId, type Refused, type Viewer } from '@motcua/terms'
import { NotAllowed } from '#platform/http/faults.ts'
import type { AccountsDeps } from '../accounts-deps.ts'
import { enrolmentAddress, newSecret, stepOfCode } from '../credentials/one-time-code.ts'
import { mayOnAccount } from '../domain/policy.ts'
import { appendAccountChanges } from '../storage/account-history.ts'
import { findAccountForUpdate, setTotp } from '../storage/account-rows.ts'
import { requirePermission } from './require-permission.ts'

/** `address` is for the picture that the authenticator scans, `secret` for typing by hand. Both are told once. */
export type TotpEnrolment = { readonly secret: string; readonly address: string }

/** The viewer begins to use one-time codes. Nothing changes at sign-in until a code has been confirmed. */
export async function beginTotpEnrolment(deps: AccountsDeps, viewer: Viewer): Promise<TotpEnrolment | Refused> {
  const accountId = ownAccount(viewer)
  return deps.db.transaction().execute(async (tx) => {
    const account = await findAccountForUpdate(tx, accountId)
    if (!account || account.totpSealed) return refuse('totp.enrolled-already')
    const secret = newSecret()
    await setTotp(tx, accountId, { sealed: null, pending: deps.vault.seal(secret), lastStep: null })
    return { secret, address: enrolmentAddress(secret, account.login ?? accountId) }
  })
}

/**
 * The viewer shows that the authenticator works; from now on signing in asks for a code.
 * @returns refusals `totp.not-begun`, `totp.enrolled-already`, `sign-in.totp-wrong`
 */
export async function confirmTotpEnrolment(deps: AccountsDeps, viewer: Viewer, code: string): Promise<undefined | Refused> {
  const accountId = ownAccount(viewer)
  return deps.db.transaction().execute(async (tx) => {
    const account = await findAccountForUpdate(tx, accountId)
    if (account?.totpSealed) return refuse('totp.enrolled-already')
    if (!account?.totpPendingSealed) return refuse('totp.not-begun')
    const step = stepOfCode(deps.vault.unseal<string>(account.totpPendingSealed), code, deps.realNow(), null)
    if (step === undefined) return refuse('sign-in.totp-wrong')
    await setTotp(tx, accountId, { sealed: account.totpPendingSealed, pending: null, lastStep: step })
    await appendAccountChanges(tx, [{ accountId, kind: 'TotpEnrolled', data: {}, changedBy: accountId, changedAt: deps.clock.now() }])
    return undefined
  })
}

/** An administrator takes the one-time codes off an account whose owner has lost the device. */
export async function resetTotp(deps: AccountsDeps, viewer: Viewer, accountId: AccountId): Promise<undefined | Refused> {
  const changedBy = await requirePermission(deps, viewer, 'reset-totp', accountId)
  return deps.db.transaction().execute(async (tx) => {
    const account = await findAccountForUpdate(tx, accountId)
    if (!account) return refuse('account.not-found')
    if (!account.totpSealed) return refuse('totp.not-enrolled')
    await setTotp(tx, accountId, { sealed: null, pending: null, lastStep: null })
    await appendAccountChanges(tx, [{ accountId, kind: 'TotpReset', data: {}, changedBy, changedAt: deps.clock.now() }])
    return undefined
  })
}

function ownAccount(viewer: Viewer): AccountId {
  const accountId = viewer.kind === 'anonymous' ? undefined : viewer.accountId
  if (accountId === undefined || !mayOnAccount(viewer, 'enrol-own-totp', { accountId })) throw new NotAllowed('enrol-own-totp')
  return accountId
}

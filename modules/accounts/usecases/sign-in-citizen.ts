import { isRefused, refuse, type AccountId, type Refused } from '@motcua/terms'
import type { Tx } from '#platform/database/connect.ts'
import { uuidV7 } from '#platform/database/uuid-v7.ts'
import type { AccountsDeps } from '../accounts-deps.ts'
import { toLocalPath } from '../domain/local-path.ts'
import type { CitizenClaims, SignInTicket } from '../ports/citizen-identity-provider.ts'
import { appendAccountChanges } from '../storage/account-history.ts'
import { findAccount, insertAccount } from '../storage/account-rows.ts'
import { findAccountByCitizenNumber, findAccountBySubject, saveIdentity } from '../storage/citizen-identities.ts'
import { openSession, type OpenedSession } from './open-session.ts'

/** Long enough to find the phone and confirm there. */
export const TICKET_SECONDS = 600

type SealedTicket = { readonly ticket: SignInTicket; readonly returnTo: string; readonly untilMs: number }

/** Where to send the citizen, and what the browser must bring back (for a cookie). */
export type CitizenSignInBegun = { readonly redirectTo: string; readonly sealedTicket: string }

/**
 * A citizen chooses to sign in with the national e-ID.
 * @param returnTo  page to come back to; anything but a path of ours becomes the home page
 * @throws OutsideFault  the provider does not answer
 */
export async function beginCitizenSignIn(
  deps: AccountsDeps,
  command: { readonly redirectUri: string; readonly returnTo?: string | undefined },
): Promise<CitizenSignInBegun> {
  const provider = await deps.identityProvider()
  const { redirectTo, ticket } = await provider.begin(command.redirectUri)
  const sealed: SealedTicket = { ticket, returnTo: toLocalPath(command.returnTo), untilMs: deps.realNow() + TICKET_SECONDS * 1000 }
  return { redirectTo, sealedTicket: deps.vault.seal(sealed).toString('base64url') }
}

export type CitizenSignedIn = OpenedSession & { readonly accountId: AccountId; readonly returnTo: string }

/**
 * The citizen comes back from the e-ID. Whoever proves the citizen number of an account gets that account, so that dossiers follow a person
 * from an old account or another provider (M-09).
 *
 * @param sealedTicket  what `beginCitizenSignIn` gave this browser
 * @returns refusals `citizen-sign-in.declined`, `.expired`, `.incomplete`, `.other-person`, `sign-in.account-disabled`
 * @throws OutsideFault
 */
export async function finishCitizenSignIn(
  deps: AccountsDeps,
  command: { readonly callbackUrl: string; readonly sealedTicket: string | undefined },
): Promise<CitizenSignedIn | Refused> {
  const sealed = openTicket(deps, command.sealedTicket)
  if (!sealed) return refuse('citizen-sign-in.expired')
  const provider = await deps.identityProvider()
  const claims = await provider.finish(command.callbackUrl, sealed.ticket)
  if (isRefused(claims)) return claims
  return deps.db.transaction().execute(async (tx) => {
    const accountId = await accountOf(deps, tx, claims)
    if (isRefused(accountId)) return accountId
    await saveIdentity(tx, deps.vault, accountId, claims, deps.realNow())
    return { ...(await openSession(deps, tx, accountId, 'browser')), accountId, returnTo: sealed.returnTo }
  })
}

function openTicket(deps: AccountsDeps, sealedTicket: string | undefined): SealedTicket | undefined {
  try {
    const sealed = deps.vault.unseal<SealedTicket>(Buffer.from(sealedTicket ?? '', 'base64url'))
    return sealed.untilMs > deps.realNow() ? sealed : undefined
  } catch {
    // Not ours, or changed on the way.
    return undefined
  }
}

async function accountOf(deps: AccountsDeps, tx: Tx, claims: CitizenClaims): Promise<AccountId | Refused> {
  const bySubject = await findAccountBySubject(tx, claims.issuer, claims.subject)
  const byNumber = await findAccountByCitizenNumber(tx, deps.vault, claims.citizenNumber)
  if (bySubject && byNumber && bySubject !== byNumber) return refuse('citizen-sign-in.other-person')
  const known = byNumber ?? bySubject
  if (known === undefined) return newCitizen(deps, tx)
  const account = await findAccount(tx, known)
  if (account?.isDemo && deps.mode === 'production') return refuse('sign-in.demo-account')
  return account?.status === 'DISABLED' ? refuse('sign-in.account-disabled') : known
}

async function newCitizen(deps: AccountsDeps, tx: Tx): Promise<AccountId> {
  const now = deps.clock.now()
  const id = uuidV7(Date.parse(now)) as AccountId
  await insertAccount(tx, { id, login: null, kind: 'citizen', officialId: null, isDemo: false, passwordHash: null }, now)
  await appendAccountChanges(tx, [{ accountId: id, kind: 'AccountCreated', data: { by: 'e-id' }, changedBy: id, changedAt: now }])
  return id
}

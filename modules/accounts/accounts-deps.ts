import type { AgencyId } from '@motcua/terms'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/database/connect.ts'
import type { Vault } from '#platform/secrets/secrets.ts'
import type { LockOutLimits } from './domain/lock-out.ts'
import type { CitizenIdentityProvider } from './ports/citizen-identity-provider.ts'

/** Rules of the province that signing in follows. */
export type SignInRules = LockOutLimits & { readonly idleMinutes: number }

/** What the module needs from the house. */
export type AccountsDeps = {
  readonly db: Db
  /** Business time: rights and history. */
  readonly clock: Clock
  /** Real time in milliseconds: sessions, locks, codes. */
  readonly realNow: () => number
  readonly vault: Vault
  /** In production demo accounts are refused. */
  readonly mode: 'demo' | 'production'
  readonly rules: () => Promise<SignInRules>
  /** An agency and all above it, nearest first: whose administrators may give rights there. */
  readonly agencyAndAbove: (agencyId: AgencyId) => Promise<readonly AgencyId[]>
  /** Asked for when a citizen signs in, so that a provider that is down does not stop the start. */
  readonly identityProvider: () => Promise<CitizenIdentityProvider>
}

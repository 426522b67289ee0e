import type { AccountId, AgencyId, Instant, Refused, Role, Viewer } from '@motcua/terms'
import type { Db, Tx } from '#platform/database/connect.ts'
import { NotAllowed } from '#platform/http/faults.ts'
import { foldVietnamese } from '#platform/text/fold-vietnamese.ts'
import type { Job } from '#platform/jobs/define-job.ts'
import type { AccountsDeps } from './accounts-deps.ts'
import { mayListAccounts } from './domain/policy.ts'
import type { KeptGrant } from './domain/role-grants.ts'
import { tidySignInsJob } from './jobs/tidy-sign-ins-job.ts'
import { listAccountChanges, type AccountChange } from './storage/account-history.ts'
import { listAccounts, listDemoOfficials, type ListedAccount } from './storage/account-list.ts'
import { listRightsHeld, listRoleHolders, type RoleHolder } from './storage/account-rows.ts'
import { findProfile, type CitizenProfile } from './storage/citizen-identities.ts'
import type { OpenSession } from './storage/session-rows.ts'
import { changePassword, type ChangePassword } from './usecases/change-password.ts'
import { ensureDemoAccounts, type DemoCitizen, type DemoOfficial } from './usecases/ensure-demo-accounts.ts'
import { createViewerCache, type Asking, type FoundViewer } from './usecases/find-viewer.ts'
import { grantRole, revokeRole, type GrantRoleCommand } from './usecases/grant-role.ts'
import { beginTotpEnrolment, confirmTotpEnrolment, resetTotp, type TotpEnrolment } from './usecases/one-time-codes.ts'
import { loadInventedAccounts, type InventedAccounts } from './usecases/load-invented-accounts.ts'
import { endOwnSession, listOwnSessions } from './usecases/own-sessions.ts'
import { requirePermission } from './usecases/require-permission.ts'
import { setAccountStatus } from './usecases/set-account-status.ts'
import { beginCitizenSignIn, finishCitizenSignIn, type CitizenSignedIn, type CitizenSignInBegun } from './usecases/sign-in-citizen.ts'
import { signInWithPassword, type SignedIn, type SignInWithPassword } from './usecases/sign-in-with-password.ts'

/** Accounts, rights and sessions of one tenant. */
export type Accounts = {
  signInWithPassword(command: SignInWithPassword): Promise<SignedIn | Refused>
  beginCitizenSignIn(command: { redirectUri: string; returnTo?: string | undefined }): Promise<CitizenSignInBegun>
  finishCitizenSignIn(command: { callbackUrl: string; sealedTicket: string | undefined }): Promise<CitizenSignedIn | Refused>
  /** Who holds this token now; undefined when it opens nothing (any more). */
  viewerOf(token: string, asking?: Asking): Promise<FoundViewer | undefined>
  listSessions(viewer: Viewer): Promise<OpenSession[]>
  /** Ends one of the viewer's own sessions; signing out is ending the present one. */
  endSession(viewer: Viewer, sessionId: string): Promise<undefined | Refused>
  changePassword(viewer: Viewer, command: ChangePassword): Promise<undefined | Refused>
  beginTotpEnrolment(viewer: Viewer): Promise<TotpEnrolment | Refused>
  confirmTotpEnrolment(viewer: Viewer, code: string): Promise<undefined | Refused>
  resetTotp(viewer: Viewer, accountId: AccountId): Promise<undefined | Refused>
  grantRole(viewer: Viewer, command: GrantRoleCommand): Promise<KeptGrant | Refused>
  revokeRole(viewer: Viewer, command: { grantId: string; at?: Instant | undefined }): Promise<KeptGrant | Refused>
  setStatus(viewer: Viewer, accountId: AccountId, status: 'ACTIVE' | 'DISABLED'): Promise<undefined | Refused>
  /** Changes of an account, oldest first. @throws NotSignedIn, NotAllowed */
  history(viewer: Viewer, accountId: AccountId): Promise<AccountChange[]>
  /** Accounts of officials by login; with `search` those whose login or name reads like it. @throws NotSignedIn, NotAllowed */
  listAccounts(viewer: Viewer, page: { after: string; limit: number; search?: string }): Promise<ListedAccount[]>
  /** Accounts made for the demo, by login: they are printed at the start. */
  listDemoOfficials(): Promise<{ readonly login: string; readonly name: string; readonly position: string }[]>
  /** Enabled accounts with this right in force. */
  accountsWithRole(role: Role, agencyId: AgencyId, at?: Instant, db?: Db): Promise<AccountId[]>
  /** Officials with this right in force, with their accounts. */
  roleHolders(role: Role, agencyId: AgencyId, at?: Instant): Promise<RoleHolder[]>
  /** Every right in force of enabled officials' accounts, each once (R-008). */
  rightsHeld(): Promise<{ readonly role: Role; readonly agencyId: AgencyId }[]>
  /** What is known about a citizen who signed in, for filling in forms. */
  profileOf(accountId: AccountId): Promise<CitizenProfile | undefined>
  ensureDemoAccounts(tx: Tx, demo: { officials: readonly DemoOfficial[]; citizens: readonly DemoCitizen[] }): Promise<string[]>
  /** For a province that is made for measuring and training. */
  loadInventedAccounts(tx: Tx, accounts: InventedAccounts): Promise<void>
  readonly jobs: readonly Job[]
}

export function createAccounts(deps: AccountsDeps): Accounts {
  const cache = createViewerCache(deps)
  return {
    signInWithPassword: (command) => signInWithPassword(deps, command),
    beginCitizenSignIn: (command) => beginCitizenSignIn(deps, command),
    finishCitizenSignIn: (command) => finishCitizenSignIn(deps, command),
    viewerOf: cache.findViewer,
    listSessions: (viewer) => listOwnSessions(deps, viewer),
    endSession: (viewer, sessionId) => endOwnSession(deps, cache, viewer, sessionId),
    changePassword: (viewer, command) => changePassword(deps, cache, viewer, command),
    beginTotpEnrolment: (viewer) => beginTotpEnrolment(deps, viewer),
    confirmTotpEnrolment: (viewer, code) => confirmTotpEnrolment(deps, viewer, code),
    resetTotp: (viewer, accountId) => resetTotp(deps, viewer, accountId),
    grantRole: (viewer, command) => grantRole(deps, cache, viewer, command),
    revokeRole: (viewer, command) => revokeRole(deps, cache, viewer, command),
    setStatus: (viewer, accountId, status) => setAccountStatus(deps, cache, viewer, accountId, status),
    async history(viewer, accountId) {
      await requirePermission(deps, viewer, 'see-account-history', accountId)
      return listAccountChanges(deps.db, accountId)
    },
    async listAccounts(viewer, page) {
      if (!mayListAccounts(viewer)) throw new NotAllowed('list-accounts')
      return listAccounts(deps.db, { ...page, words: foldVietnamese(page.search ?? '').trim() })
    },
    listDemoOfficials: () => listDemoOfficials(deps.db),
    accountsWithRole: async (role, agencyId, at = deps.clock.now(), db = deps.db) =>
      (await listRoleHolders(db, role, agencyId, at)).map((h) => h.accountId),
    roleHolders: (role, agencyId, at = deps.clock.now()) => listRoleHolders(deps.db, role, agencyId, at),
    rightsHeld: () => listRightsHeld(deps.db, deps.clock.now()),
    profileOf: (accountId) => findProfile(deps.db, deps.vault, accountId),
    ensureDemoAccounts: (tx, demo) => ensureDemoAccounts(deps, tx, demo),
    loadInventedAccounts: (tx, accounts) => loadInventedAccounts(deps, tx, accounts),
    jobs: [tidySignInsJob(deps)],
  }
}

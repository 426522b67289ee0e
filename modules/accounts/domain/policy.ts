import { holdsRole, type AccountId, type AgencyId, type Viewer } from '@motcua/terms'

/** What the act is about: an account, and the agency of the right in question with all agencies above it. */
export type AccountSubject = { readonly accountId: AccountId; readonly agencyAndAbove?: readonly AgencyId[] }

export type AccountAction =
  | 'see-own-sessions'
  | 'end-own-session'
  | 'change-own-password'
  | 'enrol-own-totp'
  | 'grant-role'
  | 'revoke-role'
  | 'reset-totp'
  | 'disable-account'
  | 'see-account-history'

/**
 * May this viewer do this to this account?
 *
 * Everybody looks after their own sign-in. Rights are given by the administrator of that agency or of one above it, and by nobody to
 * themselves. Auditors read the history and change nothing.
 */
export function mayOnAccount(viewer: Viewer, action: AccountAction, subject: AccountSubject): boolean {
  if (viewer.kind === 'anonymous') return false
  const own = viewer.accountId === subject.accountId
  switch (action) {
    case 'see-own-sessions':
    case 'end-own-session':
    case 'change-own-password':
      return own
    case 'enrol-own-totp':
      return own && viewer.kind === 'official'
    case 'grant-role':
    case 'revoke-role':
    case 'reset-totp':
    case 'disable-account':
      return !own && administers(viewer, subject.agencyAndAbove)
    case 'see-account-history':
      return own || holdsRole(viewer, 'AUDITOR') || administers(viewer, subject.agencyAndAbove)
  }
}

/** Who holds which right is known to administrators and auditors. */
export const mayListAccounts = (viewer: Viewer): boolean => holdsRole(viewer, 'ADMINISTRATOR') || holdsRole(viewer, 'AUDITOR')

const administers = (viewer: Viewer, agencies: readonly AgencyId[] | undefined): boolean =>
  agencies === undefined ? holdsRole(viewer, 'ADMINISTRATOR') : agencies.some((agency) => holdsRole(viewer, 'ADMINISTRATOR', agency))

import { holdsRole, type Role, type Viewer } from '@motcua/terms'

/** Who keeps internal processes. */
export const processKeepers = ['ADMINISTRATOR', 'PROCEDURE_CONTROL_OFFICER'] as const satisfies readonly Role[]

/** Drafting, importing and approving: the procedure control officer and the administrator; which level may approve, the decision says. */
export function mayKeepProcesses(viewer: Viewer): boolean {
  return processKeepers.some((role) => holdsRole(viewer, role))
}

/** What is missing, and who lacks an account: working papers of those who keep processes; the auditor reads them too. */
export function mayReadProcessGaps(viewer: Viewer): boolean {
  return mayKeepProcesses(viewer) || holdsRole(viewer, 'AUDITOR')
}

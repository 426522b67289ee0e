import { holdsRole, type Viewer } from '@motcua/terms'

/** Publishing, withdrawing and deciding the online level: the procedure control officer and the administrator. */
export function mayPublishProcedures(viewer: Viewer): boolean {
  return holdsRole(viewer, 'PROCEDURE_CONTROL_OFFICER') || holdsRole(viewer, 'ADMINISTRATOR')
}

/** Drafts and findings are working papers of the catalogue; the auditor reads them too. */
export function mayReadDrafts(viewer: Viewer): boolean {
  return mayPublishProcedures(viewer) || holdsRole(viewer, 'AUDITOR')
}

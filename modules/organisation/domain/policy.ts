import { holdsRole, type Viewer } from '@motcua/terms'

/** Agencies, units and counters are public; who works where is for officials. */
export function maySeeOfficials(viewer: Viewer): boolean {
  return viewer.kind === 'official'
}

/** The record of changes is for those who administer or audit. */
export function maySeeOrganisationChanges(viewer: Viewer): boolean {
  return holdsRole(viewer, 'ADMINISTRATOR') || holdsRole(viewer, 'AUDITOR')
}

/** Only an administrator changes the organisation. */
export function mayChangeOrganisation(viewer: Viewer): boolean {
  return holdsRole(viewer, 'ADMINISTRATOR')
}

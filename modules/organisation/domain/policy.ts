import { holdsRole, type Viewer } from '@motcua/terms'

/** Agencies, units and counters are public; who works where is for officials. */
export function maySeeOfficials(viewer: Viewer): boolean {
  return viewer.kind === 'official'
}

/** Only an administrator changes the organisation. */
export function mayChangeOrganisation(viewer: Viewer): boolean {
  return holdsRole(viewer, 'ADMINISTRATOR')
}

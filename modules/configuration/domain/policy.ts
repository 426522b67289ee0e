import { holdsRole, type Viewer } from '@motcua/terms'

/** Administrators and auditors see every setting and its history. */
export function mayReadConfiguration(viewer: Viewer): boolean {
  return holdsRole(viewer, 'ADMINISTRATOR') || holdsRole(viewer, 'AUDITOR')
}

/** Only an administrator enters a decided change; who approved it is a field of the change. */
export function mayChangeConfiguration(viewer: Viewer): boolean {
  return holdsRole(viewer, 'ADMINISTRATOR')
}

import { holdsRole, type Role, type Viewer } from '@motcua/terms'

/**
 * Who may knock at a route, as a named function of the viewer.
 *
 * It opens the door only; what may be done with one dossier or one account is asked again by the use case, which knows it.
 */
export type Policy = { readonly name: string; readonly allows: (viewer: Viewer) => boolean }

/** @param name  shown in the API reference and in the answer to those who are refused: `signed-in`, `holds-auditor` */
export function definePolicy(name: string, allows: (viewer: Viewer) => boolean): Policy {
  return { name, allows }
}

export const anyone = definePolicy('anyone', () => true)
export const signedIn = definePolicy('signed-in', (viewer) => viewer.kind !== 'anonymous')
export const official = definePolicy('official', (viewer) => viewer.kind === 'official')
export const citizen = definePolicy('citizen', (viewer) => viewer.kind === 'citizen')

/** An official who holds one of these roles in any agency; in which one is the use case's question. */
export function holding(...roles: Role[]): Policy {
  return definePolicy(`holds-${roles.map((role) => role.toLowerCase().replaceAll('_', '-')).join('-or-')}`, (viewer) =>
    roles.some((role) => holdsRole(viewer, role)),
  )
}

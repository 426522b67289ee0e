import type { RouterContextProvider } from 'react-router'
import { holdsRole, type Role } from '@motcua/terms'
import { NotAllowed } from '#platform/http/faults.ts'
import { deskOf } from '../app.ts'
import { adminTextsIn } from './admin-texts.ts'

export const readers = ['ADMINISTRATOR', 'AUDITOR'] as const satisfies readonly Role[]
/** Who writes and approves processes; `readers` and they read them. */
export const processKeepers = ['ADMINISTRATOR', 'PROCEDURE_CONTROL_OFFICER'] as const satisfies readonly Role[]
/** Who keeps the catalogue of procedures reads it too. */
export const procedureReaders = [...readers, 'PROCEDURE_CONTROL_OFFICER'] as const satisfies readonly Role[]

/**
 * What every loader and action here begins with; use cases ask for the right themselves once more.
 *
 * @throws NotSignedIn, NotAllowed
 */
export function adminOf(
  args: { readonly request: Request; readonly context: Readonly<RouterContextProvider> },
  allowed: readonly Role[] = readers,
) {
  const desk = deskOf(args)
  if (!allowed.some((role) => holdsRole(desk.official, role))) throw new NotAllowed('administration')
  return { ...desk, texts: adminTextsIn(desk.language), administers: holdsRole(desk.official, 'ADMINISTRATOR') }
}

export type AdminDesk = ReturnType<typeof adminOf>

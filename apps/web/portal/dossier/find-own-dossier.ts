import { isRefused, parseDossierCode, type DossierId } from '@motcua/terms'
import type { OpenedDossier } from '#modules/dossiers/index.ts'
import { NotFound } from '#platform/http/faults.ts'
import type { Portal } from '../app.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * The citizen's own dossier, by its id or by its code, as an address may carry either.
 *
 * @throws NotSignedIn, NotAllowed, NotFound
 */
export async function findOwnDossier({ app, citizen }: Portal, idOrCode: string): Promise<OpenedDossier> {
  const viewer = citizen()
  const code = parseDossierCode(idOrCode)
  const id = UUID.test(idOrCode) ? (idOrCode as DossierId) : isRefused(code) ? undefined : await app.dossiers.findIdByCode(code.value)
  if (id === undefined) throw new NotFound('dossier')
  return app.dossiers.open(viewer, id)
}

import { createReadableStreamFromReadable } from '@react-router/node'
import type { FileHash } from '@motcua/terms'
import { NotFound } from '#platform/http/faults.ts'
import { guarded } from '../../page-context.ts'
import { portalOf } from '../app.ts'
import type { Route } from './+types/dossier-file.ts'
import { findOwnDossier } from './find-own-dossier.ts'

/** A file of one's own dossier, as it was handed in: always a download, since browsers show what others have made at their own risk. */
export const loader = guarded(async (args: Route.LoaderArgs) => {
  const portal = portalOf(args)
  if (!/^[0-9a-f]{64}$/.test(args.params.hash)) throw new NotFound('file')
  const { state } = await findOwnDossier(portal, args.params.id)
  const file = await portal.app.dossiers.openFile(portal.viewer, state.id, args.params.hash as FileHash)
  return new Response(createReadableStreamFromReadable(file.content), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Content-Length': String(file.size),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })
})

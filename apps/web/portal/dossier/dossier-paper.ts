import { guarded } from '../../page-context.ts'
import { NotFound } from '#platform/http/faults.ts'
import { portalOf } from '../app.ts'
import { pdfAnswer } from '../pdf-answer.ts'
import type { Route } from './+types/dossier-paper.ts'
import { findOwnDossier } from './find-own-dossier.ts'

/** A paper that was issued for one's own dossier (receipt, supplement request, refusal notice), as PDF. */
export const loader = guarded(async (args: Route.LoaderArgs) => {
  const portal = portalOf(args)
  if (!/^[0-9a-f-]{36}$/.test(args.params.paperId)) throw new NotFound('paper')
  const { state } = await findOwnDossier(portal, args.params.id)
  const { pdf, fileName } = await portal.app.dossiers.printPaper(portal.viewer, state.id, args.params.paperId)
  return pdfAnswer(pdf, fileName)
})

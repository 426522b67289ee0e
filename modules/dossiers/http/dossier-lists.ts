import type { DossierId } from '@motcua/terms'
import { z } from 'zod'
import { DossierLineView } from './dossier-view.ts'

/** Which dossier an address names. */
export const DossierParams = z.object({ id: z.uuid().transform((id) => id as DossierId) })

/** One page of a list, and where the next one begins. */
export const DossierLines = z.object({ dossiers: z.array(DossierLineView), next: z.string().nullable() })
export const Paging = {
  after: z.string().max(200).optional().describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
}

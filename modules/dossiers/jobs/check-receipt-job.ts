import { z } from 'zod'
import { defineJob, type Job } from '#platform/jobs/define-job.ts'
import type { DossierId } from '@motcua/terms'
import { CHECK_RECEIPT, checkReceipt } from '../usecases/check-receipt.ts'
import type { DossierDeps } from '../usecases/dossier-deps.ts'

/** Runs when the office closes on the day of an acceptance without receipt; enqueued with the acceptance itself. */
export const checkReceiptJob = (deps: DossierDeps): Job =>
  defineJob(CHECK_RECEIPT, z.object({ dossierId: z.uuid().transform((id) => id as DossierId) }), async ({ dossierId }) => {
    await checkReceipt(deps, dossierId)
  })

import { z } from 'zod'
import { defineJob, type Job } from '#platform/jobs/define-job.ts'
import type { DossierId } from '@motcua/terms'
import type { DossierDeps } from '../usecases/dossier-deps.ts'
import { STOP_UNANSWERED } from '../usecases/decisions.ts'
import { stopUnanswered } from '../usecases/stop-unanswered.ts'

/** Runs on the day after the last day for an answer; enqueued with the request itself. */
export const stopUnansweredJob = (deps: DossierDeps): Job =>
  defineJob(
    STOP_UNANSWERED,
    z.object({ dossierId: z.uuid().transform((id) => id as DossierId), number: z.string() }),
    async ({ dossierId, number }) => {
      await stopUnanswered(deps, dossierId, number)
    },
  )

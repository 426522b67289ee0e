import { z } from 'zod'
import { defineJob, type Job } from '#platform/jobs/define-job.ts'
import type { DossierId } from '@motcua/terms'
import type { DossierDeps } from '../usecases/dossier-deps.ts'
import { REMIND_UNCOLLECTED, remindUncollected } from '../usecases/remind-uncollected.ts'

/** Runs on the days after a result that the configuration names, until somebody collects it. */
export const remindUncollectedJob = (deps: DossierDeps): Job =>
  defineJob(
    REMIND_UNCOLLECTED,
    z.object({ dossierId: z.uuid().transform((id) => id as DossierId), days: z.int().positive() }),
    async ({ dossierId, days }) => {
      await remindUncollected(deps, dossierId, days)
    },
  )

import { z } from 'zod'
import { defineJob, type Job } from '#platform/jobs/define-job.ts'
import type { AccountsDeps } from '../accounts-deps.ts'
import { tidySignIns } from '../usecases/tidy-sign-ins.ts'

export const tidySignInsJob = (deps: AccountsDeps): Job => defineJob('tidy-sign-ins', z.looseObject({}), () => tidySignIns(deps))

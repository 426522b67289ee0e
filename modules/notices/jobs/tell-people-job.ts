import { z } from 'zod'
import type { Db } from '#platform/database/connect.ts'
import { defineJob, type Job } from '#platform/jobs/define-job.ts'
import type { AccountId, DossierId, Instant } from '@motcua/terms'
import { noticeKinds } from '../domain/notice.ts'
import { insertNotices } from '../storage/notice-rows.ts'
import { TELL } from '../usecases/announce.ts'

const Payload = z.object({
  cause: z.string().min(1),
  kind: z.enum(noticeKinds),
  dossierId: z
    .uuid()
    .transform((id) => id as DossierId)
    .nullable(),
  recipients: z.array(z.uuid().transform((id) => id as AccountId)),
  data: z.record(z.string(), z.string()),
  at: z.string().transform((at) => at as Instant),
})

/** Writes what was announced into the inboxes of those it is for; running twice tells nobody twice. */
export const tellPeopleJob = (deps: { readonly db: Db }): Job =>
  defineJob(TELL, Payload, async (announced) => {
    await insertNotices(deps.db, announced)
  })

import { z } from 'zod'
import type { Db } from '#platform/database/connect.ts'
import { defineJob, type Job } from '#platform/jobs/define-job.ts'
import { foldCounts } from '../storage/fold-counts.ts'

export const FOLD_COUNTS = 'fold-counts'

/** Runs every minute, so that reading figures never meets more than a minute's changes. */
export const foldCountsJob = (db: Db): Job => defineJob(FOLD_COUNTS, z.unknown(), () => foldAll(db))

/** Folds until nothing waits. */
export async function foldAll(db: Db): Promise<void> {
  while ((await db.transaction().execute(foldCounts)) > 0);
}

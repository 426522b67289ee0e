import type { Tx } from '#platform/database/connect.ts'
import { addJob } from '#platform/jobs/add-job.ts'
import type { Announcement } from '../domain/notice.ts'

/** The job that tells people. */
export const TELL = 'tell-people'

/**
 * Announces something in the caller's own transaction: if that is rolled back, nobody is told. The worker writes the notices; a way out of
 * the house (e-mail, SMS) hangs on the same job.
 */
export async function announce(tx: Tx, announcement: Announcement): Promise<void> {
  if (announcement.recipients.length > 0) await addJob(tx, TELL, announcement)
}

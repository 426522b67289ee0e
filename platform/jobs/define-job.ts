import type { z } from 'zod'
import type { Logger } from '../logging/logger.ts'

/** What a handler learns beside its payload. */
export type JobContext = {
  /** 1 for the first try; a failed job is tried again, later and later. */
  readonly attempt: number
  readonly logger: Logger
  /** Aborts when the worker has to stop before the job is done. */
  readonly signal: AbortSignal
}

/** A job the worker knows: its name in the queue and what to do. */
export type Job = { readonly name: string; readonly run: (payload: unknown, context: JobContext) => Promise<void> }

/**
 * Defines what the worker does for one kind of job. It may run twice for one cause (a worker died on the way): the handler must bear that.
 *
 * @param name     words with hyphens, unique: `print-receipt`
 * @param payload  ids and codes, no personal data; checked before the handler sees it
 * @example defineJob('print-receipt', z.object({ dossierId: z.uuid() }), async ({ dossierId }) => printReceipt(deps, dossierId))
 */
export function defineJob<Payload extends z.ZodType>(
  name: string,
  payload: Payload,
  handle: (payload: z.output<Payload>, context: JobContext) => Promise<void>,
): Job {
  return { name, run: async (given, context) => handle(await payload.parseAsync(given), context) }
}

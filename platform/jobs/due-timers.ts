import type { Worker } from './start-worker.ts'

/** For whoever moves the training clock: timers in between are due at once, not at the worker's next look. */
export type DueTimers = {
  /** Names the worker of this process; before that a worker elsewhere finds the timers within its second. */
  releasedBy(worker: Pick<Worker, 'releaseDue'>): void
  /** Releases what has become due; resolves once the jobs are enqueued. */
  release(): Promise<void>
}

/** The door between pages, routes and the worker that is started after them. */
export function createDueTimers(): DueTimers {
  let known: Pick<Worker, 'releaseDue'> | undefined
  return {
    releasedBy(worker) {
      known = worker
    },
    release: async () => known?.releaseDue(),
  }
}

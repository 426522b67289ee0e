import { DESK } from '../work/queues.ts'

/** Where the administrator's pages begin. */
export const ADMIN = `${DESK}/quan-tri`

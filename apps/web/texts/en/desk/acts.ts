import type { acts as vietnamese } from '../../vi/desk/acts.ts'
import { acts as words } from '../../vi/desk/acts.ts'

export const acts: typeof vietnamese = words

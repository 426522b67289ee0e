import type { events as vietnamese } from '../../vi/desk/events.ts'
import { events as words } from '../../vi/desk/events.ts'

export const events: typeof vietnamese = words

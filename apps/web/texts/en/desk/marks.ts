import type { marks as vietnamese } from '../../vi/desk/marks.ts'
import { marks as words } from '../../vi/desk/marks.ts'

export const marks: typeof vietnamese = words

import type { intake as vietnamese } from '../../vi/desk/intake.ts'
import { intake as words } from '../../vi/desk/intake.ts'

export const intake: typeof vietnamese = words

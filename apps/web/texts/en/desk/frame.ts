import type { frame as vietnamese } from '../../vi/desk/frame.ts'
import { frame as words } from '../../vi/desk/frame.ts'

export const frame: typeof vietnamese = words

import type { own as vietnamese } from '../../vi/desk/own.ts'
import { own as words } from '../../vi/desk/own.ts'

export const own: typeof vietnamese = words

import type { ledger as vietnamese } from '../../vi/desk/ledger.ts'
import { ledger as words } from '../../vi/desk/ledger.ts'

export const ledger: typeof vietnamese = words

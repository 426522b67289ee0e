import type { admin as vietnamese } from '../../vi/desk/admin.ts'
import { admin as words } from '../../vi/desk/admin.ts'

// Officials work in Vietnamese; as on the rest of the desk the English surface shows the Vietnamese words.
export const admin: typeof vietnamese = words

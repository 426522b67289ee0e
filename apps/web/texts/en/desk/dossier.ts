import type { dossier as vietnamese } from '../../vi/desk/dossier.ts'
import { dossier as words } from '../../vi/desk/dossier.ts'

export const dossier: typeof vietnamese = words

import { board } from './en/board.ts'
import { common } from './en/common.ts'
import { desk } from './en/desk.ts'
import { gallery } from './en/gallery.ts'
import { portal } from './en/portal.ts'
import type { vi } from './vi.ts'

export const en: typeof vi = { common, portal, desk, board, gallery }

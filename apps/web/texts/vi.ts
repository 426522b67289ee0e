import { board } from './vi/board.ts'
import { common } from './vi/common.ts'
import { desk } from './vi/desk.ts'
import { gallery } from './vi/gallery.ts'
import { portal } from './vi/portal.ts'

export const vi = { common, portal, desk, board, gallery }

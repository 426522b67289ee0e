import type { board as vietnamese } from '../vi/board.ts'

export const board: typeof vietnamese = {
  title: 'Public figures',
}

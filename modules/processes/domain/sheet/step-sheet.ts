import type { StepRow } from '@motcua/process-engine'

/** The columns of a step table as officials write it, in the order in which they are pasted when no headings say otherwise. */
export const sheetColumns = [
  'order',
  'unit',
  'role',
  'name',
  'hours',
  'product',
  'form',
  'kind',
  'sendsBackTo',
  'parallelGroup',
  'branch',
  'pausesClock',
  'legalStep',
  'outcomes',
] as const
export type SheetColumn = (typeof sheetColumns)[number]
export type SheetCells = Readonly<Record<SheetColumn, string>>

/**
 * One line as it was typed: text, right or wrong, so that nothing an official wrote is ever lost.
 *
 * `key` stays with the line when it is moved. `source` is what an imported table says beyond the columns.
 */
export type SheetRow = {
  readonly key: string
  readonly cells: SheetCells
  readonly source?: Pick<StepRow, 'actor' | 'sourceOrder' | 'tasks'>
}

/** A step table while it is being written. `notes` are what was found when it was pasted or imported. */
export type StepSheet = { readonly rows: readonly SheetRow[] }

/** Longer tables are files gone wrong; the longest real one has 22 steps. */
export const MAX_SHEET_ROWS = 300
/** One cell; a longer text is cut with a finding, because it would not fit into a shape of the drawing. */
export const MAX_CELL_CHARACTERS = 2000

export const emptyCells: SheetCells = Object.freeze(
  Object.fromEntries(sheetColumns.map((column) => [column, ''])) as Record<SheetColumn, string>,
)

/** Text of a cell: composed letters, one kind of space, no line ends. */
export const cleanCell = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, MAX_CELL_CHARACTERS)

/** Letters without accents, small, for comparing words. */
export const plainWords = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replace(/\s+/g, ' ').trim()

/** A key that no line of the sheet has. */
export function freeKey(rows: readonly SheetRow[]): string {
  return `r${rows.reduce((most, { key }) => Math.max(most, Number(/^r(\d+)$/.exec(key)?.[1] ?? 0)), 0) + 1}`
}

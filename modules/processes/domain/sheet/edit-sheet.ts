import { emptyCells, freeKey, MAX_SHEET_ROWS, type SheetCells, type SheetRow, type StepSheet } from './step-sheet.ts'

/**
 * Adds an empty line at a position (0 = first). Numbers go on counting, and references move with their lines.
 *
 * A sheet whose numbers repeat or are no numbers keeps them: what was typed is not corrected silently.
 */
export function addRow(sheet: StepSheet, at: number): StepSheet {
  if (sheet.rows.length >= MAX_SHEET_ROWS) return sheet
  const row: SheetRow = { key: freeKey(sheet.rows), cells: { ...emptyCells } }
  return keepCounting(sheet, sheet.rows.toSpliced(clamp(at, sheet.rows.length), 0, row))
}

/** Takes a line out. References to it stay as they were typed, and lint says that they lead nowhere. */
export function removeRow(sheet: StepSheet, at: number): StepSheet {
  return sheet.rows[at] === undefined ? sheet : keepCounting(sheet, sheet.rows.toSpliced(at, 1))
}

/** Moves a line up (-1) or down (1); at the border nothing happens. */
export function moveRow(sheet: StepSheet, at: number, by: -1 | 1): StepSheet {
  const row = sheet.rows[at]
  if (row === undefined || sheet.rows[at + by] === undefined) return sheet
  return keepCounting(sheet, sheet.rows.toSpliced(at, 1).toSpliced(at + by, 0, row))
}

/** Numbers the lines 1, 2, 3 ... in their present order; references follow where the old numbers named one line only. */
export function renumber(sheet: StepSheet): StepSheet {
  return { rows: withNumbers(sheet.rows, sheet.rows) }
}

function keepCounting(before: StepSheet, rows: readonly SheetRow[]): StepSheet {
  const counted = before.rows.every(({ cells }, index) => cells.order === String(index + 1))
  return { rows: counted ? withNumbers(before.rows, rows) : rows }
}

function withNumbers(before: readonly SheetRow[], rows: readonly SheetRow[]): SheetRow[] {
  const byNumber = Map.groupBy(before, (row) => row.cells.order.trim())
  const follow = (typed: string): string => {
    const meant = byNumber.get(typed.trim()) ?? []
    const at = meant.length === 1 ? rows.findIndex((row) => row.key === meant[0]!.key) : -1
    return at < 0 ? typed : String(at + 1)
  }
  return rows.map((row, index): SheetRow => {
    const cells: SheetCells = {
      ...row.cells,
      order: String(index + 1),
      sendsBackTo: follow(row.cells.sendsBackTo),
      outcomes: row.cells.outcomes.replace(/(>\s*)(\d+)/g, (_, arrow: string, number: string) => arrow + follow(number)),
    }
    return { ...row, cells }
  })
}

const clamp = (at: number, most: number): number => Math.min(Math.max(at, 0), most)

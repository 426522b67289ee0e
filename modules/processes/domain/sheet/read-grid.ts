import type { Finding } from '@motcua/process-engine'
import { readHours } from './read-words.ts'
import {
  cleanCell,
  emptyCells,
  MAX_CELL_CHARACTERS,
  MAX_SHEET_ROWS,
  plainWords,
  sheetColumns,
  type SheetColumn,
  type SheetRow,
  type StepSheet,
} from './step-sheet.ts'

/** Cells of a spreadsheet, text only; `merged` are joined cells as the program names them (`B2:B4`). */
export type Grid = { readonly rows: readonly (readonly string[])[]; readonly merged?: readonly string[] }
export type GridRead = { readonly sheet: StepSheet; readonly findings: readonly Finding[] }

/** Headings as tables of the provinces write them, the narrower first. */
const headings: readonly (readonly [RegExp, SheetColumn])[] = [
  [/^(tt|stt|so thu tu|thu tu|buoc|#|order)$/, 'order'],
  [/^(tra lai( buoc)?|quay lai( buoc)?|sendsbackto)/, 'sendsBackTo'],
  [/^(nhom )?song song|^parallelgroup/, 'parallelGroup'],
  [/^nhanh|^branch/, 'branch'],
  [/^loai (buoc|viec)|^kind/, 'kind'],
  [/^(dung tinh gio|khong tinh gio|pausesclock)/, 'pausesClock'],
  [/^(can cu|buoc theo luat|legalstep)/, 'legalStep'],
  [/^(lua chon|cac ket qua|outcomes)/, 'outcomes'],
  [/thoi gian|thoi han|^so gio|^so ngay|^gio$|^ngay$|^hours/, 'hours'],
  [/^(san pham|ket qua|product)/, 'product'],
  [/bieu mau|^mau|^form/, 'form'],
  [/^(vai tro|nguoi (thuc hien|lam|giai quyet|chiu trach nhiem)|chuc danh|trach nhiem|role)/, 'role'],
  [/^(don vi|co quan|bo phan|noi lam|unit)/, 'unit'],
  [/^(noi dung|viec|cong viec|trinh tu|ten buoc|cac buoc|buoc thuc hien|name|work)/, 'name'],
]

/**
 * A spreadsheet's cells as lines of a step table. A line of headings says which column is which; without one they stand in the usual order
 * (number, unit, role, work, hours, product, form).
 *
 * Joined cells come as empty ones under a filled one: they are named and not filled in.
 */
export function readGrid(grid: Grid): GridRead {
  const findings: Finding[] = []
  const lines = grid.rows.map((row) => row.map(cleanCell)).filter((row) => row.some((cell) => cell !== ''))
  const headed = lines.slice(0, 8).findIndex(isHeadings)
  const columns = headed < 0 ? sheetColumns : lines[headed]!.map(headingOf)
  const inDays = headed >= 0 && lines[headed]!.some((cell) => headingOf(cell) === 'hours' && /\bngay\b/.test(plainWords(cell)))
  const body = lines.slice(headed + 1)
  if (body.length > MAX_SHEET_ROWS)
    findings.push(
      error('rows', 'TABLE_TOO_LONG', `Bảng có ${body.length} dòng; chỉ nhận ${MAX_SHEET_ROWS} dòng đầu. Hãy kiểm tra lại tệp.`),
    )
  if (grid.rows.some((row) => row.some((cell) => cell.length > MAX_CELL_CHARACTERS)))
    findings.push(warning('rows', 'CELL_TOO_LONG', `Có ô dài hơn ${MAX_CELL_CHARACTERS} ký tự; phần sau bị cắt.`))
  const unknown = headed < 0 ? [] : lines[headed]!.filter((cell) => cell !== '' && headingOf(cell) === undefined)
  if (unknown.length > 0) findings.push(warning('rows', 'COLUMN_NOT_READ', `Chưa dùng đến cột: ${unknown.join(', ')}.`))
  const rows = body.slice(0, MAX_SHEET_ROWS).map((line, index) => ({ key: `r${index + 1}`, cells: cellsOf(line, columns, inDays) }))
  return { sheet: { rows }, findings: [...findings, ...mergedCells(grid, rows)] }
}

function cellsOf(line: readonly string[], columns: readonly (SheetColumn | undefined)[], inDays: boolean): SheetRow['cells'] {
  const cells: Record<SheetColumn, string> = { ...emptyCells }
  columns.forEach((column, index) => {
    if (column !== undefined && cells[column] === '') cells[column] = line[index] ?? ''
  })
  // The heading is lost with its line, so what it said is written into the cell.
  if (inDays && readHours(cells.hours) !== undefined && /^[-\d.,/\s]+$/.test(cells.hours)) cells.hours = `${cells.hours} ngày`
  return cells
}

function mergedCells({ merged = [] }: Grid, rows: readonly SheetRow[]): Finding[] {
  if (merged.length > 0)
    return [
      warning(
        'rows',
        'CELLS_MERGED',
        `Bảng tính có ô gộp (${merged.slice(0, 10).join(', ')}${merged.length > 10 ? ', …' : ''}): chỉ dòng đầu của ô gộp có nội dung, hãy ghi đủ từng dòng.`,
      ),
    ]
  return rows.flatMap(({ cells }, index) => {
    const above = rows[index - 1]?.cells
    if (above === undefined) return []
    const empty = (['order', 'unit', 'role', 'name', 'hours'] as const).filter((column) => cells[column] === '' && above[column] !== '')
    return empty
      .filter((column) => column === 'order' || column === 'name' || column === 'unit')
      .slice(0, 1)
      .map((column) =>
        warning(
          `rows[${index}].${column}`,
          'CELLS_MERGED',
          `Dòng ${index + 1} để trống ô mà dòng trên có ghi, có thể do ô gộp trong bảng tính; hãy ghi đủ từng dòng.`,
        ),
      )
  })
}

/** Three columns are named and no cell is a figure: a line of the table itself may speak of results and forms too. */
const isHeadings = (row: readonly string[]): boolean =>
  new Set(row.flatMap((cell) => headingOf(cell) ?? [])).size >= 3 && !row.some((cell) => /^-?[\d.,]+$/.test(cell))

function headingOf(cell: string): SheetColumn | undefined {
  const plain = plainWords(cell.replace(/\(.*?\)/g, ' '))
  return plain === '' || plain.length > 60 ? undefined : headings.find(([pattern]) => pattern.test(plain))?.[1]
}

const warning = (at: string, code: string, message: string): Finding => ({ at, code, severity: 'warning', message })
const error = (at: string, code: string, message: string): Finding => ({ at, code, severity: 'error', message })

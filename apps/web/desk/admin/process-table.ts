import type { ProcessVersionId } from '@motcua/terms'
import type { SheetCells, SheetColumn, SheetRow, StepSheet } from '#modules/processes/index.ts'
import { NotFound } from '#platform/http/faults.ts'
import type { DeskApp } from '../app.ts'
import type { PostedFields } from '../form/posted-form.ts'

/** Columns always in sight, and those that few steps need. */
export const mainColumns = [
  'order',
  'name',
  'unit',
  'role',
  'kind',
  'hours',
  'product',
  'form',
  'sendsBackTo',
] as const satisfies readonly SheetColumn[]
export const moreColumns = ['parallelGroup', 'branch', 'pausesClock', 'legalStep', 'outcomes'] as const satisfies readonly SheetColumn[]

/** An id out of the address. @throws NotFound  when it is none */
export function versionIdOf(text: string): ProcessVersionId {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) throw new NotFound('process version')
  return text as ProcessVersionId
}

/** The table as it was typed: `row` names the lines in their order, `hours.r3` is a cell. */
export function readTable(form: PostedFields): StepSheet {
  const keys = [...new Set(form.all('row'))].filter((key) => /^r\d{1,6}$/.test(key)).slice(0, 300)
  return { rows: keys.map((key): SheetRow => ({ key, cells: cellsOf(form, key) })) }
}

const cellsOf = (form: PostedFields, key: string): SheetCells =>
  Object.fromEntries([...mainColumns, ...moreColumns].map((column) => [column, form.field(`${column}.${key}`)])) as SheetCells

/** What a button does to the table before it is saved (`up:2`, `add:3`, `renumber`), and where the focus goes after it. */
export function applyAct(table: DeskApp['processDrafting']['table'], sheet: StepSheet, act: string): { sheet: StepSheet; focus: string } {
  const [what, place = ''] = act.split(':')
  const at = Number(place)
  const done = (changed: StepSheet, row: number, target: string) => ({
    sheet: changed,
    focus: `o-${changed.rows[row]?.key ?? ''}-${target}`,
  })
  if (what === 'renumber') return { sheet: table.renumber(sheet), focus: '' }
  if (!/^\d{1,3}$/.test(place)) return { sheet, focus: '' }
  if (what === 'add') return done(table.addRow(sheet, at), at, 'name')
  if (what === 'remove') return done(table.removeRow(sheet, at), Math.min(at, sheet.rows.length - 2), 'name')
  if (what === 'up' && at > 0) return done(table.moveRow(sheet, at, -1), at - 1, 'up')
  if (what === 'down' && at < sheet.rows.length - 1) return done(table.moveRow(sheet, at, 1), at + 1, 'down')
  return { sheet, focus: '' }
}

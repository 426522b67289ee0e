import type { Finding, ProcessGraph, StepTable } from '@motcua/process-engine'
import { sheetColumns, type SheetColumn, type StepSheet } from './sheet/step-sheet.ts'

/** A finding with the place where it is mended: the line of the table (from 0) and its column; null: the table as a whole. */
export type PlacedFinding = Finding & { readonly row: number | null; readonly column: SheetColumn | null }

/**
 * Says where in the table each finding is mended, errors first. What the table check and the graph check say about the same cell stands once.
 */
export function placeFindings(findings: readonly Finding[], table: StepTable | null, graph: ProcessGraph | null): PlacedFinding[] {
  const placed = findings.map((finding): PlacedFinding => ({ ...finding, ...placeOf(finding, table, graph) }))
  const unread = new Set(placed.flatMap(({ code, row, column }) => (code.endsWith('_NOT_READ') ? `${row} ${column}` : [])))
  const seen = new Set<string>()
  return (
    placed
      // A cell that could not be read is not also "not stated".
      .filter(({ code, row, column }) => !code.endsWith('_MISSING') || row === null || !unread.has(`${row} ${column}`))
      .filter(({ code, row, at, message }) => {
        const key = row === null ? `${code} ${at} ${message}` : `${code} ${row}`
        return !seen.has(key) && seen.add(key)
      })
      .toSorted((a, b) => weight[a.severity] - weight[b.severity])
  )
}

const weight: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, info: 2 }

function placeOf({ at, code }: Finding, table: StepTable | null, graph: ProcessGraph | null): Pick<PlacedFinding, 'row' | 'column'> {
  const cell = /^rows\[(\d+)\](?:\.(\w+))?/.exec(at)
  if (cell !== null) return { row: Number(cell[1]), column: sheetColumns.find((column) => column === cell[2]) ?? columnOf(code) }
  const row = table === null ? -1 : table.rows.findIndex(({ order }) => order === orderAt(at, graph))
  return row < 0 ? { row: null, column: null } : { row, column: columnOf(code) }
}

/** Elements drawn from a table bear the number of their step: `S3`, its decision `X3`, the split `P3`; a flow leads back to where it begins. */
function orderAt(at: string, graph: ProcessGraph | null): number | undefined {
  const flow = graph?.flows.find(({ id }) => id === at)
  const id = flow === undefined ? at : graph!.nodes[flow.from]!.id
  const order = /^(?:M?[SXPJ])(\d+)(?:_\d+)?$/.exec(id)?.[1]
  return order === undefined ? undefined : Number(order)
}

const columns: readonly (readonly [RegExp, SheetColumn])[] = [
  [/^HOURS_/, 'hours'],
  [/^UNIT_|^AGENCY_/, 'unit'],
  [/^ROLE_|^NO_ACCOUNT/, 'role'],
  [/^KIND_|^APPROVAL_/, 'kind'],
  [/^ORDER_/, 'order'],
  [/^NAME_/, 'name'],
  [/^TARGET_|^OUTCOME_|^GATEWAY_|^FLOW_/, 'sendsBackTo'],
]
const columnOf = (code: string): SheetColumn => columns.find(([pattern]) => pattern.test(code))?.[1] ?? 'name'

/** Notes of an import that still hold: those about the table, and those about a cell that is as it was. */
export function keepNotes(notes: readonly Finding[], before: StepSheet | null, after: StepSheet): Finding[] {
  return notes.flatMap((note) => {
    const cell = /^rows\[(\d+)\]\.(\w+)$/.exec(note.at)
    const column = sheetColumns.find((one) => one === cell?.[2])
    if (cell === null || column === undefined) return [note]
    const old = before?.rows[Number(cell[1])]
    const at = after.rows.findIndex((row) => row.key === old?.key)
    return at >= 0 && after.rows[at]!.cells[column] === old?.cells[column] ? [{ ...note, at: `rows[${at}].${column}` }] : []
  })
}

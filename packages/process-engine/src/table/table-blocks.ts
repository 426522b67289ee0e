import type { StepRow, StepTable } from './step-table.ts'

/** One row after another, or branches side by side (each a list of rows). */
export type TableBlock = { readonly row: StepRow } | { readonly group: string; readonly branches: readonly (readonly StepRow[])[] }

/** The rows of a table in the order in which they are worked, parallel groups taken together. */
export function tableBlocks(table: StepTable): TableBlock[] {
  const blocks: TableBlock[] = []
  let group: { name: string; rows: StepRow[] } | undefined
  const close = () => {
    if (group !== undefined) blocks.push({ group: group.name, branches: branchesOf(group.rows) })
    group = undefined
  }
  for (const row of table.rows) {
    if (row.parallelGroup !== group?.name) close()
    if (row.parallelGroup === undefined) blocks.push({ row })
    else if (group === undefined) group = { name: row.parallelGroup, rows: [row] }
    else group.rows.push(row)
  }
  close()
  return blocks
}

function branchesOf(rows: readonly StepRow[]): StepRow[][] {
  const branches = new Map<string, StepRow[]>()
  for (const row of rows) {
    // A row without a branch name is a branch of its own; the space keeps it apart from any written name.
    const key = row.branch ?? ` ${row.order}`
    branches.set(key, [...(branches.get(key) ?? []), row])
  }
  return [...branches.values()]
}

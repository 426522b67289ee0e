import { acyclicOrder } from '../analysis/acyclic-order.ts'
import type { Diagram } from './diagram.ts'

/** A cell of the drawing: columns run with time, `row` counts inside the lane. */
export type Cell = { readonly column: number; readonly lane: number; readonly row: number }

export type Placement = {
  readonly cells: ReadonlyMap<string, Cell>
  readonly lanes: readonly string[]
  /** How many rows each lane needs. */
  readonly rowsOf: readonly number[]
  readonly columns: number
}

/** Give every node a cell of its own: its column after all that leads to it, its row beside its predecessor where that is free. */
export function placeNodes(diagram: Diagram): Placement {
  const numberOf = new Map(diagram.nodes.map((node, number) => [node.id, number]))
  const edges = diagram.nodes.map((node) =>
    diagram.flows.flatMap((flow, id) => (flow.from === node.id ? [{ id, to: numberOf.get(flow.to)! }] : [])),
  )
  const { order, backEdges } = acyclicOrder(
    diagram.nodes.map((_, number) => number),
    (number) => edges[number]!,
  )
  const columnOf = diagram.nodes.map(() => 0)
  const before = diagram.nodes.map((): number | undefined => undefined)
  for (const number of order) {
    for (const edge of edges[number]!) {
      if (backEdges.has(edge.id)) continue
      columnOf[edge.to] = Math.max(columnOf[edge.to]!, columnOf[number]! + 1)
      before[edge.to] ??= number
    }
  }
  const lanes = [...new Set(order.map((number) => diagram.nodes[number]!.lane))]
  const rowsOf = lanes.map(() => 1)
  const taken = new Set<string>()
  const cells = new Map<string, Cell>()
  for (const number of order) {
    const node = diagram.nodes[number]!
    const lane = lanes.indexOf(node.lane)
    const column = columnOf[number]!
    const previous = before[number] === undefined ? undefined : cells.get(diagram.nodes[before[number]]!.id)
    const wished = previous !== undefined && previous.lane === lane ? previous.row : 0
    let row = taken.has(`${lane}/${column}/${wished}`) ? 0 : wished
    while (taken.has(`${lane}/${column}/${row}`)) row++
    taken.add(`${lane}/${column}/${row}`)
    cells.set(node.id, { column, lane, row })
    rowsOf[lane] = Math.max(rowsOf[lane]!, row + 1)
  }
  return { cells, lanes, rowsOf, columns: Math.max(...columnOf) + 1 }
}

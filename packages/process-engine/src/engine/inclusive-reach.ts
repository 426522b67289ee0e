import type { ProcessGraph } from '../process-graph.ts'

/**
 * For each incoming flow of an inclusive join: the nodes from which a token can still come over that flow without passing the join itself
 * (BPMN 2.0, 13.4.3). An activity also reaches what its boundary events reach.
 */
export function reachBefore(graph: ProcessGraph, join: number): ReadonlySet<number>[] {
  return graph.nodes[join]!.incoming.map((flow) => {
    const seen = new Set<number>()
    const open = [graph.flows[flow]!.from]
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      if (number === join || seen.has(number)) continue
      seen.add(number)
      const node = graph.nodes[number]!
      for (const incoming of node.incoming) open.push(graph.flows[incoming]!.from)
      if (node.host !== undefined) open.push(node.host)
    }
    return seen
  })
}

/**
 * May an inclusive join fire to which at least one flow has brought a token? When no other token of the scope can still bring one over a flow that has
 * none, unless it could as well end up on a flow that has one.
 *
 * @param reach     of each incoming flow, the nodes that lead to it
 * @param arrived   which incoming flows have brought a token
 * @param elsewhere the nodes at which the other tokens of the scope stand
 */
export function inclusiveReady(reach: readonly ReadonlySet<number>[], arrived: readonly boolean[], elsewhere: Iterable<number>): boolean {
  for (const node of elsewhere) {
    const mayStillBring = reach.some((from, flow) => !arrived[flow] && from.has(node))
    if (mayStillBring && !reach.some((from, flow) => arrived[flow] === true && from.has(node))) return false
  }
  return true
}

/** An edge of a directed graph of numbered nodes; `id` names it (unique), so that two edges between the same nodes differ. */
export type Edge = { readonly id: number; readonly to: number }

export type AcyclicOrder = {
  /** Every node reachable from the roots, each before the nodes it leads to once the back edges are left out. */
  readonly order: readonly number[]
  /** Ids of the edges that close a loop. */
  readonly backEdges: ReadonlySet<number>
}

/**
 * Order the nodes reachable from `roots` so that work flows forward, and name the edges that go back. Linear; no recursion.
 *
 * Of nodes that do not depend on each other, those behind the earlier edge come first: each node's edges are followed from the last.
 */
export function acyclicOrder(roots: readonly number[], edgesFrom: (node: number) => readonly Edge[]): AcyclicOrder {
  const open = new Set<number>()
  const done = new Set<number>()
  const backEdges = new Set<number>()
  const finished: number[] = []
  for (const root of roots) {
    if (done.has(root)) continue
    const path = [{ node: root, edges: edgesFrom(root).toReversed(), next: 0 }]
    open.add(root)
    while (path.length > 0) {
      const here = path.at(-1)!
      const edge = here.edges[here.next++]
      if (edge === undefined) {
        open.delete(here.node)
        done.add(here.node)
        finished.push(here.node)
        path.pop()
      } else if (open.has(edge.to)) {
        backEdges.add(edge.id)
      } else if (!done.has(edge.to)) {
        open.add(edge.to)
        path.push({ node: edge.to, edges: edgesFrom(edge.to).toReversed(), next: 0 })
      }
    }
  }
  return { order: finished.reverse(), backEdges }
}

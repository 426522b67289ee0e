import type { GraphNode, ProcessGraph } from './process-graph.ts'

/** Look-ups derived from a graph; not stored, because a stored copy could disagree with it. */
export type GraphIndex = {
  readonly graph: ProcessGraph
  readonly nodes: readonly GraphNode[]
  readonly numberOf: ReadonlyMap<string, number>
  readonly messages: ReadonlySet<string>
}

const indexes = new WeakMap<ProcessGraph, GraphIndex>()

/** The look-ups of a graph, built at the first use and kept as long as the graph itself. */
export function indexOf(graph: ProcessGraph): GraphIndex {
  const known = indexes.get(graph)
  if (known !== undefined) return known
  const index = {
    graph,
    nodes: graph.nodes,
    numberOf: new Map(graph.nodes.map((node, number) => [node.id, number])),
    messages: new Set(graph.nodes.flatMap((node) => (node.message === undefined ? [] : [node.message]))),
  }
  indexes.set(graph, index)
  return index
}

/** Does a token stay at this node until something happens outside? */
export function holdsToken(node: GraphNode): boolean {
  switch (node.kind) {
    case 'user':
    case 'service':
    case 'catchTimer':
    case 'catchMessage':
    case 'subProcess':
      return true
    default:
      return false
  }
}

/** Is there work for an official or a program at this node? */
export function isWork(node: GraphNode): boolean {
  return node.kind === 'user' || node.kind === 'service'
}

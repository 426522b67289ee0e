import { reachBefore } from './engine/inclusive-reach.ts'
import type { GraphNode, ProcessGraph } from './process-graph.ts'

/** Look-ups derived from a graph; not stored, because a stored copy could disagree with it. */
export type GraphIndex = {
  readonly graph: ProcessGraph
  readonly nodes: readonly GraphNode[]
  readonly numberOf: ReadonlyMap<string, number>
  readonly messages: ReadonlySet<string>
  /** Start events of event sub-processes, by the node number of the scope they listen in (-1 = the process). */
  readonly eventStarts: ReadonlyMap<number, readonly GraphNode[]>
  /** Of each inclusive join, for each incoming flow: the nodes from which a token could still come over it. */
  readonly inclusiveJoins: ReadonlyMap<number, readonly ReadonlySet<number>[]>
  readonly hasMany: boolean
}

const indexes = new WeakMap<ProcessGraph, GraphIndex>()

/** The look-ups of a graph, built at the first use and kept as long as the graph itself. */
export function indexOf(graph: ProcessGraph): GraphIndex {
  const known = indexes.get(graph)
  if (known !== undefined) return known
  const { nodes } = graph
  const eventStarts = new Map<number, GraphNode[]>()
  const inclusiveJoins = new Map<number, readonly ReadonlySet<number>[]>()
  nodes.forEach((node, number) => {
    if (node.kind === 'eventStart') {
      const scope = nodes[node.within]!.within
      eventStarts.set(scope, [...(eventStarts.get(scope) ?? []), node])
    }
    if (node.kind === 'inclusive' && node.incoming.length > 1) inclusiveJoins.set(number, reachBefore(graph, number))
  })
  const index = {
    graph,
    nodes,
    numberOf: new Map(nodes.map((node, number) => [node.id, number])),
    messages: new Set(nodes.flatMap((node) => (node.message === undefined ? [] : [node.message]))),
    eventStarts,
    inclusiveJoins,
    hasMany: nodes.some((node) => node.many !== undefined),
  }
  indexes.set(graph, index)
  return index
}

/** Does a token stay at this node until something happens outside, or inside it? */
export function holdsToken(node: GraphNode): boolean {
  switch (node.kind) {
    case 'user':
    case 'service':
    case 'call':
    case 'catchTimer':
    case 'catchMessage':
    case 'catchSignal':
    case 'eventBased':
    case 'subProcess':
    case 'eventSubProcess':
      return true
    default:
      return false
  }
}

/** Is there work for an official or a program at this node? */
export function isWork(node: GraphNode): boolean {
  return node.kind === 'user' || node.kind === 'service'
}

/** Is it an event that waits for something by itself? */
export function isCatch(node: GraphNode): boolean {
  return node.kind === 'catchTimer' || node.kind === 'catchMessage' || node.kind === 'catchSignal'
}

/** A sub-process of either kind: it has an inside of its own. */
export function isScope(node: GraphNode): boolean {
  return node.kind === 'subProcess' || node.kind === 'eventSubProcess'
}

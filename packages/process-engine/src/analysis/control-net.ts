import { indexOf, isScope } from '../graph-index.ts'
import type { GraphNode, ProcessGraph } from '../process-graph.ts'

/**
 * A place that tokens come to: `xor` goes on with each token, `and` waits for one on every way in, `or` for what can still come.
 * `isEnd` is a place where tokens only vanish, so that it does not matter how many come.
 * `ways` are the sets of edges it may send tokens over at one time; an empty set swallows the token, `undefined` ends the whole scope.
 */
export type NetNode = {
  readonly at: string
  readonly isEnd: boolean
  readonly join: 'xor' | 'and' | 'or'
  incoming: number[]
  ways: (readonly number[] | undefined)[]
}
export type NetEdge = { readonly from: number; readonly to: number }

/** How control moves within one scope, without what is done there: what soundness is decided on. Edge 0 comes from nowhere and begins. */
export type ControlNet = { readonly nodes: Map<number, NetNode>; readonly edges: Map<number, NetEdge> }

/** More open ways out of one inclusive gateway than anybody draws; beyond it their combinations are not written out. */
const mostInclusiveWays = 10

/** The net of a scope (-1 = the process itself, else the number of a sub-process), or the node whose ways are too many. */
export function controlNet(graph: ProcessGraph, scope: number): ControlNet | { readonly tooManyWays: GraphNode } {
  const nodes = new Map<number, NetNode>()
  const edges = new Map<number, NetEdge>()
  let nextEdge = 1
  const edge = (from: number, to: number): number => {
    const id = nextEdge++
    edges.set(id, { from, to })
    return id
  }
  const flowEdges = new Map<number, number>()
  const members = graph.nodes.flatMap((node, number) => (node.within === scope && node.kind !== 'eventSubProcess' ? [number] : []))
  for (const number of members) for (const flow of graph.nodes[number]!.outgoing) flowEdges.set(flow, edge(number, graph.flows[flow]!.to))
  for (const number of members) {
    const node = graph.nodes[number]!
    const ways = waysOf(graph, node, (flow) => flowEdges.get(flow)!)
    if (ways === undefined) return { tooManyWays: node }
    const incoming = node.incoming.map((flow) => flowEdges.get(flow)!)
    for (const border of node.boundary ?? []) addBorder(graph, number, border, ways, edge)
    const join = node.kind === 'parallel' ? 'and' : node.kind === 'inclusive' ? 'or' : 'xor'
    const isEnd = node.kind === 'end' || node.kind === 'terminate' || node.kind === 'error'
    nodes.set(number, { at: node.id, isEnd, join, incoming, ways })
  }
  for (const [id, { to }] of edges) {
    const target = nodes.get(to)!
    if (!target.incoming.includes(id)) target.incoming.push(id)
  }
  const entry = scope < 0 ? graph.start : graph.nodes[scope]!.entry!
  edges.set(0, { from: -1, to: entry })
  nodes.get(entry)!.incoming.push(0)
  return { nodes, edges }
}

function waysOf(graph: ProcessGraph, node: GraphNode, edgeOf: (flow: number) => number): NetNode['ways'] | undefined {
  if (node.kind === 'terminate' || node.kind === 'error') return [undefined]
  const all = node.outgoing.map(edgeOf)
  if (node.kind === 'exclusive' || node.kind === 'eventBased') return all.length === 0 ? [[]] : all.map((edge) => [edge])
  const optional = node.outgoing.filter((flow) => graph.flows[flow]!.condition !== undefined || graph.flows[flow]!.isDefault === true)
  if (node.kind === 'parallel' || optional.length === 0) return [all]
  const certain = node.outgoing.filter((flow) => !optional.includes(flow)).map(edgeOf)
  const byDefault = node.outgoing.filter((flow) => graph.flows[flow]!.isDefault === true).map(edgeOf)
  const conditional = optional.filter((flow) => graph.flows[flow]!.isDefault !== true).map(edgeOf)
  if (conditional.length > mostInclusiveWays) return undefined
  const some = subsets(conditional).map((set) => [...certain, ...set])
  const ways = some.filter((set) => set.length > 0)
  return byDefault.length > 0 && certain.length === 0 ? [...ways, byDefault] : ways
}

const subsets = (list: readonly number[]): number[][] =>
  list.reduce<number[][]>((sets, entry) => [...sets, ...sets.map((set) => [...set, entry])], [[]])

/** An event on the border takes the token another way, or sends one more beside it. */
function addBorder(
  graph: ProcessGraph,
  host: number,
  border: number,
  ways: NetNode['ways'],
  edge: (from: number, to: number) => number,
): void {
  const out = edge(host, border)
  if (graph.nodes[border]!.interrupting === false) ways.push(...ways.flatMap((way) => (way === undefined ? [] : [[...way, out]])))
  else ways.push([out])
}

/** The scopes of a graph: the process itself (-1) and every sub-process, of either kind. */
export function scopesOf(graph: ProcessGraph): number[] {
  return [-1, ...indexOf(graph).nodes.flatMap((node, number) => (isScope(node) ? [number] : []))]
}

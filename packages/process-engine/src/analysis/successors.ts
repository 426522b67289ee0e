import type { ProcessGraph } from '../process-graph.ts'
import type { Edge } from './acyclic-order.ts'

/**
 * Where a token at a node may go next inside its scope: over its flows, or to the events on its border.
 *
 * Edge ids are flow numbers; the step from an activity to its boundary event is minus the event's number minus one.
 */
export function successors(graph: ProcessGraph, number: number): Edge[] {
  const node = graph.nodes[number]!
  const flows = node.outgoing.map((flow) => ({ id: flow, to: graph.flows[flow]!.to }))
  return [...flows, ...(node.boundary ?? []).map((event) => ({ id: -event - 1, to: event }))]
}

/** The first node of a scope: -1 = the process itself, else the number of a sub-process. */
export function entryOf(graph: ProcessGraph, scope: number): number {
  return scope === -1 ? graph.start : graph.nodes[scope]!.entry!
}

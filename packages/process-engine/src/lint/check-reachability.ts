import { scopesOf } from '../analysis/control-net.ts'
import { acyclicOrder } from '../analysis/acyclic-order.ts'
import { entryOf, successors } from '../analysis/successors.ts'
import { errorAt, warningAt, type Finding } from '../finding.ts'
import type { ProcessGraph } from '../process-graph.ts'

/** Every node can be reached from the start, and an end from every node. */
export function checkReachability(graph: ProcessGraph): Finding[] {
  return scopesOf(graph).flatMap((scope) => checkScope(graph, scope))
}

function checkScope(graph: ProcessGraph, scope: number): Finding[] {
  const members = graph.nodes.flatMap((node, number) => (node.within === scope && node.kind !== 'eventSubProcess' ? [number] : []))
  const reached = new Set(acyclicOrder([entryOf(graph, scope)], (node) => successors(graph, node)).order)
  const ends = members.filter((number) => successors(graph, number).length === 0)
  const ending = new Set(acyclicOrder(ends, (node) => predecessors(graph, node)).order)
  return members.flatMap((number) => {
    const node = graph.nodes[number]!
    if (!reached.has(number)) return [errorAt(node.id, 'NODE_UNREACHABLE', `"${node.name}" không có đường nào từ điểm bắt đầu dẫn tới.`)]
    if (!ending.has(number)) return [errorAt(node.id, 'NO_END_REACHABLE', `Từ "${node.name}" không có đường nào dẫn tới điểm kết thúc.`)]
    if (ends.includes(number) && node.kind !== 'end' && node.kind !== 'terminate' && node.kind !== 'error') {
      return [
        warningAt(node.id, 'DEAD_END', `Sau "${node.name}" không còn gì: hệ thống coi là kết thúc nhánh. Hãy nối tới một điểm kết thúc.`),
      ]
    }
    return []
  })
}

function predecessors(graph: ProcessGraph, number: number) {
  const node = graph.nodes[number]!
  const hosts = node.host === undefined ? [] : [{ id: -number - 1, to: node.host }]
  return [...node.incoming.map((flow) => ({ id: flow, to: graph.flows[flow]!.from })), ...hosts]
}

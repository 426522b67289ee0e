import { acyclicOrder, type Edge } from '../analysis/acyclic-order.ts'
import { entryOf, successors } from '../analysis/successors.ts'
import { errorAt, type Finding } from '../finding.ts'
import { holdsToken } from '../graph-index.ts'
import type { ProcessGraph } from '../process-graph.ts'

/** A loop in which nothing waits would run until the fuel is gone. */
export function checkLoops(graph: ProcessGraph): Finding[] {
  const through = new Map<number, boolean>()
  const passes = (number: number): boolean => {
    const node = graph.nodes[number]!
    if (node.kind !== 'subProcess') return !holdsToken(node)
    const known = through.get(number)
    if (known !== undefined) return known
    const order = acyclicOrder([entryOf(graph, number)], (inner) => edgesAtOnce(graph, inner, passes)).order
    const answer = order.some((inner) => passes(inner) && graph.nodes[inner]!.outgoing.length === 0)
    through.set(number, answer)
    return answer
  }
  const all = graph.nodes.map((_, number) => number)
  const { backEdges } = acyclicOrder(all, (number) => edgesAtOnce(graph, number, passes))
  return [...backEdges].map((flow) => {
    const { from, to } = graph.flows[flow]!
    const message = `Vòng lặp từ "${graph.nodes[from]!.name}" về "${graph.nodes[to]!.name}" không có bước nào phải chờ: quy trình sẽ chạy vòng mãi.`
    return errorAt(graph.nodes[from]!.id, 'LOOP_WITHOUT_WAIT', message)
  })
}

/** The flows that a token takes on without anything happening outside. */
function edgesAtOnce(graph: ProcessGraph, number: number, passes: (node: number) => boolean): Edge[] {
  return passes(number) ? successors(graph, number).filter((edge) => edge.id >= 0 && passes(edge.to)) : []
}

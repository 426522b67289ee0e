import { errorAt, type Finding } from '../finding.ts'
import { isScope } from '../graph-index.ts'
import type { GraphNode, ProcessGraph } from '../process-graph.ts'
import { CENTER } from '../step-attributes.ts'

/**
 * Applicants deal with the one-stop unit alone: what waits for them (a supplement) and what hands something to them (the result, a
 * refusal) is a step of the counter, and a process that hands out results does so on every way to its end.
 */
export function checkCounter(graph: ProcessGraph): Finding[] {
  const steps = graph.nodes.filter((node) => node.kind === 'user')
  return [
    ...steps.filter((node) => node.step?.pausesClock === true && isElsewhere(node)).map(supplementElsewhere),
    ...steps.filter((node) => node.step?.kind === 'delivery' && isElsewhere(node)).map(deliveryElsewhere),
    ...endsBesideCounter(graph),
  ]
}

const isElsewhere = (node: GraphNode) => node.step?.unit !== undefined && node.step.unit !== CENTER

const supplementElsewhere = (node: GraphNode) =>
  errorAt(
    node.id,
    'SINGLE_POINT_ONLY',
    `Bước "${node.name}" chờ người dân bổ sung nhưng không ở Bộ phận một cửa: chỉ được yêu cầu và nhận bổ sung tại một đầu mối (CENTER).`,
  )

const deliveryElsewhere = (node: GraphNode) =>
  errorAt(
    node.id,
    'SINGLE_POINT_ONLY',
    `Bước "${node.name}" trả kết quả nhưng không ở Bộ phận một cửa: kết quả, kể cả từ chối, chỉ trả tại một đầu mối (CENTER).`,
  )

/** Decisions from which a way leads to the end of the process past every delivery at the counter, when the process has such a delivery. */
function endsBesideCounter(graph: ProcessGraph): Finding[] {
  const isDelivery = (node: GraphNode) => node.step?.kind === 'delivery' && node.step.unit === CENTER
  if (!graph.nodes.some(isDelivery)) return []
  const past = reachableWithout(graph, isDelivery)
  return graph.nodes.flatMap((node, number) => {
    if (!past.has(number) || node.within >= 0 || (node.kind !== 'end' && node.kind !== 'terminate')) return []
    const way = graph.flows.find((flow) => flow.to === number && past.has(flow.from))
    const from = way === undefined ? node : graph.nodes[way.from]!
    const label = way === undefined || way.name === '' ? `"${from.name || from.id}"` : `"${way.name}"`
    const message = `Nhánh ${label} kết thúc mà không qua bước trả kết quả của Bộ phận một cửa: từ chối cũng phải trả tại một đầu mối.`
    return [errorAt(way?.id ?? node.id, 'SINGLE_POINT_ONLY', message)]
  })
}

/** Nodes of the process that a token can reach without having passed a node that `stops` it. */
function reachableWithout(graph: ProcessGraph, stops: (node: GraphNode) => boolean): ReadonlySet<number> {
  const seen = new Set<number>()
  const open = [graph.start]
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    const node = graph.nodes[number]!
    // A sub-process that delivers inside it is taken to deliver on all its ways: it has its own finding where it does not.
    const delivers = stops(node) || (isScope(node) && graph.nodes.some((inner) => inner.within === number && stops(inner)))
    if (seen.has(number) || delivers) continue
    seen.add(number)
    for (const flow of node.outgoing) open.push(graph.flows[flow]!.to)
    open.push(...(node.boundary ?? []))
  }
  return seen
}

import type { Finding, GraphNode, ProcessGraph, StepKind } from '@motcua/process-engine'

/** Steps in which nobody writes a draft: they pass on, decide, number or return. */
const writeNoDraft: readonly StepKind[] = ['transfer', 'resultTransfer', 'assignment', 'approval', 'numbering', 'delivery']

/**
 * Speaks against a process that never returns a result, and against a decision that nobody has drafted: a dossier would end without its
 * person having anything in hand, or wait for ever at a leader who has nothing to approve.
 *
 * @returns `DELIVERY_MISSING` for the process, `APPROVAL_WITHOUT_DRAFT` for each approval that no drafting step leads to
 */
export function checkResult(graph: ProcessGraph): Finding[] {
  const steps = graph.nodes.filter((node) => node.kind === 'user')
  const delivers = steps.some((node) => node.step?.kind === 'delivery')
  const drafted = reachableFrom(graph, steps.filter(mayDraft))
  return [
    ...(delivers
      ? []
      : [finding(graph.nodes[graph.start]?.id ?? 'process', 'DELIVERY_MISSING', 'Quy trình chưa có bước trả kết quả cho người dân.')]),
    ...steps
      .filter((node) => node.step?.kind === 'approval' && !drafted.has(node))
      .map((node) =>
        finding(node.id, 'APPROVAL_WITHOUT_DRAFT', `Trước bước "${node.name}" chưa có bước nào soạn dự thảo kết quả để phê duyệt.`),
      ),
  ]
}

/** A step without a kind may be anything, a draft included. */
const mayDraft = ({ step }: GraphNode): boolean => step?.kind === undefined || !writeNoDraft.includes(step.kind)

/** Everything that lies behind some nodes: over flows, events on a border, into and out of sub-processes. */
function reachableFrom(graph: ProcessGraph, from: readonly GraphNode[]): Set<GraphNode> {
  const reached = new Set<GraphNode>()
  const open = [...from]
  for (let node = open.pop(); node; node = open.pop())
    for (const next of nextOf(graph, node))
      if (!reached.has(next)) {
        reached.add(next)
        open.push(next)
      }
  return reached
}

function nextOf(graph: ProcessGraph, node: GraphNode): GraphNode[] {
  const numbers = [
    ...node.outgoing.map((flow) => graph.flows[flow]!.to),
    ...(node.boundary ?? []),
    ...(node.entry === undefined ? [] : [node.entry]),
    // The end of a sub-process leads on behind it.
    ...(node.outgoing.length === 0 && node.within >= 0 ? graph.nodes[node.within]!.outgoing.map((flow) => graph.flows[flow]!.to) : []),
  ]
  return numbers.map((number) => graph.nodes[number]!)
}

const finding = (at: string, code: string, message: string): Finding => ({ severity: 'error', code, at, message })

import type { Condition, Test } from '../condition/condition.ts'
import { OUTCOME } from '../condition/condition.ts'
import { indexOf } from '../graph-index.ts'
import type { GraphNode, ProcessGraph } from '../process-graph.ts'

/** An answer that a step may be completed with; `name` is the text beside the arrow, `leadsTo` the node it goes to next. */
export type StepOutcome = { readonly code: string; readonly name: string; readonly leadsTo: string }

/**
 * The answers a step offers, in the order of the model (the first is the expected one); empty when the step asks for none.
 *
 * @example outcomesOf(graph, 'S4') // [{ code: 'approve', name: 'Phê duyệt', leadsTo: 'S5' }, { code: 'sendBack', ... }]
 */
export function outcomesOf(graph: ProcessGraph, nodeId: string): StepOutcome[] {
  const number = indexOf(graph).numberOf.get(nodeId)
  const node = number === undefined ? undefined : graph.nodes[number]
  if (node === undefined) return []
  const flows = decisionAfter(graph, node).outgoing.map((flow) => graph.flows[flow]!)
  const tested = flows.flatMap((flow) => (flow.condition === undefined ? [] : (outcomesTested(flow.condition) ?? [])))
  const codes = node.step?.outcomes ?? [...new Set(tested)]
  return codes.flatMap((code) => {
    const flow = flows.find((candidate) => candidate.condition !== undefined && outcomesTested(candidate.condition)?.includes(code))
    const taken = flow ?? flows.find((candidate) => candidate.isDefault) ?? (flows.length === 1 ? flows[0] : undefined)
    return taken === undefined ? [] : [{ code, name: taken.name === '' ? code : taken.name, leadsTo: graph.nodes[taken.to]!.id }]
  })
}

/** The gateway right after a step, or the step itself when its own flows decide. */
function decisionAfter(graph: ProcessGraph, node: GraphNode): GraphNode {
  const next = node.outgoing.length === 1 ? graph.nodes[graph.flows[node.outgoing[0]!]!.to]! : node
  return next.kind === 'exclusive' && next.outgoing.length > 1 ? next : node
}

/** The outcomes for which a condition is true, when it asks for nothing but the outcome; else undefined. */
export function outcomesTested(condition: Condition): readonly string[] | undefined {
  return condition.test === undefined ? undefined : testedBy(condition.test)
}

function testedBy(test: Test): readonly string[] | undefined {
  if (test.op === 'or') {
    const left = testedBy(test.left)
    const right = testedBy(test.right)
    return left === undefined || right === undefined ? undefined : [...left, ...right]
  }
  if ((test.op !== '=' && test.op !== 'in') || !('name' in test.left) || test.left.name !== OUTCOME || test.left.path !== undefined)
    return undefined
  const values = test.op === 'in' ? test.list : 'value' in test.right ? [test.right.value] : []
  return values.length > 0 && values.every((value) => typeof value === 'string') ? values : undefined
}

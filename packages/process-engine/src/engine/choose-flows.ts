import { evaluateCondition, type Undecided, type Variables } from '../condition/evaluate-condition.ts'
import type { GraphFlow, GraphNode, ProcessGraph } from '../process-graph.ts'
import type { IncidentCode, IncidentData } from './incident.ts'

/** The numbers of the flows that a token leaves over, or why that cannot be decided. */
export type Choice = { readonly flows: readonly number[] } | { readonly code: IncidentCode; readonly data: IncidentData }

/** Over which flows does a token leave a node? An exclusive gateway takes one, anything else all that are open. */
export function chooseFlows(graph: ProcessGraph, node: GraphNode, answers: Variables, facts: Variables): Choice {
  return node.kind === 'exclusive' ? chooseOne(graph, node, answers, facts) : chooseAll(graph, node, answers, facts)
}

/** A decision: the first flow, in the order of the model, whose condition is true; else the default flow. */
function chooseOne(graph: ProcessGraph, node: GraphNode, answers: Variables, facts: Variables): Choice {
  let byDefault = -1
  for (const number of node.outgoing) {
    const flow = graph.flows[number]!
    if (flow.isDefault) {
      byDefault = number
      continue
    }
    if (flow.condition === undefined) {
      return node.outgoing.length === 1 ? { flows: node.outgoing } : { code: 'FLOW_WITHOUT_CONDITION', data: { flow: flow.id } }
    }
    const truth = evaluateCondition(flow.condition, answers, facts)
    if (truth === true) return { flows: [number] }
    if (truth !== false) return { code: truth.why, data: { flow: flow.id, ...detailsOf(truth) } }
  }
  return byDefault >= 0 ? { flows: [byDefault] } : { code: 'NO_BRANCH', data: {} }
}

/** Anything but a decision: every flow that has no condition or a true one; the default flow when that is none. */
function chooseAll(graph: ProcessGraph, node: GraphNode, answers: Variables, facts: Variables): Choice {
  const flows: number[] = []
  let byDefault = -1
  for (const number of node.outgoing) {
    const flow: GraphFlow = graph.flows[number]!
    if (flow.isDefault) byDefault = number
    else if (flow.condition === undefined || node.kind === 'parallel') flows.push(number)
    else {
      const truth = evaluateCondition(flow.condition, answers, facts)
      if (truth === true) flows.push(number)
      else if (truth !== false) return { code: truth.why, data: { flow: flow.id, ...detailsOf(truth) } }
    }
  }
  if (flows.length === 0 && byDefault >= 0) flows.push(byDefault)
  return flows.length > 0 ? { flows } : { code: 'NO_BRANCH', data: {} }
}

/** What an incident tells about a condition without an answer. */
export function detailsOf(reason: Undecided): IncidentData {
  if (reason.why === 'UNKNOWN_VARIABLE') return { variable: reason.variable }
  return reason.why === 'CONDITION_FAILED' ? { detail: reason.detail } : {}
}

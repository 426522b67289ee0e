import { outcomesTested } from '../analysis/outcomes.ts'
import { OUTCOME } from '../condition/condition.ts'
import { countVariables } from '../engine/count-instances.ts'
import { nearestName } from './nearest-name.ts'
import { errorAt, warningAt, type Finding } from '../finding.ts'
import { isWork } from '../graph-index.ts'
import type { GraphFlow, GraphNode, ProcessGraph } from '../process-graph.ts'

/** Every decision is covered, and every condition can be decided where it stands. */
export function checkGateways(graph: ProcessGraph, variables: readonly string[] | undefined): Finding[] {
  return graph.nodes.flatMap((node, number) => {
    const flows = node.outgoing.map((flow) => graph.flows[flow]!)
    const conditional = flows.filter((flow) => flow.condition !== undefined)
    return [
      ...(node.kind === 'exclusive' && flows.length > 1 ? checkCoverage(graph, node, number, flows) : []),
      ...(node.kind === 'parallel' || node.kind === 'eventBased' ? conditional.map((flow) => ignoredCondition(node, flow)) : []),
      ...(node.kind !== 'exclusive' &&
      node.kind !== 'parallel' &&
      node.kind !== 'eventBased' &&
      conditional.length > 0 &&
      conditional.length === flows.length
        ? [errorAt(node.id, 'GATEWAY_NOT_COVERED', `Sau "${node.name}" chỉ có luồng kèm điều kiện, không có luồng mặc định.`)]
        : []),
      ...(node.kind === 'parallel' || node.kind === 'eventBased'
        ? []
        : conditional.flatMap((flow) => checkCondition(graph, number, flow, variables))),
      ...(variables === undefined ? [] : checkCount(node, variables)),
    ]
  })
}

function checkCoverage(graph: ProcessGraph, node: GraphNode, number: number, flows: readonly GraphFlow[]): Finding[] {
  const bare = flows.filter((flow) => !flow.isDefault && flow.condition === undefined)
  if (bare.length > 0) {
    return bare.map((flow) =>
      errorAt(
        flow.id,
        'FLOW_WITHOUT_CONDITION',
        `Luồng "${flow.name || flow.id}" ra khỏi cổng "${node.name}" không có điều kiện và không phải là luồng mặc định.`,
      ),
    )
  }
  if (flows.some((flow) => flow.isDefault)) return []
  const tested = flows.map((flow) => outcomesTested(flow.condition!))
  const steps = answeringSteps(graph, number)
  const covered = new Set(tested.flatMap((codes) => codes ?? []))
  const declared = steps?.map((step) => graph.nodes[step]!.step?.outcomes) ?? [undefined]
  const open = declared.flatMap((codes) => codes ?? []).filter((code) => !covered.has(code))
  if (tested.every((codes) => codes !== undefined) && declared.every((codes) => codes !== undefined) && open.length === 0) return []
  const missing = open.length > 0 ? ` Kết quả chưa có nhánh: ${open.join(', ')}.` : ''
  return [
    errorAt(
      node.id,
      'GATEWAY_NOT_COVERED',
      `Cổng "${node.name}" có thể không có nhánh nào phù hợp: hãy đặt luồng mặc định hoặc đủ điều kiện.${missing}`,
    ),
  ]
}

const ignoredCondition = (node: GraphNode, flow: GraphFlow) =>
  warningAt(
    flow.id,
    'CONDITION_IGNORED',
    `Điều kiện của luồng "${flow.name || flow.id}" bị bỏ qua: sau "${node.name}" các luồng không xét điều kiện.`,
  )

function checkCondition(graph: ProcessGraph, number: number, flow: GraphFlow, variables: readonly string[] | undefined): Finding[] {
  const named = flow.condition!.variables
  const label = flow.name || flow.id
  const findings: Finding[] = []
  if (named.includes(OUTCOME) && !isWork(graph.nodes[number]!) && answeringSteps(graph, number) === undefined) {
    const message = `Luồng "${label}" hỏi kết quả của bước trước, nhưng ngay trước đó không phải lúc nào cũng là một bước có kết quả.`
    findings.push(errorAt(flow.id, 'OUTCOME_OUT_OF_REACH', message))
  }
  for (const name of variables === undefined ? [] : named) {
    if (name === OUTCOME || variables!.includes(name) || (isCountName(name) && graph.nodes.some((node) => node.many !== undefined)))
      continue
    findings.push(unknownName(flow.id, `Điều kiện của luồng "${label}"`, name, variables!))
  }
  return findings
}

/** The names that say how often a step is done, and when that is enough. */
function checkCount(node: GraphNode, variables: readonly string[]): Finding[] {
  const { times, until } = node.many ?? { times: 0 }
  const named = typeof times === 'number' ? [] : ['collection' in times ? times.collection : times.variable]
  const asked = (until?.variables ?? []).filter((name) => name !== OUTCOME && !isCountName(name))
  return [
    ...named
      .filter((name) => !variables.includes(name))
      .map((name) =>
        warningAt(
          node.id,
          'COUNT_FROM_STEP',
          `"${node.name}" làm nhiều lần theo "${name}": hồ sơ không có dữ liệu này, bước ngay trước phải đưa vào.`,
        ),
      ),
    ...asked
      .filter((name) => !variables.includes(name))
      .map((name) => unknownName(node.id, `Điều kiện xong của "${node.name}"`, name, variables)),
  ]
}

function unknownName(at: string, where: string, name: string, variables: readonly string[]): Finding {
  const near = nearestName(name, variables)
  const hint = near === undefined ? '' : ` Có phải "${near}"?`
  return errorAt(at, 'VARIABLE_UNKNOWN', `${where} dùng "${name}", hồ sơ không có dữ liệu tên này.${hint}`)
}

const isCountName = (name: string) => countVariables.some((known) => known === name)

/**
 * The steps whose answers a node sees, going back over nodes that pass answers on; undefined when some way leads back to a place without
 * answers (the start, a join, a timer, the end of a sub-process).
 */
function answeringSteps(graph: ProcessGraph, number: number): number[] | undefined {
  const steps: number[] = []
  const seen = new Set([number])
  const queue = [...graph.nodes[number]!.incoming]
  for (let flow = queue.pop(); flow !== undefined; flow = queue.pop()) {
    const from = graph.flows[flow]!.from
    const node = graph.nodes[from]!
    if (seen.has(from)) continue
    seen.add(from)
    if (node.many !== undefined) return undefined
    if (isWork(node) || node.kind === 'call' || node.kind === 'catchMessage' || node.kind === 'boundaryMessage') steps.push(from)
    else if (node.incoming.length > 0 && passesAnswersOn(node)) queue.push(...node.incoming)
    else return undefined
  }
  return steps
}

const passesAnswersOn = (node: GraphNode) =>
  node.kind === 'exclusive' || node.kind === 'pass' || (node.kind === 'parallel' && node.incoming.length === 1)

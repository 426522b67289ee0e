import { isWork } from '../graph-index.ts'
import type { GraphNode, ProcessGraph } from '../process-graph.ts'
import type { Role } from '@motcua/terms'
import type { StepKind } from '../step-attributes.ts'
import { acyclicOrder } from './acyclic-order.ts'
import { allottedMinutes, toHours } from './minutes.ts'
import { entryOf, successors } from './successors.ts'

/** The branch of a parallel block: which split, and which of its branches (from 0). */
export type PlannedBranch = { readonly split: string; readonly branch: number }

/**
 * One step of the road ahead. `fromHours` and `dueHours` are working hours since the process started: the due time of the step is
 * acceptance plus `dueHours`, so due times chain. `hours` is null when none is stated. `branches` are the parallel blocks around it.
 */
export type PlannedStep = {
  readonly node: string
  readonly name: string
  readonly work: 'user' | 'service'
  readonly unit: string | null
  readonly role: Role | null
  readonly kind: StepKind | null
  readonly hours: number | null
  readonly pausesClock: boolean
  readonly fromHours: number
  readonly dueHours: number
  readonly branches: readonly PlannedBranch[]
}

type Place = { readonly start: number; readonly branches: readonly PlannedBranch[] }

/**
 * The expected sequence of steps: every branch of a parallel block, and of each decision the default flow, else the first one that leads forward.
 *
 * @param from  id of the node to begin at (the road ahead of a dossier that stands there); the start of the process when absent
 */
export function plannedPath(graph: ProcessGraph, from?: string): PlannedStep[] {
  let number = from === undefined ? graph.start : graph.nodes.findIndex((node) => node.id === from)
  if (number < 0) return []
  let plan = planScope(graph, number, { start: 0, branches: [] })
  const steps = plan.steps
  while (graph.nodes[number]!.within >= 0) {
    number = graph.nodes[number]!.within
    plan = planScope(graph, number, { start: plan.end, branches: [] }, true)
    steps.push(...plan.steps)
  }
  return steps
}

/** The plan from `entry` to the end of its scope; with `insideDone` the entry is a sub-process whose own steps are planned already. */
function planScope(graph: ProcessGraph, entry: number, at: Place, insideDone = false): { steps: PlannedStep[]; end: number } {
  const scope = graph.nodes[entry]!.within
  const { order, backEdges } = acyclicOrder([entryOf(graph, scope), entry], (node) => successors(graph, node))
  const places = new Map<number, Place>([[entry, at]])
  const steps: PlannedStep[] = []
  let end = at.start
  for (const number of order) {
    const place = places.get(number)
    if (place === undefined) continue
    const node = graph.nodes[number]!
    const inner = node.kind === 'subProcess' && !(insideDone && number === entry) ? planScope(graph, node.entry!, place) : undefined
    const leaves = (inner?.end ?? place.start) + allottedMinutes(node)
    if (inner !== undefined) steps.push(...inner.steps)
    if (isWork(node)) steps.push(plannedStep(node, place, leaves))
    end = Math.max(end, leaves)
    const flows = expectedFlows(graph, node, backEdges)
    flows.forEach((flow, branch) => {
      const branches = flows.length > 1 ? [...place.branches, { split: node.id, branch }] : place.branches
      const target = graph.flows[flow]!.to
      places.set(target, merge(places.get(target), { start: leaves, branches }))
    })
  }
  return { steps, end }
}

function plannedStep(node: GraphNode, place: Place, leaves: number): PlannedStep {
  const step = node.step ?? {}
  return {
    node: node.id,
    name: node.name,
    work: node.kind === 'service' ? 'service' : 'user',
    unit: step.unit ?? null,
    role: step.role ?? null,
    kind: step.kind ?? null,
    hours: step.hours ?? null,
    pausesClock: step.pausesClock === true,
    fromHours: toHours(place.start),
    dueHours: toHours(leaves),
    branches: place.branches,
  }
}

/** The flows of a node that the plan follows; none of them goes back. */
export function expectedFlows(graph: ProcessGraph, node: GraphNode, backEdges: ReadonlySet<number>): readonly number[] {
  const forward = node.outgoing.filter((flow) => !backEdges.has(flow))
  const byDefault = forward.filter((flow) => graph.flows[flow]!.isDefault)
  if (node.kind === 'exclusive' || node.kind === 'eventBased') return byDefault.length > 0 ? byDefault : forward.slice(0, 1)
  const certain = forward.filter((flow) => !graph.flows[flow]!.isDefault && graph.flows[flow]!.condition === undefined)
  if (node.kind === 'parallel') return forward
  return certain.length > 0 ? certain : byDefault.length > 0 ? byDefault : forward.slice(0, 1)
}

/** Two flows meet: the later one counts, and the branches that both are in remain. */
function merge(known: Place | undefined, other: Place): Place {
  if (known === undefined) return other
  const shared = known.branches.findIndex((entry, depth) => {
    const across = other.branches[depth]
    return across?.split !== entry.split || across.branch !== entry.branch
  })
  return { start: Math.max(known.start, other.start), branches: shared < 0 ? known.branches : known.branches.slice(0, shared) }
}

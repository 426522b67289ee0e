import { isWork } from '../graph-index.ts'
import type { ProcessGraph } from '../process-graph.ts'
import { acyclicOrder } from './acyclic-order.ts'
import { allottedMinutes, toHours } from './minutes.ts'
import { entryOf, successors } from './successors.ts'

/** `steps` are the ids of the steps on the path, in order. */
export type LongestPath = { readonly hours: number; readonly steps: readonly string[] }

const noCalls: ReadonlyMap<string, number> = new Map()
type PathEnd = { readonly minutes: number; readonly steps: readonly string[] }

/**
 * The path from start to end with the most allotted working hours.
 *
 * Steps after each other add up, a parallel block counts its longest branch, of alternatives the longest counts, and a loop counts once.
 * An event sub-process may begin at the last moment of its scope, so that the longest one is added to it.
 *
 * @param hoursOfCalls  what the processes called by this one take, by their key; a call counts them or its own hours, whichever is more
 */
export function longestPath(graph: ProcessGraph, hoursOfCalls: ReadonlyMap<string, number> = noCalls): LongestPath {
  const { minutes, steps } = longestWithin(graph, -1, hoursOfCalls)
  return { hours: toHours(minutes), steps }
}

/** Working hours that the process may take on its longest path. */
export const totalHours = (graph: ProcessGraph): number => longestPath(graph).hours

function longestWithin(graph: ProcessGraph, scope: number, hoursOfCalls: ReadonlyMap<string, number>): PathEnd {
  const { order, backEdges } = acyclicOrder([entryOf(graph, scope)], (node) => successors(graph, node))
  const arrivals = new Map<number, { minutes: number; from: number | undefined }>()
  const inside = new Map<number, PathEnd>()
  let last: number | undefined
  const minutesAfter = (number: number) => {
    const node = graph.nodes[number]!
    if (node.kind === 'subProcess' && !inside.has(number)) inside.set(number, longestWithin(graph, number, hoursOfCalls))
    const called = node.call === undefined ? 0 : Math.round((hoursOfCalls.get(node.call.process) ?? 0) * 60)
    return (arrivals.get(number)?.minutes ?? 0) + Math.max(allottedMinutes(node), called) + (inside.get(number)?.minutes ?? 0)
  }
  for (const number of order) {
    const minutes = minutesAfter(number)
    if (last === undefined || minutes > minutesAfter(last)) last = number
    for (const edge of successors(graph, number)) {
      if (backEdges.has(edge.id)) continue
      const known = arrivals.get(edge.to)
      if (known === undefined || minutes > known.minutes) arrivals.set(edge.to, { minutes, from: number })
    }
  }
  const steps: string[][] = []
  for (let number = last; number !== undefined; number = arrivals.get(number)?.from) {
    const node = graph.nodes[number]!
    steps.push(isWork(node) || node.kind === 'call' ? [node.id] : [...(inside.get(number)?.steps ?? [])])
  }
  const event = longestEvent(graph, scope, hoursOfCalls)
  return { minutes: (last === undefined ? 0 : minutesAfter(last)) + event.minutes, steps: [...steps.reverse().flat(), ...event.steps] }
}

function longestEvent(graph: ProcessGraph, scope: number, hoursOfCalls: ReadonlyMap<string, number>): PathEnd {
  let longest: PathEnd = { minutes: 0, steps: [] }
  graph.nodes.forEach((node, number) => {
    if (node.kind !== 'eventSubProcess' || node.within !== scope) return
    const inside = longestWithin(graph, number, hoursOfCalls)
    if (inside.minutes > longest.minutes) longest = inside
  })
  return longest
}

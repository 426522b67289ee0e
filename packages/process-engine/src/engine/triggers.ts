import { isCatch, type GraphIndex } from '../graph-index.ts'
import type { GraphNode } from '../process-graph.ts'
import type { Effect } from './effect.ts'
import type { Token } from './state.ts'

const none: readonly GraphNode[] = []

/** The events that a token listens to while it stays: its own, those on its border, and the event sub-processes inside it. */
export function triggersOf(index: GraphIndex, token: Token, node: GraphNode): readonly GraphNode[] {
  if (token.stuck !== undefined || token.via !== undefined) return none
  // What is done several times has its border once, around all of it.
  const border = node.boundary === undefined || token.index !== undefined ? none : node.boundary.map((number) => index.nodes[number]!)
  if (token.many !== undefined) return border
  if (isCatch(node)) return border.length === 0 ? [node] : [node, ...border]
  if (node.kind === 'eventBased') return node.outgoing.map((flow) => index.nodes[index.graph.flows[flow]!.to]!)
  if (node.kind !== 'subProcess' && node.kind !== 'eventSubProcess') return border
  const inside = index.eventStarts.get(index.numberOf.get(node.id)!)
  return inside === undefined ? border : [...border, ...inside]
}

/** The effect that begins to listen; nothing for errors and escalations, which come from inside. */
export function listening(token: number, trigger: GraphNode): Effect | undefined {
  const at = { token, node: trigger.id }
  if (trigger.timer !== undefined) return { type: 'startTimer', ...at, timer: trigger.timer }
  if (trigger.message !== undefined) return { type: 'awaitMessage', ...at, name: trigger.message }
  return trigger.signal === undefined ? undefined : { type: 'awaitSignal', ...at, name: trigger.signal }
}

/** The effect that stops listening. */
export function deaf(token: number, trigger: GraphNode): Effect | undefined {
  const at = { token, node: trigger.id }
  if (trigger.timer !== undefined) return { type: 'stopTimer', ...at }
  if (trigger.message !== undefined) return { type: 'dropMessage', ...at, name: trigger.message }
  return trigger.signal === undefined ? undefined : { type: 'dropSignal', ...at, name: trigger.signal }
}

/** Does a trigger leave what it interrupts alone? */
export const isBeside = (trigger: GraphNode): boolean =>
  (trigger.host !== undefined || trigger.kind === 'eventStart') && trigger.interrupting === false

/** Of the events that catch errors (or escalations), the one for this code; else the one for any. */
export function catcherOf(candidates: readonly GraphNode[], what: 'error' | 'escalation', code: string): GraphNode | undefined {
  const kind = what === 'error' ? 'boundaryError' : 'boundaryEscalation'
  const catching = candidates.filter((node) => node.kind === kind || (node.kind === 'eventStart' && node.catches === what))
  return catching.find((node) => node[what] === code) ?? catching.find((node) => node[what] === undefined)
}

import { isRefused, refuse, type Refused } from '@motcua/terms'
import { OUTCOME } from '../condition/condition.ts'
import { indexOf, isWork, type GraphIndex } from '../graph-index.ts'
import type { GraphNode, ProcessGraph } from '../process-graph.ts'
import type { Effect } from './effect.ts'
import type { ProcessEnvironment, ProcessEvent } from './process-event.ts'
import { Run } from './run.ts'
import type { ProcessState, Token } from './state.ts'

export type Stepped = { readonly state: ProcessState; readonly effects: readonly Effect[] }

const emptyEnvironment: ProcessEnvironment = Object.freeze({})

/**
 * Apply one event to a running process: where it stands now, and what must be done outside.
 *
 * Pure: the same graph, state, event and facts always give the same answer, and the given state is not changed. What the engine cannot decide
 * is a `raiseIncident` effect with the token held; what makes no sense (an unknown token, a second start) is a refusal and changes nothing;
 * a timer that rings too late is an `ignoreTimer` effect and changes nothing.
 *
 * @example step(graph, initialState, { type: 'start' }) // { state: { next: 2, tokens: [{ id: 1, at: 'S1' }] }, effects: [openWork S1] }
 */
export function step(
  graph: ProcessGraph,
  state: ProcessState,
  event: ProcessEvent,
  env: ProcessEnvironment = emptyEnvironment,
): Stepped | Refused {
  const index = indexOf(graph)
  const run = new Run(index, state, env, false)
  const done = apply(index, state, event, run)
  if (done === true) return run.result()
  if (isRefused(done)) return done
  const parked = new Run(index, state, env, true)
  apply(index, state, event, parked)
  return parked.result()
}

/** True when the event is applied, false when it ran out of fuel. */
function apply(index: GraphIndex, state: ProcessState, event: ProcessEvent, run: Run): boolean | Refused {
  const token = 'token' in event ? state.tokens.find((candidate) => candidate.id === event.token) : undefined
  if (event.type === 'timer') return ring(index, token, event, run)
  if (state.ended !== undefined) return refuse('process.ended', { ending: state.ended })
  const started = state.next > 1
  if (event.type === 'start') {
    if (started) return refuse('process.already-started')
    return run.departFrom(index.nodes[index.graph.start]!, 0, event.variables)
  }
  if (!started) return refuse('process.not-started')
  switch (event.type) {
    case 'complete':
      return complete(index, token, event, run)
    case 'message':
      return deliver(index, state, event, run)
    case 'retry': {
      if (token?.stuck === undefined) return refuse('process.incident-unknown', { token: event.token })
      run.remove(token, 'cancelled')
      return run.departFrom(nodeAt(index, token), token.within ?? 0, { ...token.answers, ...event.variables })
    }
    case 'cancel':
      run.end('CANCELLED')
      return true
    default:
      return refuse('process.event-unknown', { type: (event as { type?: unknown }).type })
  }
}

function complete(
  index: GraphIndex,
  token: Token | undefined,
  event: Extract<ProcessEvent, { type: 'complete' }>,
  run: Run,
): boolean | Refused {
  if (token === undefined) return refuse('process.token-unknown', { token: event.token })
  const node = nodeAt(index, token)
  if (!isWork(node) || token.stuck !== undefined) return refuse('process.work-not-open', { token: event.token, node: node.id })
  const offered = node.step?.outcomes
  if (offered !== undefined) {
    const outcome = event.variables?.[OUTCOME]
    if (outcome === undefined) return refuse('process.outcome-missing', { node: node.id, offered })
    if (typeof outcome !== 'string' || !offered.includes(outcome))
      return refuse('process.outcome-unknown', { node: node.id, outcome, offered })
  }
  run.remove(token, 'completed')
  return run.departFrom(node, token.within ?? 0, event.variables)
}

/** A timer that belongs to nothing (any more) does nothing, however late or often it rings. */
function ring(index: GraphIndex, token: Token | undefined, event: Extract<ProcessEvent, { type: 'timer' }>, run: Run): boolean {
  const trigger = token === undefined ? undefined : triggersOf(index, token).find((candidate) => candidate.id === event.node)
  if (token === undefined || trigger?.timer === undefined || token.fired?.includes(trigger.id)) {
    run.effects.push({ type: 'ignoreTimer', token: event.token, node: event.node })
    return true
  }
  run.trigger(token, trigger)
  return run.departFrom(trigger, token.within ?? 0)
}

/** The first token that waits for the message gets it; if none does yet, it is kept. */
function deliver(index: GraphIndex, state: ProcessState, event: Extract<ProcessEvent, { type: 'message' }>, run: Run): boolean | Refused {
  if (!index.messages.has(event.name)) return refuse('process.message-unknown', { name: event.name })
  for (const token of state.tokens) {
    if (event.token !== undefined && token.id !== event.token) continue
    const trigger = triggersOf(index, token).find((candidate) => candidate.message === event.name)
    if (trigger === undefined) continue
    run.trigger(token, trigger)
    return run.departFrom(trigger, token.within ?? 0, event.variables)
  }
  if (event.token !== undefined) return refuse('process.message-not-awaited', { name: event.name, token: event.token })
  run.keep({ name: event.name, ...(event.variables === undefined ? {} : { answers: event.variables }) })
  return true
}

const nodeAt = (index: GraphIndex, token: Token): GraphNode => index.nodes[index.numberOf.get(token.at)!]!

/** The events that a waiting token listens to: its own, and those on its border. */
function triggersOf(index: GraphIndex, token: Token): readonly GraphNode[] {
  if (token.stuck !== undefined) return []
  const node = nodeAt(index, token)
  const border = (node.boundary ?? []).map((number) => index.nodes[number]!)
  return node.kind === 'catchTimer' || node.kind === 'catchMessage' ? [node, ...border] : border
}

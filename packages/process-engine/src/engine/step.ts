import { isRefused, refuse, type Refused } from '@motcua/terms'
import { OUTCOME } from '../condition/condition.ts'
import { indexOf, isWork, type GraphIndex } from '../graph-index.ts'
import type { GraphNode, ProcessGraph } from '../process-graph.ts'
import type { Effect } from './effect.ts'
import type { ProcessEnvironment, ProcessEvent } from './process-event.ts'
import { Run } from './run.ts'
import type { ProcessState, Token } from './state.ts'
import { PROCESS } from './working-state.ts'

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
  const refused = applyEvent(index, state, event, run)
  return refused ?? run.settle()
}

function applyEvent(index: GraphIndex, state: ProcessState, event: ProcessEvent, run: Run): Refused | void {
  const token = 'token' in event ? state.tokens.find((candidate) => candidate.id === event.token) : undefined
  if (event.type === 'timer') return ring(token, event, run)
  if (state.ended !== undefined) return refuse('process.ended', { ending: state.ended })
  const started = state.next > 1
  if (event.type === 'start') return started ? refuse('process.already-started') : run.start(event.variables)
  if (!started) return refuse('process.not-started')
  switch (event.type) {
    case 'complete':
      return complete(index, token, event, run)
    case 'fail':
    case 'escalate': {
      if (token === undefined) return refuse('process.token-unknown', { token: event.token })
      if (!isOpen(index, token)) return refuse('process.work-not-open', { token: event.token, node: token.at })
      return event.type === 'fail' ? run.fail(token, event.error, event.variables) : run.escalate(token, event.code)
    }
    case 'message':
      return deliver(index, state, event, run)
    case 'signal':
      return run.broadcast(event.name, event.variables)
    case 'retry':
      if (token?.stuck === undefined) return refuse('process.incident-unknown', { token: event.token })
      return run.retry(token, event.variables ?? {})
    case 'cancel':
      return run.end('CANCELLED')
    case 'withdraw':
      return run.end('WITHDRAWN')
    case 'stop':
      return run.end('STOPPED')
    default:
      return refuse('process.event-unknown', { type: (event as { type?: unknown }).type })
  }
}

/** Is there work or a call at the token that is not answered yet? */
function isOpen(index: GraphIndex, token: Token): boolean {
  const node = nodeAt(index, token)
  return (isWork(node) || node.kind === 'call') && token.stuck === undefined && token.many === undefined && token.via === undefined
}

function complete(
  index: GraphIndex,
  token: Token | undefined,
  event: Extract<ProcessEvent, { type: 'complete' }>,
  run: Run,
): Refused | void {
  if (token === undefined) return refuse('process.token-unknown', { token: event.token })
  const node = nodeAt(index, token)
  if (!isOpen(index, token)) return refuse('process.work-not-open', { token: event.token, node: node.id })
  const offered = node.step?.outcomes
  if (offered !== undefined) {
    const outcome = event.variables?.[OUTCOME]
    if (outcome === undefined) return refuse('process.outcome-missing', { node: node.id, offered })
    if (typeof outcome !== 'string' || !offered.includes(outcome))
      return refuse('process.outcome-unknown', { node: node.id, outcome, offered })
  }
  return run.finish(token, event.variables)
}

/** A timer that belongs to nothing (any more) does nothing, however late or often it rings. */
function ring(token: Token | undefined, event: Extract<ProcessEvent, { type: 'timer' }>, run: Run): void {
  const trigger =
    token === undefined && event.token !== PROCESS ? undefined : run.listeners(token).find((candidate) => candidate.id === event.node)
  if (trigger?.timer === undefined) run.effects.push({ type: 'ignoreTimer', token: event.token, node: event.node })
  else run.fire(token, trigger)
}

/** The first token that waits for the message gets it; if none does yet, it is kept. */
function deliver(index: GraphIndex, state: ProcessState, event: Extract<ProcessEvent, { type: 'message' }>, run: Run): Refused | void {
  if (!index.messages.has(event.name)) return refuse('process.message-unknown', { name: event.name })
  for (const token of [...state.tokens, undefined]) {
    if (event.token !== undefined && (token?.id ?? PROCESS) !== event.token) continue
    const trigger = run.listeners(token).find((candidate) => candidate.message === event.name)
    if (trigger !== undefined) return run.fire(token, trigger, event.variables)
  }
  if (event.token !== undefined) return refuse('process.message-not-awaited', { name: event.name, token: event.token })
  return run.keep({ name: event.name, ...(event.variables === undefined ? {} : { answers: event.variables }) })
}

const nodeAt = (index: GraphIndex, token: Token): GraphNode => index.nodes[index.numberOf.get(token.at)!]!

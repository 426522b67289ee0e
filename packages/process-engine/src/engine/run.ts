import { evaluateCondition, type Undecided, type Variables } from '../condition/evaluate-condition.ts'
import { holdsToken, isWork, type GraphIndex } from '../graph-index.ts'
import type { GraphFlow, GraphNode } from '../process-graph.ts'
import type { StepAttributes } from '../step-attributes.ts'
import type { Effect } from './effect.ts'
import type { IncidentCode, IncidentData } from './incident.ts'
import type { ProcessEnvironment } from './process-event.ts'
import type { KeptMessage, ProcessEnding, ProcessState, Token } from './state.ts'

/** A token on its way to a node. `within` 0 = the process itself; `via` -1 = not over a flow. */
type Arrival = { node: number; readonly within: number; readonly via: number; readonly answers: Variables }

/**
 * Moves that one event may cause before the engine calls it a loop without a wait.
 * A sound process of 300 nodes needs fewer than 300; a much larger number would hold the server's thread for a broken one.
 */
const defaultFuel = 1_000

const noAnswers: Variables = Object.freeze({})
const noAttributes: StepAttributes = Object.freeze({})
const PROCESS = 0

/**
 * The working copy of a state while one event is applied: tokens move here, effects are collected, nothing outside is touched.
 *
 * With `parkAtOnce` the token that would move is held as an incident instead: how an event ends that ran out of fuel.
 */
export class Run {
  readonly effects: Effect[] = []
  private readonly index: GraphIndex
  private readonly facts: Variables
  private readonly parkAtOnce: boolean
  private readonly arrivals: Arrival[] = []
  private fuel: number
  private head = 0
  private next: number
  private tokens: Token[]
  private mailbox: readonly KeptMessage[] | undefined
  private ended: ProcessEnding | undefined

  constructor(index: GraphIndex, state: ProcessState, env: ProcessEnvironment, parkAtOnce: boolean) {
    this.index = index
    this.facts = env.variables ?? noAnswers
    this.fuel = env.fuel ?? defaultFuel
    this.parkAtOnce = parkAtOnce
    this.next = state.next
    this.tokens = state.tokens.slice()
    this.mailbox = state.mailbox
    this.ended = state.ended
  }

  /** A token leaves a node because of the event; false when there was not enough fuel to bring everything to rest. */
  departFrom(node: GraphNode, within: number, answers: Variables = noAnswers): boolean {
    if (this.parkAtOnce) this.raise(node, within, answers, 'FUEL_EXHAUSTED', {})
    else this.leave(node, within, answers)
    for (; this.head < this.arrivals.length && this.ended === undefined; this.head++) {
      if (--this.fuel < 0) return false
      const arrival = this.arrivals[this.head]!
      if (arrival.node >= 0) this.enter(this.index.nodes[arrival.node]!, arrival)
    }
    return true
  }

  result(): { state: ProcessState; effects: readonly Effect[] } {
    const state: { -readonly [Key in keyof ProcessState]: ProcessState[Key] } = { next: this.next, tokens: this.tokens }
    if (this.mailbox !== undefined && this.mailbox.length > 0 && this.ended === undefined) state.mailbox = this.mailbox
    if (this.ended !== undefined) state.ended = this.ended
    return { state, effects: this.effects }
  }

  /** Take a token away with everything that hangs on it: its work, its timers, the inside of its sub-process. */
  remove(token: Token, why: 'completed' | 'cancelled', rung?: string): void {
    const node = this.nodeAt(token)
    if (node.kind === 'subProcess') this.empty(token.id)
    this.tokens.splice(this.tokens.indexOf(token), 1)
    if (token.via !== undefined) return
    if (token.stuck !== undefined) {
      this.effects.push({ type: 'clearIncident', token: token.id, node: node.id })
      return
    }
    if (isWork(node)) this.effects.push({ type: 'closeWork', token: token.id, node: node.id, why })
    this.eachTrigger(node, (trigger) => {
      if (trigger.id === rung || token.fired?.includes(trigger.id)) return
      if (trigger.timer !== undefined) this.effects.push({ type: 'stopTimer', token: token.id, node: trigger.id })
      else this.effects.push({ type: 'dropMessage', token: token.id, node: trigger.id, name: trigger.message! })
    })
  }

  /** End the whole process now. */
  end(how: ProcessEnding): void {
    this.empty(PROCESS)
    this.ended = how
    this.effects.push({ type: 'end', how })
  }

  /** A trigger (timer or message) of a waiting token goes off; returns where the token, or a new one beside it, leaves from. */
  trigger(token: Token, trigger: GraphNode): void {
    const beside = trigger.host !== undefined && trigger.interrupting === false
    if (!beside) return this.remove(token, trigger.host === undefined ? 'completed' : 'cancelled', trigger.id)
    if (trigger.timer === undefined) return
    this.tokens[this.tokens.indexOf(token)] = { ...token, fired: [...(token.fired ?? []), trigger.id] }
  }

  keep(message: KeptMessage): void {
    this.mailbox = [...(this.mailbox ?? []), message]
    this.effects.push({ type: 'keepMessage', name: message.name })
  }

  private nodeAt(token: Token): GraphNode {
    return this.index.nodes[this.index.numberOf.get(token.at)!]!
  }

  private put(token: Omit<Token, 'id'>): Token {
    const placed = { id: this.next++, ...token }
    this.tokens.push(placed)
    return placed
  }

  private enter(node: GraphNode, arrival: Arrival): void {
    const { within, answers } = arrival
    switch (node.kind) {
      case 'end':
        return this.consume(within)
      case 'terminate':
        if (within === PROCESS) return this.end('TERMINATED')
        this.empty(within)
        return this.consume(within)
      case 'parallel':
        return node.incoming.length > 1 ? this.join(node, arrival) : this.leave(node, within, answers)
      default:
        return holdsToken(node) ? this.hold(node, within, answers) : this.leave(node, within, answers)
    }
  }

  /** Wait for one token on every incoming flow of the join, in this scope. Answers end here: they belong to one branch only. */
  private join(node: GraphNode, { within, via }: Arrival): void {
    const flows = this.index.graph.flows
    this.put({ at: node.id, via: flows[via]!.id, ...inScope(within) })
    const parked = node.incoming.map((flow) =>
      this.tokens.find((token) => token.via === flows[flow]!.id && token.at === node.id && (token.within ?? PROCESS) === within),
    )
    if (parked.includes(undefined)) return
    this.tokens = this.tokens.filter((token) => !parked.includes(token))
    this.leave(node, within, noAnswers)
  }

  private hold(node: GraphNode, within: number, answers: Variables): void {
    const token = this.put(within === PROCESS ? { at: node.id } : { at: node.id, within })
    if (node.kind === 'user' || node.kind === 'service') {
      this.effects.push({
        type: 'openWork',
        token: token.id,
        node: node.id,
        work: node.kind,
        name: node.name,
        step: node.step ?? noAttributes,
      })
    }
    this.eachTrigger(node, (trigger) => {
      if (trigger.timer !== undefined) this.effects.push({ type: 'startTimer', token: token.id, node: trigger.id, timer: trigger.timer })
      else this.effects.push({ type: 'awaitMessage', token: token.id, node: trigger.id, name: trigger.message! })
    })
    if (node.entry !== undefined) this.arrivals.push({ node: node.entry, within: token.id, via: -1, answers })
    if (this.mailbox !== undefined) this.readMailbox(token, node)
  }

  /** A message that came early is delivered as soon as something waits for it. */
  private readMailbox(token: Token, node: GraphNode): void {
    const awaited = node.kind === 'catchMessage' ? [node] : this.boundaryOf(node)
    for (const trigger of awaited) {
      const message = this.mailbox?.find((kept) => kept.name === trigger.message)
      if (message === undefined) continue
      this.mailbox = this.mailbox!.filter((kept) => kept !== message)
      this.trigger(token, trigger)
      this.leave(trigger, token.within ?? PROCESS, message.answers ?? noAnswers)
      if (!this.tokens.includes(token)) return
    }
  }

  private leave(node: GraphNode, within: number, answers: Variables): void {
    if (node.outgoing.length === 0) return this.consume(within)
    const chosen = node.kind === 'exclusive' ? this.chooseOne(node, answers) : this.chooseAll(node, answers)
    if ('code' in chosen) return this.raise(node, within, answers, chosen.code, chosen.data)
    for (const via of chosen.flows) this.arrivals.push({ node: this.index.graph.flows[via]!.to, within, via, answers })
  }

  /** A decision: the first flow, in the order of the model, whose condition is true; else the default flow. */
  private chooseOne(node: GraphNode, answers: Variables): Choice {
    let byDefault = -1
    for (const number of node.outgoing) {
      const flow = this.index.graph.flows[number]!
      if (flow.isDefault) {
        byDefault = number
        continue
      }
      if (flow.condition === undefined) {
        return node.outgoing.length === 1 ? { flows: node.outgoing } : { code: 'FLOW_WITHOUT_CONDITION', data: { flow: flow.id } }
      }
      const truth = evaluateCondition(flow.condition, answers, this.facts)
      if (truth === true) return { flows: [number] }
      if (truth !== false) return undecided(flow, truth)
    }
    return byDefault >= 0 ? { flows: [byDefault] } : { code: 'NO_BRANCH', data: {} }
  }

  /** Anything but a decision: every flow that has no condition or a true one; the default flow when that is none. */
  private chooseAll(node: GraphNode, answers: Variables): Choice {
    const flows: number[] = []
    let byDefault = -1
    for (const number of node.outgoing) {
      const flow = this.index.graph.flows[number]!
      if (flow.isDefault) byDefault = number
      else if (flow.condition === undefined || node.kind === 'parallel') flows.push(number)
      else {
        const truth = evaluateCondition(flow.condition, answers, this.facts)
        if (truth === true) flows.push(number)
        else if (truth !== false) return undecided(flow, truth)
      }
    }
    if (flows.length === 0 && byDefault >= 0) flows.push(byDefault)
    return flows.length > 0 ? { flows } : { code: 'NO_BRANCH', data: {} }
  }

  /** A token reached an end: if it was the last of its scope, the scope is done. */
  private consume(within: number): void {
    if (this.tokens.some((token) => (token.within ?? PROCESS) === within)) return
    for (let i = this.head + 1; i < this.arrivals.length; i++) {
      if (this.arrivals[i]!.within === within && this.arrivals[i]!.node >= 0) return
    }
    if (within === PROCESS) {
      this.ended = 'COMPLETED'
      this.effects.push({ type: 'end', how: 'COMPLETED' })
      return
    }
    const host = this.tokens.find((token) => token.id === within)!
    this.remove(host, 'completed')
    this.leave(this.nodeAt(host), host.within ?? PROCESS, noAnswers)
  }

  /** Remove every token of a scope, waiting or on its way. */
  private empty(scope: number): void {
    for (const arrival of this.arrivals) if (arrival.within === scope) arrival.node = -1
    for (const token of this.tokens.filter((candidate) => (candidate.within ?? PROCESS) === scope)) this.remove(token, 'cancelled')
  }

  private raise(node: GraphNode, within: number, answers: Variables, code: IncidentCode, data: IncidentData): void {
    const kept = Object.keys(answers).length > 0 ? { answers } : {}
    const token = this.put({ at: node.id, ...inScope(within), stuck: code, ...kept })
    this.effects.push({ type: 'raiseIncident', token: token.id, node: node.id, code, data })
  }

  private boundaryOf(node: GraphNode): readonly GraphNode[] {
    return node.boundary === undefined ? [] : node.boundary.map((number) => this.index.nodes[number]!)
  }

  private eachTrigger(node: GraphNode, visit: (trigger: GraphNode) => void): void {
    if (node.kind === 'catchTimer' || node.kind === 'catchMessage') visit(node)
    if (node.boundary !== undefined) for (const number of node.boundary) visit(this.index.nodes[number]!)
  }
}

type Choice = { readonly flows: readonly number[] } | { readonly code: IncidentCode; readonly data: IncidentData }

const inScope = (within: number) => (within === PROCESS ? {} : { within })

function undecided(flow: GraphFlow, reason: Undecided): Choice {
  if (reason.why === 'UNKNOWN_VARIABLE') return { code: reason.why, data: { flow: flow.id, variable: reason.variable } }
  if (reason.why === 'CONDITION_FAILED') return { code: reason.why, data: { flow: flow.id, detail: reason.detail } }
  return { code: reason.why, data: { flow: flow.id } }
}

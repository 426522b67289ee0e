import { evaluateCondition, type Variables } from '../condition/evaluate-condition.ts'
import { holdsToken, isScope, type GraphIndex } from '../graph-index.ts'
import type { GraphNode } from '../process-graph.ts'
import type { StepAttributes } from '../step-attributes.ts'
import { chooseFlows, detailsOf } from './choose-flows.ts'
import { countAsVariables, countInstances, countOneMore } from './count-instances.ts'
import type { IncidentCode, IncidentData } from './incident.ts'
import { inclusiveReady } from './inclusive-reach.ts'
import type { ProcessEnvironment } from './process-event.ts'
import type { ProcessEnding, ProcessState, Token } from './state.ts'
import { catcherOf, deaf, isBeside, listening } from './triggers.ts'
import { inScope, PROCESS, WorkingState } from './working-state.ts'

/** A token on its way to a node. `within` 0 = the process itself; `via` -1 = not over a flow; `node` -1 = taken away on the way. */
type Arrival = { node: number; readonly within: number; readonly via: number; readonly answers: Variables }

/**
 * Moves that one event may cause before the engine calls it a loop without a wait.
 * A sound process of 300 nodes needs fewer than 300; a much larger number would hold the server's thread for a broken one.
 */
const defaultFuel = 1_000

const noAnswers: Variables = Object.freeze({})
const noAttributes: StepAttributes = Object.freeze({})

/** Incidents after which the node is entered again; after the others the token leaves it again. */
const beforeEntry: readonly IncidentCode[] = ['COUNT_NOT_UNDERSTOOD', 'CALL_NOT_PINNED', 'ERROR_NOT_CAUGHT']

/**
 * One event being applied: how tokens move, on the working copy of the state.
 *
 * With `parkAtOnce` every token that would move is held as an incident instead: how an event ends that ran out of fuel.
 */
export class Run extends WorkingState {
  private readonly facts: Variables
  private readonly parkAtOnce: boolean
  private readonly arrivals: Arrival[] = []
  private fuel: number
  private head = 0

  constructor(index: GraphIndex, state: ProcessState, env: ProcessEnvironment, parkAtOnce: boolean) {
    super(index, state)
    this.facts = env.variables ?? noAnswers
    this.fuel = env.fuel ?? defaultFuel
    this.parkAtOnce = parkAtOnce
  }

  /** Bring everything to rest that is on its way; false when there was not enough fuel for it. */
  settle(): boolean {
    do {
      for (; this.head < this.arrivals.length && this.ended === undefined; this.head++) {
        if (--this.fuel < 0) return false
        const arrival = this.arrivals[this.head]!
        if (arrival.node < 0) continue
        const node = this.index.nodes[arrival.node]!
        if (this.parkAtOnce) this.raise(node, arrival.within, arrival.answers, 'FUEL_EXHAUSTED', {})
        else this.enter(node, arrival)
      }
    } while (this.ended === undefined && !this.parkAtOnce && this.index.inclusiveJoins.size > 0 && this.joinInclusive())
    return true
  }

  start(answers: Variables = noAnswers): void {
    for (const trigger of this.processTriggers()) this.tell(listening(PROCESS, trigger))
    this.leave(this.index.nodes[this.index.graph.start]!, PROCESS, answers)
  }

  /** Take a token away with everything that hangs on it: its work, its call, its timers, its inside. */
  remove(token: Token, why: 'completed' | 'cancelled', rung?: string): void {
    const node = this.nodeAt(token)
    if (token.many !== undefined || isScope(node)) this.empty(token.id)
    const triggers = this.openTriggers(token, node)
    this.tokens.splice(this.tokens.indexOf(token), 1)
    if (token.stuck !== undefined) return void this.effects.push({ type: 'clearIncident', token: token.id, node: node.id })
    if (token.many === undefined) {
      if (node.kind === 'user' || node.kind === 'service') this.effects.push({ type: 'closeWork', token: token.id, node: node.id, why })
      if (node.kind === 'call') this.effects.push({ type: 'closeCall', token: token.id, node: node.id, why })
    }
    for (const trigger of triggers) if (trigger.id !== rung) this.tell(deaf(token.id, trigger))
  }

  /** End the whole process now. */
  end(how: ProcessEnding, more: { readonly outcome?: string; readonly error?: string } = {}): void {
    const triggers = this.processTriggers()
    this.empty(PROCESS)
    for (const trigger of triggers) this.tell(deaf(PROCESS, trigger))
    this.ended = how
    this.effects.push({ type: 'end', how, ...more })
  }

  /** A trigger of a waiting token, or of the process itself, goes off. */
  fire(token: Token | undefined, trigger: GraphNode, answers: Variables = noAnswers): void {
    if (trigger.kind === 'eventStart') return this.startEventSubProcess(trigger, token, answers)
    const host = token!
    if (!isBeside(trigger)) this.remove(host, trigger.host === undefined ? 'completed' : 'cancelled', trigger.id)
    else if (trigger.timer !== undefined) this.noteFired(host, trigger)
    if (token!.index !== undefined) return this.finishInstance(host, answers, false)
    this.leave(trigger, host.within ?? PROCESS, answers)
  }

  /** The activity at a token is done: its work is completed, its call answered, or its inside empty. */
  finish(token: Token, answers: Variables = noAnswers, outcome?: string): void {
    if (token.index !== undefined) return this.finishInstance(token, answers, true)
    const node = this.nodeAt(token)
    this.remove(token, 'completed')
    this.leave(node, token.within ?? PROCESS, answers, outcome)
  }

  /** Work or a call reports an error: its border catches it, or a scope around it; else a person must look at it. */
  fail(token: Token, error: string, answers: Variables = noAnswers): void {
    const body = this.bodyOf(token)
    const border = catcherOf(this.boundaryOf(this.nodeAt(body)), 'error', error)
    if (border !== undefined) {
      this.remove(body, 'cancelled')
      return this.leave(border, body.within ?? PROCESS, answers)
    }
    if (this.throwOutwards('error', body.within ?? PROCESS, error, answers)) return
    this.remove(token, 'cancelled')
    this.stick(token, answers, 'ERROR_NOT_CAUGHT', { error })
  }

  /** A called process escalates: the border of the call hears it first. */
  escalate(token: Token, code: string): void {
    const body = this.bodyOf(token)
    const node = this.nodeAt(body)
    const border = catcherOf(this.boundaryOf(node), 'escalation', code)
    if (border !== undefined) return this.fire(body, border)
    if (!this.throwOutwards('escalation', body.within ?? PROCESS, code)) this.effects.push({ type: 'escalate', node: node.id, code })
  }

  /** Everything in this process that listens to a signal hears it now. */
  broadcast(name: string, answers: Variables = noAnswers): void {
    const hearing = [undefined, ...this.tokens].flatMap((token) =>
      this.listeners(token).flatMap((trigger) => (trigger.signal === name ? [{ token, trigger }] : [])),
    )
    for (const { token, trigger } of hearing) {
      const now = this.byId(token?.id)
      if ((now === undefined) === (token === undefined) && this.listeners(now).includes(trigger)) this.fire(now, trigger, answers)
    }
  }

  /** Try an incident again, with further answers. */
  retry(token: Token, answers: Variables): void {
    const given = { ...token.answers, ...answers }
    const { id: _id, stuck, answers: _answers, ...place } = token
    if (token.index !== undefined && !beforeEntry.includes(stuck!)) return this.finishInstance(token, given, true)
    this.remove(token, 'cancelled')
    const node = this.nodeAt(token)
    if (!beforeEntry.includes(stuck!)) return this.leave(node, token.within ?? PROCESS, given)
    if (token.index === undefined) return this.hold(node, token.within ?? PROCESS, given)
    this.begin(node, this.put(place), noAnswers)
  }

  private enter(node: GraphNode, arrival: Arrival): void {
    const { within, answers } = arrival
    switch (node.kind) {
      case 'end':
        if (node.sends !== undefined && !this.send(node, arrival)) return
        return this.consume(within, node.outcome)
      case 'terminate':
        if (within === PROCESS) return this.end('TERMINATED')
        this.empty(within)
        return this.consume(within)
      case 'error':
        if (!this.throwOutwards('error', within, node.error!)) this.end('FAILED', { error: node.error! })
        return
      case 'parallel':
        return node.incoming.length > 1 ? this.join(node, arrival) : this.leave(node, within, answers)
      case 'inclusive':
        return node.incoming.length > 1 ? this.park(node, arrival) : this.leave(node, within, answers)
      default:
        if (node.sends !== undefined && !this.send(node, arrival)) return
        return holdsToken(node) ? this.hold(node, within, answers) : this.leave(node, within, answers)
    }
  }

  /** Give something off on the way; false when that took the sender itself away. */
  private send(node: GraphNode, arrival: Arrival): boolean {
    const { what, name } = node.sends!
    if (what === 'message') this.effects.push({ type: 'sendMessage', node: node.id, name })
    else if (what === 'signal') {
      this.effects.push({ type: 'sendSignal', node: node.id, name })
      this.broadcast(name)
    } else if (!this.throwOutwards('escalation', arrival.within, name)) this.effects.push({ type: 'escalate', node: node.id, code: name })
    return arrival.node >= 0 && this.ended === undefined
  }

  private park(node: GraphNode, { within, via }: Arrival): void {
    this.put({ at: node.id, via: this.index.graph.flows[via]!.id, ...inScope(within) })
  }

  /** Tokens parked before a join, one for each incoming flow that has brought one. */
  private parkedAt(node: GraphNode, within: number): (Token | undefined)[] {
    return node.incoming.map((flow) =>
      this.tokens.find(
        (token) => token.via === this.index.graph.flows[flow]!.id && token.at === node.id && (token.within ?? PROCESS) === within,
      ),
    )
  }

  /** Wait for one token on every incoming flow of the join, in this scope. Answers end here: they belong to one branch only. */
  private join(node: GraphNode, arrival: Arrival): void {
    this.park(node, arrival)
    const parked = this.parkedAt(node, arrival.within)
    if (parked.includes(undefined)) return
    this.tokens = this.tokens.filter((token) => !parked.includes(token))
    this.leave(node, arrival.within, noAnswers)
  }

  /** When all is at rest: let the first inclusive join go on that nothing more can reach. */
  private joinInclusive(): boolean {
    for (const token of this.tokens) {
      const number = this.index.numberOf.get(token.at)!
      const reach = token.via === undefined ? undefined : this.index.inclusiveJoins.get(number)
      if (reach === undefined) continue
      const node = this.index.nodes[number]!
      const within = token.within ?? PROCESS
      const parked = this.parkedAt(node, within)
      const elsewhere = this.tokens.filter(
        (other) => (other.within ?? PROCESS) === within && !(other.at === token.at && other.via !== undefined),
      )
      const places = elsewhere.map((other) => this.index.numberOf.get(other.at)!)
      const arrived = parked.map((entry) => entry !== undefined)
      if (!inclusiveReady(reach, arrived, places)) continue
      this.tokens = this.tokens.filter((other) => !parked.includes(other))
      this.leave(node, within, noAnswers)
      return true
    }
    return false
  }

  private hold(node: GraphNode, within: number, answers: Variables): void {
    if (node.call !== undefined && node.call.version === undefined)
      return this.raise(node, within, answers, 'CALL_NOT_PINNED', { detail: node.call.process })
    if (node.many === undefined) return this.begin(node, this.putAt(node, within), answers)
    const many = countInstances(node, answers, this.facts)
    if ('unknown' in many) return this.raise(node, within, answers, 'COUNT_NOT_UNDERSTOOD', { variable: many.unknown })
    if (many.total === 0) return this.leave(node, within, countAsVariables(many, node.many))
    const body = this.put({ at: node.id, ...inScope(within), many })
    for (const trigger of this.openTriggers(body, node)) this.tell(listening(body.id, trigger))
    for (let index = 0; index < (node.many.sequential ? 1 : many.total); index++) this.openInstance(node, body, index)
    this.readMailbox(body, node)
  }

  private openInstance(node: GraphNode, body: Token, index: number): void {
    this.begin(node, this.put({ at: node.id, within: body.id, index }), noAnswers)
  }

  /** Open what is to be done at a token, and listen. */
  private begin(node: GraphNode, token: Token, answers: Variables): void {
    const instance = this.index.hasMany ? this.instanceOf(token) : undefined
    const step = node.step ?? noAttributes
    // Written out and not spread together: this is the place most often passed.
    if (node.kind === 'user' || node.kind === 'service') {
      const effect = { type: 'openWork', token: token.id, node: node.id, work: node.kind, name: node.name, step } as const
      this.effects.push(instance === undefined ? effect : { ...effect, instance })
    } else if (node.kind === 'call') {
      const call = { process: node.call!.process, version: node.call!.version! }
      const effect = { type: 'openCall', token: token.id, node: node.id, name: node.name, call, step } as const
      this.effects.push(instance === undefined ? effect : { ...effect, instance })
    }
    for (const trigger of this.openTriggers(token, node)) this.tell(listening(token.id, trigger))
    if (node.entry !== undefined) this.arrivals.push({ node: node.entry, within: token.id, via: -1, answers })
    if (this.mailbox !== undefined) this.readMailbox(token, node)
  }

  /** One of several runs is done: the next one, or all of it. */
  private finishInstance(token: Token, answers: Variables, open: boolean): void {
    const node = this.nodeAt(token)
    const body = this.byId(token.within)!
    const many = countOneMore(body.many!, answers)
    const asked = countAsVariables(many, node.many!)
    let over = many.done === many.total
    if (!over && node.many!.until !== undefined) {
      const truth = evaluateCondition(node.many!.until, { ...answers, ...asked }, this.facts)
      if (typeof truth !== 'boolean') {
        if (open) this.remove(token, 'completed')
        return this.stick(token, answers, truth.why, detailsOf(truth))
      }
      over = truth
    }
    if (open) this.remove(token, 'completed')
    const counted = { ...body, many }
    this.tokens[this.tokens.indexOf(body)] = counted
    if (over) {
      this.remove(counted, 'completed')
      this.leave(node, body.within ?? PROCESS, asked)
    } else if (node.many!.sequential) this.openInstance(node, counted, many.done)
  }

  /** A message that came early is delivered as soon as something waits for it. */
  private readMailbox(token: Token, node: GraphNode): void {
    for (const trigger of this.openTriggers(token, node)) {
      const message = trigger.message === undefined ? undefined : this.mailbox?.find((kept) => kept.name === trigger.message)
      if (message === undefined) continue
      this.mailbox = this.mailbox!.filter((kept) => kept !== message)
      this.fire(token, trigger, message.answers)
      if (!this.tokens.includes(token)) return
    }
  }

  private leave(node: GraphNode, within: number, answers: Variables, outcome?: string): void {
    if (this.parkAtOnce) return this.raise(node, within, answers, 'FUEL_EXHAUSTED', {})
    if (node.outgoing.length === 0) return this.consume(within, outcome)
    const first = node.outgoing[0]!
    const next = this.index.graph.flows[first]!
    // Most nodes have one way on: nothing is to be chosen.
    if (node.outgoing.length === 1 && next.condition === undefined)
      return void this.arrivals.push({ node: next.to, within, via: first, answers })
    const chosen = chooseFlows(this.index.graph, node, answers, this.facts)
    if ('code' in chosen) return this.raise(node, within, answers, chosen.code, chosen.data)
    for (const via of chosen.flows) this.arrivals.push({ node: this.index.graph.flows[via]!.to, within, via, answers })
  }

  /** A token reached an end: if it was the last of its scope, the scope is done. */
  private consume(within: number, outcome?: string): void {
    if (this.tokens.some((token) => (token.within ?? PROCESS) === within)) return
    for (let i = this.head + 1; i < this.arrivals.length; i++) {
      if (this.arrivals[i]!.within === within && this.arrivals[i]!.node >= 0) return
    }
    if (within === PROCESS) return this.end('COMPLETED', outcome === undefined ? {} : { outcome })
    this.finish(this.byId(within)!, noAnswers, outcome)
  }

  /** Remove every token of a scope, waiting or on its way. */
  private empty(scope: number): void {
    for (const arrival of this.arrivals) if (arrival.within === scope) arrival.node = -1
    for (const token of this.tokens.filter((candidate) => (candidate.within ?? PROCESS) === scope)) this.remove(token, 'cancelled')
  }

  /**
   * An error or escalation travels outwards from a scope to the nearest place that catches it: an event sub-process of the scope, else an event
   * on its border. False when nothing does.
   */
  private throwOutwards(what: 'error' | 'escalation', within: number, code: string, answers: Variables = noAnswers): boolean {
    for (let scope = within; ;) {
      const host = this.byId(scope)
      const start = catcherOf(
        this.listeners(host).filter((trigger) => trigger.kind === 'eventStart'),
        what,
        code,
      )
      if (start !== undefined) {
        this.startEventSubProcess(start, host, answers)
        return true
      }
      if (host === undefined) return false
      const body = this.bodyOf(host)
      const border = catcherOf(this.boundaryOf(this.nodeAt(body)), what, code)
      if (border !== undefined) {
        if (!isBeside(border)) this.remove(body, 'cancelled')
        this.leave(border, body.within ?? PROCESS, answers)
        return true
      }
      scope = body.within ?? PROCESS
    }
  }

  /** An event sub-process begins inside a scope; an interrupting one clears the scope first. */
  private startEventSubProcess(start: GraphNode, host: Token | undefined, answers: Variables): void {
    const scope = host?.id ?? PROCESS
    if (start.interrupting !== false) {
      const own = this.listeners(host).filter((trigger) => trigger.kind === 'eventStart' && trigger !== start)
      this.empty(scope)
      for (const trigger of own) this.tell(deaf(scope, trigger))
    } else if (start.timer !== undefined) this.noteFired(host, start)
    const node = this.index.nodes[start.within]!
    const token = this.put({ at: node.id, ...inScope(scope) })
    for (const trigger of this.openTriggers(token, node)) this.tell(listening(token.id, trigger))
    this.leave(start, token.id, answers)
  }

  private raise(node: GraphNode, within: number, answers: Variables, code: IncidentCode, data: IncidentData): void {
    this.stick({ id: 0, at: node.id, ...inScope(within) }, answers, code, data)
  }

  /** Hold a token as an incident at its place. */
  private stick({ at, within, index }: Token, answers: Variables, code: IncidentCode, data: IncidentData): void {
    const kept = Object.keys(answers).length > 0 ? { answers } : {}
    const run = index === undefined ? {} : { index }
    const token = this.put({ at, ...inScope(within ?? PROCESS), ...run, stuck: code, ...kept })
    this.effects.push({ type: 'raiseIncident', token: token.id, node: at, code, data })
  }
}

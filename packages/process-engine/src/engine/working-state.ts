import type { GraphIndex } from '../graph-index.ts'
import type { GraphNode } from '../process-graph.ts'
import type { Effect, Instance } from './effect.ts'
import type { KeptMessage, ProcessEnding, ProcessState, Token } from './state.ts'
import { triggersOf } from './triggers.ts'

/** The scope of the process itself, where tokens are that no sub-process holds. */
export const PROCESS = 0
export const inScope = (within: number): { readonly within?: number } => (within === PROCESS ? {} : { within })
const noTriggers: readonly GraphNode[] = []

/** The working copy of a state while one event is applied: tokens are put here, effects are collected, nothing outside is touched. */
export class WorkingState {
  readonly effects: Effect[] = []
  protected readonly index: GraphIndex
  protected tokens: Token[]
  protected mailbox: readonly KeptMessage[] | undefined
  protected ended: ProcessEnding | undefined
  private next: number
  private fired: readonly string[] | undefined

  constructor(index: GraphIndex, state: ProcessState) {
    this.index = index
    this.next = state.next
    this.tokens = state.tokens.slice()
    this.fired = state.fired
    this.mailbox = state.mailbox
    this.ended = state.ended
  }

  result(): { state: ProcessState; effects: readonly Effect[] } {
    const state: { -readonly [Key in keyof ProcessState]: ProcessState[Key] } = { next: this.next, tokens: this.tokens }
    if (this.ended !== undefined) state.ended = this.ended
    else {
      if (this.fired !== undefined) state.fired = this.fired
      if (this.mailbox !== undefined && this.mailbox.length > 0) state.mailbox = this.mailbox
    }
    return { state, effects: this.effects }
  }

  keep(message: KeptMessage): void {
    this.mailbox = [...(this.mailbox ?? []), message]
    this.effects.push({ type: 'keepMessage', name: message.name })
  }

  /** What a waiting token (or the process itself) still listens to. */
  listeners(token: Token | undefined): readonly GraphNode[] {
    return token === undefined ? this.processTriggers() : this.openTriggers(token, this.nodeAt(token))
  }

  protected nodeAt(token: Token): GraphNode {
    return this.index.nodes[this.index.numberOf.get(token.at)!]!
  }

  protected put(token: Omit<Token, 'id'>): Token {
    const placed = { id: this.next++, ...token }
    this.tokens.push(placed)
    return placed
  }

  /** A plain token at a node: what nearly all of them are. */
  protected putAt(node: GraphNode, within: number): Token {
    const id = this.next++
    const placed: Token = within === PROCESS ? { id, at: node.id } : { id, at: node.id, within }
    this.tokens.push(placed)
    return placed
  }

  protected tell(effect: Effect | undefined): void {
    if (effect !== undefined) this.effects.push(effect)
  }

  protected byId(id: number | undefined): Token | undefined {
    return id === undefined || id === PROCESS ? undefined : this.tokens.find((token) => token.id === id)
  }

  /** The token around all runs of an activity done several times; else the token itself. */
  protected bodyOf(token: Token): Token {
    return token.index === undefined ? token : this.byId(token.within)!
  }

  protected boundaryOf(node: GraphNode): readonly GraphNode[] {
    return node.boundary === undefined ? noTriggers : node.boundary.map((number) => this.index.nodes[number]!)
  }
  /** Which run of an activity done several times a token belongs to, itself or by what is around it. */
  protected instanceOf(token: Token | undefined): Instance | undefined {
    for (let at = token; at !== undefined; at = this.byId(at.within)) {
      const many = at.index === undefined ? undefined : this.byId(at.within)?.many
      if (many === undefined) continue
      const index = at.index!
      return { index, total: many.total, ...(many.items === undefined ? {} : { item: many.items[index] }) }
    }
    return undefined
  }

  protected noteFired(host: Token | undefined, trigger: GraphNode): void {
    if (host === undefined) this.fired = [...(this.fired ?? []), trigger.id]
    else this.tokens[this.tokens.indexOf(host)] = { ...host, fired: [...(host.fired ?? []), trigger.id] }
  }

  protected processTriggers(): readonly GraphNode[] {
    const starts = this.index.eventStarts.get(-1)
    return starts === undefined || this.ended !== undefined ? noTriggers : this.stillOpen(starts, PROCESS, this.fired)
  }

  protected openTriggers(token: Token, node: GraphNode): readonly GraphNode[] {
    const triggers = triggersOf(this.index, token, node)
    return triggers.length === 0 ? noTriggers : this.stillOpen(triggers, token.id, token.fired)
  }

  /** Without what has rung, and without the event sub-processes of a scope that one of them has interrupted. */
  private stillOpen(triggers: readonly GraphNode[], scope: number, fired: readonly string[] | undefined): readonly GraphNode[] {
    const starts = triggers.some((trigger) => trigger.kind === 'eventStart')
    if (fired === undefined && !starts) return triggers
    const interrupted =
      starts &&
      this.tokens.some((token) => {
        const node = (token.within ?? PROCESS) === scope ? this.nodeAt(token) : undefined
        return node?.kind === 'eventSubProcess' && node.interrupting !== false
      })
    return triggers.filter((trigger) => !fired?.includes(trigger.id) && !(interrupted && trigger.kind === 'eventStart'))
  }
}

import { isRefused, type Refused } from '@motcua/terms'
import type { Variables } from '../condition/evaluate-condition.ts'
import type { Effect } from '../engine/effect.ts'
import type { ProcessEvent } from '../engine/process-event.ts'
import { initialState, type ProcessState, type Token } from '../engine/state.ts'
import { step } from '../engine/step.ts'
import type { ProcessGraph } from '../process-graph.ts'

/** A process played in a test. Graph and state go through JSON before each event, as they do in the database. */
export class RunningProcess {
  readonly graph: ProcessGraph
  state: ProcessState = initialState
  /** What the last event caused. */
  effects: readonly Effect[] = []
  /** Everything caused so far. */
  readonly history: Effect[] = []
  largestStateBytes = 0
  facts: Variables
  fuel: number | undefined

  constructor(graph: ProcessGraph, facts: Variables = {}) {
    this.graph = JSON.parse(JSON.stringify(graph)) as ProcessGraph
    this.facts = facts
  }

  send(event: ProcessEvent): Refused | undefined {
    const before = JSON.stringify(this.state)
    const answer = step(this.graph, JSON.parse(before) as ProcessState, event, {
      variables: this.facts,
      ...(this.fuel === undefined ? {} : { fuel: this.fuel }),
    })
    if (isRefused(answer)) return answer
    const after = JSON.stringify(answer.state)
    this.largestStateBytes = Math.max(this.largestStateBytes, after.length)
    this.state = JSON.parse(after) as ProcessState
    this.effects = answer.effects
    this.history.push(...answer.effects)
    return undefined
  }

  /** Start, or complete the oldest open work at a node; throws on a refusal. */
  start(variables?: Variables): this {
    return this.expectDone(this.send({ type: 'start', ...(variables === undefined ? {} : { variables }) }))
  }

  complete(node: string, variables?: Variables): this {
    return this.expectDone(this.send({ type: 'complete', token: this.tokenAt(node).id, ...(variables === undefined ? {} : { variables }) }))
  }

  decide(node: string, outcome: string): this {
    return this.complete(node, { outcome })
  }

  ring(timer: string): this {
    const host = this.timers().find((entry) => entry.node === timer)
    if (host === undefined) throw new Error(`no timer ${timer} runs`)
    return this.expectDone(this.send({ type: 'timer', token: host.token, node: timer }))
  }

  tokenAt(node: string): Token {
    const token = this.state.tokens.find(
      (candidate) => candidate.at === node && candidate.via === undefined && candidate.many === undefined,
    )
    if (token === undefined) throw new Error(`no token at ${node}: ${JSON.stringify(this.state)}`)
    return token
  }

  /** Nodes with open work, by the effects alone; sorted. */
  openWork(): string[] {
    return balance(this.history, 'openWork', ['closeWork'])
      .map((entry) => entry.node)
      .toSorted()
  }

  /** Timers that run, by the effects alone and by what rang. */
  timers(): { token: number; node: string }[] {
    const fired = new Set(this.state.tokens.flatMap((token) => (token.fired ?? []).map((node) => `${token.id}/${node}`)))
    const waiting = new Set(this.state.tokens.map((token) => token.id))
    return balance(this.history, 'startTimer', ['stopTimer']).filter(
      (entry) => waiting.has(entry.token) && !fired.has(`${entry.token}/${entry.node}`),
    )
  }

  /** Messages that are awaited, by the effects alone; sorted. */
  messages(): string[] {
    const waiting = new Set(this.state.tokens.map((token) => token.id))
    return balance(this.history, 'awaitMessage', ['dropMessage'])
      .filter((entry) => entry.token === 0 || waiting.has(entry.token))
      .map((entry) => entry.node)
      .toSorted()
  }

  effectTypes(): string[] {
    return this.effects.map((effect) => ('node' in effect ? `${effect.type} ${effect.node}` : effect.type))
  }

  private expectDone(refused: Refused | undefined): this {
    if (refused !== undefined) throw new Error(JSON.stringify(refused))
    return this
  }
}

/** What was opened and not closed again. */
function balance(
  history: readonly Effect[],
  opening: Effect['type'],
  closing: readonly Effect['type'][],
): { token: number; node: string }[] {
  const open = new Map<string, { token: number; node: string }>()
  for (const effect of history) {
    if (!('token' in effect) || !('node' in effect)) continue
    const key = `${effect.token}/${effect.node}`
    if (effect.type === opening) open.set(key, { token: effect.token, node: effect.node })
    if (closing.includes(effect.type) && !open.delete(key)) throw new Error(`${effect.type} ${key} without ${opening}`)
  }
  return [...open.values()]
}

import type { Effect, Instance } from '../engine/effect.ts'
import type { ProcessState, Token } from '../engine/state.ts'
import { deaf, listening, triggersOf } from '../engine/triggers.ts'
import { errorAt, isFindings, type Finding, type Findings } from '../finding.ts'
import { indexOf, isWork, type GraphIndex } from '../graph-index.ts'
import type { GraphNode, ProcessGraph } from '../process-graph.ts'

/** Ids of nodes that are called otherwise in the new version; what is not named keeps its id. */
export type NodeMapping = Readonly<Record<string, string>>

/** Where the dossier stands after it, and what must be done outside in the same transaction. */
export type Migrated = { readonly state: ProcessState; readonly effects: readonly Effect[] }

/**
 * Move a running process to another version of its graph, or say everything that speaks against it; then nothing is changed.
 *
 * No token is ever lost, merged or made: each stands after it at the node of the same (or the mapped) id, of the same kind and in the same
 * scope. A join that parallel work is still coming to must keep its branches. Open work stays open under its token; where the new version gives
 * it to someone else or allots other hours, it is closed and opened again.
 */
export function migrate(from: ProcessGraph, to: ProcessGraph, state: ProcessState, mapping: NodeMapping = {}): Migrated | Findings {
  const move = new Move(indexOf(from), indexOf(to), state, mapping)
  return move.finish()
}

/** Does a version take every one of these running processes? What stops each, by its position; for the preview of a plan. */
export function previewMigration(
  from: ProcessGraph,
  to: ProcessGraph,
  states: readonly ProcessState[],
  mapping: NodeMapping = {},
): { readonly position: number; readonly obstacles: Findings }[] {
  return states.flatMap((state, position) => {
    const answer = migrate(from, to, state, mapping)
    return isFindings(answer) ? [{ position, obstacles: answer }] : []
  })
}

class Move {
  private readonly from: GraphIndex
  private readonly to: GraphIndex
  private readonly state: ProcessState
  private readonly mapping: NodeMapping
  private readonly obstacles: Finding[] = []
  private readonly effects: Effect[] = []

  constructor(from: GraphIndex, to: GraphIndex, state: ProcessState, mapping: NodeMapping) {
    this.from = from
    this.to = to
    this.state = state
    this.mapping = mapping
  }

  finish(): Migrated | Findings {
    if (this.state.ended !== undefined) return [errorAt('', 'PROCESS_ENDED', 'Quy trình của hồ sơ đã kết thúc, không còn gì để chuyển.')]
    const tokens = this.state.tokens.map((token) => this.moveToken(token))
    this.checkJoins()
    this.checkMailbox()
    this.moveProcessTriggers()
    if (this.obstacles.length > 0) return this.obstacles
    const fired = this.state.fired === undefined ? {} : { fired: this.state.fired.map((id) => this.newId(id)) }
    return { state: { ...this.state, ...fired, tokens }, effects: this.effects }
  }

  private moveToken(token: Token): Token {
    const old = this.from.nodes[this.from.numberOf.get(token.at)!]!
    const id = this.newId(token.at)
    const number = this.to.numberOf.get(id)
    if (number === undefined) {
      this.oppose(token.at, 'NODE_GONE', `Hồ sơ đang ở "${old.name}", phiên bản mới không có bước này và kế hoạch không nêu bước thay thế.`)
      return token
    }
    const node = this.to.nodes[number]!
    if (node.kind !== old.kind) this.oppose(token.at, 'KIND_CHANGED', `"${old.name}" đổi loại phần tử trong phiên bản mới.`)
    if (this.newId(this.scopeId(this.from, old)) !== this.scopeId(this.to, node))
      this.oppose(token.at, 'SCOPE_CHANGED', `"${old.name}" nằm trong quy trình con khác ở phiên bản mới.`)
    if ((node.many === undefined) !== (old.many === undefined) || node.many?.sequential !== old.many?.sequential)
      this.oppose(token.at, 'REPETITION_CHANGED', `"${old.name}" đổi cách làm nhiều lần ở phiên bản mới.`)
    if (old.call?.process !== node.call?.process)
      this.oppose(token.at, 'CALL_CHANGED', `"${old.name}" gọi quy trình khác ở phiên bản mới, quy trình con đang chạy sẽ mất chỗ trả lời.`)
    const via = token.via === undefined ? undefined : this.newFlow(token.via, node)
    if (token.via !== undefined && via === undefined)
      this.oppose(token.at, 'BRANCH_GONE', `Một nhánh đã xong đang đợi ở "${old.name}", phiên bản mới không có nhánh đó.`)
    if (this.obstacles.length === 0) this.changeAt(token, old, node)
    return { ...token, at: id, ...(via === undefined ? {} : { via }), ...this.movedFired(token) }
  }

  /** The flow of the new version that stands for the one a parked token came over: the same id, else the only one from the same node. */
  private newFlow(id: string, join: GraphNode): string | undefined {
    const flows = join.incoming.map((number) => this.to.graph.flows[number]!)
    const same = flows.find((flow) => flow.id === id)
    const old = this.from.graph.flows.find((flow) => flow.id === id)
    if (same !== undefined || old === undefined) return same?.id
    const source = this.newId(this.from.nodes[old.from]!.id)
    const alike = flows.filter((flow) => this.to.nodes[flow.from]!.id === source)
    return alike.length === 1 ? alike[0]!.id : undefined
  }

  private movedFired(token: Token): { readonly fired?: readonly string[] } {
    return token.fired === undefined ? {} : { fired: token.fired.map((id) => this.newId(id)) }
  }

  /** The work, timers and messages of a token that stays where it is. */
  private changeAt(token: Token, old: GraphNode, node: GraphNode): void {
    if (token.stuck !== undefined || token.via !== undefined) return
    if (isWork(node) && token.many === undefined && !sameWork(old, node)) {
      this.effects.push({ type: 'closeWork', token: token.id, node: old.id, why: 'cancelled' })
      this.effects.push({
        type: 'openWork',
        token: token.id,
        node: node.id,
        work: node.kind === 'service' ? 'service' : 'user',
        name: node.name,
        step: node.step ?? {},
        ...this.instanceOf(token),
      })
    }
    const fired = new Set(token.fired)
    this.changeTriggers(token.id, triggersOf(this.from, token, old), triggersOf(this.to, { ...token, at: node.id }, node), fired)
  }

  private instanceOf({ index, within }: Token): { readonly instance?: Instance } {
    const many = this.state.tokens.find((token) => token.id === within)?.many
    if (index === undefined || many === undefined) return {}
    return { instance: { index, total: many.total, ...(many.items === undefined ? {} : { item: many.items[index] }) } }
  }

  private changeTriggers(token: number, before: readonly GraphNode[], after: readonly GraphNode[], fired: ReadonlySet<string>): void {
    const open = before.filter((trigger) => !fired.has(trigger.id))
    const stays = (one: GraphNode, other: GraphNode) => this.newId(one.id) === other.id && one.id === other.id && sameTrigger(one, other)
    const rung = new Set([...fired].map((id) => this.newId(id)))
    for (const trigger of open) if (!after.some((other) => stays(trigger, other))) this.tell(deaf(token, trigger))
    for (const trigger of after)
      if (!rung.has(trigger.id) && !open.some((other) => stays(other, trigger))) this.tell(listening(token, trigger))
  }

  private moveProcessTriggers(): void {
    const interrupted = this.state.tokens.some((token) => {
      const node = this.from.nodes[this.from.numberOf.get(token.at)!]!
      return token.within === undefined && node.kind === 'eventSubProcess' && node.interrupting !== false
    })
    if (interrupted || this.state.next === 1) return
    this.changeTriggers(0, this.from.eventStarts.get(-1) ?? [], this.to.eventStarts.get(-1) ?? [], new Set(this.state.fired))
  }

  /** A join that gains or loses branches while work is on its way to it would wait for ever, or go on too early. */
  private checkJoins(): void {
    if (this.state.tokens.length < 2) return
    for (const old of this.from.nodes) {
      if ((old.kind !== 'parallel' && old.kind !== 'inclusive') || old.incoming.length < 2) continue
      const number = this.to.numberOf.get(this.newId(old.id))
      const node = number === undefined ? undefined : this.to.nodes[number]
      if (node !== undefined && node.incoming.length === old.incoming.length) continue
      this.oppose(old.id, 'JOIN_CHANGED', `Điểm hợp nhánh "${old.name || old.id}" đổi số nhánh trong khi hồ sơ còn việc song song.`)
    }
  }

  private checkMailbox(): void {
    for (const { name } of this.state.mailbox ?? []) {
      if (this.to.messages.has(name)) continue
      this.oppose('', 'MESSAGE_GONE', `Thông điệp "${name}" đã đến sớm và đang được giữ, phiên bản mới không chờ thông điệp này.`)
    }
  }

  private scopeId(index: GraphIndex, node: GraphNode): string {
    return node.within < 0 ? '' : index.nodes[node.within]!.id
  }

  private newId(id: string): string {
    return Object.hasOwn(this.mapping, id) ? this.mapping[id]! : id
  }

  private tell(effect: Effect | undefined): void {
    if (effect !== undefined) this.effects.push(effect)
  }

  private oppose(at: string, code: string, message: string): void {
    this.obstacles.push(errorAt(at, code, message))
  }
}

const sameWork = (a: GraphNode, b: GraphNode) =>
  a.id === b.id && a.name === b.name && JSON.stringify(a.step ?? {}) === JSON.stringify(b.step ?? {})
const sameTrigger = (a: GraphNode, b: GraphNode) =>
  a.message === b.message && a.signal === b.signal && JSON.stringify(a.timer) === JSON.stringify(b.timer)

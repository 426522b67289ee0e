import { isRefused, refuse, type Refused } from '@motcua/terms'
import type { ProcessGraph } from '../process-graph.ts'
import type { Effect } from './effect.ts'
import type { ProcessEnvironment, ProcessEvent } from './process-event.ts'
import { initialState, type ProcessState } from './state.ts'
import { step } from './step.ts'

/** One process of a dossier: the main one, or one that a step of another called. */
export type FamilyMember = {
  readonly id: number
  /** The pinned version it runs on. */
  readonly version: string
  readonly state: ProcessState
  readonly calledBy?: { readonly member: number; readonly token: number }
}

/** All processes of one dossier, the main one first; a member that has ended is gone. Plain JSON. */
export type ProcessFamily = { readonly next: number; readonly members: readonly FamilyMember[]; readonly ended?: ProcessState['ended'] }
export type FamilyEffect = { readonly member: number; readonly version: string; readonly effect: Effect }
export type FamilyStepped = { readonly family: ProcessFamily; readonly effects: readonly FamilyEffect[] }
export type FamilyFacts = { readonly graphOf: (version: string) => ProcessGraph; readonly env?: ProcessEnvironment }

/** A call of a call of a call: more is a circle that approval should have found. */
const deepestCalls = 8

/** The main process of a dossier before it starts. */
export const newFamily = (version: string): ProcessFamily => ({ next: 2, members: [{ id: 1, version, state: initialState }] })

/**
 * Apply one event to one process of a dossier, and carry its calls through: a called process starts at its pinned version, its end answers the
 * step that called it, and what is taken away takes everything below it along.
 *
 * A called process that fails, or is cancelled by itself, reports an error to the step that called it (`CANCELLED`, `WITHDRAWN`, `STOPPED` or the
 * error's own code); its escalations travel up. Signals are heard in every process of the family. Withdrawal and stopping belong to the dossier
 * and therefore to the main process. The calls themselves are settled here and are not among the effects.
 */
export function stepFamily(family: ProcessFamily, member: number, event: ProcessEvent, facts: FamilyFacts): FamilyStepped | Refused {
  if (!family.members.some((candidate) => candidate.id === member)) {
    if (event.type === 'timer')
      return { family, effects: [{ member, version: '', effect: { type: 'ignoreTimer', token: event.token, node: event.node } }] }
    return refuse('process.ended', { ending: family.ended ?? 'COMPLETED' })
  }
  const running = new FamilyRun(family, facts)
  return running.send(member, event) ?? running.result()
}

class FamilyRun {
  private readonly facts: FamilyFacts
  private readonly members: Map<number, FamilyMember>
  private readonly effects: FamilyEffect[] = []
  /** In the order in which they arose: a call that is opened is started before anything that its neighbour's end may cause. */
  private readonly pending: { readonly member: FamilyMember; readonly effect: Effect }[] = []
  private next: number
  private ended: ProcessFamily['ended']

  constructor(family: ProcessFamily, facts: FamilyFacts) {
    this.facts = facts
    this.next = family.next
    this.ended = family.ended
    this.members = new Map(family.members.map((member) => [member.id, member]))
  }

  result(): FamilyStepped {
    for (let head = 0; head < this.pending.length; head++) this.carryOut(this.pending[head]!.member, this.pending[head]!.effect)
    const family = { next: this.next, members: [...this.members.values()] }
    return { family: this.ended === undefined ? family : { ...family, ended: this.ended }, effects: this.effects }
  }

  send(id: number, event: ProcessEvent): Refused | undefined {
    const member = this.members.get(id)!
    const stepped = step(this.facts.graphOf(member.version), member.state, event, this.facts.env)
    if (isRefused(stepped)) return stepped
    this.members.set(id, { ...member, state: stepped.state })
    for (const effect of stepped.effects) this.pending.push({ member, effect })
    return undefined
  }

  private carryOut(member: FamilyMember, effect: Effect): void {
    switch (effect.type) {
      case 'openCall':
        return this.call(member, effect)
      case 'closeCall': {
        const child = this.calledFrom(member.id, effect.token)
        if (child !== undefined && effect.why === 'cancelled') this.send(child.id, { type: 'cancel' })
        return
      }
      case 'end':
        this.effects.push({ member: member.id, version: member.version, effect })
        return this.answer(member, effect)
      case 'escalate':
        if (member.calledBy === undefined) break
        this.send(member.calledBy.member, { type: 'escalate', token: member.calledBy.token, code: effect.code })
        return
      case 'sendSignal':
        for (const other of [...this.members.values()])
          if (other.id !== member.id && this.members.has(other.id)) this.send(other.id, { type: 'signal', name: effect.name })
        break
    }
    this.effects.push({ member: member.id, version: member.version, effect })
  }

  private call(caller: FamilyMember, effect: Extract<Effect, { type: 'openCall' }>): void {
    if (!this.isWaiting({ member: caller.id, token: effect.token })) return
    if (this.depthOf(caller) >= deepestCalls) {
      this.send(caller.id, { type: 'fail', token: effect.token, error: 'CALLS_TOO_DEEP' })
      return
    }
    const id = this.next++
    const calledBy = { member: caller.id, token: effect.token }
    this.members.set(id, { id, version: effect.call.version, state: initialState, calledBy })
    this.send(id, { type: 'start' })
  }

  /** A process has ended: whoever called it goes on, unless the caller itself took it away. */
  private answer(member: FamilyMember, end: Extract<Effect, { type: 'end' }>): void {
    this.members.delete(member.id)
    const { calledBy } = member
    if (calledBy === undefined) this.ended = end.how
    if (calledBy === undefined || !this.isWaiting(calledBy)) return
    const { member: caller, token } = calledBy
    const fail = (error: string) => this.send(caller, { type: 'fail', token, error })
    if (end.how !== 'COMPLETED' && end.how !== 'TERMINATED') return void fail(end.error ?? end.how)
    const answer = end.outcome === undefined ? {} : { variables: { outcome: end.outcome } }
    if (this.send(caller, { type: 'complete', token, ...answer }) !== undefined) fail('OUTCOME_UNKNOWN')
  }

  private isWaiting({ member, token }: { readonly member: number; readonly token: number }): boolean {
    return this.members.get(member)?.state.tokens.some((candidate) => candidate.id === token) === true
  }

  private calledFrom(member: number, token: number): FamilyMember | undefined {
    return [...this.members.values()].find(({ calledBy }) => calledBy?.member === member && calledBy.token === token)
  }

  private depthOf(member: FamilyMember): number {
    let depth = 0
    for (let at: FamilyMember | undefined = member; at?.calledBy !== undefined; at = this.members.get(at.calledBy.member)) depth++
    return depth
  }
}

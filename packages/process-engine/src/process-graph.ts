import type { Condition } from './condition/condition.ts'
import type { StepAttributes } from './step-attributes.ts'

/**
 * What an element does to a token. `user`, `service`, `catchTimer`, `catchMessage` and `subProcess` hold it; the others pass it on.
 * Gateways and events still to come (inclusive, event-based, calls, errors) are further kinds of this list, not another engine.
 */
export type NodeKind =
  | 'start'
  | 'end'
  | 'terminate'
  | 'user'
  | 'service'
  | 'exclusive'
  | 'parallel'
  | 'pass'
  | 'catchTimer'
  | 'catchMessage'
  | 'boundaryTimer'
  | 'boundaryMessage'
  | 'subProcess'

/** ISO 8601 text as the model has it; whoever keeps the clock reads it against the office calendar. */
export type TimerSpec = { readonly duration: string } | { readonly date: string }

/** Numbers in `within`, `incoming`, `outgoing`, `boundary`, `host`, `entry` are positions in `ProcessGraph.nodes` or `.flows`. */
export type GraphNode = {
  readonly id: string
  readonly name: string
  readonly kind: NodeKind
  /** The sub-process around it; -1 = the process itself. */
  readonly within: number
  readonly incoming: readonly number[]
  readonly outgoing: readonly number[]
  readonly step?: StepAttributes
  /** Boundary events attached to this activity. */
  readonly boundary?: readonly number[]
  /** Boundary events: the activity they watch. */
  readonly host?: number
  readonly interrupting?: boolean
  readonly timer?: TimerSpec
  readonly message?: string
  /** Sub-process: its start event. */
  readonly entry?: number
}

export type GraphFlow = {
  readonly id: string
  readonly name: string
  readonly from: number
  readonly to: number
  readonly condition?: Condition
  readonly isDefault?: true
}

/** A process compiled once at publication: plain JSON, never changed, pinned by every dossier that runs on it. */
export type ProcessGraph = {
  readonly format: 1
  readonly key: string
  readonly name: string
  readonly start: number
  readonly nodes: readonly GraphNode[]
  readonly flows: readonly GraphFlow[]
}

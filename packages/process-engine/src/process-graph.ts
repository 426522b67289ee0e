import type { Condition } from './condition/condition.ts'
import type { StepAttributes } from './step-attributes.ts'

/**
 * What an element does to a token. Work, calls, catching events, sub-processes and the event-based gateway hold it; the others pass it on.
 * `pass` and `end` may send something on the way (`sends`); `error` is an end that breaks its scope off.
 */
export type NodeKind =
  | 'start'
  | 'end'
  | 'terminate'
  | 'error'
  | 'user'
  | 'service'
  | 'call'
  | 'exclusive'
  | 'parallel'
  | 'inclusive'
  | 'eventBased'
  | 'pass'
  | 'catchTimer'
  | 'catchMessage'
  | 'catchSignal'
  | 'boundaryTimer'
  | 'boundaryMessage'
  | 'boundarySignal'
  | 'boundaryError'
  | 'boundaryEscalation'
  | 'subProcess'
  | 'eventSubProcess'
  | 'eventStart'

/** ISO 8601 text as the model has it; whoever keeps the clock reads it against the office calendar. */
export type TimerSpec = { readonly duration: string } | { readonly date: string }

/** What an event gives off when a token passes. */
export type Sending = { readonly what: 'message' | 'signal' | 'escalation'; readonly name: string }

/** Another process that runs as one step of this one; `version` is pinned at approval (`pinCalls`) and never moves by itself. */
export type Call = { readonly process: string; readonly version?: string }

/**
 * An activity done several times: a whole number, or the name of a list (`collection`) or of a number (`variable`) among the facts and answers.
 * `until` is asked each time one of them is completed and ends the rest.
 */
export type MultiInstance = {
  readonly sequential: boolean
  readonly times: number | { readonly collection: string } | { readonly variable: string }
  readonly until?: Condition
}

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
  /** Boundary events and event sub-processes with their start. */
  readonly interrupting?: boolean
  readonly timer?: TimerSpec
  readonly message?: string
  readonly signal?: string
  /** The code that is thrown, or caught; absent on a catching event = any. */
  readonly error?: string
  readonly escalation?: string
  /** Start of an event sub-process that waits for an error or an escalation. */
  readonly catches?: 'error' | 'escalation'
  readonly sends?: Sending
  readonly call?: Call
  readonly many?: MultiInstance
  /** End events: what the process answers to whoever called it. */
  readonly outcome?: string
  /** Sub-process (also of an event): its start event. */
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

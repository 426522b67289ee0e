import type { Variables } from '../condition/evaluate-condition.ts'
import type { IncidentCode } from './incident.ts'

/**
 * One place where a process stands.
 *
 * `at` is a node's id, so that a state outlives a new version of its graph. `within` is the token of the sub-process around it
 * (absent = the process itself); `via` marks a token parked before a join, by the flow it came over; `fired` lists boundary timers
 * already rung; `stuck` marks an incident, with the answers that were given when it happened. An activity done several times has one token
 * for all (`many`) and, within it, one for each run that is open (`index` from 0).
 */
export type Token = {
  readonly id: number
  readonly at: string
  readonly within?: number
  readonly via?: string
  readonly fired?: readonly string[]
  readonly stuck?: IncidentCode
  readonly answers?: Variables
  readonly many?: InstanceCount
  readonly index?: number
}

/** How far an activity that is done several times has come; `tally` counts the outcomes, where the step has any. */
export type InstanceCount = {
  readonly total: number
  readonly done: number
  readonly items?: readonly unknown[]
  readonly tally?: Readonly<Record<string, number>>
}

/** A message that came before anything waited for it. */
export type KeptMessage = { readonly name: string; readonly answers?: Variables }

/**
 * `TERMINATED` is a terminating end, `WITHDRAWN` and `STOPPED` are what happened to the dossier, `CANCELLED` comes from the process that called
 * this one, `FAILED` is an error that nothing caught.
 */
export type ProcessEnding = 'COMPLETED' | 'TERMINATED' | 'CANCELLED' | 'WITHDRAWN' | 'STOPPED' | 'FAILED'

/** Everything the engine remembers about one running process: plain JSON of some tens to hundreds of bytes. */
export type ProcessState = {
  /** Number of the next token; numbers are never used twice, so a late event cannot hit a newer token. */
  readonly next: number
  readonly tokens: readonly Token[]
  /** Timers of event sub-processes of the process itself that have rung. */
  readonly fired?: readonly string[]
  readonly mailbox?: readonly KeptMessage[]
  readonly ended?: ProcessEnding
}

/** A process that has not started. */
export const initialState: ProcessState = Object.freeze({ next: 1, tokens: Object.freeze([]) })

import type { Variables } from '../condition/evaluate-condition.ts'
import type { IncidentCode } from './incident.ts'

/**
 * One place where a process stands.
 *
 * `at` is a node's id, so that a state outlives a new version of its graph. `within` is the token of the sub-process around it
 * (absent = the process itself); `via` marks a token parked before a join, by the flow it came over; `fired` lists boundary timers
 * already rung; `stuck` marks an incident, with the answers that were given when it happened.
 */
export type Token = {
  readonly id: number
  readonly at: string
  readonly within?: number
  readonly via?: string
  readonly fired?: readonly string[]
  readonly stuck?: IncidentCode
  readonly answers?: Variables
}

/** A message that came before anything waited for it. */
export type KeptMessage = { readonly name: string; readonly answers?: Variables }

export type ProcessEnding = 'COMPLETED' | 'TERMINATED' | 'CANCELLED'

/** Everything the engine remembers about one running process: plain JSON of some tens to hundreds of bytes. */
export type ProcessState = {
  /** Number of the next token; numbers are never used twice, so a late event cannot hit a newer token. */
  readonly next: number
  readonly tokens: readonly Token[]
  readonly mailbox?: readonly KeptMessage[]
  readonly ended?: ProcessEnding
}

/** A process that has not started. */
export const initialState: ProcessState = Object.freeze({ next: 1, tokens: Object.freeze([]) })

import type { TimerSpec } from '../process-graph.ts'
import type { StepAttributes } from '../step-attributes.ts'
import type { IncidentCode, IncidentData } from './incident.ts'
import type { ProcessEnding } from './state.ts'

/**
 * What must be done outside because of an event, in this order and in the same transaction.
 *
 * `openWork` puts a work item on a list (`user`) or starts a job (`service`); `closeWork` takes it away. `ignoreTimer` is only for the log:
 * the timer rang for something that is no longer there.
 */
export type Effect =
  | {
      readonly type: 'openWork'
      readonly token: number
      readonly node: string
      readonly work: 'user' | 'service'
      readonly name: string
      readonly step: StepAttributes
    }
  | { readonly type: 'closeWork'; readonly token: number; readonly node: string; readonly why: 'completed' | 'cancelled' }
  | { readonly type: 'startTimer'; readonly token: number; readonly node: string; readonly timer: TimerSpec }
  | { readonly type: 'stopTimer'; readonly token: number; readonly node: string }
  | { readonly type: 'ignoreTimer'; readonly token: number; readonly node: string }
  | { readonly type: 'awaitMessage'; readonly token: number; readonly node: string; readonly name: string }
  | { readonly type: 'dropMessage'; readonly token: number; readonly node: string; readonly name: string }
  | { readonly type: 'keepMessage'; readonly name: string }
  | {
      readonly type: 'raiseIncident'
      readonly token: number
      readonly node: string
      readonly code: IncidentCode
      readonly data: IncidentData
    }
  | { readonly type: 'clearIncident'; readonly token: number; readonly node: string }
  | { readonly type: 'end'; readonly how: ProcessEnding }

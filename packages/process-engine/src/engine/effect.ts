import type { Call, TimerSpec } from '../process-graph.ts'
import type { StepAttributes } from '../step-attributes.ts'
import type { IncidentCode, IncidentData } from './incident.ts'
import type { ProcessEnding } from './state.ts'

/** Which of several runs of the same activity: `index` from 0; `item` is the entry of the list it stands for. */
export type Instance = { readonly index: number; readonly total: number; readonly item?: unknown }

type At = { readonly token: number; readonly node: string }

/**
 * What must be done outside because of an event, in this order and in the same transaction.
 *
 * `openWork` puts a work item on a list (`user`) or starts a job (`service`); `closeWork` takes it away. `openCall` starts another process at its
 * pinned version, `closeCall` says that it is answered or must be cancelled with everything below it. Token 0 stands for the process itself.
 * `ignoreTimer` is only for the log: the timer rang for something that is no longer there.
 */
export type Effect =
  | (At & {
      readonly type: 'openWork'
      readonly work: 'user' | 'service'
      readonly name: string
      readonly step: StepAttributes
      readonly instance?: Instance
    })
  | (At & { readonly type: 'closeWork'; readonly why: 'completed' | 'cancelled' })
  | (At & {
      readonly type: 'openCall'
      readonly name: string
      readonly call: Required<Call>
      readonly step: StepAttributes
      readonly instance?: Instance
    })
  | (At & { readonly type: 'closeCall'; readonly why: 'completed' | 'cancelled' })
  | (At & { readonly type: 'startTimer'; readonly timer: TimerSpec })
  | (At & { readonly type: 'stopTimer' })
  | (At & { readonly type: 'ignoreTimer' })
  | (At & { readonly type: 'awaitMessage'; readonly name: string })
  | (At & { readonly type: 'dropMessage'; readonly name: string })
  | (At & { readonly type: 'awaitSignal'; readonly name: string })
  | (At & { readonly type: 'dropSignal'; readonly name: string })
  | { readonly type: 'keepMessage'; readonly name: string }
  | { readonly type: 'sendMessage'; readonly node: string; readonly name: string }
  | { readonly type: 'sendSignal'; readonly node: string; readonly name: string }
  /** An escalation that nothing in this process catches: whoever called it hears of it. */
  | { readonly type: 'escalate'; readonly node: string; readonly code: string }
  | (At & { readonly type: 'raiseIncident'; readonly code: IncidentCode; readonly data: IncidentData })
  | (At & { readonly type: 'clearIncident' })
  /** `outcome` is what the last end event answers, `error` the code that nothing caught. */
  | { readonly type: 'end'; readonly how: ProcessEnding; readonly outcome?: string; readonly error?: string }

import type { Variables } from '../condition/evaluate-condition.ts'

/**
 * What can happen to a running process.
 *
 * `variables` are the answers given with the event (`{ outcome: 'approve' }`); they decide the gateways reached by this event and are then
 * forgotten. `complete` ends work or answers a call, `fail` reports an error code of either, `escalate` what a called process escalated.
 * `withdraw` and `stop` are what happens to the dossier, `cancel` comes from the process that called this one; each takes everything away.
 * `retry` tries an incident again, with further answers if given.
 */
export type ProcessEvent =
  | { readonly type: 'start'; readonly variables?: Variables }
  | { readonly type: 'complete'; readonly token: number; readonly variables?: Variables }
  | { readonly type: 'fail'; readonly token: number; readonly error: string; readonly variables?: Variables }
  | { readonly type: 'escalate'; readonly token: number; readonly code: string }
  | { readonly type: 'timer'; readonly token: number; readonly node: string }
  | { readonly type: 'message'; readonly name: string; readonly token?: number; readonly variables?: Variables }
  | { readonly type: 'signal'; readonly name: string; readonly variables?: Variables }
  | { readonly type: 'cancel' }
  | { readonly type: 'withdraw' }
  | { readonly type: 'stop' }
  | { readonly type: 'retry'; readonly token: number; readonly variables?: Variables }

/**
 * What the engine may look at besides graph, state and event.
 *
 * `variables` are the standing facts of the dossier (never the outcome of a step); `fuel` is how many moves one event may cause.
 */
export type ProcessEnvironment = { readonly variables?: Variables; readonly fuel?: number }

import type { Variables } from '../condition/evaluate-condition.ts'

/**
 * What can happen to a running process.
 *
 * `variables` are the answers given with the event (`{ outcome: 'approve' }`); they decide the gateways reached by this event and are then
 * forgotten. `cancel` is withdrawal or stopping of the dossier. `retry` tries an incident again, with further answers if given.
 */
export type ProcessEvent =
  | { readonly type: 'start'; readonly variables?: Variables }
  | { readonly type: 'complete'; readonly token: number; readonly variables?: Variables }
  | { readonly type: 'timer'; readonly token: number; readonly node: string }
  | { readonly type: 'message'; readonly name: string; readonly token?: number; readonly variables?: Variables }
  | { readonly type: 'cancel' }
  | { readonly type: 'retry'; readonly token: number; readonly variables?: Variables }

/**
 * What the engine may look at besides graph, state and event.
 *
 * `variables` are the standing facts of the dossier (never the outcome of a step); `fuel` is how many moves one event may cause.
 */
export type ProcessEnvironment = { readonly variables?: Variables; readonly fuel?: number }

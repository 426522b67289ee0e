import { flows, graphOf, modelXml, START_END } from './models.ts'
import { RunningProcess } from './running-process.ts'

/** Definitions that the elements of a test may refer to: messages, signals, errors and escalations named like their ids. */
export const references = [
  ...['m1', 'm2'].map((id) => `<message id="${id}" name="${id}"/>`),
  ...['s1'].map((id) => `<signal id="${id}" name="${id}"/>`),
  ...['E1', 'E2'].map((id) => `<error id="${id}" errorCode="${id}"/>`),
  ...['C1'].map((id) => `<escalation id="${id}" escalationCode="${id}"/>`),
].join('')

const definitions = {
  timer: '<timerEventDefinition><timeDuration>PT8H</timeDuration></timerEventDefinition>',
  error: '<errorEventDefinition/>',
  escalation: '<escalationEventDefinition/>',
  terminate: '<terminateEventDefinition/>',
  m1: '<messageEventDefinition messageRef="m1"/>',
  m2: '<messageEventDefinition messageRef="m2"/>',
  s1: '<signalEventDefinition signalRef="s1"/>',
  E1: '<errorEventDefinition errorRef="E1"/>',
  E2: '<errorEventDefinition errorRef="E2"/>',
  C1: '<escalationEventDefinition escalationRef="C1"/>',
}
type Definition = keyof typeof definitions

/** An event on the border of an activity. */
export const border = (id: string, host: string, definition: Definition, interrupting = true): string =>
  `<boundaryEvent id="${id}" attachedToRef="${host}" cancelActivity="${interrupting}">${definitions[definition]}</boundaryEvent>`

/** An end event that gives something off, or breaks off. */
export const endWith = (id: string, definition: Definition): string => `<endEvent id="${id}">${definitions[definition]}</endEvent>`
export const throwing = (id: string, definition: Definition): string =>
  `<intermediateThrowEvent id="${id}">${definitions[definition]}</intermediateThrowEvent>`
export const catching = (id: string, definition: Definition): string =>
  `<intermediateCatchEvent id="${id}">${definitions[definition]}</intermediateCatchEvent>`

/** A sub-process from `s` plus its id to `e` plus its id. */
export const sub = (id: string, inside: string): string =>
  `<subProcess id="${id}"><startEvent id="s${id}"/><endEvent id="e${id}"/>${inside}</subProcess>`
export const eventSub = (id: string, definition: Definition, inside: string, interrupting = true): string =>
  `<subProcess id="${id}" triggeredByEvent="true"><startEvent id="s${id}" isInterrupting="${interrupting}">${definitions[definition]}</startEvent><endEvent id="e${id}"/>${inside}</subProcess>`

/** A process of a start, an end and the given elements and links, ready to start. */
export const play = async (elements: string, links: readonly string[], facts: Readonly<Record<string, unknown>> = {}) =>
  new RunningProcess(await graphOf(modelXml(START_END + elements + flows(...links), references)), facts)

/** A timer of eight hours on the border of a step. */
export const timer = (id: string, host: string, interrupting = true) =>
  `<boundaryEvent id="${id}" attachedToRef="${host}" cancelActivity="${interrupting}"><timerEventDefinition><timeDuration>PT8H</timeDuration></timerEventDefinition></boundaryEvent>`

import { flows, graphOf, modelXml, START_END } from './models.ts'
import { RunningProcess } from './running-process.ts'

/** A process of a start, an end and the given elements and links, ready to start. */
export const play = async (elements: string, links: readonly string[], facts: Readonly<Record<string, unknown>> = {}) =>
  new RunningProcess(await graphOf(modelXml(START_END + elements + flows(...links))), facts)

/** A timer of eight hours on the border of a step. */
export const timer = (id: string, host: string, interrupting = true) =>
  `<boundaryEvent id="${id}" attachedToRef="${host}" cancelActivity="${interrupting}"><timerEventDefinition><timeDuration>PT8H</timeDuration></timerEventDefinition></boundaryEvent>`

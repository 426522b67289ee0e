import type { ModdleElement } from 'bpmn-moddle'
import { errorAt, type Finding } from '../finding.ts'
import type { Condition } from '../condition/condition.ts'
import type { MultiInstance } from '../process-graph.ts'

type Reading = { readonly many?: MultiInstance; readonly findings: readonly Finding[] }

const wholeNumber = /^\d{1,3}$/
const plainName = /^[\p{L}_][\p{L}\p{N}_]*$/u

/**
 * How often an activity is done: a whole number or the name of a number (`loopCardinality`), or the name of a list (`vn:collection`).
 *
 * @param conditionOf reads the completion condition, and reports what is wrong with it
 */
export function readMany(element: ModdleElement, conditionOf: (expression: ModdleElement) => Condition | undefined): Reading {
  const loop = element.get('loopCharacteristics') as ModdleElement | undefined
  if (loop === undefined) return { findings: [] }
  const collection = loop.get('vn:collection')
  const cardinality = (loop.get('loopCardinality') as ModdleElement | undefined)?.get('body')
  const times = timesOf(collection, cardinality)
  if (times === undefined) {
    const name = element.name ?? element.id ?? ''
    const stated = typeof cardinality === 'string' && cardinality.trim() !== '' ? ` ("${cardinality.trim()}")` : ''
    const message = `"${name}" làm nhiều lần nhưng không nêu mấy lần${stated}: hãy ghi một số, tên một dữ liệu số, hoặc tên một danh sách.`
    return { findings: [errorAt(element.id ?? '', 'COUNT_MISSING', message)] }
  }
  const completion = loop.get('completionCondition') as ModdleElement | undefined
  const until = completion === undefined ? undefined : conditionOf(completion)
  return { many: { sequential: loop.get('isSequential') === true, times, ...(until === undefined ? {} : { until }) }, findings: [] }
}

function timesOf(collection: unknown, cardinality: unknown): MultiInstance['times'] | undefined {
  if (typeof collection === 'string' && plainName.test(collection.trim())) return { collection: collection.trim() }
  const text = typeof cardinality === 'string' ? cardinality.trim().replace(/^=\s*/, '') : ''
  if (wholeNumber.test(text)) return Number(text)
  return plainName.test(text) ? { variable: text } : undefined
}

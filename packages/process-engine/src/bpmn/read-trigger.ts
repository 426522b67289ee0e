import type { ModdleElement } from 'bpmn-moddle'
import { errorAt, type Finding } from '../finding.ts'
import type { GraphNode, NodeKind, Sending } from '../process-graph.ts'
import { eventDefinitions } from './element-kind.ts'

type Trigger = Pick<GraphNode, 'timer' | 'message' | 'signal' | 'error' | 'escalation' | 'catches' | 'sends'>
type Reading = { readonly trigger: Trigger; readonly findings: readonly Finding[] }

const isoDuration = /^P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/
const isoMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?([+-]\d{2}:\d{2}|Z)?$/

const nothing: Reading = { trigger: {}, findings: [] }
const found = (trigger: Trigger): Reading => ({ trigger, findings: [] })

/** What an element waits for, catches, throws or sends. */
export function readTrigger(element: ModdleElement, kind: NodeKind): Reading {
  const gives = kind === 'pass' || kind === 'end'
  if (element.$type === 'bpmn:ReceiveTask' || element.$type === 'bpmn:SendTask') return messageOf(element, element, gives)
  const definition = eventDefinitions(element)[0]
  if (kind === 'start') return nothing
  switch (definition?.$type) {
    case 'bpmn:TimerEventDefinition':
      return timerOf(element, definition)
    case 'bpmn:MessageEventDefinition':
      return messageOf(element, definition, gives)
    case 'bpmn:SignalEventDefinition':
      return signalOf(element, definition, gives)
    case 'bpmn:ErrorEventDefinition':
      return errorOf(element, definition, kind)
    case 'bpmn:EscalationEventDefinition':
      return escalationOf(element, definition, kind, gives)
    default:
      return nothing
  }
}

function timerOf(element: ModdleElement, definition: ModdleElement): Reading {
  const duration = bodyOf(definition, 'timeDuration')
  const date = bodyOf(definition, 'timeDate')
  if (duration !== undefined && isoDuration.test(duration)) return found({ timer: { duration } })
  if (date !== undefined && isoMoment.test(date)) return found({ timer: { date } })
  const text = duration ?? date ?? bodyOf(definition, 'timeCycle') ?? ''
  const message = `Đồng hồ "${nameOf(element)}": "${text}" không phải là khoảng thời gian (ví dụ PT8H, P2D) hay thời điểm hiểu được.`
  return missing(element, 'TIMER_NOT_UNDERSTOOD', message)
}

function bodyOf(definition: ModdleElement, property: string): string | undefined {
  const expression = definition.get(property) as ModdleElement | undefined
  const body = expression?.get('body')
  return typeof body === 'string' && body.trim() !== '' ? body.trim() : undefined
}

function messageOf(element: ModdleElement, holder: ModdleElement, gives: boolean): Reading {
  const reference = holder.get('messageRef') as ModdleElement | undefined
  const message = reference?.name ?? reference?.id
  if (message !== undefined) return found(gives ? { sends: { what: 'message', name: message } } : { message })
  const text = `"${nameOf(element)}" ${gives ? 'gửi' : 'chờ'} một thông điệp nhưng không nêu tên thông điệp.`
  return missing(element, 'MESSAGE_MISSING', text)
}

function signalOf(element: ModdleElement, definition: ModdleElement, gives: boolean): Reading {
  const reference = definition.get('signalRef') as ModdleElement | undefined
  const signal = reference?.name ?? reference?.id
  if (signal !== undefined) return found(gives ? { sends: { what: 'signal', name: signal } } : { signal })
  return missing(element, 'SIGNAL_MISSING', `"${nameOf(element)}" ${gives ? 'phát' : 'chờ'} một tín hiệu nhưng không nêu tên tín hiệu.`)
}

function errorOf(element: ModdleElement, definition: ModdleElement, kind: NodeKind): Reading {
  const reference = definition.get('errorRef') as ModdleElement | undefined
  const error = textOf(reference, 'errorCode') ?? reference?.name ?? reference?.id
  if (kind === 'error' && error === undefined)
    return missing(element, 'ERROR_MISSING', `"${nameOf(element)}" báo lỗi nhưng không nêu mã lỗi.`)
  return found({ ...(error === undefined ? {} : { error }), ...(kind === 'eventStart' ? { catches: 'error' } : {}) })
}

function escalationOf(element: ModdleElement, definition: ModdleElement, kind: NodeKind, gives: boolean): Reading {
  const reference = definition.get('escalationRef') as ModdleElement | undefined
  const escalation = textOf(reference, 'escalationCode') ?? reference?.name ?? reference?.id
  if (gives) {
    const sends = (name: string): Sending => ({ what: 'escalation', name })
    return escalation === undefined
      ? missing(element, 'ESCALATION_MISSING', `"${nameOf(element)}" báo cáo lên cấp trên nhưng không nêu mã báo cáo.`)
      : found({ sends: sends(escalation) })
  }
  return found({ ...(escalation === undefined ? {} : { escalation }), ...(kind === 'eventStart' ? { catches: 'escalation' } : {}) })
}

function textOf(element: ModdleElement | undefined, property: string): string | undefined {
  const text = element?.get(property)
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined
}

const nameOf = (element: ModdleElement) => element.name ?? element.id ?? ''
const missing = (element: ModdleElement, code: string, message: string): Reading => ({
  trigger: {},
  findings: [errorAt(element.id ?? '', code, message)],
})

import type { ModdleElement } from 'bpmn-moddle'
import { errorAt, type Finding } from '../finding.ts'
import type { TimerSpec } from '../process-graph.ts'
import { eventDefinitions } from './element-kind.ts'

type Trigger = { readonly timer?: TimerSpec; readonly message?: string; readonly findings: readonly Finding[] }

const isoDuration = /^P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/
const isoMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?([+-]\d{2}:\d{2}|Z)?$/

/** What an event or receive task waits for: a time, or a message by name. */
export function readTrigger(element: ModdleElement): Trigger {
  if (element.$type === 'bpmn:ReceiveTask') return messageOf(element, element)
  const definition = eventDefinitions(element)[0]
  if (definition?.$type === 'bpmn:TimerEventDefinition') return timerOf(element, definition)
  if (definition?.$type === 'bpmn:MessageEventDefinition') return messageOf(element, definition)
  return { findings: [] }
}

function timerOf(element: ModdleElement, definition: ModdleElement): Trigger {
  const duration = bodyOf(definition, 'timeDuration')
  const date = bodyOf(definition, 'timeDate')
  if (duration !== undefined && isoDuration.test(duration)) return { timer: { duration }, findings: [] }
  if (date !== undefined && isoMoment.test(date)) return { timer: { date }, findings: [] }
  const found = duration ?? date ?? bodyOf(definition, 'timeCycle') ?? ''
  const message = `Đồng hồ "${element.name ?? element.id ?? ''}": "${found}" không phải là khoảng thời gian (ví dụ PT8H, P2D) hay thời điểm hiểu được.`
  return { findings: [errorAt(element.id ?? '', 'TIMER_NOT_UNDERSTOOD', message)] }
}

function bodyOf(definition: ModdleElement, property: string): string | undefined {
  const expression = definition.get(property) as ModdleElement | undefined
  const body = expression?.get('body')
  return typeof body === 'string' && body.trim() !== '' ? body.trim() : undefined
}

function messageOf(element: ModdleElement, holder: ModdleElement): Trigger {
  const reference = holder.get('messageRef') as ModdleElement | undefined
  const message = reference?.name ?? reference?.id
  if (message !== undefined) return { message, findings: [] }
  const text = `"${element.name ?? element.id ?? ''}" chờ một thông điệp nhưng không nêu tên thông điệp.`
  return { findings: [errorAt(element.id ?? '', 'MESSAGE_MISSING', text)] }
}

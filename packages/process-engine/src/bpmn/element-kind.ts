import type { ModdleElement } from 'bpmn-moddle'
import type { NodeKind } from '../process-graph.ts'

type KindReading = { readonly kind: NodeKind } | { readonly unsupported: string }

const plainKinds: Readonly<Record<string, NodeKind>> = {
  'bpmn:UserTask': 'user',
  'bpmn:ManualTask': 'user',
  'bpmn:Task': 'user',
  'bpmn:ServiceTask': 'service',
  'bpmn:ReceiveTask': 'catchMessage',
  'bpmn:SendTask': 'pass',
  'bpmn:CallActivity': 'call',
  'bpmn:ExclusiveGateway': 'exclusive',
  'bpmn:ParallelGateway': 'parallel',
  'bpmn:InclusiveGateway': 'inclusive',
}

const TIMER = 'bpmn:TimerEventDefinition'
const MESSAGE = 'bpmn:MessageEventDefinition'
const SIGNAL = 'bpmn:SignalEventDefinition'
const ERROR = 'bpmn:ErrorEventDefinition'
const ESCALATION = 'bpmn:EscalationEventDefinition'

/** Events by type and definition; '' = no definition. */
const eventKinds: Readonly<Record<string, Readonly<Record<string, NodeKind>>>> = {
  // A process begins when the dossier is accepted, whatever message the drawing names for it.
  'bpmn:StartEvent': { '': 'start', [MESSAGE]: 'start' },
  'bpmn:EndEvent': {
    '': 'end',
    'bpmn:TerminateEventDefinition': 'terminate',
    [ERROR]: 'error',
    [MESSAGE]: 'end',
    [SIGNAL]: 'end',
    [ESCALATION]: 'end',
  },
  'bpmn:IntermediateThrowEvent': { '': 'pass', [MESSAGE]: 'pass', [SIGNAL]: 'pass', [ESCALATION]: 'pass' },
  'bpmn:IntermediateCatchEvent': { [TIMER]: 'catchTimer', [MESSAGE]: 'catchMessage', [SIGNAL]: 'catchSignal' },
  'bpmn:BoundaryEvent': {
    [TIMER]: 'boundaryTimer',
    [MESSAGE]: 'boundaryMessage',
    [SIGNAL]: 'boundarySignal',
    [ERROR]: 'boundaryError',
    [ESCALATION]: 'boundaryEscalation',
  },
}
const startsOfEventSubProcess: Readonly<Record<string, NodeKind>> = {
  [TIMER]: 'eventStart',
  [MESSAGE]: 'eventStart',
  [SIGNAL]: 'eventStart',
  [ERROR]: 'eventStart',
  [ESCALATION]: 'eventStart',
}

/** What may be done several times. */
const repeatable: readonly NodeKind[] = ['user', 'service', 'call', 'catchMessage', 'subProcess']

/**
 * Which kind of node an element is; `within` is the kind of the scope around it.
 *
 * An element the engine does not run is named, never read as something simpler: a consultation of five agencies must not become one task.
 */
export function elementKind(element: ModdleElement, within: NodeKind | undefined): KindReading {
  const reading = kindOf(element, within)
  const loop = element.$instanceOf('bpmn:Activity') ? (element.get('loopCharacteristics') as ModdleElement | undefined) : undefined
  if (loop === undefined || 'unsupported' in reading) return reading
  const several = loop.$type === 'bpmn:MultiInstanceLoopCharacteristics'
  return several && repeatable.includes(reading.kind) ? reading : { unsupported: `${element.$type} lặp (${loop.$type})` }
}

function kindOf(element: ModdleElement, within: NodeKind | undefined): KindReading {
  const plain = plainKinds[element.$type]
  if (plain !== undefined) return { kind: plain }
  if (element.$type === 'bpmn:SubProcess') return { kind: element.get('triggeredByEvent') === true ? 'eventSubProcess' : 'subProcess' }
  if (element.$type === 'bpmn:EventBasedGateway') {
    const plainly = element.get('instantiate') !== true && element.get('eventGatewayType') !== 'Parallel'
    return plainly ? { kind: 'eventBased' } : { unsupported: `${element.$type} khởi tạo quy trình` }
  }
  const inEventSubProcess = element.$type === 'bpmn:StartEvent' && within === 'eventSubProcess'
  const byDefinition = inEventSubProcess ? startsOfEventSubProcess : eventKinds[element.$type]
  if (byDefinition === undefined) return { unsupported: element.$type }
  const definitions = eventDefinitions(element)
  const kind = byDefinition[definitions[0]?.$type ?? '']
  if (kind === undefined || definitions.length > 1) {
    return { unsupported: `${element.$type} (${definitions.map((definition) => definition.$type).join(', ') || 'không có định nghĩa'})` }
  }
  return { kind }
}

/** The event definitions of an element (none for anything that is not an event), also those kept once for the whole model. */
export function eventDefinitions(element: ModdleElement): readonly ModdleElement[] {
  if (!element.$instanceOf('bpmn:Event')) return []
  const own = (element.get('eventDefinitions') ?? []) as readonly ModdleElement[]
  const shared = (element.get('eventDefinitionRef') ?? []) as readonly ModdleElement[]
  return [...own, ...shared]
}

import type { ModdleElement } from 'bpmn-moddle'
import type { NodeKind } from '../process-graph.ts'

type KindReading = { readonly kind: NodeKind } | { readonly unsupported: string }

const plainKinds: Readonly<Record<string, NodeKind>> = {
  'bpmn:UserTask': 'user',
  'bpmn:ManualTask': 'user',
  'bpmn:Task': 'user',
  'bpmn:ServiceTask': 'service',
  'bpmn:ReceiveTask': 'catchMessage',
  'bpmn:ExclusiveGateway': 'exclusive',
  'bpmn:ParallelGateway': 'parallel',
}

/** Events by type and definition; '' = no definition. */
const eventKinds: Readonly<Record<string, Readonly<Record<string, NodeKind>>>> = {
  'bpmn:StartEvent': { '': 'start' },
  'bpmn:EndEvent': { '': 'end', 'bpmn:TerminateEventDefinition': 'terminate' },
  'bpmn:IntermediateThrowEvent': { '': 'pass' },
  'bpmn:IntermediateCatchEvent': { 'bpmn:TimerEventDefinition': 'catchTimer', 'bpmn:MessageEventDefinition': 'catchMessage' },
  'bpmn:BoundaryEvent': { 'bpmn:TimerEventDefinition': 'boundaryTimer', 'bpmn:MessageEventDefinition': 'boundaryMessage' },
}

/**
 * Which kind of node an element is.
 *
 * An element the engine does not run is named, never read as something simpler: a consultation of five agencies must not become one task.
 */
export function elementKind(element: ModdleElement): KindReading {
  if (element.get('loopCharacteristics') !== undefined && element.$instanceOf('bpmn:Activity')) {
    return { unsupported: `${element.$type} lặp nhiều lần` }
  }
  const plain = plainKinds[element.$type]
  if (plain !== undefined) return { kind: plain }
  if (element.$type === 'bpmn:SubProcess' && element.get('triggeredByEvent') !== true) return { kind: 'subProcess' }
  const byDefinition = eventKinds[element.$type]
  if (byDefinition === undefined) return { unsupported: element.$type }
  const definitions = eventDefinitions(element)
  const kind = byDefinition[definitions[0]?.$type ?? '']
  if (kind === undefined || definitions.length > 1) {
    return { unsupported: `${element.$type} (${definitions.map((definition) => definition.$type).join(', ') || 'không có định nghĩa'})` }
  }
  return { kind }
}

/** The event definitions of an element (none for anything that is not an event). */
export function eventDefinitions(element: ModdleElement): readonly ModdleElement[] {
  return element.$instanceOf('bpmn:Event') ? ((element.get('eventDefinitions') ?? []) as readonly ModdleElement[]) : []
}

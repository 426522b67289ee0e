import type { ParsedModel } from '@motcua/process-engine'

type Point = { readonly x: number; readonly y: number }
type Box = Point & { readonly width: number; readonly height: number }
/** What is drawn: shapes by kind, lines by their points. All in the model's own units. */
export type DiagramShape = Box & {
  readonly id: string
  readonly kind: 'lane' | 'task' | 'subProcess' | 'gateway' | 'event' | 'other'
  /** Of a gateway: what stands in it; of an event: `start`, `end` or `between`. */
  readonly sign: 'exclusive' | 'parallel' | 'inclusive' | 'event' | 'start' | 'end' | 'between' | null
  readonly name: string
}
export type DiagramLine = { readonly id: string; readonly name: string; readonly points: readonly Point[]; readonly label: Point | null }
export type DiagramView = { readonly frame: Box; readonly shapes: readonly DiagramShape[]; readonly lines: readonly DiagramLine[] }

type Fields = { readonly [name: string]: unknown }
const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {})
const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : [])
const textOf = (value: unknown): string => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '')
const numberOf = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)
const pointOf = (value: unknown): Point => ({ x: numberOf(fieldsOf(value)['x']), y: numberOf(fieldsOf(value)['y']) })

const MARGIN = 12

/**
 * The drawing that a BPMN model carries, ready to be painted without a script; undefined when it carries none.
 *
 * Shapes come largest first, so that lanes lie under what stands in them.
 */
export function diagramView({ definitions }: ParsedModel): DiagramView | undefined {
  const plane = fieldsOf(listOf(fieldsOf(definitions)['diagrams'])[0]?.['plane'])
  const elements = listOf(plane['planeElement'])
  const shapes = elements.flatMap(shapeOf).toSorted((a, b) => b.width * b.height - a.width * a.height)
  const lines = elements.flatMap(lineOf)
  if (shapes.length === 0) return undefined
  const corners = [...shapes.flatMap((s) => [s, { x: s.x + s.width, y: s.y + s.height }]), ...lines.flatMap((line) => line.points)]
  const [left, top] = [Math.min(...corners.map((p) => p.x)), Math.min(...corners.map((p) => p.y))]
  const [right, bottom] = [Math.max(...corners.map((p) => p.x)), Math.max(...corners.map((p) => p.y))]
  return {
    frame: { x: left - MARGIN, y: top - MARGIN, width: right - left + 2 * MARGIN, height: bottom - top + 2 * MARGIN },
    shapes,
    lines,
  }
}

function shapeOf(di: Fields): DiagramShape[] {
  const bounds = fieldsOf(di['bounds'])
  const element = fieldsOf(di['bpmnElement'])
  if (di['bounds'] === undefined || di['bpmnElement'] === undefined) return []
  const type = textOf(element['$type']).replace('bpmn:', '')
  return [
    {
      ...pointOf(bounds),
      width: numberOf(bounds['width']),
      height: numberOf(bounds['height']),
      id: textOf(element['id']),
      kind: kindOf(type),
      sign: signs[type] ?? (type.endsWith('Event') ? 'between' : null),
      name: textOf(element['name']),
    },
  ]
}

const signs: Readonly<Record<string, DiagramShape['sign']>> = {
  ExclusiveGateway: 'exclusive',
  ParallelGateway: 'parallel',
  InclusiveGateway: 'inclusive',
  EventBasedGateway: 'event',
  StartEvent: 'start',
  EndEvent: 'end',
}

function kindOf(type: string): DiagramShape['kind'] {
  if (type === 'Lane' || type === 'Participant') return 'lane'
  if (type === 'SubProcess' || type === 'Transaction') return 'subProcess'
  if (type.endsWith('Gateway')) return 'gateway'
  if (type.endsWith('Event')) return 'event'
  return type.endsWith('Task') || type === 'Task' || type === 'CallActivity' ? 'task' : 'other'
}

function lineOf(di: Fields): DiagramLine[] {
  const points = listOf(di['waypoint']).map(pointOf)
  if (points.length < 2) return []
  const element = fieldsOf(di['bpmnElement'])
  const label = fieldsOf(fieldsOf(di['label'])['bounds'])
  return [{ id: textOf(element['id']), name: textOf(element['name']), points, label: label['x'] === undefined ? null : pointOf(label) }]
}

import { VN_NAMESPACE, vnAttributes, type VnAttribute } from '../bpmn/vn-extension.ts'
import type { Box, Diagram, DiagramFlow, DiagramNode, Drawing, Point } from './diagram.ts'
import { rowOutcomes, type StepRow } from './step-table.ts'

/** BPMN 2.0 XML with its drawing (BPMN DI): a pool, a lane for each unit. */
export function writeBpmn(diagram: Diagram, drawing: Drawing): string {
  const { key, name } = diagram
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:vn="${VN_NAMESPACE}" id="Definitions_${key}" targetNamespace="${VN_NAMESPACE}">`,
    `  <bpmn:collaboration id="Collaboration_${key}">`,
    `    <bpmn:participant${attributes({ id: `Pool_${key}`, name, processRef: key })} />`,
    '  </bpmn:collaboration>',
    `  <bpmn:process${attributes({ id: key, name, isExecutable: 'true' })}>`,
    ...(diagram.documentation === '' ? [] : [`    <bpmn:documentation>${escapeXml(diagram.documentation)}</bpmn:documentation>`]),
    `    <bpmn:laneSet id="Lanes_${key}">`,
    ...drawing.lanes.flatMap((lane, position) => [
      `      <bpmn:lane${attributes({ id: laneId(position), name: lane.name })}>`,
      ...lane.nodes.map((node) => `        <bpmn:flowNodeRef>${node}</bpmn:flowNodeRef>`),
      '      </bpmn:lane>',
    ]),
    '    </bpmn:laneSet>',
    ...diagram.nodes.map(writeNode),
    ...diagram.flows.map(writeFlow),
    '  </bpmn:process>',
    `  <bpmndi:BPMNDiagram id="Diagram_${key}">`,
    `    <bpmndi:BPMNPlane id="Plane_${key}" bpmnElement="Collaboration_${key}">`,
    writeShape(`Pool_${key}`, drawing.pool, ' isHorizontal="true"'),
    ...drawing.lanes.map((lane, position) => writeShape(laneId(position), lane.box, ' isHorizontal="true"')),
    ...[...drawing.shapes].map(([id, box]) => writeShape(id, box, '')),
    ...[...drawing.lines].map(([id, points]) => writeLine(id, points)),
    '    </bpmndi:BPMNPlane>',
    '  </bpmndi:BPMNDiagram>',
    '</bpmn:definitions>',
  ]
  return `${lines.join('\n')}\n`
}

const laneId = (position: number) => `Lane_${position + 1}`

function writeNode({ id, type, name, row }: DiagramNode): string {
  const head = `    <bpmn:${type}${attributes({ id, name: name === '' ? undefined : name })}`
  if (row === undefined) return `${head} />`
  const documentation = documentationOf(row)
  const opened = `${head}${attributes({ calledElement: row.calls, ...stepAttributes(row) })}`
  if (documentation === '') return `${opened} />`
  return `${opened}>\n      <bpmn:documentation>${escapeXml(documentation)}</bpmn:documentation>\n    </bpmn:${type}>`
}

function stepAttributes(row: StepRow): Record<string, string | undefined> {
  const outcomes = rowOutcomes(row).map((outcome) => outcome.code)
  const values: Record<VnAttribute, string | undefined> = {
    unit: row.unit ?? undefined,
    role: row.role ?? undefined,
    kind: row.kind ?? undefined,
    hours: row.hours === null ? undefined : String(row.hours),
    product: row.product ?? undefined,
    form: row.form ?? undefined,
    legalStep: row.legalStep,
    pausesClock: row.pausesClock === true ? 'true' : undefined,
    outcomes: outcomes.length === 0 ? undefined : outcomes.join(' '),
  }
  return Object.fromEntries(vnAttributes.map((name) => [`vn:${name}`, values[name]]))
}

/** What the source says about a step beyond the attributes, so that the drawing loses nothing. */
function documentationOf(row: StepRow): string {
  const tasks = (row.tasks ?? []).map((task) => `- ${task.name}${task.hours === null ? '' : ` (${task.hours} giờ)`}`)
  return [...(row.actor === undefined ? [] : [`Theo nguồn: ${row.actor}`]), ...tasks].join('\n')
}

function writeFlow({ id, from, to, name, condition }: DiagramFlow): string {
  const head = `    <bpmn:sequenceFlow${attributes({ id, name, sourceRef: from, targetRef: to })}`
  if (condition === undefined) return `${head} />`
  return `${head}>\n      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${escapeXml(condition)}</bpmn:conditionExpression>\n    </bpmn:sequenceFlow>`
}

const writeShape = (element: string, box: Box, more: string) =>
  [
    `      <bpmndi:BPMNShape id="${element}_di" bpmnElement="${element}"${more}>`,
    `        <dc:Bounds x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" />`,
    '      </bpmndi:BPMNShape>',
  ].join('\n')

const writeLine = (element: string, points: readonly Point[]) =>
  [
    `      <bpmndi:BPMNEdge id="${element}_di" bpmnElement="${element}">`,
    ...points.map(({ x, y }) => `        <di:waypoint x="${x}" y="${y}" />`),
    '      </bpmndi:BPMNEdge>',
  ].join('\n')

const attributes = (values: Readonly<Record<string, string | undefined>>) =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(value)}"`))
    .join('')

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\t': '&#9;' }

/** Control characters that XML 1.0 cannot hold at all are left out; they come in by copying from spreadsheets. */
const unwritable = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu
const escapeXml = (text: string) => text.replace(unwritable, '').replace(/[&<>"\n\t]/g, (character) => entities[character]!)

import { compile } from '../bpmn/compile.ts'
import { parseBpmn } from '../bpmn/parse-bpmn.ts'
import { isFindings, type Finding } from '../finding.ts'
import type { ProcessGraph } from '../process-graph.ts'
import type { StepRow, StepTable } from '../table/step-table.ts'
import { tableToBpmn } from '../table/table-to-bpmn.ts'

/** A model with one process `p` made of the given elements. */
export const modelXml = (elements: string, before = ''): string =>
  `<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:vn="urn:vn:mot-cua:1" id="d" targetNamespace="t">${before}<process id="p" name="Cấp phép thả diều" isExecutable="true">${elements}</process></definitions>`

/** Flows in short: `flows('start-A', 'A-end')`; `A-B?x > 1` has a condition. Ids are `A-B`. */
export const flows = (...list: readonly string[]): string =>
  list
    .map((entry) => {
      const [ends = '', condition] = entry.split('?')
      const [from, to] = ends.split('-')
      const inner =
        condition === undefined
          ? ''
          : `<conditionExpression xsi:type="tFormalExpression">${condition.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</conditionExpression>`
      return `<sequenceFlow id="${ends}" sourceRef="${from}" targetRef="${to}">${inner}</sequenceFlow>`
    })
    .join('')

/** User tasks without attributes. */
export const tasks = (...ids: readonly string[]): string => ids.map((id) => `<userTask id="${id}" name="Việc ${id}"/>`).join('')

export const START_END = '<startEvent id="start"/><endEvent id="end"/>'

/** Compile, expecting success. */
export async function graphOf(xml: string, processId?: string): Promise<ProcessGraph> {
  const model = await parseBpmn(xml)
  const graph = isFindings(model) ? model : compile(model, processId)
  if (isFindings(graph)) throw new Error(JSON.stringify(graph, null, 1))
  return graph as ProcessGraph
}

/** Compile, expecting findings. */
export async function findingsOf(xml: string, processId?: string): Promise<readonly Finding[]> {
  const model = await parseBpmn(xml)
  const graph = isFindings(model) ? model : compile(model, processId)
  if (!isFindings(graph)) throw new Error('this model was expected to be refused')
  return graph
}

export const row = (order: number, more: Partial<StepRow> = {}): StepRow => ({
  order,
  name: `Bước ${order}`,
  unit: 'COMPETENT',
  role: 'HANDLER',
  kind: 'appraisal',
  hours: 4,
  product: null,
  form: null,
  ...more,
})

export const tableOf = (...rows: readonly StepRow[]): StepTable => ({
  format: 'step-table/1',
  key: 'thu-dieu',
  name: 'Cấp phép thả diều',
  procedureCode: null,
  rows,
})

/** The graph of a table, through its BPMN. */
export async function graphOfTable(table: StepTable): Promise<ProcessGraph> {
  const xml = tableToBpmn(table)
  if (typeof xml !== 'string') throw new Error(JSON.stringify(xml, null, 1))
  return graphOf(xml)
}

import { compile, isFindings, parseBpmn, tableToBpmn, type ProcessGraph, type StepRow } from '../src/index.ts'

const row = (order: number, more: Partial<StepRow> = {}): StepRow => ({
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

/** The model of the figures: ten steps, two of them side by side, one that may send back. */
export async function tenSteps(): Promise<ProcessGraph> {
  const rows = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((order) =>
    row(order, order === 4 || order === 5 ? { parallelGroup: 'A' } : order === 7 ? { sendsBackTo: 3 } : {}),
  )
  const xml = tableToBpmn({ format: 'step-table/1', key: 'bench', name: 'bench', procedureCode: null, rows })
  const model = typeof xml === 'string' ? await parseBpmn(xml) : xml
  const graph = isFindings(model) ? model : compile(model)
  if (isFindings(graph)) throw new Error(JSON.stringify(graph))
  return graph
}

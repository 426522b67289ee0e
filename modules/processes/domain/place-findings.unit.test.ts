import { isFindings, parseBpmn, type Finding, type StepTable } from '@motcua/process-engine'
import { describe, expect, it } from 'vitest'
import { diagramView } from './diagram-view.ts'
import { keepNotes, placeFindings } from './place-findings.ts'
import { buildProcess } from './process-version.ts'
import { emptyCells, type StepSheet } from './sheet/step-sheet.ts'

const row = { unit: 'COMPETENT', role: 'HANDLER' as const, product: null, form: null }
const table: StepTable = {
  ...{ format: 'step-table/1', key: 'kite', name: 'Thả diều', procedureCode: null },
  rows: [
    { ...row, order: 3, name: 'Thẩm định', kind: 'appraisal', hours: -2 },
    { ...row, order: 7, name: 'Ký', kind: 'approval', hours: 4, sendsBackTo: 3 },
    { ...row, order: 9, name: 'Trả kết quả', unit: 'CENTER', role: 'RETURN_OFFICER', kind: 'delivery', hours: 0 },
  ],
}
const at = (place: string, code: string, severity: Finding['severity'] = 'error'): Finding => ({
  at: place,
  code,
  severity,
  message: `${code}.`,
})

describe('The place of a finding', () => {
  it('is the line whose step the element stands for: task, decision, and the flows out of them', async () => {
    const { graph } = await buildProcess(table, null)
    const fromDecision = graph!.flows.find((flow) => graph!.nodes[flow.from]!.id === 'X7')!.id
    const placed = placeFindings(
      [at('S7', 'ROLE_MISSING'), at('X7', 'GATEWAY_NOT_COVERED'), at(fromDecision, 'FLOW_WITHOUT_CONDITION'), at('kite', 'STEP_SUM')],
      table,
      graph,
    )
    expect(placed.map(({ row: line, column }) => [line, column])).toEqual([
      [1, 'role'],
      [1, 'sendsBackTo'],
      [1, 'sendsBackTo'],
      [null, null],
    ])
  })

  it('says once what table and graph both found about a cell, errors first', async () => {
    const { findings, graph } = await buildProcess(table, null)
    const placed = placeFindings([at('rows', 'NOTE', 'info'), ...findings], table, graph)
    expect(placed.filter(({ code }) => code === 'HOURS_NEGATIVE')).toHaveLength(1)
    expect(placed.at(-1)!.code).toBe('NOTE')
  })

  it('of a cell that could not be read does not say that it is empty', () => {
    const placed = placeFindings([at('rows[0].unit', 'UNIT_NOT_READ'), at('S3', 'UNIT_MISSING')], table, null)
    expect(placed.map(({ code }) => code)).toEqual(['UNIT_NOT_READ'])
  })
})

describe('Notes of an import', () => {
  it('stand until their cell is changed, and follow their line', () => {
    const line = (key: string, unit: string) => ({ key, cells: { ...emptyCells, unit } })
    const before: StepSheet = { rows: [line('r1', ''), line('r2', '')] }
    const notes = [at('rows', 'TABLE'), at('rows[0].unit', 'FIRST'), at('rows[1].unit', 'SECOND')]
    const after: StepSheet = { rows: [line('r2', ''), line('r1', 'Một cửa')] }
    expect(keepNotes(notes, before, after).map((note) => `${note.code} ${note.at}`)).toEqual(['TABLE rows', 'SECOND rows[0].unit'])
  })
})

describe('The drawing', () => {
  it('has every step, decision and way, lanes under them, and everything inside its frame', async () => {
    const { bpmn } = await buildProcess(table, null)
    const model = await parseBpmn(bpmn!)
    if (isFindings(model)) throw new Error('the model cannot be read')
    const view = diagramView(model)!
    const kinds = view.shapes.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'task')).toHaveLength(3)
    expect(kinds.lastIndexOf('lane')).toBeLessThan(kinds.indexOf('task'))
    expect(view.lines.map(({ name }) => name).filter((name) => name !== '')).toEqual(['Đồng ý', 'Trả lại'])
    const { x, y, width, height } = view.frame
    for (const shape of view.shapes) {
      expect(shape.x).toBeGreaterThanOrEqual(x)
      expect(shape.y + shape.height).toBeLessThanOrEqual(y + height)
      expect(shape.x + shape.width).toBeLessThanOrEqual(x + width)
    }
  })
})

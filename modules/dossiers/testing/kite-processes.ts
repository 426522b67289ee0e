import { compile, isFindings, parseBpmn, tableToBpmn, type ProcessGraph, type StepRow, type StepTable } from '@motcua/process-engine'
import type { ProcessVersionId } from '@motcua/terms'
import type { ProcessFacts } from '../domain/process-advance.ts'
import { agencyByCode, center, skyDepartment } from './kite-office.ts'

type Row = Pick<StepRow, 'name' | 'unit' | 'role' | 'kind' | 'hours'> & Partial<StepRow>

/** A process made the way an office makes it: a table of steps, drawn as BPMN, compiled. */
export async function processOf(key: string, rows: readonly Row[]): Promise<ProcessFacts> {
  const table: StepTable = {
    format: 'step-table/1',
    key,
    name: key,
    procedureCode: null,
    rows: rows.map((row, index) => ({ order: index + 1, product: null, form: null, ...row })),
  }
  return {
    versionId: `${key}-1` as ProcessVersionId,
    graph: await compiled(tableToBpmn(table)),
    center,
    competent: skyDepartment,
    agencyByCode,
  }
}

async function compiled(bpmn: ReturnType<typeof tableToBpmn>): Promise<ProcessGraph> {
  const model = typeof bpmn === 'string' ? await parseBpmn(bpmn) : bpmn
  const graph = isFindings(model) ? model : compile(model)
  if (isFindings(graph)) throw new Error(JSON.stringify(graph, null, 1))
  return graph
}

const transfer: Row = { name: 'Chuyển hồ sơ', unit: 'CENTER', role: 'INTAKE_OFFICER', kind: 'transfer', hours: 4 }
const appraisal: Row = { name: 'Thẩm định', unit: 'COMPETENT', role: 'HANDLER', kind: 'appraisal', hours: 24 }
const approval: Row = { name: 'Phê duyệt, ký', unit: 'COMPETENT', role: 'AGENCY_HEAD', kind: 'approval', hours: 8 }
const numbering: Row = { name: 'Vào số, đóng dấu', unit: 'COMPETENT', role: 'RECORDS_CLERK', kind: 'numbering', hours: 1 }
const resultTransfer: Row = { name: 'Chuyển kết quả', unit: 'COMPETENT', role: 'RECORDS_CLERK', kind: 'resultTransfer', hours: 1 }
const delivery: Row = { name: 'Trả kết quả', unit: 'CENTER', role: 'RETURN_OFFICER', kind: 'delivery', hours: 0 }

/** Handed over, assigned, appraised, approved or sent back, numbered, handed back, delivered: 40 working hours. */
export const kiteProcess = await processOf('kite-permit', [
  { ...transfer, hours: 2 },
  { name: 'Phân công', unit: 'COMPETENT', role: 'DIVISION_HEAD', kind: 'assignment', hours: 4 },
  appraisal,
  { ...approval, sendsBackTo: 3 },
  numbering,
  resultTransfer,
  delivery,
])

/** The four steps of R-056: 4, 24, 8 and 4 hours. */
export const fourSteps = await processOf('four-steps', [transfer, appraisal, { ...approval, sendsBackTo: 2 }, { ...delivery, hours: 4 }])

/** Two stations give their opinion at the same time, in steps of the same name. */
export const opinionsProcess = await processOf('tea-house', [
  transfer,
  { name: 'Lấy ý kiến', unit: 'H29.30', role: 'HANDLER', kind: 'consultation', hours: 8, parallelGroup: 'opinions' },
  { name: 'Lấy ý kiến', unit: 'H29.31', role: 'HANDLER', kind: 'consultation', hours: 16, parallelGroup: 'opinions' },
  { ...appraisal, name: 'Dự thảo', kind: 'drafting', hours: 8 },
  { ...approval, sendsBackTo: 4 },
  numbering,
  resultTransfer,
  delivery,
])

/** Certifying a copy of a kite's picture: no control slip, the number leads straight to the counter. */
export const copiesProcess = await processOf('kite-picture-copies', [
  { name: 'Đối chiếu bản chính', unit: 'CENTER', role: 'INTAKE_OFFICER', kind: 'appraisal', hours: 2 },
  { ...approval, hours: 2 },
  numbering,
  delivery,
])

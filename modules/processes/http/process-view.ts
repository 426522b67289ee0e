import { rowOutcomes, type Finding, type StepRow } from '@motcua/process-engine'
import { z } from 'zod'
import type { ProcessVersion } from '../index.ts'

const text = z.string().nullable()
const FindingView = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    at: z.string().describe('A node, a flow, or a place in the table: `rows[2].hours`.'),
    message: z.string(),
  })
  .meta({ id: 'ProcessFinding' })

const line = {
  id: z.string(),
  key: z.string(),
  name: z.string(),
  procedureCode: text,
  versionNumber: z.number(),
  status: z.enum(['DRAFT', 'APPROVED', 'RETIRED']),
  illustrative: z.boolean().describe('Written for the demonstration; approved by no agency.'),
  decision: z.object({ number: z.string(), date: z.string(), signer: z.string() }).nullable(),
  effectiveFrom: text,
  source: text,
  findings: z.array(FindingView),
}
export const ProcessLineView = z.object(line).meta({ id: 'ProcessLine' })

const StepRowView = z
  .object({
    order: z.number(),
    name: z.string(),
    unit: text.describe('CENTER, COMPETENT or the code of an agency.'),
    role: text,
    kind: text,
    hours: z.number().nullable().describe('Working hours; null: not stated.'),
    product: text,
    form: text,
    outcomes: z.array(z.object({ code: z.string(), name: z.string(), goesTo: z.union([z.number(), z.literal('end')]).nullable() })),
    parallelGroup: text,
    branch: text,
    actor: text.describe('Who does it, as the source writes it.'),
    sourceOrder: text,
  })
  .meta({ id: 'ProcessStepRow' })

export const ProcessView = z
  .object({
    ...line,
    runs: z.boolean().describe('It could be compiled; a draft that cannot is for reading only.'),
    note: text,
    rows: z.array(StepRowView),
    bpmn: text.describe('BPMN 2.0 with its drawing; null when the table cannot be drawn.'),
  })
  .meta({ id: 'Process' })

const toFindingView = ({ code, severity, at, message }: Finding): z.infer<typeof FindingView> => ({ code, severity, at, message })

export const toProcessLineView = (v: Omit<ProcessVersion, 'bpmn' | 'graph' | 'table'>): z.infer<typeof ProcessLineView> => ({
  id: v.id,
  key: v.key,
  name: v.name,
  procedureCode: v.procedureCode,
  versionNumber: v.versionNumber,
  status: v.status,
  illustrative: v.illustrative,
  decision: v.decision && { number: v.decision.number, date: v.decision.date, signer: v.decision.signer },
  effectiveFrom: v.effectiveFrom,
  source: v.source,
  findings: v.findings.map(toFindingView),
})

const toRowView = (row: StepRow): z.infer<typeof StepRowView> => ({
  order: row.order,
  name: row.name,
  unit: row.unit,
  role: row.role,
  kind: row.kind,
  hours: row.hours,
  product: row.product,
  form: row.form,
  outcomes: rowOutcomes(row).map(({ code, name, goesTo = null }) => ({ code, name, goesTo })),
  parallelGroup: row.parallelGroup ?? null,
  branch: row.branch ?? null,
  actor: row.actor ?? null,
  sourceOrder: row.sourceOrder ?? null,
})

export const toProcessView = (v: ProcessVersion): z.infer<typeof ProcessView> => ({
  ...toProcessLineView(v),
  runs: v.graph !== null,
  note: v.table?.note ?? null,
  rows: v.table?.rows.map(toRowView) ?? [],
  bpmn: v.bpmn,
})

import {
  checkStepTable,
  compile,
  isFindings,
  lint,
  limitInHours,
  parseBpmn,
  readStepTable,
  tableToBpmn,
  type Finding,
  type ProcessGraph,
  type StatedLimit,
  type StepTable,
} from '@motcua/process-engine'
import { checkResult } from './check-result.ts'
import type { Instant, LocalDate, ProcessVersionId } from '@motcua/terms'

export type ApprovalDecision = { readonly number: string; readonly date: LocalDate; readonly signer: string }

/** One version of a process (phiên bản quy trình). Once approved it never changes. */
export type ProcessVersion = {
  readonly id: ProcessVersionId
  readonly procedureCode: string | null
  readonly key: string
  readonly name: string
  readonly versionNumber: number
  readonly status: 'DRAFT' | 'APPROVED' | 'RETIRED'
  readonly illustrative: boolean
  readonly table: StepTable | null
  readonly bpmn: string | null
  readonly graph: ProcessGraph | null
  readonly findings: readonly Finding[]
  readonly decision: ApprovalDecision | null
  readonly effectiveFrom: LocalDate | null
  readonly source: string | null
  readonly createdAt: Instant
}

/** What a step table becomes: its drawing, its graph, and everything that stands in the way of approval. */
export type BuiltProcess = { readonly bpmn: string | null; readonly graph: ProcessGraph | null; readonly findings: readonly Finding[] }

/**
 * Builds the executable form of a step table and checks it against the legal time limit.
 * Nothing is corrected silently: a table that cannot be built keeps its findings and no graph.
 */
export async function buildProcess(table: StepTable, limit: StatedLimit | null): Promise<BuiltProcess> {
  const found = checkStepTable(table)
  const bpmn = tableToBpmn(table)
  if (isFindings(bpmn)) return { bpmn: null, graph: null, findings: unique([...found, ...bpmn]) }
  const built = await buildFromBpmn(bpmn, limit)
  return { ...built, findings: unique([...found, ...built.findings]) }
}

/** The same for a drawing made elsewhere: the text is kept letter for letter, so that what other programs wrote into it survives. */
export async function buildFromBpmn(bpmn: string, limit: StatedLimit | null): Promise<BuiltProcess> {
  const model = await parseBpmn(bpmn)
  if (isFindings(model)) return { bpmn, graph: null, findings: unique(model) }
  const graph = compile(model)
  if (isFindings(graph)) return { bpmn, graph: null, findings: unique([...model.warnings, ...graph]) }
  const findings = [...model.warnings, ...lint(graph, { limitHours: limit === null ? null : limitInHours(limit) }), ...checkResult(graph)]
  return { bpmn, graph, findings: unique(findings) }
}

/** A process may be approved when it runs and no finding is an error. */
export const mayBeApproved = (built: BuiltProcess): boolean => built.graph !== null && built.findings.every((f) => f.severity !== 'error')

/** A step table from JSON, or what is wrong with it. */
export const readTable = (json: unknown): StepTable | readonly Finding[] => readStepTable(json)

function unique(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings.filter((f) => {
    const key = `${f.code} ${f.at} ${f.message}`
    return !seen.has(key) && seen.add(key)
  })
}

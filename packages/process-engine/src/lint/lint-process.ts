import type { ModdleElement } from 'bpmn-moddle'
import { compile } from '../bpmn/compile.ts'
import { maxModelCharacters, parseBpmn } from '../bpmn/parse-bpmn.ts'
import { errorAt, infoAt, isFindings, type Finding } from '../finding.ts'
import type { ProcessGraph } from '../process-graph.ts'
import { checkStepTable } from '../table/check-step-table.ts'
import { importStepTable } from '../table/import-step-table.ts'
import { readStepTable } from '../table/read-step-table.ts'
import { STEP_TABLE_FORMAT, type StepTable } from '../table/step-table.ts'
import { tableToBpmn } from '../table/table-to-bpmn.ts'
import { lint, type LintOptions } from './lint.ts'

/** `limitHours` may depend on the procedure that a table names; `processId` chooses among several processes of one file. */
export type LintProcessOptions = Omit<LintOptions, 'limitHours'> & {
  readonly limitHours: number | null | ((procedureCode: string | null) => number | null)
  readonly processId?: string
}

/** What a file holds, as far as it could be read, and everything that speaks against approving it. */
export type LintedProcess = {
  readonly findings: readonly Finding[]
  readonly table?: StepTable
  readonly bpmn?: string
  readonly graph?: ProcessGraph
}

/**
 * Lint a file of whatever kind: BPMN 2.0, a step table of ours, or one of the gathered tables. Bad input of any sort is a finding and never a
 * throw; nothing is corrected.
 */
export async function lintProcess(text: string, options: LintProcessOptions): Promise<LintedProcess> {
  const content = text.replace(/^\uFEFF/, '')
  if (content.trim() === '') return { findings: [errorAt('file', 'FILE_EMPTY', 'Tệp không có nội dung.')] }
  return /^\s*</.test(content) ? lintModel(content, null, options) : lintTable(content, options)
}

async function lintTable(text: string, options: LintProcessOptions): Promise<LintedProcess> {
  if (text.length > maxModelCharacters)
    return { findings: [errorAt('file', 'MODEL_TOO_LARGE', `Tệp có ${text.length} ký tự, vượt mức ${maxModelCharacters}.`)] }
  const json = readJson(text)
  if (json === undefined) {
    return { findings: [errorAt('file', 'FILE_NOT_UNDERSTOOD', 'Tệp không phải là BPMN (XML) và cũng không phải là bảng bước (JSON).')] }
  }
  const own = typeof json === 'object' && json !== null && 'format' in json && json.format === STEP_TABLE_FORMAT
  const read = own ? readStepTable(json) : importStepTable(json)
  if (isFindings(read)) return { findings: read }
  const table = 'rows' in read ? read : read.table
  const before = 'rows' in read ? checkStepTable(read) : read.findings
  if (table === null) return { findings: before }
  const bpmn = tableToBpmn(table)
  if (typeof bpmn !== 'string') return { table, findings: unique([...before, ...bpmn]) }
  const linted = await lintModel(bpmn, table.procedureCode, options)
  return { ...linted, table, findings: unique([...before, ...linted.findings]) }
}

async function lintModel(bpmn: string, procedureCode: string | null, options: LintProcessOptions): Promise<LintedProcess> {
  const model = await parseBpmn(bpmn)
  if (isFindings(model)) return { findings: model }
  const notes = [...model.warnings, ...collaborationNotes(model.definitions)]
  const graph = compile(model, options.processId)
  if (isFindings(graph)) return { bpmn, findings: unique([...notes, ...graph]) }
  const { limitHours, processId: _processId, ...facts } = options
  const limit = typeof limitHours === 'function' ? limitHours(procedureCode) : limitHours
  return { bpmn, graph, findings: unique([...notes, ...lint(graph, { ...facts, limitHours: limit })]) }
}

/** Arrows between pools tell a reader who writes to whom; what is really sent and awaited stands in the events. */
function collaborationNotes(definitions: ModdleElement): Finding[] {
  const roots = (definitions.get('rootElements') ?? []) as readonly ModdleElement[]
  return roots.flatMap((root) => {
    const flows = root.$type === 'bpmn:Collaboration' ? ((root.get('messageFlows') ?? []) as readonly ModdleElement[]) : []
    if (flows.length === 0) return []
    const message = `Sơ đồ có ${flows.length} luồng thông điệp giữa các bên: chỉ để đọc, hệ thống chạy theo sự kiện gửi và chờ trong quy trình.`
    return [infoAt(root.id ?? 'model', 'MESSAGE_FLOWS_NOT_RUN', message)]
  })
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function unique(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [`${finding.code} ${finding.at} ${finding.message}`, finding])).values()]
}

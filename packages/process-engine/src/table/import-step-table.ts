import { errorAt, infoAt, warningAt, type Finding } from '../finding.ts'
import { checkSource } from './check-source-table.ts'
import { checkStepTable } from './check-step-table.ts'
import { hoursPerUnit, readHours, readKind, readRole, readUnit } from './read-source-step.ts'
import { readSourceTable, type SourceStep, type SourceTable } from './source-table.ts'
import { STEP_TABLE_FORMAT, type StepRow, type StepTable } from './step-table.ts'

/** A draft with everything that had to be read into it or left open; `table` is null when the file is no step table. */
export type ImportedTable = { readonly table: StepTable | null; readonly findings: readonly Finding[] }

/**
 * Read a gathered step table (catalogue/processes/imported) into a draft.
 *
 * Nothing is corrected: contradictions stay as they are and each has a finding in words; what the source does not state stays null.
 */
export function importStepTable(json: unknown): ImportedTable {
  const source = readSourceTable(json)
  if (source === undefined)
    return {
      table: null,
      findings: [errorAt('', 'not-a-step-table', 'Tệp không phải là bảng quy trình: thiếu tên hoặc không có bước nào.')],
    }
  const findings: Finding[] = []
  const rows = source.steps.map((step, position) => importRow(source, { ...step, order: position + 1 }, findings))
  const table: StepTable = {
    format: STEP_TABLE_FORMAT,
    key: keyOf(source.id),
    name: source.name,
    procedureCode: source.procedureCode,
    ...(source.source === null ? {} : { source: source.source }),
    rows,
  }
  return { table, findings: [...checkSource(source), ...findings, ...checkStepTable(table)] }
}

function importRow(table: SourceTable, step: SourceStep & { order: number }, findings: Finding[]): StepRow {
  const at = `rows[${step.order - 1}]`
  const unit = readUnit(table, step, `${at}.unit`)
  const role = readRole(step, `${at}.role`)
  const kind = readKind(step, `${at}.kind`)
  const hours = readHours(step, `${at}.hours`)
  findings.push(...unit.findings, ...role.findings, ...kind.findings, ...hours.findings)
  if (step.name === '') findings.push(warningAt(`${at}.name`, 'name-missing', `Bước ${step.order} không có tên.`))
  if (step.toActor !== null && hours.value !== null) {
    const message = `Bước ${step.order}: nguồn ghi từ "${step.actor}" đến "${step.toActor}" mà không nói thời gian tính cho bên nào; giữ cho bên thực hiện.`
    findings.push(infoAt(`${at}.hours`, 'clock-owner-not-stated', message))
  }
  return {
    order: step.order,
    name: step.name,
    unit: unit.value,
    role: role.value,
    kind: kind.value,
    hours: hours.value,
    product: step.outputs.length === 0 ? null : step.outputs.join('; '),
    form: step.forms.length === 0 ? null : step.forms.join('; '),
    ...(step.clockPaused ? { pausesClock: true } : {}),
    actor: step.toActor === null ? step.actor : `${step.actor} → ${step.toActor}`,
    ...(step.sourceOrder === null ? {} : { sourceOrder: step.sourceOrder }),
    ...(step.tasks.length === 0
      ? {}
      : { tasks: step.tasks.map((task) => ({ name: task.name, hours: taskHours(task.duration, step, table) })) }),
  }
}

/** Times of tasks are in the unit of the process. */
function taskHours(duration: number | null, step: SourceStep, table: SourceTable): number | null {
  const perUnit = hoursPerUnit(step.duration?.unit ?? table.declaredTotal?.unit ?? table.computedTotal?.unit ?? '')
  return duration === null || perUnit === undefined ? null : duration * perUnit
}

/** A process id made of the file's id: letters first. */
const keyOf = (id: string) => (/^[A-Za-z]/.test(id) ? id : `quy-trinh-${id}`).replace(/[^A-Za-z0-9._-]+/g, '-')

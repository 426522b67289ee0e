import { CENTER, COMPETENT, rowOutcomes, stepKindNames, type StepRow, type StepTable } from '@motcua/process-engine'
import type { Role } from '@motcua/terms'
import { emptyCells, type SheetRow, type StepSheet } from './step-sheet.ts'

/** How the table names units and roles; `sheetToTable` reads the same words back. */
export const unitNames: Readonly<Record<string, string>> = { [CENTER]: 'Bộ phận Một cửa', [COMPETENT]: 'Cơ quan giải quyết' }
export const stepRoleNames: Readonly<Partial<Record<Role, string>>> = {
  INTAKE_OFFICER: 'Tiếp nhận hồ sơ',
  RETURN_OFFICER: 'Trả kết quả',
  HANDLER: 'Thụ lý hồ sơ',
  DIVISION_HEAD: 'Lãnh đạo phòng',
  AGENCY_HEAD: 'Lãnh đạo cơ quan',
  RECORDS_CLERK: 'Văn thư',
  CENTER_DIRECTOR: 'Giám đốc Trung tâm',
  CENTER_DEPUTY_DIRECTOR: 'Phó Giám đốc Trung tâm',
}

/** A step table in the words officials use, for writing on it. */
export function tableToSheet(table: StepTable): StepSheet {
  return { rows: table.rows.map((row, index) => ({ key: `r${index + 1}`, cells: cellsOf(row), ...sourceOf(row) })) }
}

function cellsOf(row: StepRow): SheetRow['cells'] {
  return {
    ...emptyCells,
    order: String(row.order),
    name: row.name,
    unit: row.unit === null ? '' : (unitNames[row.unit] ?? row.unit),
    role: row.role === null ? '' : (stepRoleNames[row.role] ?? row.role),
    kind: row.kind === null ? '' : stepKindNames[row.kind],
    hours: row.hours === null ? '' : String(row.hours).replace('.', ','),
    product: row.product ?? '',
    form: row.form ?? '',
    sendsBackTo: row.sendsBackTo === undefined ? '' : String(row.sendsBackTo),
    parallelGroup: row.parallelGroup ?? '',
    branch: row.branch ?? '',
    pausesClock: row.pausesClock === true ? 'có' : '',
    legalStep: row.legalStep ?? '',
    outcomes: row.outcomes === undefined ? '' : rowOutcomes(row).map(outcomeText).join('; '),
  }
}

const outcomeText = ({ code, name, goesTo }: ReturnType<typeof rowOutcomes>[number]): string =>
  `${code}=${name}${goesTo === undefined ? '' : ` > ${goesTo === 'end' ? 'hết' : goesTo}`}`

function sourceOf({ actor, sourceOrder, tasks }: StepRow): Pick<SheetRow, 'source'> {
  if (actor === undefined && sourceOrder === undefined && tasks === undefined) return {}
  return {
    source: {
      ...(actor === undefined ? {} : { actor }),
      ...(sourceOrder === undefined ? {} : { sourceOrder }),
      ...(tasks === undefined ? {} : { tasks }),
    },
  }
}

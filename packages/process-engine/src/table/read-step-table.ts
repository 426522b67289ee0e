import { roles } from '@motcua/terms'
import { errorAt, type Finding } from '../finding.ts'
import { stepKinds, unitPattern } from '../step-attributes.ts'
import { STEP_TABLE_FORMAT, type RowOutcome, type StepRow, type StepTable } from './step-table.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * Read a step table of our own format (`step-table/1`) from JSON, or say what is wrong with it and where.
 *
 * Missing cells are null; a cell with the wrong kind of value is a finding and never guessed.
 */
export function readStepTable(json: unknown): StepTable | Finding[] {
  const reader = new Reader()
  const table = reader.table(json)
  return reader.findings.length > 0 ? reader.findings : table
}

class Reader {
  readonly findings: Finding[] = []

  table(json: unknown): StepTable {
    const fields = this.fields(json, '')
    if (fields.format !== STEP_TABLE_FORMAT) this.wrong('format', `phải là "${STEP_TABLE_FORMAT}"`)
    if (!Array.isArray(fields.rows)) this.wrong('rows', 'phải là danh sách các bước')
    const rows = Array.isArray(fields.rows) ? fields.rows : []
    return {
      format: STEP_TABLE_FORMAT,
      key: this.text(fields.key, 'key') ?? this.missing('key'),
      name: this.text(fields.name, 'name') ?? this.missing('name'),
      procedureCode: this.text(fields.procedureCode, 'procedureCode'),
      ...this.optional('note', this.text(fields.note, 'note')),
      ...this.optional('source', this.text(fields.source, 'source')),
      rows: rows.map((row, position) => this.row(row, `rows[${position}]`)),
    }
  }

  private row(json: unknown, at: string): StepRow {
    const fields = this.fields(json, at)
    const unit = this.text(fields.unit, `${at}.unit`)
    if (unit !== null && !unitPattern.test(unit)) this.wrong(`${at}.unit`, 'phải là CENTER, COMPETENT hoặc mã cơ quan')
    return {
      order: this.wholeNumber(fields.order, `${at}.order`) ?? this.missingNumber(`${at}.order`),
      name: this.text(fields.name, `${at}.name`) ?? this.missing(`${at}.name`),
      unit,
      role: this.oneOf(fields.role, roles, `${at}.role`),
      kind: this.oneOf(fields.kind, stepKinds, `${at}.kind`),
      hours: this.number(fields.hours, `${at}.hours`),
      product: this.text(fields.product, `${at}.product`),
      form: this.text(fields.form, `${at}.form`),
      ...this.optional('legalStep', this.text(fields.legalStep, `${at}.legalStep`)),
      ...(fields.pausesClock === true ? { pausesClock: true } : {}),
      ...(fields.outcomes === undefined ? {} : { outcomes: this.outcomes(fields.outcomes, `${at}.outcomes`) }),
      ...this.optional('sendsBackTo', this.wholeNumber(fields.sendsBackTo, `${at}.sendsBackTo`)),
      ...this.optional('calls', this.text(fields.calls, `${at}.calls`)),
      ...this.optional('parallelGroup', this.text(fields.parallelGroup, `${at}.parallelGroup`)),
      ...this.optional('branch', this.text(fields.branch, `${at}.branch`)),
      ...this.optional('actor', this.text(fields.actor, `${at}.actor`)),
      ...this.optional('sourceOrder', this.text(fields.sourceOrder, `${at}.sourceOrder`)),
      ...(Array.isArray(fields.tasks) ? { tasks: fields.tasks.map((task, position) => this.task(task, `${at}.tasks[${position}]`)) } : {}),
    }
  }

  private outcomes(json: unknown, at: string): RowOutcome[] {
    if (!Array.isArray(json)) this.wrong(at, 'phải là danh sách kết quả')
    return (Array.isArray(json) ? json : []).map((entry, position) => {
      const here = `${at}[${position}]`
      const fields = this.fields(entry, here)
      const goesTo = fields.goesTo === 'end' ? ('end' as const) : this.wholeNumber(fields.goesTo, `${here}.goesTo`)
      const code = this.text(fields.code, `${here}.code`) ?? this.missing(`${here}.code`)
      return { code, name: this.text(fields.name, `${here}.name`) ?? code, ...this.optional('goesTo', goesTo) }
    })
  }

  private task(json: unknown, at: string): { name: string; hours: number | null } {
    const fields = this.fields(json, at)
    return { name: this.text(fields.name, `${at}.name`) ?? this.missing(`${at}.name`), hours: this.number(fields.hours, `${at}.hours`) }
  }

  private fields(json: unknown, at: string): Fields {
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Fields
    this.wrong(at, 'phải là một đối tượng')
    return {}
  }

  private text(json: unknown, at: string): string | null {
    if (json === undefined || json === null) return null
    if (typeof json !== 'string') this.wrong(at, 'phải là chữ')
    const text = typeof json === 'string' ? json.normalize('NFC').trim() : ''
    return text === '' ? null : text
  }

  private number(json: unknown, at: string): number | null {
    if (json === undefined || json === null) return null
    if (typeof json === 'number' && Number.isFinite(json)) return json
    this.wrong(at, 'phải là số')
    return null
  }

  private wholeNumber(json: unknown, at: string): number | null {
    const number = this.number(json, at)
    if (number === null || Number.isInteger(number)) return number
    this.wrong(at, 'phải là số nguyên')
    return null
  }

  private oneOf<T extends string>(json: unknown, list: readonly T[], at: string): T | null {
    if (json === undefined || json === null) return null
    const known = list.find((entry) => entry === json)
    if (known === undefined) this.wrong(at, `phải là một trong: ${list.join(', ')}`)
    return known ?? null
  }

  private optional<Name extends string, T>(name: Name, value: T | null): { [Key in Name]?: T } {
    return (value === null ? {} : { [name]: value }) as { [Key in Name]?: T }
  }

  private missing(at: string): string {
    this.findings.push(errorAt(at, 'CELL_MISSING', `Ô ${at} không được để trống.`))
    return ''
  }

  private missingNumber(at: string): number {
    this.missing(at)
    return 0
  }

  private wrong(at: string, what: string): void {
    this.findings.push(errorAt(at, 'CELL_NOT_UNDERSTOOD', `Ô ${at === '' ? 'gốc' : at} ${what}.`))
  }
}

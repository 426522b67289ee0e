import { STEP_TABLE_FORMAT, type Finding, type RowOutcome, type StepRow, type StepTable } from '@motcua/process-engine'
import { readHours, readKind, readRole, readUnit } from './read-words.ts'
import { plainWords, type SheetCells, type SheetColumn, type SheetRow, type StepSheet } from './step-sheet.ts'

export type TableHead = Pick<StepTable, 'key' | 'name' | 'procedureCode' | 'note' | 'source'>
export type ReadSheet = { readonly table: StepTable; readonly findings: readonly Finding[] }

/**
 * Reads what was typed into a step table. What cannot be read stays open in the table, stays as it is in the sheet, and has a finding at its
 * cell (`rows[2].hours`): nothing is guessed and nothing lost.
 */
export function sheetToTable(sheet: StepSheet, head: TableHead, codeOf: (plainName: string) => string | undefined): ReadSheet {
  const findings: Finding[] = []
  const rows = sheet.rows.map((row, index) => new RowReader(row, index, findings).read(codeOf))
  return { table: { format: STEP_TABLE_FORMAT, ...head, rows }, findings }
}

class RowReader {
  private readonly cells: SheetCells
  private readonly row: SheetRow
  private readonly index: number
  private readonly findings: Finding[]
  constructor(row: SheetRow, index: number, findings: Finding[]) {
    this.row = row
    this.cells = row.cells
    this.index = index
    this.findings = findings
  }

  read(codeOf: (plainName: string) => string | undefined): StepRow {
    const { cells } = this
    const sendsBackTo = this.number('sendsBackTo')
    const outcomes = this.outcomes()
    if (cells.name === '') this.error('name', 'NAME_MISSING', 'chưa ghi nội dung công việc')
    return {
      order: this.order(),
      name: cells.name,
      unit: this.word('unit', 'đơn vị', (text) => readUnit(text, codeOf)),
      role: this.word('role', 'người thực hiện', readRole),
      kind: this.word('kind', 'loại bước', readKind),
      hours: this.hours(),
      product: orNull(cells.product),
      form: orNull(cells.form),
      ...(cells.legalStep === '' ? {} : { legalStep: cells.legalStep }),
      ...(this.yes('pausesClock') ? { pausesClock: true } : {}),
      ...(outcomes === undefined ? {} : { outcomes }),
      ...(sendsBackTo === undefined || outcomes !== undefined ? {} : { sendsBackTo }),
      ...(cells.parallelGroup === '' ? {} : { parallelGroup: cells.parallelGroup }),
      ...(cells.branch === '' ? {} : { branch: cells.branch }),
      ...this.row.source,
    }
  }

  private order(): number {
    const typed = /^(?:buoc\s*)?(\d{1,4})[.)]?$/.exec(plainWords(this.cells.order))
    if (typed !== null) return Number(typed[1])
    this.error(
      'order',
      'ORDER_NOT_READ',
      this.cells.order === '' ? 'chưa có số thứ tự' : `có số thứ tự "${this.cells.order}" không phải là số`,
    )
    return this.index + 1
  }

  private hours(): number | null {
    const { hours } = this.cells
    if (hours === '') return null
    const read = readHours(hours)
    if (read === undefined) {
      this.error('hours', 'HOURS_NOT_READ', `ghi thời gian "${hours}", không đọc được; hãy ghi số giờ làm việc, ví dụ 4 hoặc 0,5 ngày`)
      return null
    }
    if (read.from === 'DAYS')
      this.findings.push({
        ...this.at('hours', 'HOURS_FROM_DAYS'),
        severity: 'info',
        message: `${this.called()} ghi "${hours}", tính là ${decimal.format(read.hours)} giờ làm việc.`,
      })
    return read.hours
  }

  private word<T>(column: SheetColumn, what: string, read: (text: string) => T | undefined): T | null {
    const text = this.cells[column]
    if (text === '') return null
    const known = read(text)
    if (known === undefined)
      this.error(column, `${column.toUpperCase()}_NOT_READ`, `ghi ${what} "${text}" chưa có trong danh mục; hãy chọn trong danh sách`)
    return known ?? null
  }

  private number(column: SheetColumn): number | undefined {
    const text = this.cells[column]
    if (text === '') return undefined
    const typed = /^(?:buoc\s*)?(\d{1,4})$/.exec(plainWords(text))
    if (typed === null) this.error(column, 'TARGET_NOT_READ', `trả lại bước "${text}", phải là số thứ tự của một bước`)
    return typed === null ? undefined : Number(typed[1])
  }

  private yes(column: SheetColumn): boolean {
    return /^(co|x|yes|true|1)$/.test(plainWords(this.cells[column]))
  }

  /** `approve=Đồng ý; sendBack=Trả lại > 2; stop=Dừng > hết` */
  private outcomes(): RowOutcome[] | undefined {
    if (this.cells.outcomes === '') return undefined
    return this.cells.outcomes
      .split(';')
      .filter((part) => part.trim() !== '')
      .map((part, index): RowOutcome => {
        const [words = '', target] = part.split('>').map((half) => half.trim())
        const named = /^([A-Za-z][A-Za-z0-9_]*)\s*=\s*(.+)$/.exec(words)
        const [code, name] = named === null ? [`o${index + 1}`, words] : [named[1]!, named[2]!]
        if (target === undefined || target === '') return { code, name }
        if (/^(het|end)$/.test(plainWords(target))) return { code, name, goesTo: 'end' }
        if (/^\d{1,4}$/.test(target)) return { code, name, goesTo: Number(target) }
        this.error('outcomes', 'TARGET_NOT_READ', `có kết quả "${name}" chuyển tới "${target}", phải là số thứ tự của một bước hoặc "hết"`)
        return { code, name }
      })
  }

  private at(column: SheetColumn, code: string): Pick<Finding, 'at' | 'code'> {
    return { at: `rows[${this.index}].${column}`, code }
  }

  private called(): string {
    const { order, name } = this.cells
    return `Bước ${order === '' ? `ở dòng ${this.index + 1}` : order}${name === '' ? '' : ` "${name}"`}`
  }

  private error(column: SheetColumn, code: string, what: string): void {
    this.findings.push({ ...this.at(column, code), severity: 'error', message: `${this.called()} ${what}.` })
  }
}

const decimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })
const orNull = (text: string): string | null => (text === '' ? null : text)

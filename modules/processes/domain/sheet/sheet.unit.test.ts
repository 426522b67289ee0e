import { describe, expect, it } from 'vitest'
import { addRow, moveRow, removeRow, renumber } from './edit-sheet.ts'
import { readGrid } from './read-grid.ts'
import { readHours, readKind, readRole, readUnit } from './read-words.ts'
import { sheetToTable } from './sheet-to-table.ts'
import { splitText } from './split-text.ts'
import { emptyCells, type SheetCells, type StepSheet } from './step-sheet.ts'
import { tableToSheet } from './table-to-sheet.ts'

const none = (): undefined => undefined
const sheet = (...rows: readonly Partial<SheetCells>[]): StepSheet => ({
  rows: rows.map((cells, index) => ({ key: `r${index + 1}`, cells: { ...emptyCells, order: String(index + 1), ...cells } })),
})
const head = { key: 'kite', name: 'Cấp phép thả diều', procedureCode: null }
const pasted = `TT\tNội dung công việc\tĐơn vị\tNgười thực hiện\tThời gian (giờ)\tKết quả/Sản phẩm\tBiểu mẫu
1\tChuyển hồ sơ\tBộ phận Một cửa\tCán bộ tiếp nhận\t2\tPhiếu kiểm soát\tMẫu 05
2\tThẩm định\tCơ quan giải quyết\tChuyên viên\t0,5 ngày\tDự thảo\t
3\tKý\tSở Xây dựng\tLãnh đạo Sở\t4 giờ\t\t`

describe('A step table pasted from a spreadsheet', () => {
  it('is read by its headings, in whatever order the columns stand', () => {
    const { sheet: read, findings } = readGrid({ rows: splitText(pasted) })
    expect(findings).toEqual([])
    expect(read.rows[0]!.cells).toMatchObject({ order: '1', name: 'Chuyển hồ sơ', unit: 'Bộ phận Một cửa', hours: '2', form: 'Mẫu 05' })
    const { table, findings: said } = sheetToTable(read, head, (name) => (name === 'so xay dung' ? 'H12.07' : undefined))
    expect(table.rows.map(({ order, unit, role, hours }) => ({ order, unit, role, hours }))).toEqual([
      { order: 1, unit: 'CENTER', role: 'INTAKE_OFFICER', hours: 2 },
      { order: 2, unit: 'COMPETENT', role: 'HANDLER', hours: 4 },
      { order: 3, unit: 'H12.07', role: 'AGENCY_HEAD', hours: 4 },
    ])
    expect(said.map(({ code, severity, at }) => ({ code, severity, at }))).toEqual([
      { code: 'HOURS_FROM_DAYS', severity: 'info', at: 'rows[1].hours' },
    ])
  })

  it('without headings has the columns number, unit, role, work, hours, product, form', () => {
    const { sheet: read } = readGrid({ rows: splitText('1\tMột cửa\tTiếp nhận\tChuyển hồ sơ\t2\tKết quả\tMẫu 05') })
    expect(read.rows[0]!.cells).toMatchObject({
      order: '1',
      unit: 'Một cửa',
      role: 'Tiếp nhận',
      name: 'Chuyển hồ sơ',
      hours: '2',
      form: 'Mẫu 05',
    })
  })

  it('keeps figures under a heading in days as days', () => {
    const { sheet: read } = readGrid({ rows: splitText('STT;Nội dung;Đơn vị;Số ngày\n1;Thẩm định;Cơ quan giải quyết;1,5') })
    expect(read.rows[0]!.cells.hours).toBe('1,5 ngày')
    expect(sheetToTable(read, head, none).table.rows[0]!.hours).toBe(12)
  })

  it('names joined cells and fills none of them', () => {
    const rows = splitText('TT\tĐơn vị\tNội dung\tGiờ\n1\tMột cửa\tNhận\t2\n2\t\tChuyển\t2')
    expect(readGrid({ rows }).findings).toMatchObject([{ code: 'CELLS_MERGED', severity: 'warning', at: 'rows[1].unit' }])
    expect(readGrid({ rows, merged: ['B2:B3'] }).findings).toMatchObject([
      { code: 'CELLS_MERGED', at: 'rows', message: expect.stringContaining('B2:B3') },
    ])
    expect(readGrid({ rows }).sheet.rows[1]!.cells.unit).toBe('')
  })

  it('names columns it does not use, and cuts a file gone wrong', () => {
    expect(
      readGrid({
        rows: [
          ['TT', 'Nội dung', 'Giờ', 'Ghi chú riêng'],
          ['1', 'Nhận', '2', 'x'],
        ],
      }).findings,
    ).toMatchObject([{ code: 'COLUMN_NOT_READ', message: expect.stringContaining('Ghi chú riêng') }])
    const long = readGrid({ rows: Array.from({ length: 400 }, (_, index) => [String(index + 1), 'Một cửa']) })
    expect(long.sheet.rows).toHaveLength(300)
    expect(long.findings.map((f) => f.code)).toContain('TABLE_TOO_LONG')
  })

  it('reads quoted cells with separators, line ends and doubled quotes', () => {
    expect(splitText('\uFEFFa,"b, ""c""\nd",e\r\n')).toEqual([['a', 'b, "c"\nd', 'e']])
  })
})

describe('Words and times as officials write them', () => {
  it.each([
    ['4', 4],
    ['4,5 giờ', 4.5],
    ['2 ngày làm việc', 16],
    ['1/2 ngày', 4],
    ['1 buổi', 4],
    ['30 phút', 0.5],
    ['-3', -3],
  ])('%s is %s working hours', (text, hours) => expect(readHours(text)?.hours).toBe(hours))
  it.each(['hai ngày', 'ngay', '1/0', '3 tuần', ''])('"%s" is no time that could be counted', (text) =>
    expect(readHours(text)).toBeUndefined(),
  )
  it.each([
    ['Văn thư Sở', 'RECORDS_CLERK'],
    ['Phó Chủ tịch UBND', 'AGENCY_HEAD'],
    ['Trưởng phòng', 'DIVISION_HEAD'],
    ['Chuyên viên thụ lý', 'HANDLER'],
    ['RETURN_OFFICER', 'RETURN_OFFICER'],
  ])('%s is %s', (text, role) => expect(readRole(text)).toBe(role))
  it('reads units and kinds, and guesses neither', () => {
    expect(readUnit('h12.07', none)).toBe('H12.07')
    expect(readUnit('Phòng Gió', none)).toBeUndefined()
    expect(readKind('Chuyển kết quả về Trung tâm')).toBe('resultTransfer')
    expect(readKind('Nghỉ giải lao')).toBeUndefined()
  })
})

describe('What was typed wrongly', () => {
  it('stays in the sheet, stays open in the table, and has a finding at its cell', () => {
    const { table, findings } = sheetToTable(
      sheet({ name: 'Nhận', unit: 'Phòng Gió', role: 'Ông Ba', hours: 'hai ngày' }, { order: 'x', name: '', hours: '-3' }),
      head,
      none,
    )
    expect(table.rows[0]).toMatchObject({ unit: null, role: null, hours: null })
    expect(table.rows[1]).toMatchObject({ order: 2, hours: -3 })
    expect(findings.map((f) => `${f.code} ${f.at}`)).toEqual([
      'UNIT_NOT_READ rows[0].unit',
      'ROLE_NOT_READ rows[0].role',
      'HOURS_NOT_READ rows[0].hours',
      'NAME_MISSING rows[1].name',
      'ORDER_NOT_READ rows[1].order',
    ])
    for (const { message } of findings) expect(message).toMatch(/^Bước .*\.$/)
  })
})

describe('Editing a table', () => {
  const three = sheet({ name: 'A' }, { name: 'B' }, { name: 'C', sendsBackTo: '1', outcomes: 'approve=Đồng ý; sendBack=Trả lại > 2' })
  const names = ({ rows }: StepSheet) => rows.map(({ cells }) => `${cells.order}${cells.name}`)

  it('counts on when a line is added, taken out or moved, and references follow their line', () => {
    expect(names(addRow(three, 1))).toEqual(['1A', '2', '3B', '4C'])
    expect(names(removeRow(three, 0))).toEqual(['1B', '2C'])
    const moved = moveRow(three, 0, 1)
    expect(names(moved)).toEqual(['1B', '2A', '3C'])
    expect(moved.rows[2]!.cells).toMatchObject({ sendsBackTo: '2', outcomes: 'approve=Đồng ý; sendBack=Trả lại > 1' })
    expect(moveRow(three, 0, -1)).toBe(three)
  })

  it('leaves repeated numbers as they were typed until somebody asks for new ones', () => {
    const repeated = sheet({ name: 'A' }, { order: '1', name: 'B' }, { name: 'C' })
    expect(names(moveRow(repeated, 2, -1))).toEqual(['1A', '3C', '1B'])
    expect(names(renumber(repeated))).toEqual(['1A', '2B', '3C'])
  })

  it('writes a table in words that are read back the same', () => {
    const { table } = sheetToTable(
      sheet({
        ...{
          name: 'Ký',
          unit: 'Cơ quan giải quyết',
          role: 'Lãnh đạo cơ quan',
          kind: 'Phê duyệt, ký',
          hours: '4,5',
          parallelGroup: 'a',
          branch: 'b',
        },
        ...{ pausesClock: 'có', legalStep: 'Điều 3', outcomes: 'approve=Đồng ý; stop=Dừng > hết', product: 'Giấy phép', form: 'Mẫu 1' },
      }),
      head,
      none,
    )
    expect(sheetToTable(tableToSheet(table), head, none)).toEqual({ table, findings: [] })
  })
})

import { describe, expect, it } from 'vitest'
import { importStepTable } from './import-step-table.ts'
import { readStepTable } from './read-step-table.ts'

const step = (order: number, more: object = {}) => ({
  order,
  sourceOrder: String(order),
  name: `Bước ${order}`,
  actor: 'Phòng chuyên môn',
  toActor: null,
  actorType: 'specialist',
  duration: { value: 1, unit: 'workingDay' },
  role: 'process',
  ...more,
})
const source = (steps: readonly object[], more: object = {}) => ({
  id: 'tha-dieu',
  name: 'Cấp phép thả diều',
  kind: 'single',
  procedureCode: '9.999999',
  jurisdiction: { era: 'twoLevel' },
  declaredTotal: { value: steps.length, unit: 'workingDay' },
  steps,
  ...more,
})
const imported = (steps: readonly object[], more: object = {}) => {
  const { table, findings } = importStepTable(source(steps, more))
  return {
    rows: table!.rows,
    notable: findings.filter((finding) => finding.severity !== 'info'),
    codes: findings.map((finding) => finding.code),
  }
}

describe('Importing a gathered step table', () => {
  it('reads a clean table without objections', () => {
    const { rows, notable } = imported([step(1), step(2, { duration: { value: 4, unit: 'workingHour' } })], {
      declaredTotal: { value: 1.5, unit: 'workingDay' },
    })
    expect(notable).toEqual([])
    expect(rows.map((row) => [row.order, row.unit, row.role, row.kind, row.hours])).toEqual([
      [1, 'COMPETENT', 'HANDLER', 'appraisal', 8],
      [2, 'COMPETENT', 'HANDLER', 'appraisal', 4],
    ])
  })

  it('reads a bare "day" as a working day of 8 hours and says so', () => {
    const { rows, notable } = imported([step(1, { duration: { value: 0.5, unit: 'day' } }), step(2)], {
      declaredTotal: { value: 1.5, unit: 'day' },
    })
    expect(rows.map((row) => row.hours)).toEqual([4, 8])
    expect(notable).toEqual([
      {
        code: 'unit-not-stated',
        severity: 'warning',
        at: 'rows',
        message: 'Nguồn chỉ ghi "ngày" ở bước 1 và tổng thời gian; đọc là ngày làm việc, mỗi ngày 8 giờ.',
      },
    ])
  })

  it('leaves a missing time missing, with a finding', () => {
    const { rows, notable } = imported([step(1, { duration: null }), step(2)], { declaredTotal: { value: 1, unit: 'workingDay' } })
    expect(rows[0]!.hours).toBeNull()
    expect(notable.map((finding) => [finding.code, finding.at])).toEqual([['hours-not-stated', 'rows[0].hours']])
  })

  it('does not guess calendar days, unknown units or negative times', () => {
    const durations = [
      { value: 3, unit: 'calendarDay' },
      { value: 2, unit: 'tuần' },
      { value: -1, unit: 'workingDay' },
    ]
    const { rows, codes } = imported(durations.map((duration, position) => step(position + 1, { duration })))
    expect(rows.map((row) => row.hours)).toEqual([null, null, null])
    expect(codes).toEqual(expect.arrayContaining(['unit-not-convertible', 'duration-negative']))
  })

  it('marks a wait for the citizen as not counting', () => {
    const { rows, codes } = imported([
      step(1),
      step(2, { actorType: 'oneStop', role: 'waitForCitizen', duration: null, clockPaused: true }),
    ])
    expect(rows[1]).toMatchObject({ hours: null, pausesClock: true, kind: null })
    expect(codes).toEqual(expect.arrayContaining(['clock-paused', 'kind-not-stated']))
  })

  it.each([
    [{ value: 1, unit: 'workingDay' }, 'sum-exceeds-declared', 'Các bước cộng lại 2 ngày làm việc, nguồn ghi tổng 1 ngày làm việc.'],
    [{ value: 5, unit: 'workingDay' }, 'sum-below-declared', 'Các bước cộng lại 2 ngày làm việc, nguồn ghi tổng 5 ngày làm việc.'],
    [{ value: -1, unit: 'workingDay' }, 'total-negative', 'không có thời hạn'],
    [null, 'no-declared-total', 'các bước cộng lại 2 ngày làm việc'],
  ])('keeps totals that contradict the steps, in words: %o', (declaredTotal, code, words) => {
    const { rows, notable } = imported([step(1), step(2)], { declaredTotal })
    expect(rows.map((row) => row.hours)).toEqual([8, 8])
    expect(notable.map((finding) => finding.code)).toEqual([code])
    expect(notable[0]!.message).toContain(words)
  })

  it('numbers the rows anew and keeps the numbers of the source, repeated or with gaps', () => {
    const repeated = imported([step(1), step(2, { sourceOrder: '1' })])
    expect(repeated.rows.map((row) => [row.order, row.sourceOrder])).toEqual([
      [1, '1'],
      [2, '1'],
    ])
    expect(repeated.notable.map((finding) => finding.code)).toEqual(['order-repeated'])
    expect(imported([step(1), step(2, { sourceOrder: '3' })]).notable.map((finding) => finding.code)).toEqual(['order-gap'])
  })

  it('says that the times of tasks differ from those of their step, and keeps both', () => {
    const { rows, notable } = imported([step(1, { tasks: [{ name: 'Thụ lý', duration: 2 }] }), step(2)])
    expect(rows[0]).toMatchObject({ hours: 8, tasks: [{ name: 'Thụ lý', hours: 16 }] })
    expect(notable.map((finding) => finding.code)).toEqual(['task-times-disagree'])
  })

  it('suspects the same time everywhere', () => {
    expect(imported([step(1), step(2), step(3)]).codes).toContain('HOURS_ALL_EQUAL')
  })

  it('carries on the remarks of whoever gathered the table', () => {
    const { notable } = imported([step(1)], { flags: [{ code: 'lateLaw', detail: 'luật đã thay đổi' }] })
    expect(notable).toEqual([{ code: 'late-law', severity: 'warning', at: '', message: 'Luật đã thay đổi.' }])
  })

  it('does not decide which agency an actor of an interconnected procedure is', () => {
    const { rows, notable } = imported([step(1, { actor: 'Chi cục thuế', actorType: 'tax' })], { kind: 'interAgency' })
    expect(rows[0]).toMatchObject({ unit: null, role: 'HANDLER', actor: 'Chi cục thuế' })
    expect(notable.map((finding) => [finding.code, finding.at])).toEqual([['unit-unknown', 'rows[0].unit']])
  })

  it.each([null, 7, 'x', [], {}, { name: 'x' }, { name: 'x', steps: [] }, { name: 'x', steps: 'none' }])(
    'answers a file that is no table with a finding: %o',
    (json) => {
      expect(importStepTable(json)).toMatchObject({ table: null, findings: [{ code: 'not-a-step-table', severity: 'error' }] })
    },
  )

  it('survives steps that hold nothing', () => {
    const { table, findings } = importStepTable({ name: 'x', steps: [null, {}] })
    expect(table!.rows.map((row) => [row.name, row.unit, row.role, row.kind, row.hours])).toEqual([
      ['', null, null, null, null],
      ['', null, null, null, null],
    ])
    expect(findings.map((finding) => finding.code)).toEqual(
      expect.arrayContaining(['name-missing', 'hours-not-stated', 'role-not-stated', 'unit-unknown']),
    )
  })
})

describe('Reading a step table of our own format', () => {
  const cells = { order: 1, name: 'A', unit: 'CENTER', role: 'HANDLER', kind: 'appraisal', hours: 1 }
  const read = (row: object) => readStepTable({ format: 'step-table/1', key: 'k', name: 'N', rows: [row] })

  it('takes absent cells as not stated', () => {
    expect(read({ order: 1, name: 'A' })).toMatchObject({
      rows: [{ order: 1, name: 'A', unit: null, role: null, kind: null, hours: null, product: null, form: null }],
    })
  })

  it.each([
    ['format', { format: 'other', key: 'k', name: 'N', rows: [] }],
    ['rows', { format: 'step-table/1', key: 'k', name: 'N' }],
    ['key', { format: 'step-table/1', name: 'N', rows: [] }],
  ])('names what is wrong with the table: %s', (at, json) => {
    expect(readStepTable(json)).toMatchObject([{ severity: 'error', at }])
  })

  it.each([
    ['rows[0].role', { role: 'BOSS' }],
    ['rows[0].kind', { kind: 'signing' }],
    ['rows[0].hours', { hours: '1' }],
    ['rows[0].unit', { unit: 'Sở Xây dựng' }],
    ['rows[0].order', { order: 1.5 }],
    ['rows[0].name', { name: 3 }],
    ['rows[0].outcomes', { outcomes: 'approve' }],
    ['rows[0].outcomes[0].goesTo', { outcomes: [{ code: 'a', goesTo: 'start' }] }],
  ])('names the cell that is not understood: %s', (at, wrong) => {
    const answer = read({ ...cells, ...wrong })
    expect(Array.isArray(answer) && answer[0]).toMatchObject({ code: 'CELL_NOT_UNDERSTOOD', at })
  })
})

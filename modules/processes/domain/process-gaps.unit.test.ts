import type { LocalDate } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import { isInTime, lastDayOf, processGaps, type ProcedureToCover } from './process-gaps.ts'

const day = (text: string): LocalDate => text as LocalDate
const before = { words: 'BEFORE', date: day('2021-01-30') } as const
const procedure = (more: Partial<ProcedureToCover> = {}): ProcedureToCover => ({
  ...{
    code: '9.000001',
    name: 'Cấp giấy phép thả diều',
    agency: 'Sở Trời',
    effectiveFrom: day('2020-01-01'),
    limitHours: 80,
    drafts: 0,
    process: null,
  },
  ...more,
})
const approved = { name: 'Thả diều', hours: 80, decided: true, decisionDate: day('2020-12-01') }

describe('Procedures without an approved process', () => {
  it('R-018 a published procedure without a process is listed under its agency, once', () => {
    const gaps = processGaps([procedure(), procedure({ code: '9.000002', process: approved })], {
      today: day('2021-01-29'),
      deadline: before,
    })
    expect(gaps).toMatchObject([{ code: '9.000001', agency: 'Sở Trời', kind: 'MISSING', lastDay: '2021-01-29', late: false }])
  })

  it('R-177 "before 30 January" ends on the 29th: approved that Friday in time, that Saturday late', () => {
    expect(lastDayOf(before)).toBe('2021-01-29')
    expect(lastDayOf({ words: 'UNTIL', date: day('2021-01-30') })).toBe('2021-01-30')
    expect(lastDayOf({ words: 'BEFORE', date: day('2024-03-01') })).toBe('2024-02-29')
    expect([isInTime(day('2021-01-29'), before), isInTime(day('2021-01-30'), before)]).toEqual([true, false])
    expect(processGaps([procedure()], { today: day('2021-01-30'), deadline: before })[0]!.late).toBe(true)
  })

  it('R-018 a procedure that came into force after the last day is missing, but not late', () => {
    const [gap] = processGaps([procedure({ effectiveFrom: day('2025-07-01') })], { today: day('2026-03-02'), deadline: before })
    expect(gap).toMatchObject({ lastDay: null, late: false })
  })

  it('R-176 a process of 80 hours for a limit cut to 56 is changed; one that only illustrates counts as missing', () => {
    const facts = { today: day('2021-01-01'), deadline: null }
    expect(processGaps([procedure({ process: approved, limitHours: 56 })], facts)).toMatchObject([
      { kind: 'CHANGED', hours: { process: 80, limit: 56 } },
    ])
    expect(processGaps([procedure({ process: { ...approved, decided: false } })], facts)).toMatchObject([
      { kind: 'MISSING', illustrated: true },
    ])
    expect(processGaps([procedure({ process: approved })], facts)).toEqual([])
  })
})

import type { Instant, LocalDate } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import { wholeMonths } from './whole-months.ts'

const now = '2026-03-02T09:00:00+07:00' as Instant
const months = (from: string, to: string) => wholeMonths({ from: from as LocalDate, to: to as LocalDate }, now)

describe('Periods that counts of months can answer', () => {
  it('are months that are past', () => {
    expect(months('2026-01-01', '2026-02-28')).toEqual({ starts: '2026-01-01', counted: '2026-03-01', isPast: true })
    expect(months('2024-02-01', '2024-02-29')).toEqual({ starts: '2024-02-01', counted: '2024-03-01', isPast: true })
  })
  it('are months up to now, whatever later day is named', () => {
    const upToNow = { starts: '2026-01-01', counted: '2026-03-01', isPast: false }
    expect([months('2026-01-01', '2026-03-02'), months('2026-01-01', '2026-12-31')]).toEqual([upToNow, upToNow])
    expect(months('2026-03-01', '2026-03-31')).toEqual({ starts: '2026-03-01', counted: '2026-03-01', isPast: false })
  })
  it('are no periods that begin or end within a month, nor ones that have not begun', () => {
    expect([months('2026-01-02', '2026-01-31'), months('2026-01-01', '2026-01-30'), months('2026-03-01', '2026-03-01')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect([months('2026-04-01', '2026-04-30'), months('2026-02-01', '2026-01-31')]).toEqual([undefined, undefined])
  })
})

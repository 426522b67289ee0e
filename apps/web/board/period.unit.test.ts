import type { LocalDate } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import { periodOf, readPeriod } from './period.ts'

const today = '2026-05-20' as LocalDate
const read = (query: string) => readPeriod(new URLSearchParams(query), today)

describe('The period of a public table', () => {
  it('runs to today while it lasts', () => {
    expect(periodOf('month', today)).toEqual({ from: '2026-05-01', to: today })
    expect(periodOf('quarter', today)).toEqual({ from: '2026-04-01', to: today })
    expect(periodOf('year', today)).toEqual({ from: '2026-01-01', to: today })
  })
  it('is whole once it is over, also in January and February', () => {
    expect(periodOf('lastMonth', '2026-01-05' as LocalDate)).toEqual({ from: '2025-12-01', to: '2025-12-31' })
    expect(periodOf('lastMonth', '2028-03-31' as LocalDate)).toEqual({ from: '2028-02-01', to: '2028-02-29' })
    expect(periodOf('lastYear', today)).toEqual({ from: '2025-01-01', to: '2025-12-31' })
  })
  it('is this year unless another is asked for', () => {
    expect(read('')).toMatchObject({ name: 'year', faulty: false })
    expect(read('ky=nonsense')).toMatchObject({ name: 'year', faulty: false })
  })
  it('takes two typed days, and says when they cannot be', () => {
    expect(read('ky=own&tu=2026-02-01&den=2026-02-28')).toEqual({
      name: 'own',
      period: { from: '2026-02-01', to: '2026-02-28' },
      faulty: false,
    })
    for (const query of [
      'ky=own',
      'ky=own&tu=2026-02-30&den=2026-03-01',
      'ky=own&tu=2026-03-02&den=2026-03-01',
      'ky=own&tu=2026-13-01&den=2026-13-02',
      'ky=own&tu=x&den=y',
    ])
      expect(read(query).faulty).toBe(true)
  })
})

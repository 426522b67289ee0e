import type { LocalDate } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import { findPeriodAt, replacePeriod, type SettingPeriod } from './setting-period.ts'

const day = (text: string): LocalDate => text as LocalDate
const period = (validFrom: string, validTo: string | null, value: unknown): SettingPeriod => ({
  validFrom: day(validFrom),
  validTo: validTo === null ? null : day(validTo),
  value,
  legalBasis: 'design',
  approvedBy: 'UBND tỉnh',
})
const days = (all: readonly SettingPeriod[]): [string, string | null, unknown][] => all.map((p) => [p.validFrom, p.validTo, p.value])

describe('Dated values of a setting', () => {
  const decrees = [period('2018-06-21', '2025-07-01', 'DECREE_61'), period('2025-07-01', null, 'DECREE_118')]

  it('gives the value of the day, the last day of the old one included', () => {
    expect(findPeriodAt(decrees, day('2025-06-30'))?.value).toBe('DECREE_61')
    expect(findPeriodAt(decrees, day('2025-07-01'))?.value).toBe('DECREE_118')
  })

  it('knows nothing of a day before the first period', () => {
    expect(findPeriodAt(decrees, day('2018-06-20'))).toBeUndefined()
  })

  it('ends the open period where a new open one begins', () => {
    const next = period('2026-03-02', null, 8)
    expect(days(replacePeriod([period('2018-06-21', null, 3)], next, next))).toEqual([
      ['2018-06-21', '2026-03-02', 3],
      ['2026-03-02', null, 8],
    ])
  })

  it('lets the old value return after a change that ends', () => {
    const summer = period('2026-06-01', '2026-09-01', 'summer hours')
    expect(days(replacePeriod([period('2018-06-21', null, 'usual hours')], summer, summer))).toEqual([
      ['2018-06-21', '2026-06-01', 'usual hours'],
      ['2026-06-01', '2026-09-01', 'summer hours'],
      ['2026-09-01', null, 'usual hours'],
    ])
  })

  it('swallows periods that lie wholly inside the new one', () => {
    const all = period('2018-06-21', null, 'one for ever')
    expect(days(replacePeriod(decrees, all, all))).toEqual([['2018-06-21', null, 'one for ever']])
  })

  it('keeps later periods as they are when the new one lies before them', () => {
    const early = period('2017-01-01', '2018-06-21', 'older')
    expect(days(replacePeriod(decrees, early, early))).toEqual([['2017-01-01', '2018-06-21', 'older'], ...days(decrees)])
  })

  it('leaves a gap when a value is taken away for some days', () => {
    expect(days(replacePeriod(decrees, { validFrom: day('2025-07-01'), validTo: null }, undefined))).toEqual([
      ['2018-06-21', '2025-07-01', 'DECREE_61'],
    ])
  })
})

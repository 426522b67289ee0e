import { describe, expect, it } from 'vitest'
import type { Instant, LocalDate } from '@motcua/terms'
import { shortDate, vietnameseDate, vietnameseMoment } from './vietnamese-date.ts'

describe('Dates on papers', () => {
  it.each([
    ['2026-03-02', 'ngày 02 tháng 3 năm 2026'],
    ['2026-02-05', 'ngày 05 tháng 02 năm 2026'],
    ['2026-12-15', 'ngày 15 tháng 12 năm 2026'],
    ['2026-01-31', 'ngày 31 tháng 01 năm 2026'],
    ['2026-10-09', 'ngày 09 tháng 10 năm 2026'],
  ])('gives days 1-9 and months 1-2 a leading zero: %s is "%s"', (day, words) => {
    expect(vietnameseDate(day as LocalDate)).toBe(words)
  })

  it('writes a moment with hour and minute first', () => {
    expect(vietnameseMoment('2026-03-02T09:05:00+07:00' as Instant)).toBe('09 giờ 05 phút, ngày 02 tháng 3 năm 2026')
    expect(vietnameseMoment('2026-11-22T17:00:00+07:00' as Instant)).toBe('17 giờ 00 phút, ngày 22 tháng 11 năm 2026')
  })

  it('writes a short day for narrow columns', () => {
    expect(shortDate('2026-03-02' as LocalDate)).toBe('02/03/2026')
  })

  it('takes nothing but a day', () => {
    expect(() => vietnameseDate('02/03/2026' as LocalDate)).toThrow(RangeError)
    expect(() => vietnameseMoment('2026-03-02' as Instant)).toThrow(RangeError)
  })
})

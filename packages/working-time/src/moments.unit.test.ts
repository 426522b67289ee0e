import { isRefused, type LocalDate } from '@motcua/terms'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatVietnamese,
  formatVietnameseDate,
  formatWorkingMinutes,
  fromEpochMs,
  fromMinute,
  parseInstant,
  parseLocalDate,
  toEpochMs,
  toInstant,
  toLocalDate,
  toMinute,
} from './index.ts'

const date = (text: string) => text as LocalDate

describe('Reading moments', () => {
  it.each([
    ['2026-03-02T09:00:00+07:00', '2026-03-02T09:00:00+07:00'],
    ['2026-03-02T09:00', '2026-03-02T09:00:00+07:00'],
    ['2026-03-02 09:00:30', '2026-03-02T09:00:30+07:00'],
    ['2026-03-02T09:00+07:00', '2026-03-02T09:00:00+07:00'],
    ['2026-03-02T02:00:00.123Z', '2026-03-02T09:00:00+07:00'],
    ['2026-03-01T21:00-0500', '2026-03-02T09:00:00+07:00'],
    ['2025-12-31T18:30Z', '2026-01-01T01:30:00+07:00'],
    ['2024-02-29T00:00', '2024-02-29T00:00:00+07:00'],
  ])('%s is %s', (text, instant) => {
    expect(parseInstant(text)).toBe(instant)
  })

  it.each([
    '',
    'hôm qua',
    '2026-03-02',
    '2026-02-30T09:00',
    '2026-13-01T09:00',
    '2026-03-02T24:00',
    '2026-03-02T09:60',
    '2025-02-29T09:00',
    '9999-12-31T23:59-12:00',
    '2026-03-02T09:00+99:00',
  ])('%j is refused', (text) => {
    expect(parseInstant(text)).toMatchObject({ code: 'moment.invalid', data: { text } })
  })

  it.each(['2026-02-30', '2026-3-2', '26-03-02', '2026-03-02T09:00', ''])('%j is not a day', (text) => {
    expect(isRefused(parseLocalDate(text))).toBe(true)
  })

  it('stops at a text that only pretends to be an instant', () => {
    expect(() => toMinute('2026-03-02T09:00:00Z' as never)).toThrow('not an instant')
    expect(() => toMinute('2026-02-30T09:00:00+07:00' as never)).toThrow('not an instant')
    expect(() => toInstant(date('2026-03-02'), '25:00')).toThrow('not a clock time')
    expect(() => fromEpochMs(NaN)).toThrow('not a number of milliseconds')
  })

  it('converts to and from milliseconds and minutes without loss, also before 1970', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60_000_000_000, max: 200_000_000_000 }), (seconds) => {
        const instant = fromEpochMs(seconds * 1000)
        expect(toEpochMs(instant)).toBe(seconds * 1000)
        expect(Date.parse(instant)).toBe(seconds * 1000)
        expect(fromMinute(toMinute(instant)).slice(0, 16)).toBe(instant.slice(0, 16))
      }),
    )
  })

  it('knows the Vietnamese day of a moment', () => {
    expect(toLocalDate(fromEpochMs(Date.UTC(2026, 2, 1, 17, 0)))).toBe('2026-03-02')
  })
})

describe('Writing moments in Vietnamese', () => {
  it('writes papers with a leading zero for days 1 to 9 and months 1 and 2', () => {
    expect(formatVietnamese(toInstant(date('2026-03-02'), '14:05'), 'paper')).toBe('14 giờ 05 phút, ngày 02 tháng 3 năm 2026')
    expect(formatVietnameseDate(date('2026-03-02'), 'paper')).toBe('ngày 02 tháng 3 năm 2026')
    expect(formatVietnameseDate(date('2026-02-05'), 'paper')).toBe('ngày 05 tháng 02 năm 2026')
    expect(formatVietnameseDate(date('2026-12-15'), 'paper')).toBe('ngày 15 tháng 12 năm 2026')
  })

  it('writes for citizens with the weekday, for the desk shortly', () => {
    expect(formatVietnamese(toInstant(date('2026-03-18'), '09:00'))).toBe('9 giờ 00, thứ Tư 18/3/2026')
    expect(formatVietnamese(toInstant(date('2026-03-15'), '09:00'))).toBe('9 giờ 00, Chủ nhật 15/3/2026')
    expect(formatVietnamese(toInstant(date('2026-03-02'), '09:00'), 'ledger')).toBe('thứ Hai 02/3, 9 giờ 00')
    expect(formatVietnamese(toInstant(date('2026-03-18'), '09:00'), 'desk')).toBe('18/3 9:00')
    expect(formatVietnameseDate(date('2026-02-05'))).toBe('05/02/2026')
    expect(formatVietnameseDate(date('2026-02-05'), 'citizen')).toBe('thứ Năm 05/02/2026')
  })

  it('writes working time in hours and minutes', () => {
    expect([4800, 1530, 45, 60].map(formatWorkingMinutes)).toEqual(['80 giờ', '25 giờ 30 phút', '45 phút', '1 giờ'])
  })
})

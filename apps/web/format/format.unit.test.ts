import { describe, expect, it } from 'vitest'
import type { Instant, LocalDate, Vnd } from '@motcua/terms'
import { dayText, shortDayText, weekdayText } from './day.ts'
import { durationText } from './duration.ts'
import { fileSizeText } from './file-size.ts'
import { listOf } from './list.ts'
import { momentForCitizen, momentForDesk, shortMomentForCitizen } from './moment.ts'
import { moneyText, numberText, percentText } from './number.ts'
import { readTypedDate } from './typed-date.ts'

const promise = '2026-03-18T09:00:00+07:00' as Instant

describe('Dates on screens', () => {
  it('writes days as official papers do: 02/3/2026, 11/3/2026, 01/01/2026', () => {
    expect(dayText('2026-03-02' as LocalDate)).toBe('02/3/2026')
    expect(dayText('2026-03-11' as LocalDate)).toBe('11/3/2026')
    expect(dayText('2026-01-01' as LocalDate)).toBe('01/01/2026')
    expect(dayText('2026-12-31' as LocalDate)).toBe('31/12/2026')
    expect(shortDayText(promise)).toBe('18/3')
  })

  it('names the weekday of the Vietnamese day, also in a leap year', () => {
    expect(weekdayText(promise)).toBe('thứ Tư')
    expect(weekdayText('2026-03-15' as LocalDate)).toBe('Chủ nhật')
    expect(weekdayText('2024-02-29' as LocalDate, 'en')).toBe('Thursday')
  })

  it('gives citizens the whole promise in words and the desk the shortest form', () => {
    expect(momentForCitizen(promise)).toBe('9 giờ 00, thứ Tư 18/3/2026')
    expect(momentForCitizen(promise, 'en')).toBe('9:00, Wednesday 18/3/2026')
    expect(shortMomentForCitizen('2026-03-02T14:10:00+07:00' as Instant)).toBe('02/3 lúc 14 giờ 10')
    expect(momentForDesk(promise)).toBe('18/3 9:00')
  })
})

describe('Lists in a line', () => {
  it('reads like a sentence', () => {
    expect(listOf(['Trực tuyến', 'Qua bưu chính', 'Tại quầy'])).toBe('Trực tuyến, qua bưu chính hoặc tại quầy')
    expect(listOf(['Online', 'At a counter'], 'en')).toBe('Online or at a counter')
    expect(listOf(['Tại quầy'])).toBe('Tại quầy')
  })
})

describe('Figures on screens', () => {
  it('uses Vietnamese separators', () => {
    expect(numberText(12_480)).toBe('12.480')
    expect(numberText(6_285_493)).toBe('6.285.493')
    expect(numberText(12_480, 'en')).toBe('12,480')
    expect(percentText(0.9984)).toBe('99,8\u00a0%')
    expect(percentText(0.96)).toBe('96,0\u00a0%')
    expect(percentText(680 / 700, 'vi', 2)).toBe('97,14\u00a0%')
    expect(moneyText(1_250_000 as Vnd)).toBe('1.250.000\u00a0đồng')
    expect(moneyText(0 as Vnd)).toBe('0\u00a0đồng')
  })

  it('never rounds a share up to a hundred', () => {
    expect(percentText(0.9999)).toBe('99,9\u00a0%')
    expect(percentText(1)).toBe('100,0\u00a0%')
    expect(percentText(0.29)).toBe('29,0\u00a0%')
  })

  it('shows the size of a file as people read it', () => {
    expect(fileSizeText(0)).toBe('0\u00a0KB')
    expect(fileSizeText(12)).toBe('1\u00a0KB')
    expect(fileSizeText(317_000)).toBe('310\u00a0KB')
    expect(fileSizeText(2_516_582)).toBe('2,4\u00a0MB')
  })
})

describe('Working time in words', () => {
  it('has two units, the largest ones; what is smaller is dropped', () => {
    expect(durationText(13 * 60, 480)).toBe('1 ngày 5 giờ')
    expect(durationText(45, 480)).toBe('45 phút')
    expect(durationText(0, 480)).toBe('0 phút')
    expect(durationText(61, 480, 'en')).toBe('1 hour 1 minute')
    expect(durationText(16 * 60 + 20, 480)).toBe('2 ngày')
  })
  it('R-041 has days as long as the calendar has them, and hours alone where no calendar is known', () => {
    expect(durationText(14 * 60, 420)).toBe('2 ngày')
    expect(durationText(25 * 60 + 30, Infinity)).toBe('25 giờ 30 phút')
  })
})

describe('A date typed by a person', () => {
  it.each([
    '02/3/2026',
    '2/3/2026',
    '2-3-2026',
    '02.03.2026',
    '2 3 2026',
    ' 2 / 3 / 2026 ',
    '2026-03-02',
    '２/３/２０２６',
    'ngày 2 tháng 3 năm 2026',
  ])('understands %s', (text) => expect(readTypedDate(text)).toEqual({ kind: 'day', day: '2026-03-02' }))

  it.each(['31/02/2026', '29/2/2026', '0/1/2026', '1/13/2026', '2026-02-30'])('knows that no calendar has %s', (text) =>
    expect(readTypedDate(text)).toEqual({ kind: 'impossible' }),
  )

  it.each(['hôm qua', '2/3/26', '3/2026', '20260302', '1957'])('does not guess what %s means', (text) =>
    expect(readTypedDate(text)).toEqual({ kind: 'unreadable' }),
  )

  it('keeps a birth year alone as a year where the form allows it', () => {
    expect(readTypedDate('1957', { yearAllowed: true })).toEqual({ kind: 'year', year: 1957 })
    expect(readTypedDate('', { yearAllowed: true })).toEqual({ kind: 'empty' })
  })
})

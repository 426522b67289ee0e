import type { LocalDate } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import { catalogueContent, kiteFlyingContent } from '../testing/procedure-content.ts'
import { feesText, feeText, documentKindsText, timeLimitText } from './procedure-texts.ts'
import { feesFor, timeLimitFor } from './time-limit-for.ts'

const limits = kiteFlyingContent({
  timeLimits: [
    { value: 10, unit: 'workingDay' },
    { value: 8, unit: 'workingDay', channel: 'online' },
    { value: 5, unit: 'calendarDay', caseId: 'team' },
  ],
})

describe('The time limit for my case', () => {
  it('prefers the limit of the case, then of the channel, then the general one', () => {
    expect(timeLimitFor(limits, { caseId: 'team', channel: 'ONLINE' })?.value).toBe(5)
    expect(timeLimitFor(limits, { caseId: 'single', channel: 'ONLINE' })?.value).toBe(8)
    expect(timeLimitFor(limits, { caseId: null, channel: 'POSTAL' })?.value).toBe(10)
  })

  it('borrows nothing from another case', () => {
    const house = catalogueContent('1.013225')
    expect(timeLimitFor(house, { caseId: 'house', channel: 'IN_PERSON' })).toMatchObject({ value: 15, unit: 'calendarDay' })
    expect(timeLimitFor(house, { caseId: 'religious', channel: 'IN_PERSON' })).toBeNull()
  })
})

describe('Time limits in words', () => {
  it.each([
    ['1.001193', 'Trong ngày làm việc; nhận sau 15 giờ thì trả vào ngày làm việc tiếp theo'],
    ['1.002211', '5 ngày làm việc'],
    ['1.011607', '15 ngày'],
    ['1.004873', '3 ngày làm việc; được gia hạn thêm 20 ngày khi phải xác minh tại nơi thường trú trước đây'],
  ])('%s: %s', (code, text) => {
    expect(timeLimitText(timeLimitFor(catalogueContent(code), { caseId: null, channel: null }))).toBe(text)
  })

  it('says so when the source gives no unit or nothing at all', () => {
    const [bare] = kiteFlyingContent({ timeLimits: [{ value: 3, unit: 'day' }] }).timeLimits
    expect(timeLimitText(bare ?? null)).toBe('3 ngày làm việc (nguồn không nêu đơn vị)')
    expect(timeLimitText(null)).toBe('nguồn chưa nêu')
    const [half] = kiteFlyingContent({ timeLimits: [{ value: 0.5, unit: 'workingDay' }] }).timeLimits
    expect(timeLimitText(half ?? null)).toBe('0,5 ngày làm việc')
  })
})

describe('Fees in words', () => {
  it.each([
    [
      '1.001193',
      0,
      'Lệ phí đăng ký khai sinh: theo mức do Hội đồng nhân dân tỉnh quy định; chỉ thu khi đăng ký quá hạn 60 ngày; miễn: đúng hạn, gia đình có công với cách mạng, hộ nghèo, người khuyết tật',
    ],
    ['1.001193', 1, 'Phí cấp bản sao trích lục hộ tịch: 8.000 đồng/bản; nếu có yêu cầu cấp bản sao'],
    [
      '2.000815',
      0,
      'Phí chứng thực bản sao từ bản chính: 2.000 đồng/trang của bản chính (từ thứ 1 đến thứ 2), 1.000 đồng/trang của bản chính (từ thứ 3 trở đi); tối đa 200.000 đồng/bản',
    ],
    ['2.000815', 1, 'Tại cơ quan đại diện: 10 USD/bản; cơ quan đại diện ở nước ngoài'],
    ['1.004756', 1, 'Mức giảm: 25.000 đồng/lần; áp dụng từ 01/07/2025; đến hết 31/12/2026'],
    ['1.002211', 0, 'Miễn phí'],
  ])('%s, line %i: %s', (code, line, text) => {
    expect(feeText(catalogueContent(code).feeItems[line]!)).toBe(text)
  })

  it('never takes silence for "free", and tells a doubt', () => {
    expect(feesText([])).toBe('nguồn chưa nêu')
    const [doubtful] = kiteFlyingContent({ fees: [{ kind: 'phi', rule: 'free', amount: 8000 }] }).feeItems
    expect(feeText(doubtful!)).toBe('8.000 đồng; cần hỏi lại nơi tiếp nhận: nguồn vừa ghi miễn phí vừa ghi mức thu')
  })

  it('tells only the fees of the day and the way of filing', () => {
    const licence = catalogueContent('3.000347')
    const on = (day: string, channel: 'ONLINE' | 'IN_PERSON'): (number | null)[] =>
      feesFor(licence, { channel, on: day as LocalDate }).map((f) => f.amount)
    expect(on('2025-12-31', 'ONLINE')).toEqual([135_000, 115_000])
    expect(on('2026-01-01', 'ONLINE')).toEqual([135_000])
    expect(on('2025-12-31', 'IN_PERSON')).toEqual([135_000])
  })

  it('names kinds and quantities of a paper', () => {
    expect(documentKindsText({ kinds: [{ kind: 'ORIGINAL', quantity: 2 }], kindChoice: 'ALL' })).toBe('2 bản chính')
    expect(
      documentKindsText({
        kinds: [
          { kind: 'ORIGINAL', quantity: 1 },
          { kind: 'CERTIFIED_COPY', quantity: 1 },
        ],
        kindChoice: 'ANY',
      }),
    ).toBe('1 bản chính hoặc 1 bản sao có chứng thực')
    expect(documentKindsText({ kinds: [], kindChoice: 'ALL' })).toBe('nguồn chưa nêu')
  })
})

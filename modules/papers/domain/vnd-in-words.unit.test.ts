import { describe, expect, it } from 'vitest'
import type { Vnd } from '@motcua/terms'
import { vndInFigures, vndInWords } from './vnd-in-words.ts'

const readings: [number, string][] = [
  [0, 'Không đồng'],
  [1, 'Một đồng'],
  [4, 'Bốn đồng'],
  [5, 'Năm đồng'],
  [10, 'Mười đồng'],
  [11, 'Mười một đồng'],
  [14, 'Mười bốn đồng'],
  [15, 'Mười lăm đồng'],
  [20, 'Hai mươi đồng'],
  [21, 'Hai mươi mốt đồng'],
  [24, 'Hai mươi tư đồng'],
  [25, 'Hai mươi lăm đồng'],
  [91, 'Chín mươi mốt đồng'],
  [100, 'Một trăm đồng'],
  [101, 'Một trăm linh một đồng'],
  [104, 'Một trăm linh bốn đồng'],
  [105, 'Một trăm linh năm đồng'],
  [110, 'Một trăm mười đồng'],
  [111, 'Một trăm mười một đồng'],
  [115, 'Một trăm mười lăm đồng'],
  [121, 'Một trăm hai mươi mốt đồng'],
  [999, 'Chín trăm chín mươi chín đồng'],
  [1_000, 'Một nghìn đồng'],
  [1_001, 'Một nghìn không trăm linh một đồng'],
  [1_015, 'Một nghìn không trăm mười lăm đồng'],
  [5_000, 'Năm nghìn đồng'],
  [8_000, 'Tám nghìn đồng'],
  [15_000, 'Mười lăm nghìn đồng'],
  [21_000, 'Hai mươi mốt nghìn đồng'],
  [30_000, 'Ba mươi nghìn đồng'],
  [75_000, 'Bảy mươi lăm nghìn đồng'],
  [100_500, 'Một trăm nghìn năm trăm đồng'],
  [105_005, 'Một trăm linh năm nghìn không trăm linh năm đồng'],
  [1_000_000, 'Một triệu đồng'],
  [1_000_001, 'Một triệu không trăm linh một đồng'],
  [1_005_000, 'Một triệu không trăm linh năm nghìn đồng'],
  [1_050_000, 'Một triệu không trăm năm mươi nghìn đồng'],
  [24_124_024, 'Hai mươi tư triệu một trăm hai mươi tư nghìn không trăm hai mươi tư đồng'],
  [550_000_000, 'Năm trăm năm mươi triệu đồng'],
  [1_000_000_000, 'Một tỷ đồng'],
  [1_000_000_005, 'Một tỷ không trăm linh năm đồng'],
  [2_000_050_000, 'Hai tỷ không trăm năm mươi nghìn đồng'],
  [15_021_000_000, 'Mười lăm tỷ không trăm hai mươi mốt triệu đồng'],
  [1_000_000_000_000, 'Một nghìn tỷ đồng'],
  [1_005_000_000_000, 'Một nghìn không trăm linh năm tỷ đồng'],
  [1_000_000_000_000_000, 'Một triệu tỷ đồng'],
]

describe('Amounts in words', () => {
  it('R-102 writes 1,250,000 as the rule does', () => {
    expect(vndInWords(1_250_000 as Vnd)).toBe('Một triệu hai trăm năm mươi nghìn đồng')
  })

  it.each(readings)('R-102 reads %d as "%s"', (amount, words) => {
    expect(vndInWords(amount as Vnd)).toBe(words)
  })

  it('R-102 says "lẻ" where the province prefers the southern word', () => {
    expect(vndInWords(1_105_000 as Vnd, 'lẻ')).toBe('Một triệu một trăm lẻ năm nghìn đồng')
  })

  it('R-102 takes whole, non-negative amounts only', () => {
    for (const amount of [0.5, -1, Number.NaN, 2 ** 53]) expect(() => vndInWords(amount as Vnd)).toThrow(RangeError)
  })

  it('R-102 groups figures by thousands', () => {
    expect([0, 999, 1_000, 1_250_000].map((amount) => vndInFigures(amount as Vnd))).toEqual([
      '0 đồng',
      '999 đồng',
      '1.000 đồng',
      '1.250.000 đồng',
    ])
  })
})

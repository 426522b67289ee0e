import { describe, expect, it } from 'vitest'
import { compareVietnamese } from './compare-vietnamese.ts'

const sorted = (texts: string[]): string[] => texts.toSorted(compareVietnamese)

describe('Vietnamese order', () => {
  it('follows the alphabet: ă and â after a, đ after d, ê after e, ô and ơ after o, ư after u', () => {
    const inOrder = ['an', 'ăn', 'ân', 'bà', 'da', 'đa', 'em', 'êm', 'oi', 'ôi', 'ơi', 'um', 'ưm', 'xa']
    expect(sorted(inOrder.toReversed())).toEqual(inOrder)
  })

  it('lets tones decide only between words of the same letters', () => {
    expect(sorted(['mạ', 'mác', 'má', 'ma', 'mà', 'mã', 'mả'])).toEqual(['ma', 'mà', 'mả', 'mã', 'má', 'mạ', 'mác'])
  })

  it('reads numbers as numbers', () => {
    expect(sorted(['Tổ 10', 'Tổ 2', 'Tổ 1'])).toEqual(['Tổ 1', 'Tổ 2', 'Tổ 10'])
  })

  it('does not depend on how accents were typed', () => {
    expect(compareVietnamese('Hòa', 'Hòa'.normalize('NFD'))).toBe(0)
    expect(compareVietnamese('Hoà', 'Hòa')).not.toBe(0)
  })
})

import { describe, expect, it } from 'vitest'
import { readFact } from './read-fact.ts'

describe('A fact that a process lacked, as it is typed', () => {
  it.each([
    ['có', true],
    ['ĐÚNG', true],
    ['không', false],
    ['12', 12],
    ['1.250,5', 1250.5],
    ['-3', -3],
    ['  Sở Xây dựng ', 'Sở Xây dựng'],
    ['1.2.3', '1.2.3'],
    ['', ''],
  ])('"%s"', (text, fact) => {
    expect(readFact(text)).toBe(fact)
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { digitsOf } from './read-digits.ts'

describe('Figures on screens', () => {
  it.each([400, 600])('all have one width in weight %i, so that columns of numbers stand under each other', (weight) => {
    const { digits } = digitsOf(readFileSync(new URL(`figures-${weight}.woff`, import.meta.url)))
    expect(new Set(digits.map((digit) => digit.advance)).size).toBe(1)
    for (const { advance, points } of digits) {
      const xs = points.map((point) => point.x)
      expect(Math.min(...xs)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...xs)).toBeLessThanOrEqual(advance)
    }
  })
})

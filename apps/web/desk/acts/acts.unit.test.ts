import { describe, expect, it } from 'vitest'
import { acts } from './acts.ts'

describe('Keys of the desk', () => {
  it('are one letter each, and no two acts share one', () => {
    const keys = acts.flatMap((act) => act.key ?? [])
    expect(keys.every((key) => /^[a-z]$/.test(key))).toBe(true)
    expect(new Set(keys).size).toBe(keys.length)
  })
  it('leave the keys of the frame and of printing alone: next, previous, new intake, find, print', () => {
    expect(acts.filter((act) => ['j', 'k', 'n', 's', 'i', 'o'].includes(act.key ?? ''))).toEqual([])
  })
  it('have addresses of their own', () => {
    expect(new Set(acts.map((act) => act.slug)).size).toBe(acts.length)
  })
})

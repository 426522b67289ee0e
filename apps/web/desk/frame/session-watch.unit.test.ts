import { describe, expect, it } from 'vitest'
import { judgeSession } from './session-watch.ts'

describe('R-213 a session ends with a warning of 60 seconds, and the server decides', () => {
  it('half an hour left: asks again 60 seconds before the end', () => {
    expect(judgeSession(30 * 60, 'lasting')).toEqual({ view: 'lasting', askAgainMs: 29 * 60_000 })
  })
  it('warns for the last minute, and asks often whether another tab went on', () => {
    expect(judgeSession(60, 'lasting')).toEqual({ view: 'ending', askAgainMs: 5_000 })
    expect(judgeSession(3, 'ending')).toEqual({ view: 'ending', askAgainMs: 3_000 })
  })
  it('somebody worked in another tab: the warning goes', () => {
    expect(judgeSession(49 * 60, 'ending').view).toBe('lasting')
  })
  it('ends when the server says so, not when a clock of the page does', () => {
    expect(judgeSession(null, 'ending')).toEqual({ view: 'ended', askAgainMs: null })
    expect(judgeSession(undefined, 'ending')).toMatchObject({ view: 'ending', askAgainMs: 5_000 })
    expect(judgeSession(undefined, 'lasting').view).toBe('lasting')
  })
})

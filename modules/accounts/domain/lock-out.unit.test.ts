import { describe, expect, it } from 'vitest'
import { afterFailure, anyAddressLimits, lockedForMs, type TryRecord } from './lock-out.ts'

const limits = { wrongTries: 5, blockMinutes: 15 }
const MINUTE = 60_000
const HOUR = 60 * MINUTE

function failTimes(count: number, betweenMs = 1_000): { record: TryRecord; nowMs: number } {
  let nowMs = 1_000_000
  let record: TryRecord | undefined
  for (let i = 0; i < count; i++) {
    nowMs += lockedForMs(record, nowMs) + betweenMs
    record = afterFailure(record, nowMs, limits)
  }
  return { record: record!, nowMs }
}

describe('Failed sign-ins lock a name', () => {
  it.each([
    [4, 0],
    [5, 15 * MINUTE],
    [6, 0],
    [10, 30 * MINUTE],
    [15, HOUR],
    [20, 2 * HOUR],
    [30, 8 * HOUR],
    [50, 8 * HOUR],
  ])('after %i failures for %i ms: each further round doubles, and the same day ends it', (failures, lockMs) => {
    const { record, nowMs } = failTimes(failures)
    expect(lockedForMs(record, nowMs)).toBe(lockMs)
  })
  it('a quiet day forgets', () => {
    const { record, nowMs } = failTimes(4)
    expect(afterFailure(record, nowMs + 24 * HOUR, limits)).toMatchObject({ failures: 1, lockedUntilMs: null })
  })
  it('from anywhere the same name has ten times the tries, so that a stranger cannot simply lock somebody out', () => {
    expect(anyAddressLimits(limits)).toEqual({ wrongTries: 50, blockMinutes: 15 })
  })
})

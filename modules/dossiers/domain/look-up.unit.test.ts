import type { Instant } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import { moment } from '../testing/moment.ts'
import { afterWrongTry, isBlocked, provesLookup, type LookupAttempts } from './look-up.ts'

const limits = { tries: 5, blockMinutes: 15 }
const addMinutes = (from: Instant, minutes: number): Instant =>
  `${new Date(Date.parse(from) + minutes * 60_000 + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00` as Instant
const none: LookupAttempts = { failures: 0, blockedUntil: null }
const at = moment('Mon 2026-03-02 09:00')
const afterTries = (count: number, from = none, now = at): LookupAttempts =>
  Array.from({ length: count }).reduce<LookupAttempts>((attempts) => afterWrongTry(attempts, now, limits, addMinutes), from)

describe('Looking a dossier up by its code', () => {
  it('R-148 blocks this source and code for 15 minutes after five wrong tries', () => {
    expect(isBlocked(afterTries(4), at)).toBe(false)
    const blocked = afterTries(5)
    expect(blocked).toEqual({ failures: 5, blockedUntil: moment('Mon 2026-03-02 09:15') })
    expect(isBlocked(blocked, moment('Mon 2026-03-02 09:14:59'))).toBe(true)
    expect(isBlocked(blocked, moment('Mon 2026-03-02 09:15'))).toBe(false)
  })

  it('R-148 counts from one again once the block is over', () => {
    const again = afterTries(1, afterTries(5), moment('Mon 2026-03-02 09:15'))
    expect(again).toEqual({ failures: 1, blockedUntil: null })
    expect(isBlocked(afterTries(4, again, moment('Mon 2026-03-02 09:16')), moment('Mon 2026-03-02 09:16'))).toBe(true)
  })

  it.each([
    ['0420', true],
    ['5678', true],
    [' 56 78 ', true],
    ['0421', false],
    ['420', false],
    ['00420', false],
    ['', false],
    ['０４２０', false],
  ])('R-148 answers %j with %s: the secret of the receipt or the end of the telephone', (answer, proven) => {
    expect(provesLookup(answer, { secret: '0420', phone: '0912345678' })).toBe(proven)
  })

  it('R-148 reads a telephone as it was written, and proves nothing by one that is not there', () => {
    expect(provesLookup('5678', { secret: '0420', phone: '0912 345 678' })).toBe(true)
    expect(provesLookup('5678', { secret: '0420', phone: null })).toBe(false)
    expect(provesLookup('', { secret: '', phone: '' })).toBe(false)
  })
})

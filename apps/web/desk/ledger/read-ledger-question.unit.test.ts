import { describe, expect, it } from 'vitest'
import { textsIn } from '../../texts/texts.ts'
import { readLedgerQuestion } from './read-ledger-question.ts'

const words = textsIn('vi').desk.ledger
const ask = (from: string, to: string, unit = 'u1') => readLedgerQuestion({ unit, from, to }, ['u1'], words)

describe('Which days of the ledger are printed', () => {
  it('takes days as people write them', () => {
    expect(ask('1/3/2026', '31.3.2026')).toEqual({ ok: true, unitId: 'u1', from: '2026-03-01', to: '2026-03-31' })
  })
  it('takes one day', () => {
    expect(ask('02/3/2026', '2-3-2026')).toMatchObject({ ok: true })
  })
  it('names every fault at once', () => {
    expect(ask('31/02/2026', 'hôm nay', 'u2')).toEqual({
      ok: false,
      errors: [
        { field: 'don-vi', message: words.chooseUnit },
        { field: 'tu', message: words.impossible },
        { field: 'den', message: words.unreadable },
      ],
    })
  })
  it.each([
    ['02/3/2026', '01/3/2026', words.reversed],
    ['01/01/2024', '02/3/2026', words.tooLong],
  ])('says what is wrong with %s to %s', (from, to, message) => {
    expect(ask(from, to)).toEqual({ ok: false, errors: [{ field: 'den', message }] })
  })
})

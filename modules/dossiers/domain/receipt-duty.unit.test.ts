import { describe, expect, it } from 'vitest'
import { accept, approve, complete, draft, issueReceipt, number, sign, submit, withdraw } from '../testing/dossier-acts.ts'
import { given, play } from '../testing/given.ts'
import { kiteFlyingPermit, kitePictureCopies, officeCalendar } from '../testing/kite-procedures.ts'
import { moment } from '../testing/moment.ts'
import { closingFinding, closingOf, receiptDueAt } from './receipt-duty.ts'

const filed = play(kitePictureCopies, submit({ at: 'Mon 2026-03-02 08:00' }))
const withoutReceipt = play(filed, accept({ at: 'Mon 2026-03-02 08:30', receipt: false }))
const atCounter = play(withoutReceipt, complete({ draft: draft() }), approve(), sign())

describe('The receipt of a same-day dossier', () => {
  it('R-024 a SAME_DAY dossier finished on 2 March at 11:00 needs no receipt, at closing time or ever', () => {
    const finished = play(atCounter, number({ at: 'Mon 2026-03-02 11:00' })).state!
    expect(finished).toMatchObject({ status: 'DONE', acceptance: { receiptNumber: null } })
    expect(receiptDueAt(finished)).toBeNull()
    for (const at of ['Mon 2026-03-02 17:00', 'Tue 2026-03-03 17:00']) expect(closingFinding(finished, moment(at))).toBeNull()
  })

  it('R-024 the same dossier still open at 17:00 is RECEIPT_MISSING, and not a minute earlier', () => {
    expect(closingFinding(withoutReceipt.state!, moment('Mon 2026-03-02 16:59'))).toBeNull()
    expect(closingFinding(withoutReceipt.state!, moment('Mon 2026-03-02 17:00'))).toBe('RECEIPT_MISSING')
  })

  it('R-024 stays missing for a dossier finished on a later day, and not for one withdrawn the same day', () => {
    const nextDay = play(atCounter, number({ at: 'Tue 2026-03-03 09:00' })).state!
    expect(closingFinding(nextDay, moment('Tue 2026-03-03 09:00'))).toBe('RECEIPT_MISSING')
    const gone = play(withoutReceipt, withdraw({ at: 'Mon 2026-03-02 10:00' })).state!
    expect(closingFinding(gone, moment('Mon 2026-03-02 17:00'))).toBeNull()
  })

  it('R-024 is cleared by issuing the receipt, once', () => {
    const cleared = play(withoutReceipt, issueReceipt({ at: 'Mon 2026-03-02 17:05' }))
    expect(cleared.state?.acceptance?.receiptNumber).toBe('2/TNHS')
    expect(closingFinding(cleared.state!, moment('Mon 2026-03-02 17:05'))).toBeNull()
    expect(given(cleared).when(issueReceipt()).refused).toBe('receipt.already-issued')
  })

  it('R-024 may be left out for same-day procedures only, and comes with every other acceptance', () => {
    const permit = play(kiteFlyingPermit, submit())
    expect(given(permit).when(accept({ receipt: false })).refused).toBe('receipt.required')
    expect(given(permit).when(accept()).state.acceptance).toMatchObject({ receiptNumber: '1/TNHS' })
    expect(given(permit).when(issueReceipt()).refused).toBe('receipt.not-accepted')
  })

  it('R-024 falls due at closing time of the day, at once when the office has closed already', () => {
    const closing = (at: string) => closingOf(moment(at), officeCalendar)
    expect(closing('Mon 2026-03-02 08:30')).toBe(moment('Mon 2026-03-02 17:00'))
    expect(closing('Mon 2026-03-02 12:10')).toBe(moment('Mon 2026-03-02 17:00'))
    expect(closing('Mon 2026-03-02 18:20')).toBe(moment('Mon 2026-03-02 18:20'))
    expect(closing('Sun 2026-03-08 09:00')).toBe(moment('Sun 2026-03-08 09:00'))
  })
})

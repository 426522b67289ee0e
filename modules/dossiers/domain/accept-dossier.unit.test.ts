import { addWorkingMinutes } from '@motcua/working-time'
import type { ProcedureVersionId } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import {
  accept,
  check,
  complete,
  confirm,
  handOver,
  provide,
  requestSupplement,
  submit,
  withdraw,
  refuseToTakeIn,
  draft,
} from '../testing/dossier-acts.ts'
import { given, play } from '../testing/given.ts'
import { center, officials, skyDepartment } from '../testing/kite-office.ts'
import { processOf } from '../testing/kite-processes.ts'
import {
  kiteFlyingPermit,
  kitePictureCopies,
  officeCalendar,
  paper,
  shortKitePermit,
  type KiteProcedure,
} from '../testing/kite-procedures.ts'
import { moment } from '../testing/moment.ts'
import { acceptanceObstacle } from './accept-dossier.ts'

const withLimit = (value: number, unit: KiteProcedure['limit']['unit'], mode: 'HOUR' | 'END_OF_DAY' = 'HOUR'): KiteProcedure => ({
  ...kiteFlyingPermit,
  limit: { value, unit },
  clock: { ...kiteFlyingPermit.clock, mode },
})
const dueOf = (procedure: KiteProcedure, at: string, submittedAt = at): string | null =>
  given(procedure, submit({ at: submittedAt })).when(accept({ at })).state.dueAt

describe('Accepting a dossier', () => {
  it('R-023, R-035 gives status 2, the code of the day and the number of the receipt', () => {
    const { state } = given(kiteFlyingPermit, submit({ at: 'Mon 2026-03-02 08:00' })).when(accept({ at: 'Mon 2026-03-02 09:00' }))
    expect(state.status).toBe('ACCEPTED')
    expect(state.acceptance).toMatchObject({ code: '000.00.19.H29-260302-0001', receiptNumber: '1/TNHS', acceptedBy: 'hoa' })
    expect(state.documents.every((d) => d.verdict === 'OK')).toBe(true)
  })

  it('R-023 refuses while a required paper is missing, and names it', () => {
    const atCounter = submit({ channel: 'IN_PERSON', by: officials.hoa, documents: [paper('application')] })
    expect(given(kiteFlyingPermit, atCounter).when(accept()).refusal).toMatchObject({
      code: 'dossier.documents-missing',
      data: { missing: ['Bản vẽ diều', 'Giấy chứng nhận bãi thả'] },
    })
  })

  it('R-025 refuses while a paper is marked wrong, until it is marked anew', () => {
    const checked = play(kiteFlyingPermit, submit(), check({ drawing: 'WRONG' }))
    expect(given(checked).when(accept()).refusal).toMatchObject({ code: 'dossier.documents-wrong', data: { wrong: ['Bản vẽ diều'] } })
    expect(given(checked, check({ drawing: 'OK' })).when(accept()).state.status).toBe('ACCEPTED')
  })

  it('R-025 waits for the answer to an open request', () => {
    const asked = play(kiteFlyingPermit, submit(), requestSupplement())
    expect(given(asked).when(accept()).refused).toBe('supplement.already-open')
    expect(given(asked, provide()).when(accept()).state.status).toBe('ACCEPTED')
  })

  it('R-012, R-018 refuses without a published limit or an approved process', () => {
    const state = play(kiteFlyingPermit, submit()).state!
    const ready = { checklist: kiteFlyingPermit.checklist, limit: kiteFlyingPermit.limit, process: kiteFlyingPermit.process }
    expect(acceptanceObstacle(state, { ...ready, limit: null })?.code).toBe('dossier.limit-not-published')
    expect(acceptanceObstacle(state, { ...ready, process: null })?.code).toBe('dossier.process-missing')
    expect(acceptanceObstacle(state, ready)).toBe(null)
  })

  it('is done once: accepted, refused and withdrawn dossiers are not accepted', () => {
    for (const ended of [accept(), refuseToTakeIn(), withdraw()])
      expect(given(kiteFlyingPermit, submit(), ended).when(accept()).refused).toBe('dossier.illegal-transition')
  })

  it('refuses by name a calendar year that is not loaded', () => {
    expect(
      given(kiteFlyingPermit, submit({ at: 'Fri 2026-03-06 09:00', channel: 'IN_PERSON', by: officials.hoa })).when(
        accept({ at: 'Mon 2046-03-05 09:00' }),
      ).refused,
    ).toBe('calendar.year-not-loaded')
  })
})

describe('The promised hour', () => {
  it('R-040 counts from acceptance, not from submission', () => {
    expect(dueOf(withLimit(1, 'workingDay'), 'Mon 2026-03-02 14:00', 'Mon 2026-03-02 09:00')).toBe(moment('Tue 2026-03-03 14:00'))
  })

  it('R-041 ends after 8 working hours a day, or at closing time where whole days are counted', () => {
    expect(dueOf(withLimit(5, 'workingDay'), 'Mon 2026-03-02 09:00')).toBe(moment('Mon 2026-03-09 09:00'))
    expect(dueOf(withLimit(5, 'workingDay', 'END_OF_DAY'), 'Mon 2026-03-02 09:00')).toBe(moment('Mon 2026-03-09 17:00'))
  })

  it('R-042 lets half a day run through the sessions', () => {
    expect(dueOf(withLimit(0.5, 'workingDay'), 'Fri 2026-03-06 14:00')).toBe(moment('Mon 2026-03-09 08:30'))
  })

  it('R-043 counts from the next opening after closing time and at lunch', () => {
    expect(dueOf(withLimit(1, 'workingDay'), 'Mon 2026-03-02 17:00')).toBe(moment('Tue 2026-03-03 17:00'))
    expect(dueOf(withLimit(1, 'workingHour'), 'Mon 2026-03-02 12:00')).toBe(moment('Mon 2026-03-02 14:00'))
  })

  it('R-044 leaves out Tết, New Year and swapped days, and counts a make-up Saturday', () => {
    expect(dueOf(withLimit(5, 'workingDay'), 'Wed 2026-02-11 10:00')).toBe(moment('Wed 2026-02-25 10:00'))
    expect(dueOf(withLimit(3, 'workingDay'), 'Wed 2025-12-31 14:00')).toBe(moment('Wed 2026-01-07 14:00'))
    expect(dueOf(withLimit(2, 'workingDay'), 'Thu 2026-01-08 09:00')).toBe(moment('Sat 2026-01-10 09:00'))
  })

  it('R-045 ends a calendar-day term on the next working day', () => {
    expect(dueOf(withLimit(30, 'calendarDay'), 'Thu 2026-04-02 09:00')).toBe(moment('Mon 2026-05-04 17:00'))
  })

  it('R-046 ends a same-day procedure the same day up to the cut-off, else the next working day', () => {
    expect(dueOf(kitePictureCopies, 'Fri 2026-03-06 14:59')).toBe(moment('Fri 2026-03-06 17:00'))
    expect(dueOf(kitePictureCopies, 'Fri 2026-03-06 15:00')).toBe(moment('Fri 2026-03-06 17:00'))
    expect(dueOf(kitePictureCopies, 'Fri 2026-03-06 15:01')).toBe(moment('Mon 2026-03-09 17:00'))
  })

  it('R-017 keeps the version of the submission: a shorter limit from a later version changes nothing', () => {
    const tenDays = withLimit(10, 'workingDay')
    const accepted = play(tenDays, submit({ at: 'Mon 2026-03-02 08:00' }), accept({ at: 'Mon 2026-03-02 08:30' }))
    expect(accepted.state).toMatchObject({ dueAt: moment('Mon 2026-03-16 08:30'), procedure: { versionId: 'kite-flying-1' } })
    // From 5 March version 2 promises five days; a pause of no working time is counted with the dossier's own ten.
    const versionTwo = {
      ...tenDays,
      pinned: { ...tenDays.pinned, versionId: 'kite-flying-2' as ProcedureVersionId },
      limit: { value: 5, unit: 'workingDay' as const },
    }
    const later = play(
      { ...accepted, procedure: versionTwo },
      requestSupplement({ at: 'Thu 2026-03-05 08:00' }),
      provide({ at: 'Thu 2026-03-05 08:00' }),
    )
    expect(later.state).toMatchObject({ dueAt: moment('Mon 2026-03-16 08:30'), procedure: { versionId: 'kite-flying-1' } })
  })
})

describe('The plan of the steps', () => {
  it('R-056 chains the due times of the steps from the acceptance', () => {
    const { state } = given(shortKitePermit, submit({ at: 'Mon 2026-03-02 08:00' })).when(accept({ at: 'Mon 2026-03-02 09:00' }))
    expect(state.plan.map((step) => [step.name, step.allottedMinutes / 60, step.dueAt])).toEqual([
      ['Chuyển hồ sơ', 4, moment('Mon 2026-03-02 14:30')],
      ['Thẩm định', 24, moment('Thu 2026-03-05 14:30')],
      ['Phê duyệt, ký', 8, moment('Fri 2026-03-06 14:30')],
      ['Trả kết quả', 4, moment('Mon 2026-03-09 09:00')],
    ])
  })

  it('R-056 gives each open step its planned hour', () => {
    const scene = play(
      shortKitePermit,
      submit({ at: 'Mon 2026-03-02 08:00' }),
      accept({ at: 'Mon 2026-03-02 09:00' }),
      handOver({ at: 'Mon 2026-03-02 10:00' }),
    )
    expect(scene.state?.work).toMatchObject([{ name: 'Thẩm định', dueAt: moment('Thu 2026-03-05 14:30') }])
  })

  it('R-047, R-056 moves what is still to do by the time waited for the applicant', () => {
    const waited = play(
      shortKitePermit,
      submit({ at: 'Mon 2026-03-02 08:00' }),
      accept({ at: 'Mon 2026-03-02 09:00' }),
      handOver({ at: 'Mon 2026-03-02 10:00' }),
      confirm({ at: 'Mon 2026-03-02 10:30' }),
      requestSupplement({ at: 'Tue 2026-03-03 08:00' }),
      provide({ at: 'Thu 2026-03-05 08:00' }),
    )
    const twoDays = (at: string) => addWorkingMinutes(officeCalendar, moment(at), 16 * 60)
    expect(waited.state?.dueAt).toBe(twoDays('Mon 2026-03-09 09:00'))
    expect(waited.state?.work[0]?.dueAt).toBe(twoDays('Thu 2026-03-05 14:30'))
    const next = play(waited, complete({ draft: draft(), at: 'Thu 2026-03-05 09:00' }))
    expect(next.state?.work[0]).toMatchObject({ kind: 'approval', dueAt: twoDays('Fri 2026-03-06 14:30') })
    expect(next.state?.acceptance?.plan[3]?.dueAt).toBe(moment('Mon 2026-03-09 09:00'))
  })
})

describe('Where the process begins', () => {
  it('leaves a first step at the counter to every official there', () => {
    const { state } = given(kiteFlyingPermit, submit()).when(accept({ by: officials.hoa }))
    expect(state.work).toMatchObject([{ agencyId: center, assigneeId: null, startedBy: null, givenBy: null }])
    expect(given(kiteFlyingPermit, submit(), accept({ by: officials.hoa })).when(handOver({ by: officials.ha })).event.type).toBe(
      'StepCompleted',
    )
  })

  it('R-058 lets a first step at the agency wait for its receiver, given by who accepted', async () => {
    const straight = await processOf('straight', [
      { name: 'Thẩm định', unit: 'COMPETENT', role: 'HANDLER', kind: 'appraisal', hours: 8 },
      { name: 'Trả kết quả', unit: 'CENTER', role: 'RETURN_OFFICER', kind: 'delivery', hours: 0 },
    ])
    const accepted = play({ ...kiteFlyingPermit, process: straight }, submit(), accept())
    expect(accepted.state?.work).toMatchObject([{ agencyId: skyDepartment, startedAt: null, givenBy: 'hoa', givenFrom: center }])
    expect(given(accepted).when(complete({ by: officials.chau })).refused).toBe('handover.unsigned')
    expect(given(accepted).when(confirm({ by: officials.chau })).state.status).toBe('PROCESSING')
  })
})

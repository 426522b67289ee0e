import { describe, expect, it } from 'vitest'
import {
  accept,
  approve,
  assign,
  complete,
  confirm,
  draft,
  handOver,
  provide,
  requestSupplement,
  resume,
  sendBack,
  stop,
  submit,
} from '../testing/dossier-acts.ts'
import { decide } from '../testing/dossier-scene.ts'
import { given, play } from '../testing/given.ts'
import { center, official, officials, skyDepartment } from '../testing/kite-office.ts'

import { kiteFlyingPermit, shortKitePermit } from '../testing/kite-procedures.ts'
import { moment } from '../testing/moment.ts'
import { assignWork } from './process-work.ts'

const accepted = play(kiteFlyingPermit, submit({ at: 'Mon 2026-03-02 08:00' }), accept({ at: 'Mon 2026-03-02 09:00' }))
const handedOver = play(accepted, handOver({ at: 'Mon 2026-03-02 09:30' }))
const atHead = play(handedOver, confirm({ at: 'Mon 2026-03-02 10:00' }))
const assigned = play(atHead, assign(officials.chau))
const atHandler = play(assigned, confirm())
const atLeader = play(atHandler, complete({ draft: draft() }), confirm())

describe('Handing a dossier over', () => {
  it('R-057, R-058 ends the giver’s step and opens one that waits for the receiver', () => {
    const { event, state } = given(accepted).when(handOver({ at: 'Mon 2026-03-02 09:30', note: 'Kèm bản vẽ giấy' }))
    expect(event).toMatchObject({ type: 'StepCompleted', node: 'S1', step: { usedMinutes: 30, timeliness: 'EARLY' } })
    expect(state.work).toMatchObject([
      {
        name: 'Phân công',
        agencyId: skyDepartment,
        startedAt: null,
        startedBy: null,
        givenBy: 'hoa',
        givenFrom: center,
        note: 'Kèm bản vẽ giấy',
      },
    ])
  })

  it('leaves the dossier ACCEPTED until somebody signs: then it is in process', () => {
    expect(handedOver.state?.status).toBe('ACCEPTED')
    expect(atHead.state?.status).toBe('PROCESSING')
  })

  it('R-058 lets no step start before the receiver has signed', () => {
    expect(given(handedOver).when(assign(officials.chau)).refusal).toMatchObject({ code: 'handover.unsigned', data: { step: 'Phân công' } })
    expect(given(assigned).when(complete({ draft: draft() })).refused).toBe('handover.unsigned')
    expect(given(play(atHandler, complete({ draft: draft() }))).when(approve()).refused).toBe('handover.unsigned')
  })

  it('R-058, R-062 writes who received, from whom and when', () => {
    const { scene, state } = given(handedOver).when(confirm({ at: 'Mon 2026-03-02 10:00' }))
    expect(scene.events.at(-1)).toMatchObject({
      type: 'HandoverConfirmed',
      givenBy: 'hoa',
      receivedBy: 'binh',
      at: moment('Mon 2026-03-02 10:00'),
      actor: { kind: 'official', officialId: 'binh' },
    })
    expect(state.work).toMatchObject([{ startedAt: moment('Mon 2026-03-02 10:00'), startedBy: 'binh', assigneeId: 'binh' }])
  })

  it('R-058 is signed for once', () => {
    expect(given(atHead).when(confirm()).refused).toBe('handover.already-confirmed')
  })

  it('R-060 refuses the same person as giver and receiver', () => {
    const everywhere = official('hoa', [
      ['INTAKE_OFFICER', center],
      ['DIVISION_HEAD', skyDepartment],
    ])
    expect(given(handedOver).when(confirm({ by: everywhere })).refused).toBe('handover.same-account')
  })

  it('R-060 wants the receiver to hold the role of the step', () => {
    expect(() => given(handedOver).when(confirm({ by: officials.chau }))).toThrow('chau may not confirm-handover')
  })

  it('is only for transfers; a transfer is done by no other command', () => {
    const token = (scene: typeof accepted) => scene.state!.work[0]!.token
    const now = moment('Mon 2026-03-02 11:00')
    expect(decide('hand-over', { token: token(atHandler) }, atHandler, now, officials.chau)).toMatchObject({
      code: 'handover.not-a-transfer',
    })
    expect(decide('complete-step', { token: token(accepted) }, accepted, now, officials.hoa)).toMatchObject({ code: 'step.own-command' })
    expect(decide('complete-step', { token: token(atHead) }, atHead, now, officials.binh)).toMatchObject({ code: 'step.own-command' })
    expect(decide('complete-step', { token: token(atLeader) }, atLeader, now, officials.lan)).toMatchObject({ code: 'step.own-command' })
  })

  it('refuses a click on a step that is gone', () => {
    const now = moment('Mon 2026-03-02 11:00')
    expect(decide('hand-over', { token: 1 }, handedOver, now, officials.hoa)).toMatchObject({ code: 'process.token-unknown' })
    expect(decide('confirm-handover', { token: 1 }, handedOver, now, officials.binh)).toMatchObject({ code: 'process.token-unknown' })
  })
})

describe('How a step went', () => {
  const appraising = play(
    shortKitePermit,
    submit({ at: 'Mon 2026-03-02 08:00' }),
    accept({ at: 'Mon 2026-03-02 08:00' }),
    handOver({ at: 'Mon 2026-03-02 08:30' }),
    confirm({ at: 'Mon 2026-03-02 08:30' }),
  )
  const outcome = (from: typeof appraising, at: string) => {
    const { event } = given(from).when(complete({ draft: draft(), at }))
    return event.type === 'StepCompleted' ? event.step : undefined
  }

  it('R-061 is LATE after 25.5 of 24 hours, even if the dossier is in time', () => {
    expect(outcome(appraising, 'Thu 2026-03-05 10:00')).toEqual({ usedMinutes: 25.5 * 60, timeliness: 'LATE' })
    expect(appraising.state!.dueAt! > moment('Thu 2026-03-05 10:00')).toBe(true)
  })

  it('R-061 is ON_TIME with the last allotted minute and EARLY before', () => {
    expect(outcome(appraising, 'Thu 2026-03-05 08:30')).toEqual({ usedMinutes: 24 * 60, timeliness: 'ON_TIME' })
    expect(outcome(appraising, 'Thu 2026-03-05 08:29')).toEqual({ usedMinutes: 24 * 60 - 1, timeliness: 'EARLY' })
  })

  it('R-061 counts from the signature of the receiver, not from the giver’s', () => {
    const late = play(
      shortKitePermit,
      submit({ at: 'Mon 2026-03-02 08:00' }),
      accept(),
      handOver({ at: 'Mon 2026-03-02 08:30' }),
      confirm({ at: 'Tue 2026-03-03 08:30' }),
    )
    expect(outcome(late, 'Tue 2026-03-03 09:30')).toMatchObject({ usedMinutes: 60 })
  })

  it('R-047, R-061 leaves out the time in which the applicant was awaited', () => {
    const waited = play(appraising, requestSupplement({ at: 'Tue 2026-03-03 08:30' }), provide({ at: 'Wed 2026-03-11 08:30' }))
    expect(outcome(waited, 'Wed 2026-03-11 09:30')).toMatchObject({ usedMinutes: 9 * 60 })
  })

  it('R-049, R-061 leaves out once what a stop and a supplement both cover', () => {
    const waited = play(
      appraising,
      requestSupplement({ at: 'Tue 2026-03-03 08:30' }),
      stop({ at: 'Wed 2026-03-04 08:30' }),
      provide({ at: 'Thu 2026-03-05 08:30' }),
      resume({ at: 'Fri 2026-03-06 08:30' }),
    )
    expect(outcome(waited, 'Fri 2026-03-06 09:30')).toMatchObject({ usedMinutes: 9 * 60 })
  })

  it('R-047, R-061 counts a step that was received during a pause from the end of the pause', () => {
    const received = play(
      shortKitePermit,
      submit({ at: 'Mon 2026-03-02 08:00' }),
      accept(),
      handOver({ at: 'Mon 2026-03-02 08:30' }),
      requestSupplement({ at: 'Mon 2026-03-02 09:00', by: officials.hoa }),
      confirm({ at: 'Tue 2026-03-03 08:30' }),
    )
    expect(received.state).toMatchObject({ status: 'SUPPLEMENT_REQUIRED', dueAt: null })
    const answered = play(received, provide({ at: 'Wed 2026-03-04 08:30' }))
    expect(outcome(answered, 'Wed 2026-03-04 09:30')).toMatchObject({ usedMinutes: 60 })
  })
})

describe('Giving work to somebody', () => {
  it('ends the assignment; the named official, and nobody else, signs for it', () => {
    expect(assigned.state?.work).toMatchObject([{ kind: 'appraisal', assigneeId: 'chau', givenBy: 'binh', startedAt: null }])
    expect(() => given(assigned).when(confirm({ by: officials.dung }))).toThrow('dung may not')
    expect(atHandler.state?.work).toMatchObject([{ startedBy: 'chau' }])
  })

  it('R-060 refuses who does not hold the role of the step, and the giver', () => {
    expect(given(atHead).when(assign(officials.phuc)).refusal).toMatchObject({ code: 'assignment.without-role', data: { role: 'HANDLER' } })
    expect(given(atHead).when(assign(officials.binh)).refused).toBe('handover.same-account')
  })

  it('lets the head pass an open step on; the new hands sign for it', () => {
    const passed = play(atHandler, assign(officials.dung, { step: 'appraisal' }))
    expect(passed.state?.work).toMatchObject([{ assigneeId: 'dung', startedAt: null, startedBy: null, givenBy: 'binh' }])
    expect(given(passed).when(confirm()).state.work).toMatchObject([{ startedBy: 'dung' }])
    expect(given(atHandler).when(assign(officials.chau, { step: 'appraisal' })).refused).toBe('assignment.unchanged')
    expect(given(atHandler).when(assign(officials.phuc, { step: 'appraisal' })).refused).toBe('assignment.without-role')
  })

  it('R-061 counts a step that changed hands as one step: 18.5 and 5.5 of 24 hours are ON_TIME, a minute more is LATE', () => {
    const passed = play(
      atHandler,
      assign(officials.dung, { step: 'appraisal', at: 'Wed 2026-03-04 14:00' }),
      confirm({ at: 'Thu 2026-03-05 08:00' }),
    )
    expect(passed.events.at(-2)).toMatchObject({ type: 'WorkAssigned', from: 'chau', to: 'dung', usedMinutes: 18.5 * 60 })
    const { event } = given(passed).when(complete({ draft: draft(), at: 'Thu 2026-03-05 15:00' }))
    expect(event).toMatchObject({ step: { usedMinutes: 24 * 60, timeliness: 'ON_TIME' } })
    const later = given(passed).when(complete({ draft: draft(), at: 'Thu 2026-03-05 15:01' }))
    expect(later.event).toMatchObject({ step: { usedMinutes: 24 * 60 + 1, timeliness: 'LATE' } })
  })

  it('lets the leaders of the agency give away what somebody cannot finish, at the center too', () => {
    expect(given(accepted).when(assign(officials.ha, { step: 'transfer', by: officials.giang })).state.work).toMatchObject([
      { assigneeId: 'ha' },
    ])
    expect(given(atHandler).when(assign(officials.dung, { step: 'appraisal', by: officials.lan })).state.work).toMatchObject([
      { assigneeId: 'dung' },
    ])
    expect(() => given(atHandler).when(assign(officials.dung, { step: 'appraisal', by: officials.chau }))).toThrow('chau may not assign')
  })

  it('R-058 names another receiver while nobody has signed, and leaves the giver the giver', () => {
    const { state } = given(assigned).when(assign(officials.dung, { step: 'appraisal' }))
    expect(state.work).toMatchObject([
      { assigneeId: 'dung', givenBy: 'binh', startedAt: null, openedAt: assigned.state!.work[0]!.openedAt },
    ])
    expect(state.recallable).not.toBe(null)
  })

  it('R-060 does not name the giver as receiver', () => {
    const state = play(atLeader, sendBack()).state!
    const now = moment('Mon 2026-03-02 11:00')
    const facts = { now, by: officials.binh, process: kiteFlyingPermit.process, clock: kiteFlyingPermit.clock, assigneeHoldsRole: true }
    const toLeader = { token: state.work[0]!.token, officialId: officials.lan.officialId }
    expect(assignWork(toLeader, state, facts)).toMatchObject({ code: 'handover.same-account' })
  })

  it('waits while the dossier stands still', () => {
    const stopped = play(atHandler, stop())
    expect(given(stopped).when(assign(officials.dung, { step: 'appraisal' })).refused).toBe('dossier.clock-paused')
  })
})

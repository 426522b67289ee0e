import { describe, expect, it } from 'vitest'
import {
  accept,
  approve,
  assign,
  complete,
  confirm,
  deliver,
  draft,
  handOver,
  number,
  provide,
  refuseToTakeIn,
  requestSupplement,
  resume,
  sign,
  stop,
  submit,
  withdraw,
} from '../testing/dossier-acts.ts'
import { stateOf } from '../testing/dossier-scene.ts'
import { given, play } from '../testing/given.ts'
import { officials } from '../testing/kite-office.ts'
import { kiteFlyingPermit, teaHouseLicence } from '../testing/kite-procedures.ts'
import { moment } from '../testing/moment.ts'

const accepted = play(kiteFlyingPermit, submit({ at: 'Mon 2026-03-02 08:00' }), accept({ at: 'Mon 2026-03-02 09:00' }))
const atHandler = play(accepted, handOver(), confirm(), assign(officials.chau), confirm())
const signed = play(atHandler, complete({ draft: draft() }), confirm(), approve(), sign())

describe('Withdrawing a dossier', () => {
  it('R-094 is possible until the result is signed: status 7, counted as processed and not late', () => {
    const { state } = given(atHandler).when(withdraw({ at: 'Wed 2026-03-25 09:00' }))
    expect(state).toMatchObject({
      status: 'WITHDRAWN',
      timeliness: 'ON_TIME',
      endedAt: moment('Wed 2026-03-25 09:00'),
      work: [],
      engine: { ended: 'CANCELLED', tokens: [] },
    })
  })

  it('R-094 comes too late after the signature', () => {
    expect(given(signed).when(withdraw()).refused).toBe('dossier.too-late-to-withdraw')
    const done = play(signed, confirm(), number(), handOver(), confirm())
    expect(given(done).when(withdraw()).refused).toBe('dossier.too-late-to-withdraw')
    expect(given(done, deliver()).when(withdraw()).refused).toBe('dossier.too-late-to-withdraw')
  })

  it('R-153 before acceptance it is outside the totals: no timeliness', () => {
    expect(given(kiteFlyingPermit, submit()).when(withdraw()).state).toMatchObject({ status: 'WITHDRAWN', timeliness: null, dueAt: null })
  })

  it('ends a pause, an awaited paper and every branch of the work with it', () => {
    const asked = play(teaHouseLicence, submit(), accept(), handOver(), confirm(), requestSupplement({ by: officials.gio }))
    expect(stateOf(asked).work).toHaveLength(2)
    const { event, state } = given(asked).when(withdraw({ at: 'Tue 2026-03-03 09:00' }))
    expect(event).toMatchObject({ type: 'DossierWithdrawn', advance: { closed: [2, 3], opened: [] } })
    expect(state).toMatchObject({ work: [], supplement: null, recallable: null, pauses: [{ to: moment('Tue 2026-03-03 09:00') }] })
  })

  it('is done once, and never after a refusal', () => {
    expect(given(atHandler, withdraw()).when(withdraw()).refused).toBe('dossier.illegal-transition')
    expect(given(kiteFlyingPermit, submit(), refuseToTakeIn()).when(withdraw()).refused).toBe('dossier.illegal-transition')
  })
})

describe('Stopping a dossier', () => {
  it('R-049 is status 8 without an end: the clock stands still, the first date stays to be seen', () => {
    const { state } = given(atHandler).when(stop({ at: 'Wed 2026-03-04 09:00' }))
    expect(state).toMatchObject({
      status: 'STOPPED',
      endedAt: null,
      timeliness: null,
      dueAt: null,
      stopped: { final: false, from: 'PROCESSING' },
      acceptance: { firstDueAt: moment('Mon 2026-03-09 09:00') },
      pauses: [{ from: moment('Wed 2026-03-04 09:00'), to: null, reason: 'STOPPED' }],
    })
    expect(given(atHandler, stop()).when(complete({ draft: draft() })).refused).toBe('dossier.clock-paused')
  })

  it('R-049 goes on where it was, later by the working time it stood still', () => {
    const { state } = given(atHandler, stop({ at: 'Wed 2026-03-04 09:00' })).when(resume({ at: 'Fri 2026-03-06 09:00' }))
    expect(state).toMatchObject({ status: 'PROCESSING', dueAt: moment('Wed 2026-03-11 09:00'), stopped: null })
    expect(state.work.map((w) => w.token)).toEqual(stateOf(atHandler).work.map((w) => w.token))
  })

  it('R-047 END_OF_DAY goes on after the day of the resumption', () => {
    const endOfDay = { ...kiteFlyingPermit, clock: { ...kiteFlyingPermit.clock, mode: 'END_OF_DAY' as const } }
    const stopped = given(
      endOfDay,
      submit({ at: 'Mon 2026-03-02 08:00' }),
      accept({ at: 'Mon 2026-03-02 09:00' }),
      stop({ at: 'Wed 2026-03-04 09:00' }),
    )
    // 3 and 4 March are used, 6 March is the day of the resumption: 9, 10 and 11 March are left.
    expect(stopped.when(resume({ at: 'Fri 2026-03-06 09:00' })).state.dueAt).toBe(moment('Wed 2026-03-11 17:00'))
  })

  it('asks for a reason and its legal basis', () => {
    expect(given(atHandler).when(stop({ reason: 'Chờ' })).refused).toBe('stop.reason-required')
    expect(given(atHandler).when(stop({ legalBasis: '' })).refused).toBe('stop.reason-required')
    expect(given(atHandler, stop()).when(stop()).refused).toBe('dossier.illegal-transition')
  })

  it('R-092 closes with a notice a dossier whose supplement never came: final, nothing left open', () => {
    const waiting = play(atHandler, requestSupplement({ at: 'Wed 2026-03-04 09:00' }))
    const { event, state } = given(waiting).when(
      stop({ at: 'Fri 2026-04-03 09:00', final: true, reasonCode: 'NO_SUPPLEMENT', papersReturned: ['Bản vẽ diều'] }),
    )
    expect(event).toMatchObject({ type: 'DossierStopped', number: '1/TBD', papersReturned: ['Bản vẽ diều'], timeliness: 'ON_TIME' })
    expect(state).toMatchObject({
      status: 'STOPPED',
      stopped: { final: true, from: 'SUPPLEMENT_REQUIRED' },
      endedAt: moment('Fri 2026-04-03 09:00'),
      supplement: null,
      work: [],
      pauses: [{ to: moment('Fri 2026-04-03 09:00') }],
    })
  })

  it('R-050 judges a stop for good by the promised hour; a dossier that was late before it stood still stays late', () => {
    const final = (at: string) => stop({ at, final: true })
    expect(given(atHandler).when(final('Fri 2026-03-06 16:00')).state.timeliness).toBe('EARLY')
    expect(given(atHandler).when(final('Mon 2026-03-09 09:01')).state.timeliness).toBe('LATE')
    const pausedInTime = given(atHandler, stop({ at: 'Fri 2026-03-06 09:00' }))
    expect(pausedInTime.when(final('Wed 2026-03-25 09:00')).state.timeliness).toBe('ON_TIME')
    const pausedLate = given(atHandler, stop({ at: 'Tue 2026-03-10 09:00' }))
    expect(pausedLate.when(final('Wed 2026-03-25 09:00')).state.timeliness).toBe('LATE')
  })

  it('is final with a notice: nothing resumes it', () => {
    expect(given(atHandler, stop({ final: true })).when(resume()).refused).toBe('dossier.illegal-transition')
    expect(given(atHandler, stop({ final: true })).when(stop({ final: true })).refused).toBe('dossier.illegal-transition')
  })

  it('comes too late after the signature, and before acceptance there is nothing to stop', () => {
    expect(given(signed).when(stop()).refused).toBe('stop.result-decided')
    expect(given(kiteFlyingPermit, submit()).when(stop()).refused).toBe('dossier.illegal-transition')
  })
})

describe('Resuming a dossier', () => {
  it('goes on only from a stop that is not final', () => {
    expect(given(atHandler).when(resume()).refused).toBe('dossier.illegal-transition')
  })

  it('waits for the applicant’s answer: 8 goes to 4, never back to 5', () => {
    const both = play(atHandler, requestSupplement({ at: 'Wed 2026-03-04 09:00' }), stop({ at: 'Thu 2026-03-05 09:00' }))
    expect(stateOf(both).pauses.map((p) => p.reason)).toEqual(['SUPPLEMENT', 'STOPPED'])
    expect(given(both).when(resume()).refused).toBe('supplement.already-open')
    const answered = play(both, provide({ at: 'Fri 2026-03-06 09:00' }))
    expect(given(answered).when(resume({ at: 'Mon 2026-03-09 09:00' })).state).toMatchObject({
      status: 'PROCESSING',
      dueAt: moment('Thu 2026-03-12 09:00'),
    })
  })
})

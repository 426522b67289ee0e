import { describe, expect, it } from 'vitest'
import {
  accept,
  assign,
  confirm,
  handOver,
  number,
  approve,
  sign,
  complete,
  draft,
  requestSupplement,
  submit,
  urge,
} from '../testing/dossier-acts.ts'
import { given, play } from '../testing/given.ts'
import { center, officials, skyDepartment } from '../testing/kite-office.ts'
import { kiteFlyingPermit } from '../testing/kite-procedures.ts'
import { moment } from '../testing/moment.ts'
import { availableActions } from './available-actions.ts'
import { noticesOf } from './notices-of.ts'

// Steps of 2, 4 and 24 hours: the appraisal should be done by Thursday 5 March, 16:30.
const accepted = play(kiteFlyingPermit, submit({ at: 'Mon 2026-03-02 08:00' }), accept({ at: 'Mon 2026-03-02 09:00' }))
const atHandler = play(accepted, handOver(), confirm(), assign(officials.chau), confirm())
const { dueAt } = atHandler.state!.work[0]!

describe('Urging an overdue step', () => {
  it('R-065 stands in the record with step, person, due time and what was said, and changes nothing else', () => {
    const { event, state } = given(atHandler).when(urge({ at: 'Mon 2026-03-09 08:00', note: 'Đề nghị xử lý trong ngày' }))
    expect(event).toEqual({
      type: 'StepUrged',
      token: atHandler.state!.work[0]!.token,
      node: 'S3',
      step: 'Thẩm định',
      agencyId: skyDepartment,
      role: 'HANDLER',
      urged: 'chau',
      dueAt,
      note: 'Đề nghị xử lý trong ngày',
    })
    expect({ ...state, seq: 0 }).toEqual({ ...atHandler.state, seq: 0 })
  })

  it('R-065 tells the handler and the heads of the agency', () => {
    const then = given(atHandler).when(urge({ at: 'Mon 2026-03-09 08:00' }))
    expect(noticesOf(then.scene.events.at(-1)!, atHandler.state, then.state, 'H29')).toEqual([
      {
        kind: 'STEP_URGED',
        to: { who: 'STEP', agencyId: skyDepartment, role: 'HANDLER', officialId: 'chau' },
        data: { code: 'H29', step: 'Thẩm định', due: dueAt },
      },
    ])
  })

  it('R-065 is for steps whose time is over: not at the due time, from the next minute on', () => {
    expect(given(atHandler).when(urge({ at: 'Mon 2026-03-02 10:00' })).refused).toBe('urge.not-overdue')
    expect(dueAt).toBe(moment('Thu 2026-03-05 16:30'))
    expect(given(atHandler).when(urge({ at: 'Thu 2026-03-05 16:30' })).refused).toBe('urge.not-overdue')
    expect(given(atHandler).when(urge({ at: 'Thu 2026-03-05 16:31' })).event.type).toBe('StepUrged')
  })

  it('R-065 does not urge while the applicant is waited for, nor for a result that lies ready', () => {
    const waiting = play(atHandler, requestSupplement({ at: 'Tue 2026-03-03 09:00' }))
    expect(given(waiting).when(urge({ at: 'Fri 2026-03-20 09:00' })).refused).toBe('dossier.clock-paused')
    const ready = play(atHandler, complete({ draft: draft() }), confirm(), approve(), sign(), confirm(), number(), handOver(), confirm())
    expect(given(ready).when(urge({ at: 'Fri 2026-03-20 09:00' })).refused).toBe('urge.awaits-applicant')
  })

  it('R-065 is offered to the center when the time is over, and to nobody else', () => {
    const offers = (at: string) =>
      Object.values(officials).filter((o) =>
        availableActions(o, atHandler.state!, { INTAKE: 1, APPRAISAL: 1 }, moment(at)).some((a) => a.action === 'urge'),
      )
    expect(offers('Mon 2026-03-02 10:00')).toEqual([])
    const watchers = offers('Mon 2026-03-09 08:00')
    expect(watchers).toEqual([officials.hoa, officials.ha, officials.giang])
    expect(watchers.every((o) => o.grants.some((g) => g.agencyId === center))).toBe(true)
  })
})

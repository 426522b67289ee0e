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
  refuseToTakeIn,
  requestSupplement,
  scannedPage,
  sign,
  submit,
  type Act,
} from '../testing/dossier-acts.ts'
import type { Scene } from '../testing/dossier-scene.ts'
import { given, play } from '../testing/given.ts'
import { officials } from '../testing/kite-office.ts'
import { kiteFlyingPermit } from '../testing/kite-procedures.ts'
import { moment } from '../testing/moment.ts'
import { noticesOf } from './notices-of.ts'
import { daysAfter, isUncollected } from './uncollected.ts'

const told = (from: Scene, act: Act) => {
  const { scene } = given(from).when(act)
  return noticesOf(scene.events.at(-1)!, from.state, scene.state!, 'H29.19-260302-0001')
}
const fresh = play(kiteFlyingPermit, submit({ at: 'Mon 2026-03-02 08:00' }))
const accepted = play(fresh, accept({ at: 'Mon 2026-03-02 09:00' }))
const onItsWay = play(
  accepted,
  handOver(),
  confirm(),
  assign(officials.chau),
  confirm(),
  complete({ draft: draft({ files: [scannedPage] }) }),
  confirm(),
  approve(),
  sign(),
  confirm(),
  number(),
  handOver({ at: 'Thu 2026-03-05 09:00' }),
)
const about = { code: 'H29.19-260302-0001', procedure: 'Cấp giấy phép thả diều' }

describe('What people are told', () => {
  it('R-077 status 9 on Thursday with due Monday: the applicant is told on Thursday, and that it is early', () => {
    expect(onItsWay.state?.dueAt).toBe(moment('Mon 2026-03-09 09:00'))
    const { scene } = given(onItsWay).when(confirm({ at: 'Thu 2026-03-05 10:00' }))
    expect(scene.state).toMatchObject({ status: 'DONE', timeliness: 'EARLY' })
    expect(scene.events.at(-1)!.at).toBe(moment('Thu 2026-03-05 10:00'))
    expect(told(onItsWay, confirm({ at: 'Thu 2026-03-05 10:00' }))).toEqual([
      { kind: 'RESULT_READY', to: { who: 'OWNER' }, data: { ...about, early: 'yes' } },
    ])
  })

  it('R-077 a result on time is told too, as what it is', () => {
    expect(told(onItsWay, confirm({ at: 'Mon 2026-03-09 08:59' }))).toMatchObject([{ data: { early: 'no' } }])
  })

  it('R-076 says that a result lies in the vault, and nothing more when it was collected at a counter', () => {
    const done = play(onItsWay, confirm({ at: 'Thu 2026-03-05 10:00' }))
    expect(told(done, deliver({ channel: 'ONLINE', counterId: null }))).toMatchObject([{ kind: 'RESULT_DELIVERED_ONLINE' }])
    expect(told(done, deliver())).toEqual([])
  })

  it('R-026 R-090 tells of a refusal, and of a request with the day by which it is awaited', () => {
    expect(told(fresh, refuseToTakeIn())).toEqual([{ kind: 'DOSSIER_REFUSED', to: { who: 'OWNER' }, data: about }])
    expect(told(accepted, requestSupplement())).toMatchObject([
      { kind: 'SUPPLEMENT_REQUESTED', data: { until: expect.stringMatching(/^2026-/) } },
    ])
  })

  it('says nothing of what happens inside the office', () => {
    expect(told(accepted, handOver())).toEqual([])
    expect(told(fresh, accept())).toEqual([])
  })
})

describe('A result nobody collects', () => {
  const done = play(onItsWay, confirm({ at: 'Fri 2026-03-06 16:00' })).state!

  it('R-078 is listed 30 days after status 9 while it is not 10, and not a minute earlier', () => {
    expect(isUncollected(done, moment('Sun 2026-04-05 15:59'), 30)).toBe(false)
    expect(isUncollected(done, moment('Sun 2026-04-05 16:00'), 30)).toBe(true)
  })

  it('R-078 leaves the list when it is collected, however late', () => {
    const collected = play(onItsWay, confirm({ at: 'Fri 2026-03-06 16:00' }), deliver({ at: 'Mon 2026-06-01 09:00' })).state!
    expect(isUncollected(collected, moment('Mon 2026-06-01 09:00'), 30)).toBe(false)
  })

  it('counts calendar days over the ends of months and years', () => {
    expect(daysAfter(moment('Thu 2026-12-31 23:30'), 1)).toBe(moment('Fri 2027-01-01 23:30'))
    expect(daysAfter(moment('Sun 2026-03-01 00:10'), -1)).toBe(moment('Sat 2026-02-28 00:10'))
  })
})

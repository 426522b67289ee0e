import { describe, expect, it } from 'vitest'
import {
  accept,
  assign,
  complete,
  confirm,
  deliver,
  draft,
  handOver,
  provide,
  recall,
  refuseToTakeIn,
  requestSupplement,
  sendBack,
  stop,
  submit,
  withdraw,
  approve,
  number,
  sign,
} from '../testing/dossier-acts.ts'
import { stateOf, type Scene } from '../testing/dossier-scene.ts'
import { play } from '../testing/given.ts'
import { officials, skyDepartment } from '../testing/kite-office.ts'
import { kiteFlyingPermit } from '../testing/kite-procedures.ts'
import { moment } from '../testing/moment.ts'
import { roadOf } from './road.ts'

const told = (scene: Scene): string[] => roadOf(stateOf(scene), scene.events).map((s) => `${s.state} ${s.name}`)
const filed = play(kiteFlyingPermit, submit({ at: 'Mon 2026-03-02 08:00' }))
const atHandler = play(
  filed,
  accept({ at: 'Mon 2026-03-02 09:00' }),
  handOver({ at: 'Mon 2026-03-02 09:30' }),
  confirm({ at: 'Mon 2026-03-02 10:00' }),
  assign(officials.chau, { at: 'Mon 2026-03-02 10:30' }),
  confirm({ at: 'Mon 2026-03-02 11:00' }),
)

describe('The road of a dossier as its citizen reads it', () => {
  it('R-148 shows every step, its unit and its dates: past, present and ahead', () => {
    expect(told(atHandler)).toEqual([
      'PAST Nộp hồ sơ',
      'PAST Tiếp nhận',
      'PAST Chuyển hồ sơ',
      'PAST Phân công',
      'NOW Thẩm định',
      'AHEAD Phê duyệt, ký',
      'AHEAD Vào số, đóng dấu',
      'AHEAD Chuyển kết quả',
      'AHEAD Trả kết quả',
    ])
    expect(roadOf(stateOf(atHandler), atHandler.events)[4]).toMatchObject({
      agencyId: skyDepartment,
      officialId: 'chau',
      from: moment('Mon 2026-03-02 11:00'),
      to: null,
      plannedDueAt: moment('Thu 2026-03-05 16:30'),
    })
  })

  it('R-031 shows the counter and the hour of its answer before acceptance', () => {
    expect(told(filed)).toEqual(['PAST Nộp hồ sơ', 'NOW Kiểm tra, tiếp nhận'])
    expect(roadOf(stateOf(filed), filed.events)[1]).toMatchObject({ plannedDueAt: moment('Tue 2026-03-03 08:00') })
  })

  it('R-090 says what is awaited from whom, until when', () => {
    const asked = play(atHandler, requestSupplement({ at: 'Tue 2026-03-03 09:00' }))
    expect(told(asked)).toContain('NOW Chờ người nộp bổ sung')
    expect(roadOf(stateOf(asked), asked.events).find((s) => s.kind === 'SupplementRequested')?.note).toBe('Phiếu 6/PBS')
    expect(told(play(asked, provide()))).toContain('PAST Đã bổ sung')
  })

  it('R-047 plans what is ahead later by the time waited', () => {
    const answered = play(atHandler, requestSupplement({ at: 'Tue 2026-03-03 09:00' }), provide({ at: 'Thu 2026-03-05 09:00' }))
    expect(roadOf(stateOf(answered), answered.events).at(-1)).toMatchObject({ state: 'AHEAD', plannedDueAt: stateOf(answered).dueAt })
  })

  it('shows a step that was sent back, to officials with the comments, and the steps ahead again', () => {
    const returned = play(atHandler, complete({ draft: draft() }), confirm(), sendBack({ comments: 'Ghi rõ chiều dài dây' }))
    expect(told(returned).slice(4, 8)).toEqual(['PAST Thẩm định', 'PAST Phê duyệt, ký', 'NOW Thẩm định', 'AHEAD Phê duyệt, ký'])
    expect(roadOf(stateOf(returned), returned.events)[5]?.note).toBe('Ghi rõ chiều dài dây')
    expect(roadOf(stateOf(returned), returned.events, 'public')[5]?.note).toBe(null)
  })

  it('has the recalled step before it again', () => {
    const recalled = play(filed, accept(), handOver(), recall())
    expect(told(recalled).filter((s) => s.startsWith('NOW'))).toEqual(['NOW Chuyển hồ sơ'])
  })

  it.each([
    ['a withdrawal', play(atHandler, withdraw()), 'PAST Rút hồ sơ'],
    ['a stop for good', play(atHandler, stop({ final: true })), 'PAST Dừng giải quyết'],
    ['a refusal', play(filed, refuseToTakeIn()), 'PAST Không tiếp nhận'],
  ])('ends with %s: nothing is ahead', (_what, scene, last) => {
    expect(told(scene).at(-1)).toBe(last)
    expect(told(scene).every((s) => s.startsWith('PAST'))).toBe(true)
  })

  it('ends with the result in the citizen’s hands', () => {
    const returned = play(
      atHandler,
      complete({ draft: draft() }),
      confirm(),
      approve(),
      sign(),
      confirm(),
      number(),
      handOver(),
      confirm(),
      deliver(),
    )
    expect(told(returned).at(-1)).toBe('PAST Trả kết quả')
    expect(told(returned).every((s) => s.startsWith('PAST'))).toBe(true)
  })
})

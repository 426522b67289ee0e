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
  recall,
  sendBack,
  sign,
  submit,
} from '../testing/dossier-acts.ts'
import { dossierId, type Scene } from '../testing/dossier-scene.ts'
import { play } from '../testing/given.ts'
import { center, officials, rainStation, skyDepartment, windStation } from '../testing/kite-office.ts'
import { processOf } from '../testing/kite-processes.ts'
import { kiteFlyingPermit, kitePictureCopies, shortKitePermit, teaHouseLicence } from '../testing/kite-procedures.ts'
import { moment } from '../testing/moment.ts'
import { handoversOf } from './control-slip.ts'

const rowsOf = (scene: Scene) => handoversOf(dossierId, scene.events)
const accepted = play(kiteFlyingPermit, submit({ at: 'Mon 2026-03-02 08:00' }), accept({ at: 'Mon 2026-03-02 09:00' }))
const handedOver = play(accepted, handOver({ at: 'Mon 2026-03-02 09:30', note: 'Kèm bản vẽ giấy' }))
const atHandler = play(
  handedOver,
  confirm({ at: 'Mon 2026-03-02 10:00' }),
  assign(officials.chau, { at: 'Mon 2026-03-02 10:30' }),
  confirm(),
)

describe('The control slip', () => {
  it('R-058 has a row for each handover with giver, receiver and both hours', () => {
    expect(rowsOf(handedOver)).toEqual([
      {
        row: 1,
        fromStep: 'Chuyển hồ sơ',
        toStep: 'Phân công',
        fromAgencyId: center,
        toAgencyId: skyDepartment,
        givenBy: 'hoa',
        givenAt: moment('Mon 2026-03-02 09:30'),
        receivedBy: null,
        receivedAt: null,
        allottedMinutes: 120,
        usedMinutes: 30,
        timeliness: 'EARLY',
        note: 'Kèm bản vẽ giấy',
        recalledAt: null,
      },
    ])
    expect(rowsOf(atHandler)).toMatchObject([
      { receivedBy: 'binh', receivedAt: moment('Mon 2026-03-02 10:00') },
      { row: 2, givenBy: 'binh', receivedBy: 'chau' },
    ])
  })

  it('R-061 judges each row by the hours its giver used: 25.5 of 24 is LATE', () => {
    const late = play(
      shortKitePermit,
      submit({ at: 'Mon 2026-03-02 08:00' }),
      accept({ at: 'Mon 2026-03-02 08:00' }),
      handOver({ at: 'Mon 2026-03-02 08:30' }),
      confirm({ at: 'Mon 2026-03-02 08:30' }),
      complete({ draft: draft(), at: 'Thu 2026-03-05 10:00' }),
    )
    expect(rowsOf(late).at(-1)).toMatchObject({
      fromStep: 'Thẩm định',
      allottedMinutes: 24 * 60,
      usedMinutes: 25.5 * 60,
      timeliness: 'LATE',
    })
  })

  it('R-058 tells the whole road of a dossier, send-back included', () => {
    const whole = play(
      atHandler,
      complete({ draft: draft() }),
      confirm(),
      sendBack({ comments: 'Ghi rõ chiều dài dây' }),
      confirm(),
      complete(),
      confirm(),
      approve(),
      sign(),
      confirm(),
      number(),
      handOver(),
      confirm(),
      deliver(),
    )
    expect(rowsOf(whole).map((r) => `${r.givenBy} -> ${r.receivedBy}: ${r.toStep}`)).toEqual([
      'hoa -> binh: Phân công',
      'binh -> chau: Thẩm định',
      'chau -> lan: Phê duyệt, ký',
      'lan -> chau: Thẩm định',
      'chau -> lan: Phê duyệt, ký',
      'lan -> phuc: Vào số, đóng dấu',
      'phuc -> tam: Trả kết quả',
    ])
    expect(rowsOf(whole)[3]).toMatchObject({ note: 'Ghi rõ chiều dài dây' })
    expect(rowsOf(whole).map((r) => r.row)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  it('R-059 keeps a recalled row as it was given and says in a new one why it was taken back', () => {
    const recalled = play(handedOver, recall({ at: 'Mon 2026-03-02 09:45', reason: 'Chuyển nhầm phòng' }))
    expect(rowsOf(recalled)).toEqual([
      { ...rowsOf(handedOver)[0], recalledAt: moment('Mon 2026-03-02 09:45') },
      {
        row: 2,
        fromStep: 'Phân công',
        toStep: 'Chuyển hồ sơ',
        fromAgencyId: center,
        toAgencyId: center,
        givenBy: 'hoa',
        givenAt: moment('Mon 2026-03-02 09:45'),
        receivedBy: null,
        receivedAt: null,
        allottedMinutes: 0,
        usedMinutes: 0,
        timeliness: null,
        note: 'Chuyển nhầm phòng',
        recalledAt: moment('Mon 2026-03-02 09:45'),
      },
    ])
    expect(rowsOf(play(recalled, handOver(), confirm())).map((r) => [r.row, r.receivedBy, r.recalledAt === null])).toEqual([
      [1, null, false],
      [2, null, false],
      [3, 'binh', true],
    ])
  })

  it('R-058 signs the row of the right station where two steps have the same name', () => {
    const asked = play(teaHouseLicence, submit(), accept(), handOver())
    const [wind] = asked.state!.work.map((w) => w.token)
    expect(rowsOf(play(asked, confirm({ step: wind })))).toMatchObject([
      { toAgencyId: windStation, receivedBy: 'gio' },
      { toAgencyId: rainStation, receivedBy: null },
    ])
  })

  it('R-058 writes a row when work changes hands, and none when only the awaited receiver is named', () => {
    const passed = play(atHandler, assign(officials.dung, { step: 'appraisal', at: 'Tue 2026-03-03 09:00' }), confirm())
    expect(rowsOf(passed).at(-1)).toMatchObject({ row: 3, fromStep: 'Thẩm định', toStep: 'Thẩm định', givenBy: 'binh', receivedBy: 'dung' })
    expect(rowsOf(passed).at(-1)).toMatchObject({ usedMinutes: 6.5 * 60, timeliness: null })
    const late = play(atHandler, assign(officials.dung, { step: 'appraisal', at: 'Fri 2026-03-06 09:00' }))
    expect(rowsOf(late).at(-1)).toMatchObject({ timeliness: 'LATE' })
    const named = play(handedOver, confirm(), assign(officials.chau), assign(officials.dung, { step: 'appraisal' }), confirm())
    expect(rowsOf(named)).toHaveLength(2)
    expect(rowsOf(named).at(-1)).toMatchObject({ givenBy: 'binh', receivedBy: 'dung' })
  })

  it('R-058 begins with the acceptance where the first step is not at the counter', async () => {
    const straight = await processOf('straight-to-sky', [
      { name: 'Thẩm định', unit: 'COMPETENT', role: 'HANDLER', kind: 'appraisal', hours: 8 },
      { name: 'Trả kết quả', unit: 'CENTER', role: 'RETURN_OFFICER', kind: 'delivery', hours: 0 },
    ])
    const begun = play({ ...kiteFlyingPermit, process: straight }, submit(), accept(), confirm())
    expect(rowsOf(begun)).toMatchObject([
      { fromStep: 'Tiếp nhận', toStep: 'Thẩm định', givenBy: 'hoa', receivedBy: 'chau', timeliness: null },
    ])
  })

  it('R-034 is not kept for certified copies: their steps start without a signature', () => {
    const copies = play(kitePictureCopies, submit(), accept(), complete({ draft: draft() }), approve(), sign(), number(), deliver())
    expect(rowsOf(copies)).toEqual([])
    expect(copies.events.some((e) => e.type === 'HandoverConfirmed')).toBe(false)
    expect(copies.state).toMatchObject({ status: 'RETURNED', work: [] })
  })
})

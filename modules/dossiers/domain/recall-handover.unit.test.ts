import { describe, expect, it } from 'vitest'
import {
  accept,
  assign,
  complete,
  confirm,
  draft,
  handOver,
  provide,
  recall,
  requestSupplement,
  sendBack,
  submit,
} from '../testing/dossier-acts.ts'
import { stateOf } from '../testing/dossier-scene.ts'
import { given, play } from '../testing/given.ts'
import { official, officials, windStation } from '../testing/kite-office.ts'
import { processOf } from '../testing/kite-processes.ts'
import { kiteFlyingPermit, kitePictureCopies } from '../testing/kite-procedures.ts'
import { may, mayRead } from './policy.ts'

const accepted = play(kiteFlyingPermit, submit({ at: 'Mon 2026-03-02 08:00' }), accept({ at: 'Mon 2026-03-02 09:00' }))
const handedOver = play(accepted, handOver({ at: 'Mon 2026-03-02 09:30' }))
const atHandler = play(handedOver, confirm(), assign(officials.chau), confirm())

describe('Recalling a handover', () => {
  it('puts work, process, result and status back exactly as they were', () => {
    const { state } = given(handedOver).when(recall({ at: 'Mon 2026-03-02 10:00' }))
    const { seq: _seq, engine, recallable, ...back } = state
    const { seq: _before, engine: engineBefore, recallable: _none, ...before } = stateOf(accepted)
    expect(back).toEqual(before)
    expect(engine?.tokens).toEqual(engineBefore?.tokens)
    expect(recallable).toBe(null)
  })

  it('takes a draft back that went with it, and gives back the one before', () => {
    const first = play(atHandler, complete({ draft: draft({ title: 'Giấy phép thả diều nhỏ' }) }))
    expect(given(first).when(recall()).state).toMatchObject({ result: null, work: [{ kind: 'appraisal', startedBy: 'chau' }] })
    const second = play(first, confirm(), sendBack(), confirm(), complete({ draft: draft({ title: 'Giấy phép thả diều lớn' }) }))
    expect(given(second).when(recall()).state).toMatchObject({ status: 'PROCESSING', result: { title: 'Giấy phép thả diều nhỏ' } })
  })

  it('uses no number of a step twice, so that a late click hits nothing', () => {
    const again = play(handedOver, recall(), handOver())
    expect(again.state!.work[0]!.token).toBeGreaterThan(handedOver.state!.work[0]!.token)
    expect(given(again, confirm()).when(assign(officials.chau)).state.work).toMatchObject([{ kind: 'appraisal' }])
  })

  it('is possible until somebody has signed', () => {
    const signed = given(handedOver, confirm())
    expect(stateOf(signed.scene).recallable).toBe(null)
    const asIfAllowed = official('hoa', [])
    expect(() => signed.when(recall({ by: asIfAllowed }))).toThrow('hoa may not recall-handover')
  })

  it('is possible once, with a reason, and only by who handed over', () => {
    expect(given(handedOver).when(recall({ reason: ' ' })).refused).toBe('handover.recall-reason-missing')
    expect(() => given(handedOver).when(recall({ by: officials.ha }))).toThrow('ha may not')
    expect(() => given(handedOver, recall()).when(recall())).toThrow('hoa may not')
  })

  it('has nothing to take back where no handover waits for a signature', () => {
    const checked = given(kitePictureCopies, submit(), accept(), complete({ draft: draft() }))
    expect(checked.when(recall()).refused).toBe('handover.recall-too-late')
  })

  it('is possible while the applicant is awaited, who is awaited still', () => {
    const asked = play(handedOver, requestSupplement({ at: 'Mon 2026-03-02 10:00', by: officials.hoa }))
    const recalled = given(asked).when(recall())
    expect(recalled.state).toMatchObject({ status: 'SUPPLEMENT_REQUIRED', dueAt: null, work: [{ kind: 'transfer' }] })
    const answered = play(recalled.scene, provide({ at: 'Wed 2026-03-04 10:00' }))
    expect(answered.state).toMatchObject({ status: 'PROCESSING', work: [{ kind: 'transfer', startedAt: expect.anything() }] })
  })

  it('R-058 stays possible when another branch signs, and undoes nothing of that branch', async () => {
    const branches = await processOf('branches', [
      { name: 'Lấy ý kiến', unit: 'H29.30', role: 'HANDLER', kind: 'consultation', hours: 8, parallelGroup: 'g', branch: 'a' },
      { name: 'Tổng hợp', unit: 'COMPETENT', role: 'HANDLER', kind: 'appraisal', hours: 8, parallelGroup: 'g', branch: 'a' },
      { name: 'Kiểm tra', unit: 'H29.31', role: 'HANDLER', kind: 'verification', hours: 8, parallelGroup: 'g', branch: 'b' },
      { name: 'Trả kết quả', unit: 'CENTER', role: 'RETURN_OFFICER', kind: 'delivery', hours: 0 },
    ])
    const begun = play({ ...kiteFlyingPermit, process: branches }, submit(), accept())
    const [wind, rain] = begun.state!.work.map((w) => w.token)
    const crossed = play(begun, confirm({ step: wind }), complete({ step: wind }), confirm({ step: rain }))
    expect(mayRead(officials.gio, stateOf(crossed))).toBe(true)
    expect(may(officials.gio, 'recall-handover', stateOf(crossed))).toBe(true)
    const { state } = given(crossed).when(recall())
    expect(state.work.toSorted((a, b) => a.token - b.token)).toMatchObject([
      { agencyId: windStation, startedBy: 'gio' },
      { name: 'Kiểm tra', startedBy: 'mua' },
    ])
  })
})

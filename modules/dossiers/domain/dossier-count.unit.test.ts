import { describe, expect, it } from 'vitest'
import { accept, confirm, handOver, refuseToTakeIn, requestSupplement, submit } from '../testing/dossier-acts.ts'
import { stateOf } from '../testing/dossier-scene.ts'
import { given, play } from '../testing/given.ts'
import { kiteFlyingPermit } from '../testing/kite-procedures.ts'
import { countDeltas, countKeyOf, NEVER } from './dossier-count.ts'

const submitted = play(kiteFlyingPermit, submit({ at: 'Sat 2026-02-28 10:00' }))
const takenIn = given(submitted).when(accept({ at: 'Mon 2026-03-02 08:00' }))

describe('Where a dossier is counted', () => {
  it('counts a new one once, in the month of its submission, and not among the received ones (R-154)', () => {
    expect(countDeltas(null, stateOf(submitted))).toEqual([
      expect.objectContaining({
        n: 1,
        status: 'NEW',
        accepted: false,
        month: '2026-02-01',
        overMonth: NEVER,
        dueMonth: NEVER,
        timeliness: 'NONE',
      }),
    ])
  })
  it('moves it with the acceptance: away from the new ones, to the received ones of that month', () => {
    const deltas = countDeltas(stateOf(submitted), takenIn.state)
    expect(deltas.map((d) => ({ n: d.n, status: d.status, accepted: d.accepted, month: d.month }))).toEqual([
      { n: -1, status: 'NEW', accepted: false, month: '2026-02-01' },
      { n: 1, status: 'ACCEPTED', accepted: true, month: '2026-03-01' },
    ])
  })
  it('leaves it where it is when an act changes nothing that is counted', () => {
    const handed = given(takenIn.scene).when(handOver({ at: 'Mon 2026-03-02 09:00' }))
    expect(countDeltas(takenIn.state, handed.state)).toEqual([])
    expect(countDeltas(handed.state, given(handed.scene).when(confirm({ at: 'Mon 2026-03-02 10:00' })).state)).toHaveLength(2)
  })
  it('counts one whose clock stands still by the hour promised first', () => {
    const handled = given(takenIn.scene, handOver({ at: 'Mon 2026-03-02 09:00' }), confirm({ at: 'Mon 2026-03-02 10:00' }))
    const paused = handled.when(requestSupplement({ at: 'Mon 2026-03-02 11:00' })).state
    expect(countKeyOf(paused)).toMatchObject({ status: 'SUPPLEMENT_REQUIRED', dueMonth: '2026-03-01', overMonth: NEVER })
  })
  it('R-154 keeps one that was not taken in outside the received ones', () => {
    const refused = given(submitted).when(refuseToTakeIn({ at: 'Mon 2026-03-02 08:00' })).state
    expect(countKeyOf(refused)).toMatchObject({ status: 'NOT_ACCEPTED', accepted: false, month: '2026-02-01', overMonth: '2026-03-01' })
  })
})

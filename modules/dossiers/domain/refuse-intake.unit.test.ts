import { describe, expect, it } from 'vitest'
import { accept, refuseToTakeIn, requestSupplement, submit } from '../testing/dossier-acts.ts'
import { given } from '../testing/given.ts'
import { kiteFlyingPermit } from '../testing/kite-procedures.ts'

const filed = given(kiteFlyingPermit, submit())

describe('Refusing to take a dossier in', () => {
  it.each(['', 'Thiếu', '         '])('R-026 asks for a written reason instead of %j', (reason) => {
    expect(filed.when(refuseToTakeIn({ reason })).refused).toBe('refusal.reason-required')
  })

  it('R-026 refuses in writing with reason and legal basis: status 3, numbered notice, no code, nothing promised', () => {
    const { event, state } = filed.when(refuseToTakeIn())
    expect(event).toMatchObject({ type: 'DossierRefused', number: '1/PTC', legalBasis: 'Điều 3 Quy chế thả diều' })
    expect(state).toMatchObject({ status: 'NOT_ACCEPTED', acceptance: null, dueAt: null, timeliness: null })
    expect(filed.when(refuseToTakeIn({ legalBasis: ' ' })).refused).toBe('refusal.legal-basis-required')
  })

  it('R-027 names the right body and its address when the dossier belongs elsewhere', () => {
    const outOfScope = { reasonCode: 'OUT_OF_SCOPE', reason: 'Thủ tục của tỉnh khác' } as const
    expect(filed.when(refuseToTakeIn(outOfScope)).refused).toBe('refusal.competent-body-required')
    expect(filed.when(refuseToTakeIn({ ...outOfScope, competentBody: { name: 'Sở Gió', address: ' ' } })).refused).toBe(
      'refusal.competent-body-required',
    )
    expect(filed.when(refuseToTakeIn({ ...outOfScope, competentBody: { name: 'Sở Gió', address: '2 đường Mây' } })).event).toMatchObject({
      guidance: 'Sở Gió, 2 đường Mây',
    })
  })

  it('ends an open request for papers with it', () => {
    expect(given(kiteFlyingPermit, submit(), requestSupplement()).when(refuseToTakeIn()).state.supplement).toBe(null)
  })

  it('R-154 is possible only before acceptance', () => {
    expect(given(kiteFlyingPermit, submit(), accept()).when(refuseToTakeIn()).refusal).toMatchObject({
      code: 'dossier.illegal-transition',
      data: { from: 'ACCEPTED', to: 'NOT_ACCEPTED' },
    })
  })
})

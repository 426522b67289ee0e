import { describe, expect, it } from 'vitest'
import {
  accept,
  approve,
  assign,
  complete,
  confirm,
  draft,
  handOver,
  number,
  provide,
  requestSupplement,
  resume,
  sign,
  stop,
  submit,
} from '../testing/dossier-acts.ts'
import { given, play } from '../testing/given.ts'
import { officials } from '../testing/kite-office.ts'
import { kiteFlyingPermit, paper, type KiteProcedure } from '../testing/kite-procedures.ts'
import { moment } from '../testing/moment.ts'

const filed = given(kiteFlyingPermit, submit())
const tenDays: KiteProcedure = { ...kiteFlyingPermit, limit: { value: 10, unit: 'workingDay' }, askWithinDays: null }
const endOfDay: KiteProcedure = { ...tenDays, clock: { ...tenDays.clock, mode: 'END_OF_DAY' } }
const restarting = (procedure: KiteProcedure): KiteProcedure => ({ ...procedure, clock: { ...procedure.clock, pausePolicy: 'RESTART' } })

describe('Asking for a supplement before acceptance', () => {
  it('R-025 lists in one writing what is wrong and how to mend it, and starts no clock', () => {
    const { event, state } = filed.when(requestSupplement({ at: 'Mon 2026-03-02 10:00' }))
    expect(event).toMatchObject({ type: 'SupplementRequested', phase: 'INTAKE', number: '1/PBS', again: null })
    expect(state).toMatchObject({ status: 'NEW', pauses: [], supplementsAsked: { INTAKE: 1, APPRAISAL: 0 } })
    expect(state.supplement).toMatchObject({ number: '1/PBS', requestedAt: moment('Mon 2026-03-02 10:00') })
  })

  it('R-025 blocks a second request in the intake phase', () => {
    const answered = given(kiteFlyingPermit, submit(), requestSupplement(), provide())
    expect(answered.when(requestSupplement()).refusal).toMatchObject({
      code: 'supplement.already-issued',
      data: { phase: 'INTAKE', asked: 1 },
    })
  })

  it('R-025 allows it for papers handed in later, with a reason and another supervisor', () => {
    const answered = given(kiteFlyingPermit, submit(), requestSupplement(), provide())
    const reason = 'Bản vẽ mới nộp thiếu chữ ký'
    const { event, state } = answered.when(requestSupplement({ again: { reason, allowedBy: officials.giang.officialId } }))
    expect(event).toMatchObject({ again: { reason, allowedBy: 'giang' } })
    expect(state.supplementsAsked.INTAKE).toBe(2)
  })

  it.each([
    ['no reason', { reason: 'thiếu', allowedBy: officials.giang.officialId }],
    ['somebody who is no supervisor', { reason: 'Bản vẽ mới nộp thiếu chữ ký', allowedBy: officials.chau.officialId }],
    ['who asks', { reason: 'Bản vẽ mới nộp thiếu chữ ký', allowedBy: officials.hoa.officialId }],
  ])('R-025 does not take %s for it', (_what, again) => {
    const answered = given(kiteFlyingPermit, submit(), requestSupplement(), provide())
    expect(answered.when(requestSupplement({ again })).refused).toBe('supplement.already-issued')
  })

  it('R-025 has one request open at a time', () => {
    expect(given(kiteFlyingPermit, submit(), requestSupplement()).when(requestSupplement()).refused).toBe('supplement.already-open')
  })

  it.each(['SKY_DEPARTMENT', 'center', ''])('R-028 sends nobody to %j: only the center, the portal or the post', (place) => {
    expect(filed.when(requestSupplement({ places: ['CENTER', place] })).refusal).toMatchObject({
      code: 'supplement.single-point-only',
      data: { places: [place] },
    })
  })

  it('R-028 names at least one place', () => {
    expect(filed.when(requestSupplement({ places: [] })).refused).toBe('supplement.single-point-only')
  })

  it('R-021, R-025 asks for nothing outside the list, nothing empty and nothing unexplained', () => {
    const line = { requiredDocumentId: 'drawing', wrong: 'Thiếu kích thước', fix: 'Ghi kích thước' }
    expect(filed.when(requestSupplement({ items: [] })).refused).toBe('supplement.nothing-asked')
    expect(filed.when(requestSupplement({ items: [{ ...line, requiredDocumentId: 'residence' }] })).refused).toBe(
      'dossier.extra-document-forbidden',
    )
    expect(filed.when(requestSupplement({ items: [line, { ...line, fix: ' ' }] })).refused).toBe('supplement.item-unclear')
    expect(filed.when(requestSupplement({ legalBasis: ' ' })).refused).toBe('supplement.legal-basis-missing')
  })
})

describe('Answering a supplement request', () => {
  const asked = given(kiteFlyingPermit, submit(), requestSupplement({ places: ['CENTER', 'POST'] }))

  it('R-028 takes papers only where the request says', () => {
    expect(asked.when(provide({ place: 'PORTAL' })).refused).toBe('supplement.single-point-only')
    expect(asked.when(provide({ place: 'POST', by: officials.hoa })).state.supplement).toBe(null)
  })

  it('R-025 takes everything that was asked, together', () => {
    expect(asked.when(provide({ place: 'CENTER', documents: [paper('photo')] })).refusal).toMatchObject({
      code: 'supplement.incomplete',
      data: { ids: ['drawing'], missing: ['Bản vẽ diều'] },
    })
    expect(asked.when(provide({ place: 'CENTER', documents: [paper('drawing', { files: [] })] })).refused).toBe('supplement.incomplete')
  })

  it('R-033 keeps the dossier, counts revision 2 and leaves the other papers as they were', () => {
    const { state } = asked.when(provide({ place: 'CENTER', documents: [paper('drawing', { source: 'PAPER', files: [] })] }))
    expect(state.revision).toBe(2)
    expect(Object.fromEntries(state.documents.map((d) => [d.requiredDocumentId, d.revision]))).toEqual({
      application: 1,
      'field-title': 1,
      drawing: 2,
    })
  })

  it('R-021 takes nothing outside the list', () => {
    expect(asked.when(provide({ place: 'CENTER', documents: [paper('drawing'), paper('residence')] })).refused).toBe(
      'dossier.extra-document-forbidden',
    )
  })

  it('answers nothing that was not asked', () => {
    expect(filed.when(provide()).refused).toBe('supplement.none-open')
  })
})

describe('Asking during appraisal', () => {
  const atAppraisal = (procedure: KiteProcedure, acceptedAt: string) =>
    play(
      procedure,
      submit({ at: 'Mon 2026-03-02 07:30' }),
      accept({ at: acceptedAt }),
      handOver(),
      confirm(),
      assign(officials.chau),
      confirm(),
    )
  const request = { at: 'Thu 2026-03-05 10:00' }
  const answer = { at: 'Thu 2026-03-12 15:00' }

  it('R-090 makes status 5 and lets the clock stand still', () => {
    const { state } = given(atAppraisal(tenDays, 'Mon 2026-03-02 08:30')).when(requestSupplement(request))
    expect(state).toMatchObject({ status: 'SUPPLEMENT_REQUIRED', dueAt: null, supplementsAsked: { INTAKE: 0, APPRAISAL: 1 } })
    expect(state.pauses).toMatchObject([{ from: moment('Thu 2026-03-05 10:00'), to: null, reason: 'SUPPLEMENT', policy: 'RESUME' }])
  })

  it('R-047 RESUME lets the remaining hours go on: 25.5 of 80 were used', () => {
    const asked = given(atAppraisal(tenDays, 'Mon 2026-03-02 08:30'), requestSupplement(request))
    const { event, state } = asked.when(provide(answer))
    expect(event).toMatchObject({ type: 'SupplementProvided', phase: 'APPRAISAL', revision: 2, dueAt: moment('Mon 2026-03-23 13:30') })
    expect(state).toMatchObject({ status: 'PROCESSING', dueAt: moment('Mon 2026-03-23 13:30'), supplement: null })
    expect(state.pauses).toMatchObject([{ from: moment('Thu 2026-03-05 10:00'), to: moment('Thu 2026-03-12 15:00') }])
  })

  it('R-047 RESTART counts anew from the complete dossier', () => {
    const asked = given(atAppraisal(restarting(tenDays), 'Mon 2026-03-02 08:30'), requestSupplement(request))
    expect(asked.when(provide(answer)).state.dueAt).toBe(moment('Thu 2026-03-26 15:00'))
  })

  it('R-047 keeps the policy of the request, whatever the rules say when the answer comes', () => {
    const asked = play(atAppraisal(restarting(tenDays), 'Mon 2026-03-02 08:30'), requestSupplement(request))
    expect(given({ ...asked, procedure: tenDays }).when(provide(answer)).state.dueAt).toBe(moment('Thu 2026-03-26 15:00'))
  })

  it('R-047 END_OF_DAY uses up the days through the request and goes on after the day of the answer', () => {
    // 3, 4 and 5 March are used; 12 March is the day of the answer; the other seven are 13, 16, 17, 18, 19, 20 and 23.
    const asked = given(atAppraisal(endOfDay, 'Mon 2026-03-02 08:30'), requestSupplement(request))
    expect(asked.when(provide(answer)).state.dueAt).toBe(moment('Mon 2026-03-23 17:00'))
  })

  it('R-047 END_OF_DAY with RESTART takes the day of the answer as the day of acceptance', () => {
    const asked = given(atAppraisal(restarting(endOfDay), 'Mon 2026-03-02 08:30'), requestSupplement(request))
    expect(asked.when(provide(answer)).state.dueAt).toBe(moment('Thu 2026-03-26 17:00'))
  })

  it('R-047 changes nothing when the request came after the promised hour', () => {
    const asked = given(atAppraisal(tenDays, 'Mon 2026-03-02 08:30'), requestSupplement({ at: 'Tue 2026-03-17 09:00' }))
    expect(asked.when(provide({ at: 'Thu 2026-03-26 09:00' })).state.dueAt).toBe(moment('Mon 2026-03-16 08:30'))
  })

  it('R-090 is allowed once in this phase too, apart from the intake phase', () => {
    const both = play(
      tenDays,
      submit({ at: 'Mon 2026-03-02 07:30' }),
      requestSupplement(),
      provide(),
      accept({ at: 'Mon 2026-03-02 08:30' }),
      requestSupplement(request),
      provide(answer),
    )
    expect(both.state?.supplementsAsked).toEqual({ INTAKE: 1, APPRAISAL: 1 })
    expect(given(both).when(requestSupplement()).refused).toBe('supplement.already-issued')
  })

  it('R-091 needs no explanation until the third working day after acceptance, to the minute', () => {
    const accepted = given(atAppraisal(kiteFlyingPermit, 'Mon 2026-03-02 09:00'))
    expect(accepted.when(requestSupplement({ at: 'Thu 2026-03-05 09:00' })).state.status).toBe('SUPPLEMENT_REQUIRED')
    expect(accepted.when(requestSupplement({ at: 'Thu 2026-03-05 09:01' })).refusal).toMatchObject({
      code: 'supplement.asked-late',
      data: { askBy: moment('Thu 2026-03-05 09:00') },
    })
    const again = { reason: 'Đo đạc thực địa mới cho thấy thiếu sót', allowedBy: officials.binh.officialId }
    expect(accepted.when(requestSupplement({ at: 'Thu 2026-03-05 09:01', again })).state.status).toBe('SUPPLEMENT_REQUIRED')
  })

  it('R-091 does not bind the intake check', () => {
    const late = requestSupplement({ at: 'Fri 2026-03-20 09:00' })
    expect(given(kiteFlyingPermit, submit({ at: 'Mon 2026-03-02 09:00' })).when(late).state.supplement?.phase).toBe('INTAKE')
  })

  it('R-090 comes too late once the result is signed or on its way to the counter', () => {
    const drafted = play(atAppraisal(tenDays, 'Mon 2026-03-02 08:30'), complete({ draft: draft() }), confirm())
    expect(given(drafted).when(requestSupplement({ by: officials.lan })).state.status).toBe('SUPPLEMENT_REQUIRED')
    const signed = play(drafted, approve(), sign())
    expect(given(signed).when(requestSupplement({ by: officials.hoa })).refused).toBe('supplement.result-decided')
    const returning = play(signed, confirm(), number(), handOver())
    expect(given(returning).when(requestSupplement({ by: officials.hoa })).refused).toBe('supplement.result-decided')
  })

  it('R-049 takes the answer of a stopped dossier, which stands still until it is resumed', () => {
    const stopped = play(atAppraisal(tenDays, 'Mon 2026-03-02 08:30'), requestSupplement(request), stop({ at: 'Mon 2026-03-09 09:00' }))
    const answered = given(stopped).when(provide(answer))
    expect(answered.event).toMatchObject({ type: 'SupplementProvided', dueAt: null })
    expect(answered.state).toMatchObject({ status: 'STOPPED', dueAt: null, supplement: null, stopped: { final: false } })
    // The stop ends 8 working hours after the answer: the promised hour is 8 hours later than R-047 says.
    expect(given(answered.scene).when(resume({ at: 'Fri 2026-03-13 15:00' })).state).toMatchObject({
      status: 'PROCESSING',
      dueAt: moment('Tue 2026-03-24 13:30'),
      stopped: null,
    })
  })

  it('R-049 with RESTART counts anew from the answer, less the stop that lay over it', () => {
    const stopped = play(
      atAppraisal(restarting(tenDays), 'Mon 2026-03-02 08:30'),
      requestSupplement(request),
      stop({ at: 'Mon 2026-03-09 09:00' }),
      provide(answer),
    )
    expect(given(stopped).when(resume({ at: 'Fri 2026-03-13 15:00' })).state.dueAt).toBe(moment('Fri 2026-03-27 15:00'))
  })
})

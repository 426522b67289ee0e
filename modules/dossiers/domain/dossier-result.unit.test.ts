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
  sendBack,
  sign,
  submit,
  scannedPage,
} from '../testing/dossier-acts.ts'
import { decide, stateOf } from '../testing/dossier-scene.ts'
import { given, play } from '../testing/given.ts'
import { counter, officials } from '../testing/kite-office.ts'
import { processOf } from '../testing/kite-processes.ts'
import { kiteFlyingPermit } from '../testing/kite-procedures.ts'
import { moment } from '../testing/moment.ts'

const atHandler = play(
  kiteFlyingPermit,
  submit({ at: 'Mon 2026-03-02 08:00' }),
  accept({ at: 'Mon 2026-03-02 09:00' }),
  handOver(),
  confirm(),
  assign(officials.chau),
  confirm(),
)
const atLeader = play(atHandler, complete({ draft: draft({ files: [scannedPage] }) }), confirm())
const signed = play(atLeader, approve({ at: 'Wed 2026-03-04 09:00' }), sign({ at: 'Wed 2026-03-04 10:00' }))
const atClerk = play(signed, confirm())
const done = play(atClerk, number(), handOver(), confirm({ at: 'Fri 2026-03-06 16:00' }))

describe('Drafting a result', () => {
  it('R-062 writes who drafted it and when', () => {
    expect(stateOf(atLeader).result).toMatchObject({ outcome: 'GRANTED', draftedBy: 'chau', approvedAt: null, number: null })
  })

  it('brings no step to approval without a draft', () => {
    expect(given(atHandler).when(complete()).refused).toBe('result.draft-missing')
  })

  it('R-093 gives a reason for a negative result', () => {
    const negative = { outcome: 'NEGATIVE', title: 'Văn bản từ chối cấp phép' } as const
    expect(given(atHandler).when(complete({ draft: draft({ ...negative, reason: 'Gió' }) })).refused).toBe('result.negative-reason-missing')
    expect(given(atHandler).when(complete({ draft: draft(negative) })).refused).toBe('result.negative-reason-missing')
    expect(given(atHandler).when(complete({ draft: draft({ title: ' ' }) })).refused).toBe('result.title-missing')
  })

  it('R-093 signs, numbers and returns a negative result like any other: status 9', () => {
    const negative = draft({ outcome: 'NEGATIVE', title: 'Văn bản từ chối cấp phép', reason: 'Bãi thả nằm trong vùng cấm bay' })
    const refused = play(atHandler, complete({ draft: negative }), confirm(), approve(), sign(), confirm(), number(), handOver(), confirm())
    expect(refused.state).toMatchObject({ status: 'DONE', result: { outcome: 'NEGATIVE', signedBy: 'lan', number: '12/GPTD' } })
  })
})

describe('Approval, signature and number', () => {
  it('R-066 are three acts with their own person and hour', () => {
    expect(stateOf(play(atClerk, number({ at: 'Wed 2026-03-04 15:00' }))).result).toMatchObject({
      approvedBy: 'lan',
      approvedAt: moment('Wed 2026-03-04 09:00'),
      signedBy: 'lan',
      signedAt: moment('Wed 2026-03-04 10:00'),
      numberedBy: 'phuc',
      numberedAt: moment('Wed 2026-03-04 15:00'),
      number: '12/GPTD',
    })
  })

  it('R-066 refuses a signature before the approval', () => {
    expect(given(atLeader).when(sign()).refused).toBe('result.not-approved')
  })

  it('R-066 refuses a number before the signature', () => {
    const token = stateOf(atLeader).work[0]!.token
    for (const scene of [atLeader, play(atLeader, approve())])
      expect(decide('number', { token, book: 'GPTD' }, scene, moment('Wed 2026-03-04 09:00'), officials.phuc)).toMatchObject({
        code: 'result.not-signed',
      })
  })

  it('R-066 refuses a number before the signature even where a process puts the steps the wrong way round', async () => {
    const wrongWay = await processOf('wrong-way', [
      { name: 'Dự thảo', unit: 'COMPETENT', role: 'HANDLER', kind: 'drafting', hours: 8 },
      { name: 'Vào số', unit: 'COMPETENT', role: 'RECORDS_CLERK', kind: 'numbering', hours: 1 },
      { name: 'Ký', unit: 'COMPETENT', role: 'AGENCY_HEAD', kind: 'approval', hours: 1 },
    ])
    const early = given({ ...kiteFlyingPermit, process: wrongWay }, submit(), accept(), confirm(), complete({ draft: draft() }), confirm())
    expect(early.when(number()).refused).toBe('result.not-signed')
  })

  it('R-066 approves once and numbers with a book', () => {
    expect(given(atLeader, approve()).when(approve()).refused).toBe('result.already-approved')
    const token = stateOf(atClerk).work[0]!.token
    expect(decide('number', { token, book: ' ' }, atClerk, moment('Wed 2026-03-04 15:00'), officials.phuc)).toMatchObject({
      code: 'result.number-missing',
    })
  })

  it.each(['', 'TM.', 'KT.', 'TL.', 'TUQ.'])('signs with the authority line %j', (authorityLine) => {
    expect(given(atLeader).when(approve({ authorityLine })).state.result).toMatchObject({ authorityLine })
  })

  it('knows no other authority line', () => {
    expect(given(atLeader).when(approve({ authorityLine: 'QĐ.' })).refused).toBe('result.authority-line')
  })

  it('R-066 neither sends back nor drafts anew what is signed', async () => {
    const lateDraft = await processOf('late-draft', [
      { name: 'Dự thảo', unit: 'COMPETENT', role: 'HANDLER', kind: 'drafting', hours: 8 },
      { name: 'Ký', unit: 'COMPETENT', role: 'AGENCY_HEAD', kind: 'approval', hours: 1 },
      { name: 'Kiểm tra', unit: 'COMPETENT', role: 'HANDLER', kind: 'verification', hours: 1, sendsBackTo: 1 },
      { name: 'Trả kết quả', unit: 'CENTER', role: 'RETURN_OFFICER', kind: 'delivery', hours: 0 },
    ])
    const process = { ...kiteFlyingPermit, process: lateDraft }
    const checking = given(process, submit(), accept(), confirm(), complete({ draft: draft() }), confirm(), approve(), sign(), confirm())
    expect(checking.when(complete({ draft: draft(), outcome: 'approve' })).refused).toBe('result.already-signed')
    expect(checking.when(sendBack({ step: 'verification' })).refused).toBe('result.already-signed')
    expect(checking.when(complete({ outcome: 'approve' })).state.result).toMatchObject({ signedBy: 'lan' })
  })
})

describe('Returning the result', () => {
  it('R-074 returns it at the return counter of the center that took the dossier in, nowhere else', () => {
    for (const counterId of [counter('intake-1'), counter('return-elsewhere'), null])
      expect(given(done).when(deliver({ counterId })).refused).toBe('delivery.return-counter-only')
    expect(given(done).when(deliver({ counterId: counter('return-1') })).state.status).toBe('RETURNED')
  })

  it.each(['POSTAL', 'ONLINE'] as const)('R-075 returns it %s without a counter', (channel) => {
    expect(given(done).when(deliver({ channel, counterId: null })).state).toMatchObject({ status: 'RETURNED', delivery: { channel } })
  })

  it('R-079 records the person, the paper shown, the hour and the signature', () => {
    const { state } = given(done).when(
      deliver({ at: 'Fri 2026-03-13 10:00', recipientKind: 'AUTHORISED', identityDocument: 'Hộ chiếu B123' }),
    )
    expect(state).toMatchObject({
      status: 'RETURNED',
      work: [],
      returnedAt: moment('Fri 2026-03-13 10:00'),
      delivery: {
        recipientKind: 'AUTHORISED',
        identityDocument: 'Hộ chiếu B123',
        signedOnPaper: true,
        deliveredBy: 'tam',
        deliveredAt: moment('Fri 2026-03-13 10:00'),
      },
    })
  })

  it('R-079 is refused without an identity check', () => {
    expect(given(done).when(deliver({ identityDocument: '' })).refused).toBe('delivery.identity-missing')
    expect(given(done).when(deliver({ channel: 'POSTAL', counterId: null, identityDocument: ' ' })).refused).toBe(
      'delivery.identity-missing',
    )
    expect(given(done).when(deliver({ channel: 'ONLINE', counterId: null, identityDocument: '' })).state.status).toBe('RETURNED')
  })

  it('R-076 proves an online delivery by the acknowledgement of the applicant’s vault, and no other delivery', () => {
    expect(given(done).when(deliver({ channel: 'ONLINE', counterId: null })).state.delivery).toMatchObject({ proof: 'vault-entry-1' })
    expect(given(done).when(deliver()).state.delivery).not.toHaveProperty('proof')
  })

  it('R-076 delivers nothing online that has no electronic file', () => {
    const paperOnly = play(
      atHandler,
      complete({ draft: draft() }),
      confirm(),
      approve(),
      sign(),
      confirm(),
      number(),
      handOver(),
      confirm(),
    )
    expect(given(paperOnly).when(deliver({ channel: 'ONLINE', counterId: null })).refused).toBe('delivery.no-electronic-result')
    expect(given(paperOnly).when(deliver()).state.status).toBe('RETURNED')
  })

  it('R-051 keeps EARLY for a result that is collected after the promised hour', () => {
    expect(stateOf(done)).toMatchObject({ dueAt: moment('Mon 2026-03-09 09:00'), timeliness: 'EARLY' })
    expect(given(done).when(deliver({ at: 'Fri 2026-03-13 10:00' })).state).toMatchObject({
      timeliness: 'EARLY',
      finishedAt: moment('Fri 2026-03-06 16:00'),
    })
  })

  it('R-058 waits for the signature of the return counter', () => {
    expect(given(atClerk, number(), handOver()).when(deliver()).refused).toBe('handover.unsigned')
  })

  it('is the end of the road: 10 goes nowhere', () => {
    const returned = play(done, deliver())
    expect(stateOf(returned).engine?.ended).toBe('COMPLETED')
    const token = stateOf(done).work[0]!.token
    expect(decide('deliver-result', { ...delivery, token }, returned, moment('Fri 2026-03-13 10:00'), officials.tam)).toMatchObject({
      code: 'process.token-unknown',
    })
  })

  it('is asked for only at the step for it', () => {
    const token = stateOf(atClerk).work[0]!.token
    expect(decide('deliver-result', { ...delivery, token }, atClerk, moment('Fri 2026-03-06 10:00'), officials.tam)).toMatchObject({
      code: 'delivery.not-ready',
    })
  })
})

const delivery = {
  channel: 'COUNTER',
  counterId: counter('return-1'),
  recipientKind: 'APPLICANT',
  identityDocument: 'CCCD',
  signedOnPaper: true,
} as const

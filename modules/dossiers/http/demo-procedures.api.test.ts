import { beforeAll, describe, expect, it } from 'vitest'
import { inspectPdf } from '#modules/papers/testing/inspect-pdf.ts'
import { samplePdf } from '#modules/files/testing/sample-files.ts'
import { testServer, type Answer } from '../../../apps/server/testing/test-server.ts'
import { demoDesk, type DemoDesk } from '../testing/demo-desk.ts'

const server = testServer()
let desk: DemoDesk
beforeAll(async () => {
  desk = await demoDesk(server())
})

const tokenOf = async (login: string, id: string): Promise<number> => (await desk.open(login, id)).work[0].token
const pdfOf = async (login: string, path: string): Promise<Answer> => (await desk.as(login)).get(path)

describe('A birth, declared from home and delivered at the ward', () => {
  let id: string

  it('R-031 files it, promises an answer within eight working hours, and puts it into the counter`s queue at once', async () => {
    const filed = await desk.birthFromHome()
    expect(filed.status).toBe(201)
    expect(filed.body).toMatchObject({ code: null, replayed: false, lookupCode: expect.stringMatching(/^(\w{4}-){2}\w{4}$/) })
    expect(filed.headers.etag).toBe('"1"')
    id = filed.body.id
    const seen = await desk.open('cong-dan-1', id)
    expect(seen).toMatchObject({ status: 'NEW', statusNumber: 1, channel: 'ONLINE', interim: true, dueAt: null })
    expect(seen.answerDueAt.slice(0, 13)).toBe('2026-03-03T09')
    expect(seen.answers.mother.birthDate).toBe('1995')
    const queue = await (await desk.as('xa-tiep-nhan-1')).get('/api/v1/work-items?queue=intake')
    expect(queue.body.dossiers.map((d: { id: string }) => d.id)).toContain(id)
    const elsewhere = await (await desk.as('tiep-nhan-1')).get('/api/v1/work-items?queue=intake')
    expect(elsewhere.body.dossiers.map((d: { id: string }) => d.id)).not.toContain(id)
    expect((await (await desk.as('xa-tiep-nhan-1')).get('/api/v1/work-items/counts')).body.intake).toBe(1)
  })

  it('R-033 lets the citizen correct it until acceptance: the same dossier, a second revision', async () => {
    const better = await desk.upload('cong-dan-1', samplePdf({ padding: 10 }), 'Giấy chứng sinh rõ hơn.pdf')
    const documents = [{ requiredDocumentId: 'd02', kind: 'ORIGINAL', quantity: 1, source: 'UPLOAD', files: [better.body.hash] }]
    await desk.must('cong-dan-1', id, 'correct-application', { documents })
    const seen = await desk.open('xa-tiep-nhan-1', id)
    expect(seen).toMatchObject({ revision: 2, documents: [{ revision: 2, files: [{ name: 'Giấy chứng sinh rõ hơn.pdf' }] }] })
    const file = await pdfOf('xa-tiep-nhan-1', `/api/v1/dossiers/${id}/files/${better.body.hash}`)
    expect(file.bytes.equals(samplePdf({ padding: 10 }))).toBe(true)
    expect(file.headers['content-disposition']).toContain('attachment')
  })

  it('R-023 R-035 is accepted by the ward with a code, a promised hour and a receipt', async () => {
    await desk.must('xa-tiep-nhan-1', id, 'check-documents', { checks: [{ requiredDocumentId: 'd02', verdict: 'OK' }] })
    const accepted = await desk.must('xa-tiep-nhan-1', id, 'accept')
    const seen = await desk.open('cong-dan-1', id)
    expect(seen.code).toMatch(/^H12\.126-260302-\d{4}$/)
    expect(seen).toMatchObject({ status: 'ACCEPTED', dueAt: '2026-03-02T17:00:00+07:00' })
    expect(seen.due.ledger.map((l: { kind: string }) => l.kind)).toContain('limit')
    const printed = await pdfOf('cong-dan-1', `/api/v1/dossiers/${id}/papers/${accepted.body.paperId}`)
    expect(printed.headers['content-type']).toBe('application/pdf')
    const { text } = inspectPdf(printed.bytes)
    for (const words of [
      seen.code,
      'Nguyễn Thị Ánh Nguyệt',
      'Đăng ký khai sinh',
      'Giấy chứng sinh',
      '17 giờ 00 phút, ngày 02 tháng 3 năm 2026',
    ])
      expect(text).toContain(words)
  })

  it('R-059 takes a mistaken handover back while nobody has signed for it, not later', async () => {
    const from = await tokenOf('xa-tiep-nhan-1', id)
    await desk.must('xa-tiep-nhan-1', id, 'hand-over', { token: from })
    const waiting = await desk.open('xa-lanh-dao-1', id)
    expect(waiting.work[0]).toMatchObject({ kind: 'assignment', startedAt: null })
    await desk.must('xa-tiep-nhan-1', id, 'recall-handover', { reason: 'Chuyển nhầm bộ phận' })
    expect((await desk.open('xa-tiep-nhan-1', id)).work[0]).toMatchObject({ kind: 'transfer', token: from })
    await desk.must('xa-tiep-nhan-1', id, 'hand-over', { token: from })
    await desk.must('xa-lanh-dao-1', id, 'confirm-handover', { token: await tokenOf('xa-lanh-dao-1', id) })
    const late = await desk.act('xa-tiep-nhan-1', id, 'recall-handover', { reason: 'Chuyển nhầm bộ phận' })
    expect([late.status, late.body.code]).toEqual([403, 'request.not-allowed'])
  })

  it('R-066 goes back to its writer with comments, and approval, signature and number are three acts', async () => {
    await desk.walk('birth', id, 'approval')
    const leader = async (name: Parameters<DemoDesk['act']>[2], body: object = {}) =>
      desk.act('xa-lanh-dao-1', id, name, { token: await tokenOf('xa-lanh-dao-1', id), ...body })
    expect((await leader('sign')).body.code).toBe('result.not-approved')
    expect((await leader('send-back', { comments: ' ' })).body.code).toBe('send-back.comments-missing')
    expect((await leader('send-back', { comments: 'Ghi rõ nơi sinh' })).status).toBe(200)
    const back = await desk.open('xa-chuyen-vien-1', id)
    expect(back.work[0]).toMatchObject({ kind: 'appraisal', assigneeId: await desk.officialIdOf('xa-chuyen-vien-1') })
    expect(back.road.map((s: { note: string | null }) => s.note)).toContain('Ghi rõ nơi sinh')
    expect(JSON.stringify(await desk.open('cong-dan-1', id))).not.toContain('Ghi rõ nơi sinh')
    await desk.walk('birth', id, 'approval')
    expect((await leader('approve', { authorityLine: 'XX.' })).body.code).toBe('result.authority-line')
    expect((await leader('approve', { authorityLine: 'KT.' })).status).toBe(200)
    expect((await leader('approve', { authorityLine: 'KT.' })).body.code).toBe('result.already-approved')
    expect((await leader('sign')).status).toBe(200)
    await desk.walk('birth', id, 'numbering')
    const numbered = await desk.must('xa-van-thu-1', id, 'number', { token: await tokenOf('xa-van-thu-1', id), book: 'KS' })
    expect(numbered.body.replayed).toBe(false)
    expect((await desk.open('xa-van-thu-1', id)).result).toMatchObject({ number: '1/KS', authorityLine: 'KT.' })
  })

  it('R-074 R-079 is delivered at a return counter only, to somebody whose paper was seen', async () => {
    expect((await desk.open('cong-dan-1', id)).result).toBeNull()
    const ready = await desk.walk('birth', id, 'delivery')
    expect(ready).toMatchObject({ status: 'DONE', timeliness: 'ON_TIME', finishedAt: expect.any(String) })
    expect((await desk.open('cong-dan-1', id)).result).toMatchObject({ outcome: 'GRANTED', number: '1/KS' })
    const { intakeUnitId } = desk.places.birth
    const [atIntake, atReturn] = [await desk.counterOf(intakeUnitId, 'INTAKE'), await desk.counterOf(intakeUnitId, 'RETURN')]
    const elsewhere = await desk.counterOf(desk.places.permit.intakeUnitId, 'RETURN')
    const token = ready.work[0].token
    const deliver = (change: object) =>
      desk.act('xa-tiep-nhan-1', id, 'deliver-result', {
        ...{ token, channel: 'COUNTER', counterId: atReturn, recipientKind: 'APPLICANT', identityDocument: 'Căn cước 096190004127' },
        ...change,
      })
    expect((await deliver({ counterId: atIntake })).body.code).toBe('delivery.return-counter-only')
    expect((await deliver({ counterId: elsewhere })).body.code).toBe('delivery.return-counter-only')
    expect((await deliver({ identityDocument: '' })).body.code).toBe('delivery.identity-missing')
    expect((await deliver({ signedOnPaper: true })).status).toBe(200)
    const end = await desk.open('cong-dan-1', id)
    expect(end).toMatchObject({
      status: 'RETURNED',
      statusNumber: 10,
      work: [],
      delivery: { recipientKind: 'APPLICANT', counterId: atReturn },
    })
    expect(end.road.at(-1)).toMatchObject({ name: 'Trả kết quả', state: 'PAST' })
    expect(end.actions).toEqual([])
  })

  it('R-058 R-061 prints a control slip with both names of every handover', async () => {
    const slip = await pdfOf('xa-tiep-nhan-1', `/api/v1/dossiers/${id}/control-slip`)
    const { text, pages } = inspectPdf(slip.bytes)
    expect(pages).toBeGreaterThan(0)
    const names = await Promise.all(
      ['xa-tiep-nhan-1', 'xa-lanh-dao-1', 'xa-chuyen-vien-1', 'xa-van-thu-1'].map(
        async (login) => (await (await desk.as(login)).get('/api/v1/sessions/current')).body.name as string,
      ),
    )
    for (const words of [...names, 'PHIẾU KIỂM SOÁT', 'Chuyển nhầm bộ phận']) expect(text).toContain(words)
  })

  it('R-148 shows the citizen who read it, and every event without what officials write for one another', async () => {
    const citizen = await desk.as('cong-dan-1')
    const { readers } = (await citizen.get(`/api/v1/dossiers/${id}/readers`)).body
    const me = (await (await desk.as('xa-tiep-nhan-1')).get('/api/v1/sessions/current')).body.name
    expect(readers).toContainEqual(expect.objectContaining({ name: me, purpose: 'PRINT' }))
    expect(readers.map((r: { purpose: string }) => r.purpose)).toEqual(expect.arrayContaining(['OPEN', 'FILE', 'PRINT']))
    const { events } = (await citizen.get(`/api/v1/dossiers/${id}/events`)).body
    expect(events.map((e: { seq: number }) => e.seq)).toEqual(events.map((_: unknown, i: number) => i + 1))
    expect(events.map((e: { type: string }) => e.type)).toEqual(
      expect.arrayContaining([
        'DossierSubmitted',
        'DossierAccepted',
        'HandoverRecalled',
        'StepSentBack',
        'ResultNumbered',
        'ResultDelivered',
      ]),
    )
    for (const hidden of ['Ghi rõ nơi sinh', 'Chuyển nhầm bộ phận', '"advance"', '"engine"', 'Minh An'])
      expect(JSON.stringify(events)).not.toContain(hidden)
    const auditor = await desk.as('kiem-tra-1')
    expect(JSON.stringify((await auditor.get(`/api/v1/dossiers/${id}/events`)).body)).toContain('Ghi rõ nơi sinh')
  })
})

describe('A building permit, taken in at the counter of the province', () => {
  let id: string

  it('R-023 is filed and accepted in one act, with everything on the receipt', async () => {
    const taken = await desk.takeIn('permit')
    id = taken.id
    expect(taken.code).toMatch(/^H12\.07-260302-\d{4}$/)
    const seen = await desk.open('tiep-nhan-1', id)
    expect(seen).toMatchObject({ status: 'ACCEPTED', channel: 'IN_PERSON', dueAt: '2026-03-17T17:00:00+07:00' })
    const { text } = inspectPdf((await pdfOf('tiep-nhan-1', `/api/v1/dossiers/${id}/papers/${taken.paperId}`)).bytes)
    for (const words of [taken.code, 'Nguyễn Thị Hường', 'Giấy tờ hợp pháp về đất đai', '17 giờ 00 phút, ngày 17 tháng 3 năm 2026'])
      expect(text).toContain(words)
  })

  it('R-090 asks for a supplement once during appraisal; the clock stands still until the papers come', async () => {
    await desk.walk('permit', id, 'appraisal')
    await server().advanceTo('2026-03-04T10:00')
    const request = {
      items: [{ requiredDocumentId: 'd03', wrong: 'Bản vẽ thiếu mặt cắt móng', fix: 'Bổ sung mặt cắt móng tỷ lệ 1/50' }],
      places: ['CENTER'],
      legalBasis: 'Điều 46 Nghị định 175/2024/NĐ-CP',
    }
    const elsewhere = await desk.act('chuyen-vien-1', id, 'request-supplement', { ...request, places: ['CENTER', 'SỞ XÂY DỰNG'] })
    expect(elsewhere.body.code).toBe('supplement.single-point-only')
    const asked = await desk.must('chuyen-vien-1', id, 'request-supplement', request)
    const paused = await desk.open('chuyen-vien-1', id)
    expect(paused).toMatchObject({
      status: 'SUPPLEMENT_REQUIRED',
      statusNumber: 5,
      dueAt: null,
      supplement: { phase: 'APPRAISAL' },
      pauses: [{ to: null }],
    })
    const { text } = inspectPdf((await pdfOf('chuyen-vien-1', `/api/v1/dossiers/${id}/papers/${asked.body.paperId}`)).bytes)
    for (const words of ['Bản vẽ thiếu mặt cắt móng', 'Bổ sung mặt cắt móng', 'Nguyễn Thị Hường']) expect(text).toContain(words)
    const idle = await desk.act('chuyen-vien-1', id, 'complete-step', { token: paused.work[0].token })
    expect(idle.body.code).toBe('dossier.clock-paused')
    expect((await desk.act('chuyen-vien-1', id, 'request-supplement', request)).body.code).toBe('supplement.already-open')
    await server().advanceTo('2026-03-06T10:00')
    const papers = [{ requiredDocumentId: 'd03', kind: 'ORIGINAL', quantity: 2, source: 'PAPER' }]
    const byPost = await desk.act('tiep-nhan-1', id, 'supplement', { documents: papers, place: 'POST' })
    expect(byPost.body.code).toBe('supplement.single-point-only')
    await desk.must('tiep-nhan-1', id, 'supplement', { documents: papers, place: 'CENTER' })
    const on = await desk.open('tiep-nhan-1', id)
    expect(on).toMatchObject({ status: 'PROCESSING', revision: 2, supplement: null, dueAt: '2026-03-19T17:00:00+07:00' })
    const again = await desk.act('chuyen-vien-1', id, 'request-supplement', request)
    expect(again.body.code).toBe('supplement.already-issued')
  })

  it('R-049 is stopped by the head of the agency and resumed; the promised hour moves by the stop', async () => {
    const body = {
      reasonCode: 'LEGAL_GROUND',
      reason: 'Chờ ý kiến về quy hoạch phân khu',
      legalBasis: 'Điều 33 Luật Quy hoạch',
      final: false,
    }
    await desk.must('lanh-dao-1', id, 'stop', body)
    expect(await desk.open('lanh-dao-1', id)).toMatchObject({ status: 'STOPPED', statusNumber: 8, dueAt: null })
    await server().advanceTo('2026-03-10T10:00')
    await desk.must('lanh-dao-1', id, 'resume', { reason: 'Đã có ý kiến về quy hoạch' })
    expect(await desk.open('lanh-dao-1', id)).toMatchObject({ status: 'PROCESSING', dueAt: '2026-03-23T17:00:00+07:00' })
  })

  it('reaches its end early, and the ledger of the center lists it', async () => {
    const end = await desk.walk('permit', id)
    expect(end).toMatchObject({ status: 'RETURNED', timeliness: 'EARLY' })
    const { intakeUnitId } = desk.places.permit
    const ledger = await pdfOf('tiep-nhan-1', `/api/v1/dossier-ledger?unitId=${intakeUnitId}&from=2026-03-01&to=2026-03-31`)
    const { text } = inspectPdf(ledger.bytes)
    for (const words of ['SỔ THEO DÕI', end.code, 'Nguyễn Thị Hường']) expect(text).toContain(words)
  })
})

describe('Other ways to the same end', () => {
  it('R-093 an answer that is not a yes needs its reason, is signed and numbered, and is returned like any result', async () => {
    const { id } = await desk.takeIn('permit')
    const { work } = await desk.walk('permit', id, 'appraisal')
    const draft = { outcome: 'NEGATIVE', title: 'Văn bản từ chối cấp giấy phép', legalBasis: 'Điều 43 Nghị định 175/2024/NĐ-CP' }
    const short = await desk.act('chuyen-vien-1', id, 'complete-step', { token: work[0].token, draft: { ...draft, reason: 'Không đạt' } })
    expect(short.body.code).toBe('result.negative-reason-missing')
    const reason = 'Công trình vượt quá chiều cao của quy hoạch đã duyệt'
    await desk.must('chuyen-vien-1', id, 'complete-step', { token: work[0].token, draft: { ...draft, reason } })
    const end = await desk.walk('permit', id)
    expect(end).toMatchObject({
      status: 'RETURNED',
      result: { outcome: 'NEGATIVE', reason, number: expect.stringMatching(/\/KQ$/) as unknown },
    })
  })

  it.each([
    ['ONLINE', ''],
    ['POSTAL', 'Căn cước 096190004127'],
  ])('R-075 a result leaves the house by %s too', async (channel, identityDocument) => {
    const { id } = (await desk.birthFromHome({ resultChannel: channel })).body
    await desk.must('xa-tiep-nhan-1', id, 'accept')
    const drafting = await desk.walk('birth', id, 'appraisal')
    const { hash } = (await desk.upload('xa-chuyen-vien-1', samplePdf(), 'Giấy khai sinh.pdf')).body
    const draft = { outcome: 'GRANTED', title: 'Giấy khai sinh', files: [hash] }
    await desk.must('xa-chuyen-vien-1', id, 'complete-step', { token: drafting.work[0].token, draft })
    const { work } = await desk.walk('birth', id, 'delivery')
    const body = { token: work[0].token, channel, recipientKind: 'APPLICANT' }
    if (channel === 'POSTAL')
      expect((await desk.act('xa-tiep-nhan-1', id, 'deliver-result', body)).body.code).toBe('delivery.identity-missing')
    await desk.must('xa-tiep-nhan-1', id, 'deliver-result', { ...body, identityDocument })
    expect(await desk.open('cong-dan-1', id)).toMatchObject({
      status: 'RETURNED',
      resultChannel: channel,
      delivery: { channel, counterId: null },
    })
  })
})

describe('Certified copies, the same day', () => {
  it('R-034 need no control slip, and nobody signs for a handover inside the ward', async () => {
    const taken = await desk.takeIn('copies')
    const seen = await desk.walk('copies', taken.id)
    expect(seen).toMatchObject({ status: 'RETURNED', timeliness: 'ON_TIME' })
    const slip = await pdfOf('xa-tiep-nhan-1', `/api/v1/dossiers/${taken.id}/control-slip`)
    expect([slip.status, slip.body.code]).toEqual([409, 'paper.control-slip-exempt'])
  })
})

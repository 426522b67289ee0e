import { beforeAll, describe, expect, it } from 'vitest'
import { inspectPdf } from '#modules/papers/testing/inspect-pdf.ts'
import { kiteFlyingPermit } from '#modules/procedures/testing/kite-flying-permit.ts'
import { testServer, type Answer } from '../../../apps/server/testing/test-server.ts'
import { citizenPerson, demoDesk, person, type DemoDesk } from '../testing/demo-desk.ts'

const server = testServer()
let desk: DemoDesk
beforeAll(async () => {
  desk = await demoDesk(server())
})

const file = async (login: string, form: object): Promise<Answer> => (await desk.as(login)).post('/api/v1/dossiers', form)
const atCounter = async (change: object = {}): Promise<Answer> =>
  file('xa-tiep-nhan-1', { ...(await desk.counterForm('birth')), accept: false, ...change })
const filedByCitizen = async (): Promise<string> => (await desk.birthFromHome()).body.id
const paper = (requiredDocumentId: string) => ({ requiredDocumentId, kind: 'ORIGINAL', quantity: 1, source: 'PAPER' })
const textOf = async (login: string, id: string, paperId: string): Promise<string> =>
  inspectPdf((await (await desk.as(login)).get(`/api/v1/dossiers/${id}/papers/${paperId}`)).bytes).text

describe('What may be taken in', () => {
  it.each(['1.001776', 'LT-MN-TL', '9.999999'])('R-011 %s is not published, so nothing is taken in', async (procedureCode) => {
    const refused = await atCounter({ procedureCode, caseId: null, documents: [] })
    expect([refused.status, refused.body.code]).toEqual([409, 'procedure.not-published'])
    expect(refused.body.detail).toMatch(/công bố/)
  })

  it('R-011 takes a procedure in under the legal text in force and marks the dossier interim', async () => {
    const filed = await atCounter()
    expect((await desk.open('xa-tiep-nhan-1', filed.body.id)).interim).toBe(true)
  })

  it('R-018 does not accept where no process is approved, and stores nothing of the attempt', async () => {
    const keeper = await desk.as('quan-tri-1')
    const ground = { kind: 'DECISION', decision: { number: '05/QĐ-UBND', date: '2026-02-20', agency: 'Ủy ban nhân dân tỉnh' } }
    await keeper.post('/api/v1/procedure-imports', { procedures: [kiteFlyingPermit({ code: '9.300002' })] })
    await keeper.post('/api/v1/procedures/9.300002/versions/1/publish', { ground, effectiveFrom: '2026-03-02' })
    const kite = { procedureCode: '9.300002', caseId: 'single', documents: [paper('d01'), paper('d04')] }
    const before = (await (await desk.as('xa-tiep-nhan-1')).get('/api/v1/work-items/counts')).body
    const refused = await atCounter({ ...kite, accept: true })
    expect([refused.status, refused.body.code]).toEqual([409, 'dossier.process-missing'])
    expect((await (await desk.as('xa-tiep-nhan-1')).get('/api/v1/work-items/counts')).body).toEqual(before)
    const filed = await atCounter(kite)
    expect(filed.status).toBe(201)
    expect((await desk.open('xa-tiep-nhan-1', filed.body.id)).interim).toBe(false)
    expect((await desk.act('xa-tiep-nhan-1', filed.body.id, 'accept')).body.code).toBe('dossier.process-missing')
  })

  it('R-021 takes no paper outside the published list', async () => {
    const refused = await atCounter({ documents: [paper('d02'), paper('giay-xac-nhan-cu-tru')] })
    expect([refused.status, refused.body.code]).toEqual([422, 'dossier.extra-document-forbidden'])
    expect(refused.body.data).toEqual({ extra: ['giay-xac-nhan-cu-tru'] })
  })

  it('R-023 does not accept while a paper is missing, and says which', async () => {
    const refused = await atCounter({ documents: [], accept: true })
    expect([refused.status, refused.body.code]).toEqual([422, 'dossier.documents-missing'])
    expect(refused.body.detail).toContain('Giấy chứng sinh')
    const filed = await atCounter({ documents: [] })
    expect((await desk.act('xa-tiep-nhan-1', filed.body.id, 'accept')).body.code).toBe('dossier.documents-missing')
  })

  it('R-023 believes no citizen who names a paper without sending it', async () => {
    for (const source of ['PAPER', 'EFORM', 'VAULT', 'POPULATION_DB', 'UPLOAD']) {
      const claimed = await desk.birthFromHome({ documents: [{ ...paper('d02'), source }] })
      expect([source, claimed.status, claimed.body.code]).toEqual([source, 422, 'dossier.documents-missing'])
    }
    const id = await filedByCitizen()
    const corrected = await desk.act('cong-dan-1', id, 'correct-application', { documents: [{ ...paper('d02'), source: 'PAPER' }] })
    expect(corrected.body.code).toBe('dossier.documents-missing')
  })

  it('R-029 is not filed from home where the procedure is not open that way', async () => {
    const { intakeUnitId, competentAgencyId, procedureCode } = desk.places.copies
    const form = { procedureCode, channel: 'ONLINE', intakeUnitId, competentAgencyId, documents: [], person: citizenPerson }
    const refused = await file('cong-dan-1', form)
    expect([refused.status, refused.body.code]).toEqual([422, 'dossier.channel-not-offered'])
    const posted = await file('cong-dan-1', { ...form, channel: 'IN_PERSON' })
    expect(posted.status).toBe(403)
  })

  it('R-030 wants the written authorisation when somebody else files, and keeps both identities', async () => {
    const submitter = { fullName: 'Trần Văn Đức', idNumber: '095078001356', phone: '0912345672', authorisation: '' }
    const silent = await atCounter({ byAnother: true, person: { ...person, submitter } })
    expect([silent.status, silent.body.code]).toEqual([422, 'dossier.authorisation-missing'])
    const authorisation = 'Giấy ủy quyền ngày 01/3/2026, chứng thực tại phường An Xuyên'
    const filed = await atCounter({ byAnother: true, person: { ...person, submitter: { ...submitter, authorisation } } })
    const seen = await desk.open('xa-tiep-nhan-1', filed.body.id)
    expect(seen.applicant.fullName).toBe('Nguyễn Thị Hường')
    expect(seen.submitter).toEqual({ ...submitter, authorisation })
  })

  it('R-030 notices that a signed-in citizen files for somebody else, whatever the form says', async () => {
    const foreign = { ...citizenPerson, applicant: { ...citizenPerson.applicant, idNumber: '095078001356' } }
    const refused = await desk.birthFromHome({ person: foreign })
    expect([refused.status, refused.body.code]).toEqual([422, 'dossier.authorisation-missing'])
  })

  it('R-152 a ward takes in what another ward decides; the two are kept apart', async () => {
    const { agencies } = (await desk.anonymous.get('/api/v1/agencies?q=Phường Tân Thành')).body
    const other = agencies.find((a: { kind: string }) => a.kind === 'COMMUNE_COMMITTEE').id
    const filed = await atCounter({ competentAgencyId: other, accept: true })
    expect(filed.status).toBe(201)
    const seen = await desk.open('xa-tiep-nhan-1', filed.body.id)
    expect(seen).toMatchObject({ intakeUnitId: desk.places.birth.intakeUnitId, competentAgencyId: other })
    expect(seen.competentAgency).toContain('Tân Thành')
    expect(seen.code).not.toContain('H12.126-')
  })

  it('is filed where somebody works at a counter of that unit, for an agency that exists', async () => {
    expect((await atCounter({ intakeUnitId: desk.places.permit.intakeUnitId })).status).toBe(403)
    const nowhere = await atCounter({ competentAgencyId: '00000000-0000-4000-8000-000000000000' })
    expect([nowhere.status, nowhere.body.code]).toEqual([422, 'dossier.unit-unknown'])
    const home = await desk.birthFromHome({ intakeUnitId: desk.places.birth.competentAgencyId })
    expect([home.status, home.body.code]).toEqual([422, 'dossier.unit-unknown'])
  })
})

describe('Answering an application before acceptance', () => {
  const request = {
    items: [{ requiredDocumentId: 'd02', wrong: 'Ảnh chụp mờ, không đọc được', fix: 'Chụp lại cho rõ cả bốn góc' }],
    places: ['CENTER', 'PORTAL'],
    legalBasis: 'Điều 16 Luật Hộ tịch',
  }

  it('R-025 asks once, in writing, for everything; the answer from home makes it complete', async () => {
    const id = await filedByCitizen()
    expect((await desk.act('xa-tiep-nhan-1', id, 'request-supplement', { ...request, items: [] })).body.code).toBe(
      'supplement.nothing-asked',
    )
    const unclear = { ...request, items: [{ requiredDocumentId: 'd02', wrong: 'mờ', fix: '' }] }
    expect((await desk.act('xa-tiep-nhan-1', id, 'request-supplement', unclear)).body.code).toBe('supplement.item-unclear')
    expect((await desk.act('xa-tiep-nhan-1', id, 'request-supplement', { ...request, legalBasis: '' })).body.code).toBe(
      'supplement.legal-basis-missing',
    )
    const asked = await desk.must('xa-tiep-nhan-1', id, 'request-supplement', request)
    expect(await textOf('cong-dan-1', id, asked.body.paperId)).toContain('Ảnh chụp mờ, không đọc được')
    expect((await desk.act('xa-tiep-nhan-1', id, 'accept')).body.code).toBe('supplement.already-open')
    expect((await desk.act('cong-dan-1', id, 'correct-application', { documents: [] })).body.code).toBe('dossier.correct-by-supplement')
    const claim = { documents: [{ ...paper('d02'), source: 'PAPER' }], place: 'PORTAL' }
    expect((await desk.act('cong-dan-1', id, 'supplement', claim)).body.code).toBe('dossier.documents-missing')
    // what began online is completed at the counter and stays one online dossier.
    await desk.must('xa-tiep-nhan-1', id, 'supplement', { documents: [paper('d02')], place: 'CENTER' })
    expect(await desk.open('cong-dan-1', id)).toMatchObject({ id, channel: 'ONLINE', revision: 2, supplement: null })
    const again = await desk.act('xa-tiep-nhan-1', id, 'request-supplement', request)
    expect([again.status, again.body.code]).toEqual([409, 'supplement.already-issued'])
    const by = async (login: string) => ({ reason: 'Giấy chứng sinh mới nộp bị sửa số', allowedBy: await desk.officialIdOf(login) })
    const own = await desk.act('xa-tiep-nhan-1', id, 'request-supplement', { ...request, again: await by('xa-tiep-nhan-1') })
    expect(own.body.code).toBe('supplement.already-issued')
    await desk.must('xa-tiep-nhan-1', id, 'request-supplement', { ...request, again: await by('xa-lanh-dao-1') })
  })

  it('R-026 R-027 refuses only in writing, with reason, basis, and the right body when it is out of scope', async () => {
    const id = await filedByCitizen()
    const no = { reasonCode: 'OUT_OF_SCOPE', reason: 'Trẻ sinh tại tỉnh khác', legalBasis: 'Điều 13 Luật Hộ tịch' }
    const refuse = async (body: object): Promise<string> => (await desk.act('xa-tiep-nhan-1', id, 'refuse', body)).body.code
    expect(await refuse({ ...no, reason: 'Không' })).toBe('refusal.reason-required')
    expect(await refuse({ ...no, legalBasis: ' ' })).toBe('refusal.legal-basis-required')
    expect(await refuse(no)).toBe('refusal.competent-body-required')
    expect(await refuse({ ...no, reasonCode: 'TECHNICAL_ERROR' })).toBe('request.bad-input')
    const competentBody = { name: 'Ủy ban nhân dân phường Bạc Liêu', address: '4 Phan Đình Phùng, tỉnh Cà Mau' }
    const done = await desk.must('xa-tiep-nhan-1', id, 'refuse', { ...no, competentBody })
    const text = await textOf('cong-dan-1', id, done.body.paperId)
    for (const words of ['Trẻ sinh tại tỉnh khác', 'Điều 13 Luật Hộ tịch', competentBody.name]) expect(text).toContain(words)
    expect(await desk.open('cong-dan-1', id)).toMatchObject({ status: 'NOT_ACCEPTED', statusNumber: 3, actions: [] })
    expect((await desk.act('xa-tiep-nhan-1', id, 'accept')).body.code).toBe('dossier.illegal-transition')
  })

  it('R-094 is withdrawn by its owner at any time before the signature, and not after', async () => {
    const early = await filedByCitizen()
    await desk.must('cong-dan-1', early, 'withdraw', { reason: 'Khai nhầm tên' })
    expect(await desk.open('cong-dan-1', early)).toMatchObject({ status: 'WITHDRAWN', statusNumber: 7, timeliness: null })
    const accepted = await filedByCitizen()
    await desk.must('xa-tiep-nhan-1', accepted, 'accept')
    await desk.walk('birth', accepted, 'appraisal')
    await desk.must('cong-dan-1', accepted, 'withdraw')
    expect(await desk.open('cong-dan-1', accepted)).toMatchObject({ status: 'WITHDRAWN', timeliness: 'ON_TIME', work: [] })
    const signed = await filedByCitizen()
    await desk.must('xa-tiep-nhan-1', signed, 'accept')
    await desk.walk('birth', signed, 'numbering')
    const late = await desk.act('cong-dan-1', signed, 'withdraw')
    expect([late.status, late.body.code]).toEqual([409, 'dossier.too-late-to-withdraw'])
  })

  it('R-092 closes a dossier whose supplement never came, with a numbered notice', async () => {
    const id = await filedByCitizen()
    await desk.must('xa-tiep-nhan-1', id, 'accept')
    await desk.walk('birth', id, 'appraisal')
    await desk.must('xa-chuyen-vien-1', id, 'request-supplement', request)
    const stop = {
      reasonCode: 'NO_SUPPLEMENT',
      reason: 'Quá hạn bổ sung 30 ngày',
      legalBasis: 'Điều 19 Nghị định 118/2025/NĐ-CP',
      final: true,
    }
    expect((await desk.act('xa-lanh-dao-1', id, 'stop', { ...stop, reason: 'quá hạn' })).body.code).toBe('stop.reason-required')
    await desk.must('xa-lanh-dao-1', id, 'stop', stop)
    expect(await desk.open('cong-dan-1', id)).toMatchObject({ status: 'STOPPED', work: [], supplement: null, actions: [] })
    expect((await desk.act('xa-lanh-dao-1', id, 'resume', { reason: 'Đã bổ sung' })).body.code).toBe('dossier.illegal-transition')
  })
})

describe('A dossier keeps the version under which it was filed', () => {
  it('R-017 shows the official that another version is in force, and counts by its own', async () => {
    const keeper = await desk.as('quan-tri-1')
    const permit = await desk.counterForm('permit', { accept: false })
    const [waiting, going] = [await file('tiep-nhan-1', permit), await file('tiep-nhan-1', permit)]
    await desk.must('tiep-nhan-1', going.body.id, 'accept')
    const promised = (await desk.open('tiep-nhan-1', going.body.id)).dueAt
    const record = kiteFlyingPermit({ code: '1.013225', timeLimits: [{ value: 3, unit: 'workingDay', basis: 'law' }] })
    const ground = { kind: 'DECISION', decision: { number: '09/QĐ-UBND', date: '2026-03-01', agency: 'Ủy ban nhân dân tỉnh' } }
    await keeper.post('/api/v1/procedure-imports', { procedures: [record] })
    const published = await keeper.post('/api/v1/procedures/1.013225/versions/2/publish', { ground, effectiveFrom: '2026-03-05' })
    expect(published.status).toBe(200)
    expect((await desk.open('tiep-nhan-1', waiting.body.id)).newerVersion).toBe(false)
    await server().advanceTo('2026-03-05T09:00')
    const seen = await desk.open('tiep-nhan-1', waiting.body.id)
    expect(seen).toMatchObject({ newerVersion: true, limitText: '15 ngày' })
    expect(seen.checklist.map((c: { name: string }) => c.name)).toContain('02 bộ bản vẽ thiết kế xây dựng')
    await desk.must('tiep-nhan-1', waiting.body.id, 'accept')
    expect((await desk.open('tiep-nhan-1', waiting.body.id)).dueAt).toBe('2026-03-20T17:00:00+07:00')
    expect((await desk.open('tiep-nhan-1', going.body.id)).dueAt).toBe(promised)
    const later = await file('tiep-nhan-1', { ...permit, caseId: 'single', documents: [paper('d01'), paper('d04')], accept: true })
    expect((await desk.open('tiep-nhan-1', later.body.id)).dueAt.slice(0, 10)).toBe('2026-03-10')
  })
})

describe('Outside working time', () => {
  it('R-032 what comes on a Friday night is received on Monday at the first working hour', async () => {
    await server().advanceTo('2026-03-06T20:15')
    const seen = await desk.open('cong-dan-1', await filedByCitizen())
    expect(seen.submittedAt.slice(0, 16)).toBe('2026-03-06T20:15')
    expect(seen.receivedAt).toBe('2026-03-09T07:30:00+07:00')
    expect(seen.answerDueAt).toBe('2026-03-09T17:00:00+07:00')
  })
})

describe('Asking late', () => {
  it('R-091 needs an explanation and a supervisor when more than three working days have passed', async () => {
    await server().advanceTo('2026-03-09T09:00')
    const { id } = await desk.takeIn('birth')
    await desk.walk('birth', id, 'appraisal')
    await server().advanceTo('2026-03-12T10:00')
    const request = {
      items: [{ requiredDocumentId: 'd02', wrong: 'Giấy chứng sinh ghi sai ngày', fix: 'Nộp bản bệnh viện đã đính chính' }],
      places: ['CENTER'],
      legalBasis: 'Điều 16 Luật Hộ tịch',
    }
    const late = await desk.act('xa-chuyen-vien-1', id, 'request-supplement', request)
    expect([late.status, late.body.code]).toEqual([422, 'supplement.asked-late'])
    const again = { reason: 'Bệnh viện mới báo ghi sai ngày sinh', allowedBy: await desk.officialIdOf('xa-lanh-dao-1') }
    await desk.must('xa-chuyen-vien-1', id, 'request-supplement', { ...request, again })
    expect(await desk.open('xa-chuyen-vien-1', id)).toMatchObject({ status: 'SUPPLEMENT_REQUIRED', statusNumber: 5 })
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { birthAnswers } from '#modules/procedures/testing/birth-answers.ts'
import { testServer, type Answer } from '../../../apps/server/testing/test-server.ts'
import { citizenPerson, demoDesk, person, type DemoDesk } from '../testing/demo-desk.ts'

const server = testServer()
let desk: DemoDesk
beforeAll(async () => {
  desk = await demoDesk(server())
})

/** The one shape of every no: a word code, and a Vietnamese sentence that says what to do. */
function expectNo(answer: Answer, status: number, code: string): void {
  expect([answer.status, answer.body.code]).toEqual([status, code])
  expect(answer.headers['content-type']).toContain('application/problem+json')
  expect(answer.body.detail).toMatch(/[àáảãạăâđèéẻẽẹêìíỉĩịòóỏõọôơùúủũụưỳýỷỹỵ].*\.$/iu)
  expect(answer.body.detail).not.toMatch(/undefined|null|\[object/)
  expect(answer.body.instance).toMatch(/^urn:uuid:/)
}
const messages = (answer: Answer): Record<string, string> =>
  Object.fromEntries(answer.body.fields.map((f: { path: string; message: string }) => [f.path, f.message]))

const atCounter = async (applicant: object = {}, change: object = {}): Promise<Answer> =>
  (await desk.as('xa-tiep-nhan-1')).post('/api/v1/dossiers', {
    ...(await desk.counterForm('birth', { accept: false })),
    person: { ...person, applicant: { ...person.applicant, ...applicant } },
    ...change,
  })
const declared = (answers: object): Promise<Answer> => desk.birthFromHome({ person: { ...citizenPerson, answers } })
const kept = async (answer: Answer): Promise<Answer['body']> => desk.open('xa-tiep-nhan-1', answer.body.id)

describe('Details of the applicant', () => {
  it('names every faulty field at once, each with a sentence of its own', async () => {
    const refused = await atCounter({ fullName: 'Nguyễn Văn 5', idNumber: '0961900', address: '  ', phone: '12345', email: 'hường@' })
    expectNo(refused, 422, 'dossier.person-faulty')
    const said = messages(refused)
    expect(Object.keys(said)).toEqual([
      'applicant.fullName',
      'applicant.idNumber',
      'applicant.address',
      'applicant.phone',
      'applicant.email',
    ])
    for (const sentence of Object.values(said)) expect(sentence).toMatch(/^\p{Lu}.{10,}\.$/su)
    expect(said['applicant.fullName']).toContain('chữ số')
  })

  it.each(['096190000123456', '0961900001', '096190OOO123', '096399000012', '099190000123', 'không có'])(
    '%s is no citizen number',
    async (idNumber) => {
      const refused = await atCounter({ idNumber })
      expectNo(refused, 422, 'dossier.person-faulty')
      expect(Object.keys(messages(refused))).toEqual(['applicant.idNumber'])
    },
  )

  it.each(['113', '0123 456', '+1 202 555 0100', '09123456789012'])('%s is no telephone number of ours', async (phone) => {
    expect(Object.keys(messages(await atCounter({ phone })))).toEqual(['applicant.phone'])
  })

  it('takes numbers as people write them, and keeps them in one way', async () => {
    const seen = await kept(await atCounter({ idNumber: ' 096 190 000 123 ', phone: '+84 912.345.678', email: ' Huong@Example.VN ' }))
    expect(seen.applicant).toMatchObject({ idNumber: '096190000123', phone: '0912345678' })
  })

  it('names in NFD, with an Icelandic Ð, zero-width and control characters become the name they look like', async () => {
    const typed = `  Ðo\u0300ng\u200B \u202EThi\u0323\u00A0\u0007 Hươ\u0300ng\uFEFF `
    const filed = await atCounter({ fullName: typed })
    expect((await kept(filed)).applicant.fullName).toBe('Đòng Thị Hường')
    const found = await (await desk.as('xa-tiep-nhan-1')).get(`/api/v1/dossiers?q=${encodeURIComponent('dong thi huong')}`)
    expect(found.body.dossiers.map((d: { id: string }) => d.id)).toContain(filed.body.id)
  })

  it('a name of 1,000 characters is refused whole: nothing is cut off', async () => {
    const refused = await atCounter({ fullName: 'Nguyễn '.repeat(143) })
    expectNo(refused, 422, 'dossier.person-faulty')
    expect(messages(refused)['applicant.fullName']).toContain('nhiều nhất là 100')
    const longer = await atCounter({ fullName: 'N'.repeat(3000) })
    expectNo(longer, 400, 'request.bad-input')
    expect(messages(longer)).toEqual({ 'person.applicant.fullName': 'Không quá 2000 ký tự.' })
  })

  it('an organisation is known by its tax code', async () => {
    const organisation = { kind: 'ORGANISATION', fullName: 'Công ty TNHH Đất Mũi', idNumber: '2000100000' }
    const answer = await atCounter({ ...organisation, idNumber: '12' })
    expect(Object.keys(messages(answer))).toEqual(['applicant.idNumber'])
    const right = await atCounter({ ...organisation, idNumber: '2000110486' })
    expect([201, 422]).toContain(right.status)
  })
})

describe('Answers of the electronic form', () => {
  const answersWith = (part: string, change: object) => {
    const answers = birthAnswers()
    return { ...answers, [part]: { ...answers[part], ...change } }
  }

  it.each(['2026-02-30', '2026-13-01', '30/02/2026', '2027-01-01', '0000-00-00', 'hôm qua'])(
    '%s is no day of birth of a child',
    async (birthDate) => {
      const refused = await declared(answersWith('child', { birthDate }))
      expectNo(refused, 422, 'eform.answers-faulty')
      expect(Object.keys(messages(refused))).toEqual(['child.birthDate'])
    },
  )

  it('a year alone is a birth date where the form allows it, and is kept as a year', async () => {
    const filed = await declared(answersWith('mother', { birthDate: '1958' }))
    expect((await desk.open('cong-dan-1', filed.body.id)).answers.mother.birthDate).toBe('1958')
    const child = await declared(answersWith('child', { birthDate: '2026' }))
    expect(Object.keys(messages(child))).toEqual(['child.birthDate'])
    const ahead = await declared(answersWith('mother', { birthDate: '2030' }))
    expect(Object.keys(messages(ahead))).toEqual(['mother.birthDate'])
  })

  it('cleans what is typed into the form as it cleans the applicant', async () => {
    const filed = await declared(answersWith('child', { fullName: 'Tra\u0302\u0300n Ðức\u200B  An' }))
    expect((await desk.open('cong-dan-1', filed.body.id)).answers.child.fullName).toBe('Trần Đức An')
  })

  it('names every faulty answer at once, and answers that the form does not know', async () => {
    const refused = await declared({ ...answersWith('child', { fullName: '', sex: 'OTHER' }), hacker: { x: 1 } })
    expectNo(refused, 422, 'eform.answers-faulty')
    expect(Object.keys(messages(refused)).sort()).toEqual(['child.fullName', 'child.sex', 'hacker'])
  })

  it.each([
    [null],
    [[]],
    ['text'],
    [{ child: 'text' }],
    [{ child: [1] }],
    [{ child: { fullName: { a: 1 } } }],
    [{ __proto__: null, constructor: 1 }],
  ])('answers of a wrong shape (%j) are refused by name', async (answers) => {
    const refused = await declared(answers as object)
    expect([400, 422]).toContain(refused.status)
    expect(refused.body.fields.length).toBeGreaterThan(0)
  })
})

describe('A form sent twice, an old tab, a stale copy', () => {
  it('files one dossier, however often the same form arrives', async () => {
    const form = await desk.counterForm('birth')
    const clerk = await desk.as('xa-tiep-nhan-1')
    const key = { 'idempotency-key': crypto.randomUUID() }
    const answers = await Promise.all([1, 2, 3].map(() => clerk.post('/api/v1/dossiers', form, key)))
    answers.push(await clerk.post('/api/v1/dossiers', form, key))
    expect(answers.map((a) => a.status)).toEqual([201, 201, 201, 201])
    expect(new Set(answers.map((a) => a.body.id)).size).toBe(1)
    expect(new Set(answers.map((a) => a.body.code)).size).toBe(1)
    expect(answers.filter((a) => !a.body.replayed)).toHaveLength(1)
    expect(answers.at(-1)!.body.replayed).toBe(true)
  })

  it('answers a repeated command as the first time, and refuses its key for anything else', async () => {
    const { id } = (await desk.birthFromHome()).body
    const key = { 'idempotency-key': crypto.randomUUID(), 'if-match': '"1"' }
    const first = await desk.act('xa-tiep-nhan-1', id, 'accept', {}, key)
    const second = await desk.act('xa-tiep-nhan-1', id, 'accept', {}, key)
    expect([first.body.replayed, second.body.replayed]).toEqual([false, true])
    expect(second.body).toMatchObject({ id, seq: first.body.seq })
    expectNo(await desk.act('xa-tiep-nhan-1', id, 'hand-over', { token: 1 }, key), 409, 'dossier.command-reused')
    const other = await (await desk.as('xa-tiep-nhan-1')).post('/api/v1/dossiers', await desk.counterForm('birth'), key)
    expectNo(other, 409, 'dossier.command-reused')
    const stranger = await desk.act('xa-lanh-dao-1', id, 'accept', {}, key)
    expect(stranger.status).not.toBe(200)
  })

  it('tells an old tab that somebody acted first; what it typed is still good against the new copy', async () => {
    const { id } = (await desk.birthFromHome()).body
    await desk.must('xa-tiep-nhan-1', id, 'check-documents', { checks: [{ requiredDocumentId: 'd02', verdict: 'OK' }] })
    const stale = await desk.act('cong-dan-1', id, 'withdraw', { reason: 'Khai nhầm' }, { 'if-match': '"1"' })
    expectNo(stale, 412, 'request.stale-copy')
    expect(stale.body.data).toEqual({ expected: 1, actual: 2 })
    expect((await desk.act('cong-dan-1', id, 'withdraw', { reason: 'Khai nhầm' }, { 'if-match': '"2"' })).status).toBe(200)
  })

  it('lets one of two clerks accept, and tells the other at once', async () => {
    const filed = await (await desk.as('tiep-nhan-1')).post('/api/v1/dossiers', await desk.counterForm('permit', { accept: false }))
    const { id } = filed.body
    const both = await Promise.all(['tiep-nhan-1', 'tiep-nhan-2'].map((who) => desk.act(who, id, 'accept', {}, { 'if-match': '"1"' })))
    expect(both.map((a) => a.status).sort()).toEqual([200, 412])
    const { events } = (await (await desk.as('tiep-nhan-1')).get(`/api/v1/dossiers/${id}/events`)).body
    expect(events.filter((e: { type: string }) => e.type === 'DossierAccepted')).toHaveLength(1)
  })

  it.each([
    ['no Idempotency-Key', { 'idempotency-key': '' }, 'idempotency-key'],
    ['an Idempotency-Key that is none', { 'idempotency-key': 'abc' }, 'idempotency-key'],
    ['an If-Match that is none', { 'if-match': '*' }, 'if-match'],
    ['an empty If-Match', { 'if-match': '' }, 'if-match'],
  ])('asks for the headers of a command: %s', async (_, headers, path) => {
    const { id } = (await desk.birthFromHome()).body
    const refused = await desk.act('xa-tiep-nhan-1', id, 'accept', {}, { 'if-match': '"1"', ...(headers as Record<string, string>) })
    expectNo(refused, 400, 'request.bad-input')
    expect(Object.keys(messages(refused))).toEqual([path])
    expect(messages(refused)[path]).toMatch(/Hãy gửi kèm|phải là/)
  })

  it('asks for both headers when neither was sent', async () => {
    const { id } = (await desk.birthFromHome()).body
    const { token } = await desk.as('xa-tiep-nhan-1')
    const answer = await server().http.inject({
      method: 'POST',
      url: `/api/v1/dossiers/${id}/accept`,
      headers: { authorization: `Bearer ${token}` },
      payload: {},
    })
    expect(answer.statusCode).toBe(400)
    const { fields } = answer.json<{ fields: { path: string; message: string }[] }>()
    expect(fields.map((f) => f.path)).toEqual(['idempotency-key', 'if-match'])
    for (const { message } of fields) expect(message).toMatch(/^Hãy gửi kèm tiêu đề/)
  })
})

describe('Requests that fit nothing', () => {
  it.each([
    ['an address of no dossier', '/api/v1/dossiers/00000000-0000-4000-8000-000000000000', 404, 'request.not-found'],
    ['an id that is none', '/api/v1/dossiers/1%27%20or%201=1', 400, 'request.bad-input'],
    ['an unknown address', '/api/v1/dossiers/x/y/z', 404, 'request.not-found'],
    ['an address that is none', '/api/v1/dossiers/%E0%A4%A', 404, 'request.not-found'],
    ['an address without end', `/api/v1/dossiers/${'x'.repeat(3000)}`, 404, 'request.not-found'],
    ['an unknown queue', '/api/v1/work-items?queue=all', 400, 'request.bad-input'],
    ['an unknown status', '/api/v1/dossiers?status=GONE', 400, 'request.bad-input'],
    ['a page that is too long', '/api/v1/dossiers?limit=100000', 400, 'request.bad-input'],
    ['a cursor of nobody', '/api/v1/dossiers?after=2026~x~y', 400, 'request.bad-input'],
    [
      'a cursor with an impossible moment',
      '/api/v1/dossiers?after=2026-99-99~00000000-0000-4000-8000-000000000000~1',
      400,
      'request.bad-input',
    ],
    [
      'a ledger of an impossible day',
      '/api/v1/dossier-ledger?unitId=00000000-0000-4000-8000-000000000000&from=2026-02-30&to=2026-03-01',
      400,
      'request.bad-input',
    ],
  ])('%s', async (_, path, status, code) => {
    expectNo(await (await desk.as('xa-tiep-nhan-1')).get(path), status, code)
  })

  it('a ledger whose last day comes before its first', async () => {
    const { intakeUnitId } = desk.places.birth
    const path = `/api/v1/dossier-ledger?unitId=${intakeUnitId}&from=2026-03-31&to=2026-03-01`
    expectNo(await (await desk.as('xa-tiep-nhan-1')).get(path), 400, 'request.bad-input')
  })

  it('a body that is no JSON, and one that is not even text', async () => {
    const clerk = await desk.as('xa-tiep-nhan-1')
    const json = { 'content-type': 'application/json' }
    expectNo(await clerk.post('/api/v1/dossiers', Buffer.from('{"procedureCode":'), json), 400, 'request.not-readable')
    expectNo(await clerk.post('/api/v1/dossiers', Buffer.from([0xff, 0xfe, 0x00]), json), 400, 'request.not-readable')
    expectNo(await clerk.post('/api/v1/dossiers', Buffer.from('<a/>'), { 'content-type': 'text/xml' }), 415, 'request.media-type')
    expectNo(await clerk.post('/api/v1/dossiers', [], json), 400, 'request.bad-input')
  })

  it('papers of a kind, number or file that cannot be', async () => {
    const paper = { requiredDocumentId: 'd02', kind: 'ORIGINAL', quantity: 1, source: 'PAPER' }
    expectNo(await atCounter({}, { documents: [{ ...paper, quantity: 0 }] }), 400, 'request.bad-input')
    expectNo(await atCounter({}, { documents: [{ ...paper, files: ['../../etc/passwd'] }] }), 400, 'request.bad-input')
    expectNo(await atCounter({}, { documents: [{ ...paper, files: ['ab'.repeat(32)] }] }), 422, 'file.not-uploaded')
    expectNo(await atCounter({}, { documents: [{ ...paper, kind: 'BANANA' }] }), 400, 'request.bad-input')
    expectNo(await atCounter({}, { setCount: 21 }), 400, 'request.bad-input')
    expectNo(await atCounter({}, { caseId: 'no-such-case' }), 422, 'dossier.case-unknown')
  })

  it('a NUL where people search', async () => {
    const clerk = await desk.as('xa-tiep-nhan-1')
    for (const path of ['/api/v1/dossiers?q=a%00b', '/api/v1/work-items?q=%00', '/api/v1/work-items?queue=intake&q=%00'])
      expect((await clerk.get(path)).status).toBe(200)
    const looked = await desk.anonymous.get('/api/v1/public/lookup?code=a%00&secret=1234')
    expectNo(looked, 404, 'lookup.not-found')
  })

  it('a step that is not open, an answer the process does not know, a person who is none', async () => {
    const { id } = await desk.takeIn('permit')
    const act = async (login: string, name: Parameters<DemoDesk['act']>[2], body: object) => desk.act(login, id, name, body)
    expect((await act('tiep-nhan-1', 'hand-over', { token: 77 })).status).toBe(403)
    await desk.walk('permit', id, 'appraisal')
    const { token } = (await desk.open('chuyen-vien-1', id)).work[0]
    const nobody = '00000000-0000-4000-8000-000000000000'
    expectNo(await act('truong-phong-1', 'assign', { token, officialId: nobody }), 422, 'assignment.without-role')
    expectNo(await act('chuyen-vien-1', 'hand-over', { token }), 409, 'handover.not-a-transfer')
    expectNo(await act('chuyen-vien-1', 'complete-step', { token }), 422, 'result.draft-missing')
    const draft = { outcome: 'NEGATIVE', title: 'Không cấp phép' }
    expectNo(await act('chuyen-vien-1', 'complete-step', { token, draft }), 422, 'result.negative-reason-missing')
    expectNo(
      await act('chuyen-vien-1', 'complete-step', { token, draft: { ...draft, outcome: 'GRANTED', title: '' } }),
      422,
      'result.title-missing',
    )
    const files = ['cd'.repeat(32)]
    expectNo(
      await act('chuyen-vien-1', 'complete-step', { token, draft: { outcome: 'GRANTED', title: 'Giấy phép', files } }),
      422,
      'file.not-uploaded',
    )
  })
})

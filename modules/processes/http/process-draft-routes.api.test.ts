import { describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { testServer } from '../../../apps/server/testing/test-server.ts'

const server = testServer()
const keeper = () => server().signIn('quan-tri-1')
/** A procedure of one department whose people all have accounts; 4 working days. */
const CODE = '1.000703'
const table = `TT\tĐơn vị\tNgười thực hiện\tNội dung công việc\tThời gian (giờ)\tSản phẩm\tBiểu mẫu\tLoại bước\tTrả lại bước
1\tBộ phận Một cửa\tTiếp nhận hồ sơ\tChuyển hồ sơ\t2\tPhiếu kiểm soát\tMẫu 05\tChuyển hồ sơ\t
2\tCơ quan giải quyết\tThụ lý hồ sơ\tThẩm định, dự thảo\t20\tDự thảo giấy phép\t\tThẩm định\t
3\tCơ quan giải quyết\tLãnh đạo cơ quan\tKý giấy phép\t6\tGiấy phép\t\tPhê duyệt, ký\t2
4\tCơ quan giải quyết\tVăn thư\tVào số, đóng dấu\t2\t\t\tVào số, đóng dấu\t
5\tBộ phận Một cửa\tTrả kết quả\tTrả kết quả\t0\t\t\tTrả kết quả\t`

type Finding = { code: string; severity: string; row: number | null; column: string | null; message: string }
const codes = (findings: Finding[], severity = 'error') => findings.filter((f) => f.severity === severity).map((f) => f.code)
const draftOf = async (procedureCode: string | null, text?: string): Promise<{ id: string; revision: number; findings: Finding[] }> => {
  const drafted = await (await keeper()).post('/api/v1/processes', { procedureCode, name: 'Cấp giấy phép kinh doanh vận tải' })
  expect(drafted.status).toBe(201)
  if (text === undefined) return drafted.body
  const { id, revision } = drafted.body
  const read = await (await keeper()).post(`/api/v1/processes/${id}/import`, { revision, content: { kind: 'text', text } })
  expect(read).toMatchObject({ status: 200 })
  return read.body
}
const decision = { number: '12/QĐ-UBND', date: '2026-03-02', signer: 'Chủ tịch Ủy ban nhân dân tỉnh' }

describe('Writing a process', () => {
  it('R-018 a table pasted from a spreadsheet is proven, approved by decision, and is the process of its procedure from its day on', async () => {
    const { id, revision, findings } = await draftOf(CODE, table)
    expect(codes(findings)).toEqual([])
    const client = await keeper()
    const approve = (body: object) =>
      client.post(`/api/v1/processes/${id}/approve`, { revision, decision, effectiveFrom: '2026-03-03', ...body })
    expect((await approve({ revision: revision - 1 })).body.code).toBe('process.stale-draft')
    const approved = await approve({ warningsSeen: true })
    expect(approved).toMatchObject({ status: 200 })
    expect((await client.get(`/api/v1/processes/${id}`)).body).toMatchObject({ status: 'APPROVED', effectiveFrom: '2026-03-03', decision })
    expect(await server().app.processes.findInForce(CODE, '2026-03-02' as never)).toBeUndefined()
    expect((await server().app.processes.findInForce(CODE, '2026-03-03' as never))?.id).toBe(id)
    expect((await approve({})).body.code).toBe('process.not-a-draft')
    const history = await client.get(`/api/v1/processes/${id}/draft`)
    expect(history.body.changes.map((c: { kind: string }) => c.kind)).toEqual(['DRAFTED', 'IMPORTED', 'APPROVED'])
  })

  it('R-018 an approved version never changes: the service refuses, and so does the database', async () => {
    const { id } = (await (await keeper()).get('/api/v1/processes')).body.processes.find((p: { status: string }) => p.status === 'APPROVED')
    const saved = await (await keeper()).put(`/api/v1/processes/${id}/draft`, { revision: 1, name: 'Khác', procedureCode: null, rows: [] })
    expect([saved.status, saved.body.code]).toEqual([409, 'process.not-a-draft'])
    await expect(sql`update process_version set bpmn = 'x' where id = ${id}`.execute(server().app.db)).rejects.toThrow(/never changes/)
  })

  it('R-017 a new version begins as the approved one stands, under the next number', async () => {
    const { id } = (await (await keeper()).get('/api/v1/processes')).body.processes.find((p: { key: string }) => p.key === 'khai-sinh-xa')
    const drafted = await (await keeper()).post('/api/v1/processes', { from: id })
    const opened = (await (await keeper()).get(`/api/v1/processes/${drafted.body.id}/draft`)).body
    expect(opened.process).toMatchObject({
      key: 'khai-sinh-xa',
      versionNumber: 2,
      status: 'DRAFT',
      procedureCode: '1.001193',
      illustrative: false,
    })
    expect(opened.sheet.rows.map((r: { cells: { kind: string } }) => r.cells.kind)).toContain('Phê duyệt, ký')
    expect(opened.sheet.rows[3].cells.outcomes).toBe('approve=Phê duyệt; sendBack=Trả lại thẩm định > 3')
  })

  it('R-008 communes whose people have no accounts stop the approval, each step with the places that lack one', async () => {
    const { id } = (await (await keeper()).get('/api/v1/processes')).body.processes.find((p: { key: string }) => p.key === 'khai-sinh-xa')
    const drafted = (await (await keeper()).post('/api/v1/processes', { from: id })).body
    const missing = drafted.findings.find((f: Finding) => f.code === 'NO_ACCOUNT_FOR_STEP')
    expect(missing).toMatchObject({ severity: 'error', column: 'role', message: expect.stringContaining('cơ quan khác') })
    const refused = await (
      await keeper()
    ).post(`/api/v1/processes/${drafted.id}/approve`, {
      ...{ revision: drafted.revision, decision, effectiveFrom: '2026-03-03', warningsSeen: true },
    })
    expect([refused.status, refused.body.code]).toEqual([422, 'process.not-proven'])
  })

  it('R-055 44 hours for a limit of 32 are refused, with the sum in words', async () => {
    const { findings } = await draftOf(CODE, table.replace('\t20\t', '\t34\t'))
    expect(findings.find((f) => f.code === 'STEP_SUM_EXCEEDS_LIMIT')?.message).toContain('44 giờ (5,5 ngày làm việc)')
  })
})

describe('Bad input', () => {
  it('is kept as it was typed, with a finding in words at its place', async () => {
    const bad = `TT\tĐơn vị\tNgười thực hiện\tNội dung công việc\tThời gian
1\tBộ phận Một cửa\tTiếp nhận hồ sơ\tChuyển hồ sơ\t-3
1\tPhòng Gió\tThụ lý hồ sơ\tThẩm định\thai ngày
3\t\tVăn thư\tVào số\t2`
    const { id, findings } = await draftOf(CODE, bad)
    const said = findings.map((f) => `${f.code} ${f.row} ${f.column}`)
    for (const wanted of [
      'HOURS_NEGATIVE 0 hours',
      'ORDER_REPEATED 0 order',
      'UNIT_NOT_READ 1 unit',
      'HOURS_NOT_READ 1 hours',
      'CELLS_MERGED 2 unit',
    ])
      expect(said).toContain(wanted)
    for (const { message } of findings) expect(message).toMatch(/\.$/)
    const opened = (await (await keeper()).get(`/api/v1/processes/${id}/draft`)).body
    expect(opened.sheet.rows[1].cells).toMatchObject({ order: '1', unit: 'Phòng Gió', hours: 'hai ngày' })
    expect(opened.longestHours).toBeNull()
  })

  it('"5 everywhere" is a warning, and approval asks that it was seen', async () => {
    const { id, revision, findings } = await draftOf(CODE, table.replace(/\t(2|20|6|0)\t/g, '\t5\t'))
    expect(codes(findings, 'warning')).toContain('HOURS_ALL_EQUAL')
    const refused = await (await keeper()).post(`/api/v1/processes/${id}/approve`, { revision, decision, effectiveFrom: '2026-03-03' })
    expect([refused.status, refused.body.code]).toEqual([422, 'process.warnings-unseen'])
  })

  it.each([
    ['no lines', { kind: 'text', text: ' \n ' }],
    ['another JSON', { kind: 'json', json: { format: 'step-table/1', rows: 'x' } }],
    ['no table', { kind: 'json', json: [1, 2] }],
  ])('a file with %s is refused with a reason, and the draft is as it was', async (_, content) => {
    const { id, revision } = await draftOf(CODE, table)
    const refused = await (await keeper()).post(`/api/v1/processes/${id}/import`, { revision, content })
    expect([refused.status, refused.body.code]).toEqual([422, 'process.file-not-read'])
    expect((await (await keeper()).get(`/api/v1/processes/${id}/draft`)).body).toMatchObject({ revision, sheet: { rows: { length: 5 } } })
  })

  it.each([
    ['broken XML', '<definitions', 'XML_MALFORMED'],
    ['entity expansion', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'DOCTYPE_REFUSED'],
    ['a model without end', 'x'.repeat(5_000_000), 'MODEL_TOO_LARGE'],
  ])('a drawing with %s is kept with its finding and cannot be approved', async (_, xml, code) => {
    const { id, revision } = await draftOf(CODE)
    const read = await (await keeper()).post(`/api/v1/processes/${id}/import`, { revision, content: { kind: 'bpmn', xml } })
    expect(codes(read.body.findings)).toEqual([code])
    const refused = await (
      await keeper()
    ).post(`/api/v1/processes/${id}/approve`, { revision: read.body.revision, decision, effectiveFrom: '2026-03-03' })
    expect(refused.body.code).toBe('process.not-proven')
  })

  it('a drawing made elsewhere comes back letter for letter', async () => {
    const made = await draftOf(CODE, table)
    const own = (await (await keeper()).get(`/api/v1/processes/${made.id}`)).body.bpmn as string
    const foreign = own.replace('<bpmn:definitions ', '<bpmn:definitions xmlns:x="urn:x" x:tool="other" ')
    const { id, revision } = await draftOf(CODE)
    const read = await (await keeper()).post(`/api/v1/processes/${id}/import`, { revision, content: { kind: 'bpmn', xml: foreign } })
    expect(codes(read.body.findings)).toEqual([])
    expect((await (await keeper()).get(`/api/v1/processes/${id}`)).body.bpmn).toBe(foreign)
  })
})

describe('Procedures without an approved process', () => {
  it('R-018 are listed by agency; the demo processes only illustrate', async () => {
    const { body } = await (await server().signIn('kiem-tra-1')).get('/api/v1/process-gaps')
    expect(body.gaps.length).toBeGreaterThan(20)
    expect(body.gaps.find((g: { code: string }) => g.code === '1.001193')).toMatchObject({ kind: 'MISSING', illustrated: true })
    const agencies = body.gaps.map((g: { agency: string }) => g.agency)
    expect(agencies).toEqual(agencies.toSorted((a: string, b: string) => a.localeCompare(b, 'vi')))
  })
})

describe('Who may', () => {
  const NOBODY = '00000000-0000-4000-8000-000000000000'
  const calls: [string, 'post' | 'put' | 'get', string, object?][] = [
    ['drafting', 'post', '/api/v1/processes', {}],
    ['saving', 'put', `/api/v1/processes/${NOBODY}/draft`, { revision: 1, name: '', procedureCode: null, rows: [] }],
    ['importing', 'post', `/api/v1/processes/${NOBODY}/import`, { revision: 1, content: { kind: 'text', text: '' } }],
    ['approving', 'post', `/api/v1/processes/${NOBODY}/approve`, { revision: 1, decision, effectiveFrom: '2026-03-03' }],
    ['the list of gaps', 'get', '/api/v1/process-gaps'],
  ]
  it.each(calls)('%s is for those who keep processes: visitors, citizens and handlers are turned away', async (_, method, path, body) => {
    const ask = async (client: Awaited<ReturnType<typeof keeper>>) =>
      (await (method === 'get' ? client.get(path) : client[method](path, body))).status
    expect(await ask(server().anonymous)).toBe(401)
    expect(await ask(await server().signIn('cong-dan-1'))).toBe(403)
    expect(await ask(await server().signIn('chuyen-vien-1'))).toBe(403)
    if (method !== 'get') expect(await ask(await server().signIn('kiem-tra-1'))).toBe(403)
  })

  it('a draft is read by officials, who work by it later, and by nobody else', async () => {
    const path = `/api/v1/processes/${NOBODY}/draft`
    expect((await server().anonymous.get(path)).status).toBe(401)
    expect((await (await server().signIn('cong-dan-1')).get(path)).status).toBe(403)
    expect((await (await server().signIn('chuyen-vien-1')).get(path)).status).toBe(404)
  })

  it('a draft that is not there is not found', async () => {
    expect((await (await keeper()).get(`/api/v1/processes/${NOBODY}/draft`)).status).toBe(404)
  })
})

import { describe, expect, it } from 'vitest'
import { testServer } from '../../../apps/server/testing/test-server.ts'
import { kiteFlyingPermit } from '../testing/kite-flying-permit.ts'

const server = testServer()
const ground = { kind: 'DECISION', decision: { number: '05/QĐ-UBND', date: '2026-02-20', agency: 'Ủy ban nhân dân tỉnh' } }

describe('Reading the catalogue', () => {
  it('is open to everybody: search, fields, one procedure, its form', async () => {
    const { anonymous } = server()
    const found = await anonymous.get('/api/v1/procedures?q=KHAI%20SINH&limit=2')
    expect(found.status).toBe(200)
    expect(found.body.procedures[0]).toMatchObject({ code: '1.001193', name: 'Đăng ký khai sinh', interim: true, onlineLevel: 'FULL' })
    expect(found.body.facets.length).toBeGreaterThan(3)
    const next = await anonymous.get(`/api/v1/procedures?q=khai%20sinh&limit=2&after=${found.body.next}`)
    expect(next.body.procedures[0].code).not.toBe('1.001193')
    expect((await anonymous.get('/api/v1/procedure-fields')).body.fields.map((f: { code: string }) => f.code)).toContain('ho-tich')
    const birth = await anonymous.get('/api/v1/procedures/1.001193.000.00.00.H12?case=ordinary&channel=ONLINE')
    expect(birth.body).toMatchObject({
      code: '1.001193',
      caseNeeded: false,
      publication: { state: 'INTERIM', interimBasis: '85/2019/TT-BTC' },
      timeLimit: { text: 'Trong ngày làm việc; nhận sau 15 giờ thì trả vào ngày làm việc tiếp theo' },
      silent: ['steps', 'setCount'],
    })
    const form = await anonymous.get('/api/v1/procedures/1.001193/form')
    expect(Object.keys(form.body.properties)).toEqual(['requester', 'child', 'mother', 'father', 'copies', 'confirmation'])
  })

  it('names provinces and communes to whoever fills in a form', async () => {
    const found = await server().anonymous.get('/api/v1/admin-units?q=an%20xuyen&limit=1')
    expect(found.body.units).toMatchObject([{ name: 'Phường An Xuyên', kind: 'COMMUNE', province: { name: 'Tỉnh Cà Mau' } }])
    expect((await server().anonymous.get('/api/v1/admin-units?limit=0')).status).toBe(400)
  })

  it('answers 404 for what is not in force and 400 for nonsense', async () => {
    const { anonymous } = server()
    expect((await anonymous.get('/api/v1/procedures/1.001776')).status).toBe(404)
    expect((await anonymous.get('/api/v1/procedures/1.001193?at=2020-01-01')).status).toBe(404)
    expect((await anonymous.get('/api/v1/procedures?level=DISTRICT')).status).toBe(400)
    expect((await anonymous.get('/api/v1/procedures?limit=1000')).status).toBe(400)
    expect((await anonymous.get('/api/v1/procedures/1.001193?at=2026-02-30')).status).toBe(400)
  })
})

describe('Keeping the catalogue', () => {
  it('R-011 R-012 an administrator imports, is told what is missing, and publishes', async () => {
    const keeper = await server().signIn('quan-tri-1')
    const record = kiteFlyingPermit({ code: '9.300001' })
    expect((await keeper.post('/api/v1/procedure-imports', { procedures: [record], dryRun: true })).body.procedures[0]).toMatchObject({
      outcome: 'imported',
      change: null,
    })
    await keeper.post('/api/v1/procedure-imports', { procedures: [{ ...record, timeLimits: [] }] })
    const refused = await keeper.post('/api/v1/procedures/9.300001/versions/1/publish', { ground, effectiveFrom: '2026-03-02' })
    expect(refused.status).toBe(422)
    expect(refused.body).toMatchObject({ code: 'procedure.parts-missing' })
    expect(refused.body.detail).toContain('Thiếu thời hạn giải quyết')
    await keeper.post('/api/v1/procedure-imports', { procedures: [record] })
    expect((await keeper.post('/api/v1/procedures/9.300001/versions/2/publish', { ground, effectiveFrom: '2026-03-02' })).status).toBe(200)
    expect((await server().anonymous.get('/api/v1/procedures/9.300001')).body).toMatchObject({
      versionNumber: 2,
      publication: { state: 'PUBLISHED' },
    })
    const versions = await keeper.get('/api/v1/procedures/9.300001/versions')
    expect(versions.body.versions.map((v: { obstacles: { code: string }[] }) => v.obstacles.map((o) => o.code))).toEqual([
      [],
      ['MISSING:TIME_LIMIT'],
    ])
    const again = await keeper.post('/api/v1/procedures/9.300001/versions/2/publish', { ground, effectiveFrom: '2026-03-02' })
    expect([again.status, again.body.code]).toEqual([409, 'procedure.period-overlaps'])
    const ended = await keeper.post('/api/v1/procedures/9.300001/withdraw', { effectiveTo: '2026-03-02', reason: 'Bãi bỏ theo 09/QĐ-UBND' })
    expect(ended.body).toMatchObject({ effectiveTo: '2026-03-02' })
    expect((await server().anonymous.get('/api/v1/procedures/9.300001')).status).toBe(404)
  })

  it('shows drafts with what stands in their way', async () => {
    const auditor = await server().signIn('kiem-tra-1')
    const drafts = (await auditor.get('/api/v1/procedure-drafts')).body.drafts as { code: string; obstacles: { code: string }[] }[]
    expect(drafts.find((d) => d.code === 'LT-MN-TL')?.obstacles.map((o) => o.code)).toEqual(
      expect.arrayContaining(['MISSING:STEPS', 'PLACEHOLDER_CODE']),
    )
  })

  const acts: readonly [string, string, object][] = [
    ['publish', '/api/v1/procedures/1.001193/versions/1/publish', { ground, effectiveFrom: '2026-03-10' }],
    ['withdraw', '/api/v1/procedures/1.001193/withdraw', { effectiveTo: '2026-03-10', reason: 'Không có quyền' }],
    ['import', '/api/v1/procedure-imports', { procedures: [kiteFlyingPermit()] }],
  ]
  it.each(
    acts.flatMap(([act, path, body]) =>
      ['cong-dan-1', 'tiep-nhan-1', 'giam-doc-1', 'lanh-dao-1', 'xa-van-thu-1', 'kiem-tra-1'].map((who) => [act, who, path, body] as const),
    ),
  )('may not be done by the wrong person: %s by %s', async (_act, who, path, body) => {
    const answer = await (await server().signIn(who)).post(path, body)
    expect([answer.status, answer.body.code]).toEqual([403, 'request.not-allowed'])
  })

  it('nor by nobody; drafts and versions are closed to citizens and clerks', async () => {
    for (const [, path, body] of acts) expect((await server().anonymous.post(path, body)).status).toBe(401)
    for (const who of ['cong-dan-1', 'tiep-nhan-1']) {
      const person = await server().signIn(who)
      expect((await person.get('/api/v1/procedure-drafts')).status).toBe(403)
      expect((await person.get('/api/v1/procedures/1.001193/versions')).status).toBe(403)
    }
  })
})

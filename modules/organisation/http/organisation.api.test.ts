import { describe, expect, it } from 'vitest'
import { testServer } from '../../../apps/server/testing/test-server.ts'

const server = testServer()
const idOf = async (code: string): Promise<string> => (await server().anonymous.get(`/api/v1/agencies?code=${code}`)).body.agencies[0].id
const codes = (answer: { body: { agencies: { code: string }[] } }): string[] => answer.body.agencies.map((a) => a.code)

describe('Reading the organisation', () => {
  it('shows anybody the agencies, found by words with any accents or none', async () => {
    const { anonymous } = server()
    expect(codes(await anonymous.get('/api/v1/agencies?kind=PROVINCIAL_DEPARTMENT'))).toHaveLength(13)
    expect(codes(await anonymous.get(`/api/v1/agencies?q=${encodeURIComponent('so xay dung')}`))).toEqual(['H12.07'])
    expect(codes(await anonymous.get(`/api/v1/agencies?q=${encodeURIComponent('Sở Xây Dựng')}`))).toEqual(['H12.07'])
    expect((await anonymous.get('/api/v1/agencies?kind=COMMUNE_COMMITTEE')).body.agencies).toHaveLength(64)
  })

  it('M-08 finds the province by the code of former Bạc Liêu', async () => {
    expect(codes(await server().anonymous.get('/api/v1/agencies?code=H04'))).toEqual(['H12'])
    expect(codes(await server().anonymous.get('/api/v1/agencies?code=H99'))).toEqual([])
  })

  it('shows a unit with counters and leaders', async () => {
    const unit = (await server().anonymous.get(`/api/v1/one-stop-units/${await idOf('H12.01.01')}`)).body
    expect(unit).toMatchObject({ kind: 'SERVICE_CENTER', hasSeal: true, parent: { code: 'H12.01' } })
    expect(unit.counters.map((c: { kind: string }) => c.kind)).toEqual(['INTAKE', 'INTAKE', 'INTAKE', 'INTAKE', 'RETURN', 'RETURN'])
    expect(unit.leaders.map((l: { role: string }) => l.role).toSorted()).toEqual(['CENTER_DEPUTY_DIRECTOR', 'CENTER_DIRECTOR'])
    const units = (await server().anonymous.get('/api/v1/one-stop-units?level=COMMUNE')).body.units
    expect(units).toHaveLength(64)
    expect((await server().anonymous.get(`/api/v1/one-stop-units/${unit.id}/counters`)).body.counters).toHaveLength(6)
  })

  it('draws the tree from the Committee down, and gives 404 for what is not there', async () => {
    const { roots } = (await server().anonymous.get('/api/v1/agency-tree')).body
    expect(roots).toHaveLength(1)
    expect(roots[0].children.find((n: { agency: { code: string } }) => n.agency.code === 'H12.06').children[0].agency.code).toBe(
      'H12.06.01',
    )
    expect((await server().anonymous.get('/api/v1/one-stop-units/00000000-0000-0000-0000-000000000000')).status).toBe(404)
    expect((await server().anonymous.get('/api/v1/agencies/not-a-key')).status).toBe(400)
  })

  it('shows officials to officials, without their ratings, and to nobody else', async () => {
    const path = `/api/v1/agencies/${await idOf('H12.07')}/officials`
    const seen = await (await server().signIn('chuyen-vien-1')).get(path)
    expect(seen.body.officials.length).toBeGreaterThanOrEqual(6)
    expect(seen.body.officials[0]).not.toHaveProperty('ratings')
    expect((await server().anonymous.get(path)).status).toBe(401)
    expect((await (await server().signIn('cong-dan-1')).get(path)).status).toBe(403)
    const postings = `/api/v1/one-stop-units/${await idOf('H12.01.01')}/postings`
    expect((await (await server().signIn('giam-doc-1')).get(postings)).body.postings.length).toBeGreaterThanOrEqual(15)
    expect((await (await server().signIn('cong-dan-1')).get(postings)).status).toBe(403)
  })
})

describe('Changing the organisation', () => {
  const kites = async () => ({
    code: 'H12.15',
    name: 'Sở Diều tỉnh Cà Mau',
    shortName: 'Sở Diều',
    kind: 'PROVINCIAL_DEPARTMENT',
    level: 'PROVINCE',
    parentId: await idOf('H12'),
    from: '2026-01-01',
    decision: '1/QĐ-UBND',
  })

  it.each(['cong-dan-1', 'tiep-nhan-1', 'giam-doc-1', 'lanh-dao-1', 'van-thu-1', 'kiem-tra-1'])('is refused to %s', async (login) => {
    const client = await server().signIn(login)
    const unit = await idOf('H12.01.01')
    expect((await client.post('/api/v1/agencies', await kites())).status).toBe(403)
    expect((await client.post(`/api/v1/agencies/${unit}/end`, { day: '2026-06-01', successorIds: [], legalBasis: 'x' })).status).toBe(403)
    expect(
      (await client.post(`/api/v1/one-stop-units/${unit}/counters`, { kind: 'INTAKE', number: 9, name: 'Quầy 9', from: '2026-03-02' }))
        .status,
    ).toBe(403)
  })

  it('is refused to whoever is not signed in', async () => {
    expect((await server().anonymous.post('/api/v1/agencies', await kites())).status).toBe(401)
  })

  it('is done by the administrator: a department, its reception unit and a counter, each recorded', async () => {
    const admin = await server().signIn('quan-tri-1')
    const made = await admin.post('/api/v1/agencies', await kites())
    expect(made).toMatchObject({ status: 201, body: { agency: { code: 'H12.15', validFrom: '2026-01-01' } } })
    const unit = await admin.post('/api/v1/one-stop-units', {
      parentId: made.body.agency.id,
      code: 'H12.15.01',
      name: 'Bộ phận Tiếp nhận và Trả kết quả Sở Diều',
      shortName: 'Bộ phận Một cửa Sở Diều',
      kind: 'RECEPTION_UNIT',
      hasSeal: false,
      from: '2026-03-02',
      decision: '2/QĐ-UBND',
    })
    expect(unit.status).toBe(201)
    const counter = { kind: 'INTAKE', number: 1, name: 'Quầy 1', from: '2026-03-02' }
    expect((await admin.post(`/api/v1/one-stop-units/${unit.body.agency.id}/counters`, counter)).status).toBe(201)
    const changes = await (await server().signIn('kiem-tra-1')).get('/api/v1/organisation-changes')
    expect(changes.body.changes.map((c: { kind: string }) => c.kind).slice(0, 3)).toEqual([
      'CounterOpened',
      'UnitEstablished',
      'AgencyEstablished',
    ])
    expect((await (await server().signIn('giam-doc-1')).get('/api/v1/organisation-changes')).status).toBe(403)
  })

  it('R-001 answers CENTER_PARENT_INVALID with a Vietnamese sentence that says where a center belongs', async () => {
    const answer = await (
      await server().signIn('quan-tri-1')
    ).post('/api/v1/one-stop-units', {
      parentId: await idOf('H12.07'),
      code: 'H12.07.01',
      name: 'Trung tâm',
      shortName: 'Trung tâm',
      kind: 'SERVICE_CENTER',
      hasSeal: true,
      from: '2026-03-02',
      decision: '2/QĐ-UBND',
    })
    expect(answer.status).toBe(422)
    expect(answer.body).toMatchObject({ code: 'center.parent-invalid' })
    expect(JSON.stringify(answer.body)).toContain('Trung tâm cấp tỉnh thuộc Văn phòng UBND tỉnh')
  })

  it('R-002 R-007 posts an official and answers the warnings beside it', async () => {
    const admin = await server().signIn('quan-tri-1')
    const { officials } = (await admin.get(`/api/v1/agencies/${await idOf('H12.07')}/officials`)).body
    const specialist = officials.find((o: { rank: string; position: string }) => o.rank === 'SPECIALIST')
    const posted = await admin.post(`/api/v1/one-stop-units/${await idOf('H12.01.01')}/postings`, {
      officialId: specialist.id,
      duty: 'NETWORK_ADMIN',
      fields: [],
      firstDay: '2026-03-02',
      lastDay: '2026-05-31',
      conductConfirmed: true,
    })
    expect(posted.status).toBe(201)
    expect(posted.body.warnings.map((w: { code: string }) => w.code)).toEqual([
      'posting.expected-office-staff',
      'posting.short',
      'posting.no-substitute',
    ])
  })

  it('cannot judge a change on a day of which no rules are on record, and says so', async () => {
    const admin = await server().signIn('quan-tri-1')
    const { officials } = (await admin.get(`/api/v1/agencies/${await idOf('H12.07')}/officials`)).body
    const appointment = { officialId: officials[0].id, role: 'CENTER_DIRECTOR', firstDay: '1900-01-01' }
    const refused = await admin.post(`/api/v1/one-stop-units/${await idOf('H12.01.01')}/leaders`, appointment)
    expect([refused.status, refused.body.code]).toEqual([422, 'organisation.day-without-rules'])
    expect(refused.body.detail).toContain('01/01/1900')
  })
})

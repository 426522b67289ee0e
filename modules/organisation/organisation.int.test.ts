import {
  isRefused,
  type AccountId,
  type AgencyId,
  type Instant,
  type LocalDate,
  type OfficialId,
  type Role,
  type Viewer,
} from '@motcua/terms'
import { beforeAll, describe, expect, it } from 'vitest'
import { createConfiguration } from '#modules/configuration/index.ts'
import { createClock } from '#platform/clock/clock.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import { createOrganisation, loadDemoProvince, readOrganisationCatalogue, type Organisation } from './index.ts'

const database = testDatabase()
const now = '2026-03-02T09:00:00+07:00' as Instant
const day = (text: string): LocalDate => text as LocalDate
const today = day('2026-03-02')
const catalogue = readOrganisationCatalogue()
const administrator = official('ADMINISTRATOR')
let organisation: Organisation
let accounts: Awaited<ReturnType<typeof loadDemoProvince>>['accounts']

function official(role: Role): Viewer {
  const grant = { role, agencyId: 'province' as AgencyId, from: '2025-07-01T00:00:00+07:00' as Instant, to: null }
  const accountId = '018f0000-0000-7000-8000-000000000001' as AccountId
  return { kind: 'official', accountId, officialId: 'o' as OfficialId, name: 'Lê Thị Thử', position: 'Chuyên viên', grants: [grant] }
}
const load = () =>
  database()
    .app.db.transaction()
    .execute((tx) => loadDemoProvince(tx, catalogue, now))
const idOf = async (code: string): Promise<AgencyId> => (await organisation.current()).findAgencyByCode(code)!.id
const officialOf = (login: string): OfficialId => accounts.find((a) => a.login === login)!.officialId

beforeAll(async () => {
  const { db } = database().app
  organisation = createOrganisation({
    db,
    clock: createClock('2026-03-02T09:00+07:00'),
    configuration: createConfiguration(db, { believedMs: 0 }),
    believedMs: 0,
  })
  accounts = (await load()).accounts
})

describe('Loading the demo province', () => {
  it('writes it once; the second load writes nothing and names the same accounts', async () => {
    const again = await load()
    expect(again).toMatchObject({ written: false, accounts })
    expect(await organisation.listChanges(administrator)).toHaveLength(1)
  })

  it('gives every center its leaders, by name and position', async () => {
    const leaders = await organisation.leadersOf(await idOf('H12.126.01'), today)
    expect(leaders.map((l) => l.role).toSorted()).toEqual(['CENTER_DEPUTY_DIRECTOR', 'CENTER_DIRECTOR'])
    expect(leaders.find((l) => l.role === 'CENTER_DIRECTOR')).toMatchObject({
      officialId: officialOf('xa-lanh-dao-1'),
      fullName: 'Nguyễn Trọng Nguyên',
    })
  })

  it('shows officials with years and ratings to officials only', async () => {
    const department = await idOf('H12.07')
    const seen = await organisation.listOfficials(official('HANDLER'), { agencyId: department })
    expect(seen.find((o) => o.id === officialOf('chuyen-vien-1'))).toMatchObject({
      senioritySince: { 'xay-dung': '2019-03-01' },
      ratings: [
        { year: 2025, rating: 'GOOD' },
        { year: 2024, rating: 'GOOD' },
      ],
    })
    const citizen: Viewer = { kind: 'citizen', accountId: 'c' as AccountId, name: 'Trần Văn Dân', citizenNumber: '096090000001' }
    await expect(organisation.listOfficials(citizen, { agencyId: department })).rejects.toMatchObject({ status: 403 })
    await expect(organisation.listPostings({ kind: 'anonymous' }, {})).rejects.toMatchObject({ status: 401 })
  })

  it('gives the line of agencies above, for whoever asks who administers', async () => {
    const line = await organisation.agencyAndAbove(await idOf('H12.01.01'))
    expect(line).toEqual([await idOf('H12.01.01'), await idOf('H12.01'), await idOf('H12')])
  })
})

describe('An administrator changes the organisation', () => {
  const agency = (over: object = {}) => ({
    code: 'H12.15',
    name: 'Sở Diều tỉnh Cà Mau',
    shortName: 'Sở Diều',
    kind: 'PROVINCIAL_DEPARTMENT' as const,
    level: 'PROVINCE' as const,
    isVertical: false,
    address: null,
    phone: null,
    adminUnitCode: null,
    from: day('2026-01-01'),
    parentId: null as AgencyId | null,
    decision: '1/QĐ-UBND',
    ...over,
  })

  it('enters a new department, which is found at once and recorded', async () => {
    const made = await organisation.establishAgency(administrator, agency({ parentId: await idOf('H12') }))
    if (isRefused(made)) throw new Error(made.code)
    expect((await organisation.current()).findAgencyByCode('h12.15')?.shortName).toBe('Sở Diều')
    expect((await organisation.listChanges(administrator, made.agency.id))[0]).toMatchObject({ kind: 'AgencyEstablished', changedAt: now })
  })

  it('R-036 R-158 is refused a code that is malformed or taken, also as a former code, and a level that has ended', async () => {
    const codes = async (over: object) => {
      const done = await organisation.establishAgency(administrator, agency(over))
      return isRefused(done) ? done.code : 'ok'
    }
    expect(await codes({ code: 'H12-15' })).toBe('agency.code-malformed')
    expect(await codes({ code: 'H12.07' })).toBe('agency.code-taken')
    expect(await codes({ code: 'H04' })).toBe('agency.code-taken')
    expect(await codes({ code: 'H12.90', level: 'DISTRICT' })).toBe('agency.level-ended')
  })

  it('R-001 is refused a center under that department (CENTER_PARENT_INVALID) and leaves nothing behind', async () => {
    const before = (await organisation.current()).version
    const unit = {
      kind: 'SERVICE_CENTER' as const,
      hasSeal: true,
      from: today,
      name: 'Trung tâm',
      shortName: 'Trung tâm',
      code: 'H12.15.01',
      address: null,
      phone: null,
      decision: '2/QĐ-UBND',
      keptByDecision: null,
    }
    expect(await organisation.establishUnit(administrator, { ...unit, parentId: await idOf('H12.15') })).toMatchObject({
      code: 'center.parent-invalid',
    })
    expect((await organisation.current()).version).toBe(before)
  })

  it('R-003 enters a reception unit of the department, with a counter that has its number once', async () => {
    const made = await organisation.establishUnit(administrator, {
      kind: 'RECEPTION_UNIT',
      hasSeal: false,
      from: today,
      name: 'Bộ phận Tiếp nhận và Trả kết quả Sở Diều',
      shortName: 'Bộ phận Một cửa Sở Diều',
      code: 'H12.15.01',
      address: null,
      phone: null,
      decision: '2/QĐ-UBND',
      keptByDecision: '3/QĐ-UBND',
      parentId: await idOf('H12.15'),
    })
    if (isRefused(made)) throw new Error(made.code)
    expect(made.unit.headKind).toBe('DEPARTMENT_OFFICE_LEADER')
    const counter = { unitId: made.agency.id, kind: 'INTAKE' as const, number: 1, name: 'Quầy 1', from: today }
    expect(await organisation.openCounter(administrator, counter)).toMatchObject({ counter: { number: 1 } })
    expect(await organisation.openCounter(administrator, counter)).toMatchObject({ code: 'counter.number-taken' })
    const head = {
      role: 'RECEPTION_HEAD' as const,
      firstDay: today,
      decision: null,
      unitId: made.agency.id,
      officialId: officialOf('truong-phong-1'),
    }
    expect(await organisation.appointLeader(administrator, head)).toMatchObject({ code: 'unit.head-invalid' })
  })

  it('R-004 posts an official with three years in the field, and is told why another may not go', async () => {
    const posting = {
      officialId: officialOf('chuyen-vien-1'),
      unitId: await idOf('H12.01.01'),
      duty: 'INTAKE' as const,
      fields: ['xay-dung'],
      firstDay: today,
      lastDay: null,
      substituteId: officialOf('tiep-nhan-1'),
      decision: '7/QĐ-SXD',
      conductConfirmed: true,
    }
    expect(await organisation.postOfficial(administrator, posting)).toMatchObject({ posting: { duty: 'INTAKE' }, warnings: [] })
    expect(await organisation.postOfficial(administrator, { ...posting, fields: ['dieu'] })).toMatchObject({ code: 'posting.seniority' })
    expect(await organisation.postOfficial(administrator, { ...posting, officialId: officialOf('van-thu-1') })).toMatchObject({
      code: 'posting.rank',
    })
    expect(await organisation.listPostings(administrator, { officialId: officialOf('chuyen-vien-1'), at: today })).toHaveLength(1)
  })

  it('R-005 is refused a second deputy director', async () => {
    const second = {
      role: 'CENTER_DEPUTY_DIRECTOR' as const,
      firstDay: today,
      decision: null,
      unitId: await idOf('H12.01.01'),
      officialId: officialOf('giam-doc-1'),
    }
    expect(isRefused(await organisation.appointLeader(administrator, second))).toBe(true)
  })

  it('M-01 ends an agency: it stays readable, and names its successor (AGENCY_ENDED)', async () => {
    const [old, successor] = [await idOf('H12.08'), await idOf('H12.05')]
    const end = { agencyId: old, day: day('2026-06-01'), successorIds: [successor], legalBasis: 'Nghị quyết 9/NQ-HĐND' }
    expect(await organisation.endAgency(administrator, end)).toMatchObject({ validTo: '2026-06-01' })
    const directory = await organisation.current()
    expect(isRefused(directory.agencyInForce(old, day('2026-05-31')))).toBe(false)
    expect(directory.agencyInForce(old, day('2026-06-01'))).toMatchObject({
      code: 'agency.ended',
      data: { successors: [{ id: successor }] },
    })
    expect(await organisation.endAgency(administrator, end)).toMatchObject({ code: 'agency.already-ended' })
  })

  it('sees all of it in another process', async () => {
    const { db } = database().app
    const elsewhere = createOrganisation({ db, clock: createClock(), configuration: createConfiguration(db) })
    expect((await elsewhere.current()).findAgencyByCode('H12.15')?.name).toBe('Sở Diều tỉnh Cà Mau')
  })
})

describe('Who may change the organisation', () => {
  it.each(['INTAKE_OFFICER', 'CENTER_DIRECTOR', 'AGENCY_HEAD', 'AUDITOR'] as const)('refuses the role %s', async (role) => {
    const end = { agencyId: await idOf('H12.02'), day: today, successorIds: [], legalBasis: 'x' }
    await expect(organisation.endAgency(official(role), end)).rejects.toMatchObject({ status: 403 })
  })

  it('refuses whoever is not signed in', async () => {
    const counter = { unitId: await idOf('H12.01.01'), kind: 'INTAKE' as const, number: 9, name: 'Quầy 9', from: today }
    await expect(organisation.openCounter({ kind: 'anonymous' }, counter)).rejects.toMatchObject({ status: 401 })
  })
})

import { isRefused, type Instant, type LocalDate, type Viewer } from '@motcua/terms'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createConfiguration, loadShippedConfiguration } from '#modules/configuration/index.ts'
import { createClock, type Clock } from '#platform/clock/clock.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import { createProcedures, importRecords, loadDemoProcedures, type Procedures, type PublishProcedure } from './index.ts'
import { kiteFlyingPermit } from './testing/kite-flying-permit.ts'

const database = testDatabase()
const day = (text: string): LocalDate => text as LocalDate
const moment = '2026-03-02T09:00:00+07:00' as Instant

let clock: Clock
let procedures: Procedures

beforeAll(async () => {
  const { db } = database().app
  await db.transaction().execute((tx) => loadShippedConfiguration(tx, moment))
  await db.transaction().execute((tx) => loadDemoProcedures(tx, { now: moment, effectiveFrom: day('2025-07-01') }))
})

beforeEach(() => {
  const { db } = database().app
  clock = createClock('2026-03-02T09:00+07:00')
  procedures = createProcedures({ db, clock, configuration: createConfiguration(db), connectedSources: ['POPULATION_DB'] })
})

const official = (role: 'PROCEDURE_CONTROL_OFFICER' | 'ADMINISTRATOR' | 'AUDITOR' | 'HANDLER'): Viewer =>
  ({
    kind: 'official',
    accountId: crypto.randomUUID(),
    officialId: crypto.randomUUID(),
    name: 'Lê Thị Kiểm',
    position: 'Chuyên viên',
    grants: [{ role, agencyId: crypto.randomUUID(), from: moment, to: null }],
  }) as never
const keeper = official('PROCEDURE_CONTROL_OFFICER')
const anonymous: Viewer = { kind: 'anonymous' }

const store = (...records: unknown[]): ReturnType<Procedures['importProcedures']> =>
  procedures.importProcedures(keeper, { lines: importRecords(records), eforms: new Map() })
const decision = { number: '05/QĐ-UBND', date: day('2026-02-20'), agency: 'Ủy ban nhân dân tỉnh' }
const publish = (code: string, parts: Partial<PublishProcedure> = {}): ReturnType<Procedures['publish']> =>
  procedures.publish(keeper, {
    code,
    versionNumber: 1,
    ground: { kind: 'DECISION', decision },
    effectiveFrom: day('2026-03-02'),
    effectiveTo: null,
    onlineLevel: null,
    ...parts,
  })
const codes = async (q: string, facets = {}): Promise<string[]> =>
  (await procedures.search({ q: q, facets: facets, page: { limit: 100 } })).lines.map((l) => l.code)

describe('The demo load', () => {
  it('R-011 puts 56 procedures into force as interim and leaves placeholders and unverified records drafts', async () => {
    const { total, lines } = await procedures.search({ q: '', facets: {}, page: { limit: 100 } })
    expect(total).toBe(56)
    expect(lines.every((l) => l.interim)).toBe(true)
    expect((await procedures.listDrafts(keeper)).map((d) => d.code)).toEqual([
      '1.001776',
      '1.012275',
      '1.014028',
      'LT-297-2025',
      'LT-MN-TL',
      'LT-THCS-CT',
    ])
    expect((await procedures.findInForce('1.001193'))?.version.publication).toMatchObject({
      interim: true,
      interimBasis: '85/2019/TT-BTC',
      onlineLevel: 'FULL',
    })
  })

  it('changes nothing the second time', async () => {
    const again = await database()
      .app.db.transaction()
      .execute((tx) => loadDemoProcedures(tx, { now: moment, effectiveFrom: day('2025-07-01') }))
    expect(again).toMatchObject({ stored: 0, unchanged: 62, published: 0 })
  })

  it('keeps each form in the order of its questions', async () => {
    const birth = await procedures.findInForce('1.001193')
    expect(Object.keys(birth!.eform.properties)).toEqual(['requester', 'child', 'mother', 'father', 'copies', 'confirmation'])
    expect((await procedures.findInForce('1.002211'))?.eform.$id).toBe('urn:motcua:eform:generic:1')
  })
})

describe('Importing again', () => {
  it('makes another version only when the content changed', async () => {
    const record = kiteFlyingPermit({ code: '9.100001' })
    expect((await store(record))[0]).toMatchObject({ change: 'NEW', outcome: 'imported' })
    expect((await store({ ...record, asOf: '2026-02-01' }))[0]?.change).toBe('UNCHANGED')
    expect((await store({ ...record, timeLimits: [{ value: 4, unit: 'workingDay' }] }))[0]?.change).toBe('CHANGED')
    const versions = await procedures.listVersions(keeper, '9.100001')
    expect(versions.map((v) => v.versionNumber)).toEqual([2, 1])
    expect(versions[0]?.publications).toEqual([])
  })

  it('stores the good records beside a refused one, and odd characters that a database would not take', async () => {
    const stored = await store(
      kiteFlyingPermit({ code: '9.100002', steps: 'Bước 1\u0000\ud800' }),
      7,
      kiteFlyingPermit({ code: '9.100002' }),
    )
    expect(stored.map((l) => [l.code, l.change])).toEqual([
      ['9.100002', 'NEW'],
      ['[1]', 'REFUSED'],
      ['9.100002', 'REFUSED'],
    ])
    expect((await procedures.listVersions(keeper, '9.100002'))[0]?.findings.map((f) => f.code)).toEqual(['text-invisible'])
  })

  it('is one transaction: a fault in the middle leaves nothing behind', async () => {
    const lines = importRecords([kiteFlyingPermit({ code: '9.100003' }), kiteFlyingPermit({ code: '9.100004' })])
    const broken = [
      lines[0]!,
      {
        ...lines[1]!,
        version: {
          ...lines[1]!.version!,
          name: 'x',
          get steps(): string {
            throw new Error('fault')
          },
        },
      },
    ]
    await expect(procedures.importProcedures(keeper, { lines: broken, eforms: new Map() })).rejects.toThrow('fault')
    await expect(procedures.listVersions(keeper, '9.100003')).rejects.toThrow('request.not-found')
  })
})

describe('Publishing', () => {
  it('R-017 R-170 ends the version before on the day the new one begins, and each day has its version', async () => {
    await store(kiteFlyingPermit({ code: '9.200001' }))
    await store(kiteFlyingPermit({ code: '9.200001', timeLimits: [{ value: 3, unit: 'workingDay' }] }))
    expect(await publish('9.200001')).toMatchObject({ decision, effectiveTo: null })
    expect(await publish('9.200001', { versionNumber: 2, effectiveFrom: day('2026-03-05') })).toMatchObject({ effectiveFrom: '2026-03-05' })
    const numberOn = async (on: string): Promise<number | undefined> =>
      (await procedures.findInForce('9.200001', day(on)))?.version.versionNumber
    expect(await Promise.all(['2026-03-01', '2026-03-02', '2026-03-04', '2026-03-05', '2027-01-01'].map(numberOn))).toEqual([
      undefined,
      1,
      1,
      2,
      2,
    ])
    const first = (await procedures.listVersions(keeper, '9.200001')).find((v) => v.versionNumber === 1)
    expect(first?.publications[0]).toMatchObject({ effectiveFrom: '2026-03-02', effectiveTo: '2026-03-05' })
    expect((await procedures.getVersion(first!.id)).version.publication).toMatchObject({ effectiveTo: '2026-03-05' })
  })

  it('R-012 refuses a version with a missing part: MISSING:TIME_LIMIT', async () => {
    await store(kiteFlyingPermit({ code: '9.200002', timeLimits: [] }))
    expect(await publish('9.200002')).toMatchObject({
      refused: true,
      code: 'procedure.parts-missing',
      data: { codes: ['MISSING:TIME_LIMIT'] },
    })
    expect(await procedures.findInForce('9.200002')).toBeUndefined()
  })

  it('never lets two periods overlap, also when two officials publish at once', async () => {
    await store(kiteFlyingPermit({ code: '9.200003' }))
    const both = await Promise.all([publish('9.200003'), publish('9.200003')])
    expect(both.map((r) => (isRefused(r) ? r.code : 'published')).sort()).toEqual(['procedure.period-overlaps', 'published'])
  })

  it('the table itself refuses an overlap', async () => {
    await store(kiteFlyingPermit({ code: '9.200004' }))
    await publish('9.200004')
    const { pool } = database().owner
    const twice =
      pool.query(`insert into ${database().schema}.procedure_publication select gen_random_uuid(), procedure_id, procedure_version_id, decision_id, interim_basis,
      online_level, effective_from + 5, null, published_by, published_at from ${database().schema}.procedure_publication b join ${database().schema}.procedure p on p.id = b.procedure_id where p.code = '9.200004'`)
    await expect(twice).rejects.toThrow('procedure_publication_no_overlap')
  })

  it('is withdrawn from a day on, and found no more', async () => {
    await store(kiteFlyingPermit({ code: '9.200005', name: 'Cấp phép thả đèn trời', shortName: 'Thả đèn trời' }))
    await publish('9.200005')
    expect(await codes('tha den troi')).toEqual(['9.200005'])
    expect(
      await procedures.withdraw(keeper, { code: '9.200005', effectiveTo: day('2026-03-10'), reason: 'Bãi bỏ theo 09/QĐ-UBND' }),
    ).toMatchObject({ effectiveTo: '2026-03-10' })
    expect(await codes('tha den troi')).toEqual(['9.200005'])
    clock.advanceTo('2026-03-10T00:00:00+07:00' as Instant)
    expect(await codes('tha den troi')).not.toContain('9.200005')
    expect(await procedures.withdraw(keeper, { code: '9.200005', effectiveTo: day('2026-03-11'), reason: 'Lần nữa' })).toMatchObject({
      code: 'procedure.not-in-force',
    })
  })

  it('R-019 an administrator decides an unknown online level; until then it is information only', async () => {
    await store(kiteFlyingPermit({ code: '9.200006', onlineLevel: { level: 'unknown', source: '' } }))
    await publish('9.200006', { onlineLevel: { level: 'PARTIAL', onPmList: false, criteriaMet: false, yearlyVolume: 0 } })
    expect((await procedures.forDossiers.findInForce('9.200006', day('2026-03-02')))?.channels).toEqual(['IN_PERSON', 'ONLINE'])
    expect((await procedures.forDossiers.findInForce('1.013225', day('2026-03-02')))?.channels).toEqual(['POSTAL', 'IN_PERSON'])
  })

  it.each([
    ['nobody signed in', anonymous, 'request.not-signed-in'],
    ['a handler', official('HANDLER'), 'request.not-allowed'],
    ['the auditor', official('AUDITOR'), 'request.not-allowed'],
  ])('is closed to %s', async (_who, viewer, code) => {
    const command = { code: '1.001193', effectiveTo: day('2026-03-10'), reason: 'Không có quyền' }
    await expect(procedures.withdraw(viewer, command)).rejects.toThrow(code)
    await expect(
      procedures.publish(viewer, {
        ...command,
        versionNumber: 1,
        ground: { kind: 'DECISION', decision },
        effectiveFrom: day('2026-03-02'),
        onlineLevel: null,
      }),
    ).rejects.toThrow(code)
    await expect(procedures.importProcedures(viewer, { lines: [], eforms: new Map() })).rejects.toThrow(code)
  })
})

describe('Searching', () => {
  it.each([
    ['khai sinh', '1.001193'],
    ['KHAI  SINH', '1.001193'],
    ['khai sính', '1.001193'],
    ['sinh khai', '1.001193'],
    ['khai sanh', '1.001193'],
    ['làm giấy khai sinh cho con', '1.001193'],
    ['Khai\u200b sinh'.normalize('NFD'), '1.001193'],
    ['1.001193', '1.001193'],
    ['1001193', '1.001193'],
    ['1.001193.000.00.00.H12', '1.001193'],
    ['gpxd', '1.013225'],
    ['xây nhà', '1.013225'],
    ['sao y', '2.000815'],
    ['chứng thực bản sao', '2.000815'],
    ['kết hôn', '1.000894'],
    ['đăng ký kết hôn', '1.000894'],
    ['giấy độc thân', '1.004873'],
    ['gplx', '3.000347'],
    ['đổi bằng lái', '3.000347'],
    ['lltp', '3.000333'],
    ['hkd', '1.001612'],
    ['tạm trú', '1.004194'],
    ['hộ khẩu', '1.004222'],
    ['karaoke', '1.000903'],
    ['hòa giải viên', '1.002211'],
    ['hoà giải viên', '1.002211'],
    ['hoa giai vien', '1.002211'],
    ['thành lập cty tnhh mtv', '2.001583'],
  ])('%s finds %s first', async (typed, code) => {
    expect((await codes(typed))[0]).toBe(code)
  })

  it('finds by field and by result too, and tells when only some words were found', async () => {
    expect(await codes('hộ tịch')).toContain('1.001193')
    expect(await codes('giấy khai sinh')).toContain('1.001193')
    expect((await procedures.search({ q: 'khai sinh xyzzy', facets: {}, page: { limit: 5 } })).matched).toBe('SOME')
    expect(await procedures.search({ q: 'xyzzy', facets: {}, page: { limit: 5 } })).toMatchObject({ lines: [], total: 0, next: null })
  })

  it('narrows by field, level, way of filing, agency and online level, and counts each', async () => {
    const all = await procedures.search({ q: '', facets: { field: 'ho-tich' }, page: { limit: 100 } })
    expect(all.lines.every((l) => l.field?.code === 'ho-tich')).toBe(true)
    const count = (facet: string, value: string): number | undefined =>
      all.facets.find((f) => f.facet === facet && f.value === value)?.count
    const communes = await codes('', { field: 'ho-tich', level: 'COMMUNE' })
    expect(count('level', 'COMMUNE')).toBe(communes.length)
    expect(await codes('', { onlineLevel: 'PARTIAL' })).toEqual(expect.arrayContaining(['2.000815']))
    expect(await codes('', { channel: 'ONLINE', field: 'chung-thuc' })).toEqual([])
    expect(await codes('', { agency: 'Công an cấp xã' })).toEqual(expect.arrayContaining(['1.004194', '1.004222']))
    expect((await procedures.listFields()).find((f) => f.code === 'ho-tich')?.procedures).toBe(all.total)
  })

  it('pages through everything once, in one order', async () => {
    for (const q of ['', 'giấy', 'đăng ký']) {
      const whole = await procedures.search({ q: q, facets: {}, page: { limit: 100 } })
      const seen: string[] = []
      let after: string | undefined
      do {
        const page = await procedures.search({ q: q, facets: {}, page: { after, limit: 3 } })
        seen.push(...page.lines.map((l) => l.code))
        after = page.next ?? undefined
      } while (after !== undefined)
      expect(seen).toEqual(whole.lines.map((l) => l.code))
      expect(seen).toHaveLength(whole.total)
    }
  })

  it.each(['(', "'", '%', '\\', ':*', '& |', '!', '\u0000', '\ud800', 'a'.repeat(5000), 'a b '.repeat(500), '1.00%', '___'])(
    'survives %j',
    async (q) => {
      await expect(procedures.search({ q: q, facets: {}, page: { limit: 5, after: q } })).resolves.toBeDefined()
    },
  )
})

describe('What a dossier asks of its procedure', () => {
  it('R-021 R-022 the papers, the limit, the fees and the form of a birth registration', async () => {
    const birth = await procedures.forDossiers.findInForce('1.001193', day('2026-03-02'))
    const question = { caseId: 'ordinary', channel: 'ONLINE' as const }
    expect(birth).toMatchObject({
      publication: 'INTERIM',
      setCount: 1,
      resultName: 'Giấy khai sinh',
      pinned: { code: '1.001193', sameDay: true, controlSlipExempt: false },
    })
    expect(birth?.limit(question)).toEqual({ value: 1, unit: 'workingDay', sameDay: true, cutoffTime: '15:00' })
    expect(birth?.checklist(question).filter((i) => !i.heldAlready && i.requirement === 'REQUIRED')).toEqual([])
    expect(birth?.checkAnswers({}, { ...question, channel: 'IN_PERSON', today: day('2026-03-02') })).toEqual({})
    expect(birth?.checkAnswers({}, { ...question, today: day('2026-03-02') })).toMatchObject({
      refused: true,
      code: 'eform.answers-faulty',
    })
    expect(birth?.fees(question)).toBeNull()
  })

  it('R-034 certification of copies alone needs no control slip', async () => {
    expect((await procedures.forDossiers.findInForce('2.000815', day('2026-03-02')))?.pinned.controlSlipExempt).toBe(true)
    expect((await procedures.forDossiers.findInForce('2.000884', day('2026-03-02')))?.pinned.controlSlipExempt).toBe(false)
  })
})

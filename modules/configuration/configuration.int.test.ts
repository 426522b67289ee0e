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
import { createClock } from '#platform/clock/clock.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import { changeConfiguration, createConfiguration, loadShippedConfiguration, scopesOf, settingKeys, type SettingChange } from './index.ts'

const database = testDatabase()
const at = '2026-03-02' as LocalDate
const now = '2026-03-02T09:00:00+07:00' as Instant
const administrator = official('ADMINISTRATOR')
const clock = createClock('2026-03-02T09:00+07:00')

function official(role: Role): Viewer {
  const grant = { role, agencyId: 'province' as AgencyId, from: '2026-01-01T00:00:00+07:00' as Instant, to: null }
  const accountId = '018f0000-0000-7000-8000-000000000001' as AccountId
  return { kind: 'official', accountId, officialId: 'o' as OfficialId, name: 'Lê Thị Thử', position: 'Chuyên viên', grants: [grant] }
}
const change = (over: Partial<SettingChange>): SettingChange => ({
  key: 'deadline.same-day-cut-off',
  scope: 'province',
  value: '14:30',
  validFrom: '2026-04-01' as LocalDate,
  validTo: null,
  legalBasis: 'Quyết định 12/QĐ-UBND ngày 02/3/2026',
  approvedBy: 'Chủ tịch UBND tỉnh',
  ...over,
})
const enter = (over: Partial<SettingChange>, viewer: Viewer = administrator) => {
  const db = database().app.db
  return changeConfiguration({ db, clock, configuration: createConfiguration(db) }, viewer, change(over))
}

describe('Rules of the province in the database', () => {
  it('answer as shipped before anything is stored', async () => {
    expect(await createConfiguration(database().app.db).get('deadline.mode', { at })).toBe('HOUR')
  })

  it('are loaded once; loading again changes nothing and adds no history', async () => {
    const { db } = database().app
    const first = await db.transaction().execute((tx) => loadShippedConfiguration(tx, now))
    expect(first.written.toSorted()).toEqual([...settingKeys].toSorted())
    const again = await db.transaction().execute((tx) => loadShippedConfiguration(tx, now))
    expect(again).toMatchObject({ written: [], renewed: [], keptOwn: [] })
    expect(await createConfiguration(db).history('deadline.mode')).toHaveLength(1)
  })

  it('R-046 take a new cut-off from its day on, with history and legal basis', async () => {
    const { db } = database().app
    const stored = await enter({})
    expect(stored).toMatchObject({ key: 'deadline.same-day-cut-off', retroactive: false })
    const rules = await createConfiguration(db).current()
    expect(rules.get('deadline.same-day-cut-off', { at })).toBe('15:00')
    expect(rules.get('deadline.same-day-cut-off', { at: '2026-04-01' as LocalDate })).toBe('14:30')
    const history = await createConfiguration(db).history('deadline.same-day-cut-off')
    expect(history.at(-1)).toMatchObject({
      scope: 'province',
      legalBasis: 'Quyết định 12/QĐ-UBND ngày 02/3/2026',
      changedBy: '018f0000-0000-7000-8000-000000000001',
      after: [
        { value: '15:00', validTo: '2026-04-01' },
        { value: '14:30', validFrom: '2026-04-01' },
      ],
    })
  })

  it('differ for one agency where the setting allows it', async () => {
    await enter({ scope: 'agency:H12.05', value: '16:00', validFrom: '2026-01-01' as LocalDate, validTo: '2026-07-01' as LocalDate })
    const rules = await createConfiguration(database().app.db).current()
    expect(rules.get('deadline.same-day-cut-off', { at, scopes: scopesOf({ agencies: ['H12.05'] }) })).toBe('16:00')
    expect(rules.get('deadline.same-day-cut-off', { at })).toBe('15:00')
  })

  it('keep what the province decided when a newer product is loaded', async () => {
    const loaded = await database()
      .app.db.transaction()
      .execute((tx) => loadShippedConfiguration(tx, now))
    expect(loaded.keptOwn).toEqual(['deadline.same-day-cut-off'])
  })

  it('are seen changed by another process after the copy in memory is no longer believed', async () => {
    const { db } = database().app
    const here = createConfiguration(db, { believedMs: 0 })
    const elsewhere = createConfiguration(db, { believedMs: 0 })
    expect(await here.get('deadline.mode', { at })).toBe('HOUR')
    const version = (await here.current()).version
    await enter({ key: 'deadline.mode', value: 'END_OF_DAY', validFrom: at })
    expect(await here.get('deadline.mode', { at })).toBe('END_OF_DAY')
    expect(await elsewhere.get('deadline.mode', { at })).toBe('END_OF_DAY')
    expect((await here.current()).version).toBeGreaterThan(version)
  })

  it('are read within a transaction with its own uncommitted change, which nobody else sees', async () => {
    const { db } = database().app
    const configuration = createConfiguration(db, { believedMs: 0 })
    const question = { at: '2026-05-01' as LocalDate }
    await expect(
      db.transaction().execute(async (tx) => {
        await configuration.set(tx, change({ key: 'session.idle-minutes', value: 10 }), { now, changedBy: 'x' })
        expect((await configuration.currentIn(tx)).get('session.idle-minutes', question)).toBe(10)
        expect(await configuration.get('session.idle-minutes', question)).toBe(30)
        throw new Error('not today')
      }),
    ).rejects.toThrow('not today')
    expect(await configuration.get('session.idle-minutes', question)).toBe(30)
  })

  it('take two changes at the same moment one after the other, losing neither', async () => {
    const days = ['2026-08-01', '2026-09-01', '2026-10-01', '2026-11-01', '2026-12-01'] as LocalDate[]
    const months = days
      .slice(0, 4)
      .map((validFrom, i) => ({ key: 'deadline.online-answer-hours', value: i + 1, validFrom, validTo: days[i + 1]! }))
    const results = await Promise.all(months.map((month) => enter(month)))
    expect(results.some(isRefused)).toBe(false)
    const rules = await createConfiguration(database().app.db).current()
    expect(days.map((d) => rules.get('deadline.online-answer-hours', { at: d }))).toEqual([1, 2, 3, 4, 8])
  })

  it('R-052 give an agency its calendar; a confirmed day closes for new questions and not for what was accepted before', async () => {
    const configuration = createConfiguration(database().app.db, { believedMs: 0 })
    const november = '2026-11-02' as LocalDate
    const calendar = await configuration.calendarFor('H12.05', november)
    expect(await configuration.calendarFor('H12.06', november)).toBe(calendar)
    await enter({ key: 'calendar.confirmed-days', scope: 'national', value: ['2026-11-24'], validFrom: '2026-01-01' as LocalDate })
    expect(await configuration.calendarFor('H12.05', november)).not.toBe(calendar)
    expect(await configuration.calendarFor('H12.05', november, '2026-03-02T08:59:59+07:00' as Instant)).toBe(calendar)
  })
})

describe('Who may change the rules', () => {
  const others: Role[] = ['INTAKE_OFFICER', 'CENTER_DIRECTOR', 'AGENCY_HEAD', 'AUDITOR', 'PROCEDURE_CONTROL_OFFICER']
  const citizen: Viewer = { kind: 'citizen', accountId: 'c' as AccountId, name: 'Trần Văn Dân', citizenNumber: '096090000001' }
  let versionBefore: number
  beforeAll(async () => {
    versionBefore = (await createConfiguration(database().app.db).current()).version
  })

  it.each(others)('refuses the role %s', async (role) => {
    await expect(enter({ value: '10:00' }, official(role))).rejects.toMatchObject({ status: 403 })
  })

  it('refuses citizens and those who are not signed in, and leaves nothing behind', async () => {
    await expect(enter({ value: '10:00' }, citizen)).rejects.toMatchObject({ status: 403 })
    await expect(enter({ value: '10:00' }, { kind: 'anonymous' })).rejects.toMatchObject({ status: 401 })
    expect((await createConfiguration(database().app.db).current()).version).toBe(versionBefore)
  })

  it('cannot rewrite history: the product has no right to change or remove its rows (R-155)', async () => {
    const { db } = database().app
    await expect(db.deleteFrom('configuration_history').execute()).rejects.toThrow(/permission denied/)
    await expect(db.updateTable('configuration_history').set({ changed_by: 'nobody' }).execute()).rejects.toThrow(/permission denied/)
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedTargets } from '#modules/dossiers/index.ts'
import { imbalanceOf } from '#modules/reporting/index.ts'
import { parseEnvironment } from '#platform/config/environment.ts'
import type { Db } from '#platform/database/connect.ts'
import { testDatabase, type TestDatabase } from '#platform/testing/test-database.ts'
import type { Instant, LocalDate } from '@motcua/terms'
import { loadData } from '../../server/load-steps.ts'
import type { OpenedDatabase } from '../../server/open-database.ts'
import { wire, type App } from '../../server/wire.ts'
import { verifyInThreads } from '../verify/verify-in-threads.ts'
import { filled } from './bulk-load.ts'
import { runSeed, type SeedDone } from './run-seed.ts'

const DOSSIERS = 1000
const options = { seed: 7, dossiers: DOSSIERS, from: '2024-01-01' as LocalDate, now: '2026-03-02T09:00:00+07:00' as Instant }
const databases = [testDatabase(), testDatabase()] as const
const directory = mkdtempSync(join(tmpdir(), 'motcua-seed-'))
const apps: App[] = []
let done: SeedDone

const opened = ({ ownerUrl, appUrl }: TestDatabase): OpenedDatabase => ({
  ownerUrl,
  appUrl,
  masterKey: 'ab'.repeat(32),
  applied: [],
  stop: async () => {},
})

async function sow(database: TestDatabase): Promise<{ app: App; outcome: SeedDone | 'NOT_EMPTY' }> {
  const environment = parseEnvironment({
    MOTCUA_LOG: 'silent',
    MOTCUA_DATA: directory,
    MOTCUA_TENANT: database.schema,
    MOTCUA_CLOCK: '2026-03-02T09:00',
  })
  const app = wire({ environment, appUrl: database.appUrl, masterKey: opened(database).masterKey })
  apps.push(app)
  await loadData(app)
  return { app, outcome: await runSeed(app, opened(database), options) }
}
async function indexesOf(db: Db): Promise<string[]> {
  const { rows } = await sql<{
    def: string
  }>`select indexdef as def from pg_indexes where tablename = any(${[...filled]}::text[]) order by 1`.execute(db)
  return rows.map((row) => row.def)
}
let indexesBefore: string[]

beforeAll(async () => {
  indexesBefore = await indexesOf(databases[0]().owner.db)
  const { outcome } = await sow(databases[0]())
  if (outcome === 'NOT_EMPTY') throw new Error('A fresh database is empty')
  done = outcome
}, 240_000)
afterAll(async () => {
  for (const app of apps) await app.close()
  rmSync(directory, { recursive: true, force: true })
})

const count = async (where: ReturnType<typeof sql>): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from dossier where ${where}`.execute(apps[0]!.db)).rows[0]!.n

describe('A seeded province', () => {
  it('has as many dossiers as were asked for, six events each, and people who could have done it all', () => {
    expect(done.dossiers).toBe(DOSSIERS)
    expect(done.events / done.dossiers).toBeGreaterThan(5.5)
    expect(done.events / done.dossiers).toBeLessThan(7)
    expect(done.officials).toBeGreaterThan(500)
  })

  it('stands as system-requirements.md section 11 says: finished, open, paused, ended otherwise', async () => {
    const near = (n: number, share: number): void => expect(Math.abs(n / DOSSIERS - share)).toBeLessThan(0.012)
    near(await count(sql`finished_at is not null`), 0.8)
    near(await count(sql`status in ('NEW', 'ACCEPTED', 'PROCESSING')`), 0.14)
    near(await count(sql`status = 'SUPPLEMENT_REQUIRED' or (status = 'STOPPED' and ended_at is null)`), 0.04)
    near(await count(sql`ended_at is not null`), 0.02)
    near(await count(sql`finished_at is not null and timeliness = 'EARLY'`), 0.32)
    near(await count(sql`finished_at is not null and timeliness = 'LATE'`), 0.024)
    near(await count(sql`channel = 'ONLINE'`), 0.6)
  })

  it('holds: every hash, every state, every figure', async () => {
    const [app] = apps
    const whole = { dossiers: DOSSIERS, events: done.events, broken: [] }
    expect(await app!.dossiers.verify()).toEqual(whole)
    expect(await verifyInThreads(app!, opened(databases[0]()), 300)).toEqual(whole)
    expect(await app!.reporting.recount()).toMatchObject({ dossiers: DOSSIERS, first: null })
  })

  it('R-037 gives every agency and day its serials without a gap', async () => {
    const { rows } = await sql`
      select agency_code, s.day, last, count(*) from dossier_code_serial s
      join dossier d on d.code like agency_code || '-' || to_char(s.day, 'YYMMDD') || '-%' group by 1, 2, 3 having count(*) <> last`.execute(
      apps[0]!.db,
    )
    expect(rows).toEqual([])
    const given = await sql<{ n: number }>`select sum(last)::int as n from dossier_code_serial`.execute(apps[0]!.db)
    expect(given.rows[0]!.n).toBe(await count(sql`accepted_at is not null`))
  })

  it('R-153 balances in every unit, month by month', async () => {
    for (const month of ['2024-01', '2025-02', '2026-02', '2026-03']) {
      const from = `${month}-01` as LocalDate
      const { lines } = await apps[0]!.reporting.progress({ from, to: `${month}-28` as LocalDate })
      expect(lines.length).toBeGreaterThan(10)
      expect(lines.filter((line) => imbalanceOf(line) !== 0)).toEqual([])
    }
  })

  it('fills every column that a command fills', async () => {
    const { rows } = await sql<{ place: string }>`
      select table_name || '.' || column_name as place from information_schema.columns
      where table_schema = ${databases[0]().schema} and table_name = any(${Object.values(seedTargets).map((t) => t.table)}::text[])
        and is_identity = 'NO' order by 1`.execute(databases[0]().owner.db)
    const seeded = Object.values(seedTargets).flatMap(({ table, columns }) => Object.keys(columns).map((column) => `${table}.${column}`))
    // A told story leaves no receipt out. How often a paper was printed begins at nought; jobs have their state from the queue.
    const byDefault = /^(dossier\.receipt_due_at|paper\.print_count|scheduled_job\..*)$/
    expect(rows.map((row) => row.place).filter((place) => !byDefault.test(place) && !seeded.includes(place))).toEqual([])
  })

  it('has its indexes and foreign keys back', async () => {
    expect(await indexesOf(databases[0]().owner.db)).toEqual(indexesBefore)
    await expect(sql`delete from dossier`.execute(databases[0]().owner.db)).rejects.toMatchObject({ code: '23503' })
  })

  it('has a receipt for whatever was accepted, and a timer for every supplement that is awaited', async () => {
    const { rows: timers } = await sql<{ n: number }>`select count(*)::int as n from scheduled_job`.execute(databases[0]().owner.db)
    expect(timers[0]!.n).toBe(await count(sql`status = 'SUPPLEMENT_REQUIRED'`))
    const { rows: receipts } = await sql<{ n: number }>`select count(*)::int as n from paper where form = 'RECEIPT'`.execute(apps[0]!.db)
    expect(receipts[0]!.n).toBe(await count(sql`accepted_at is not null`))
  })

  it('is the same wherever the same seed is sown', async () => {
    const links = async (db: Db): Promise<string> =>
      (await sql<{ hash: string }>`select md5(string_agg(encode(last_hash, 'hex'), ',' order by id)) as hash from dossier`.execute(db))
        .rows[0]!.hash
    const { app, outcome } = await sow(databases[1]())
    expect(outcome).toMatchObject({ dossiers: DOSSIERS, events: done.events })
    expect(await links(app.db)).toBe(await links(apps[0]!.db))
  }, 240_000)

  it('is not sown over dossiers that are there', async () => {
    expect((await sow(databases[0]())).outcome).toBe('NOT_EMPTY')
  })
})

import * as fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { AgencyId, DossierStatus, Instant, LocalDate } from '@motcua/terms'
import { forgetDossiers, storeDossier, type CountedDossier } from '#modules/dossiers/testing/store-dossier.ts'
import { instantOf } from '#platform/clock/clock.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import { imbalanceOf, sumsOf, type ProgressRow } from './domain/progress-row.ts'
import { wholeMonths } from './domain/whole-months.ts'
import { addUpProgress } from './storage/add-up-progress.ts'
import { countProgress } from './storage/count-progress.ts'
import { foldCounts } from './storage/fold-counts.ts'
import { recount } from './usecases/recount.ts'

const database = testDatabase()
beforeEach(() => forgetDossiers(database().owner.db))

const agencies = ['a', 'b', 'c'].map((letter) => `00000000-0000-4000-8000-00000000000${letter}` as AgencyId)
const DAY = 86_400_000
const BEGIN = Date.parse('2025-12-20T00:00:00+07:00')
/** Until when the drawn dossiers are told: what happens later has not happened yet. */
const END = BEGIN + 100 * DAY
// Hours that lie on both sides of midnight in UTC and in Vietnam, and midnight itself.
const hours = fc.constantFrom(0, 3, 8, 16, 23.999)

const dossiers: fc.Arbitrary<CountedDossier> = fc
  .record({
    agency: fc.nat(2),
    procedure: fc.nat(1),
    channel: fc.constantFrom('ONLINE', 'IN_PERSON', 'POSTAL'),
    day: fc.nat(95),
    hour: hours,
    accepted: fc.nat(9).map((n) => n > 0),
    limitDays: fc.integer({ min: 1, max: 40 }),
    overAfterDays: fc.option(fc.nat(60)),
    withdrawn: fc.boolean(),
    pause: fc.option(fc.record({ afterDays: fc.nat(50), forDays: fc.option(fc.integer({ min: 1, max: 50 })) })),
    timeliness: fc.constantFrom('EARLY', 'ON_TIME', 'LATE'),
  })
  .map((d): CountedDossier => {
    const from = BEGIN + (d.day + d.hour / 24) * DAY
    const past = (moment: number | null): number | null => (moment !== null && moment <= END ? moment : null)
    const overAt = past(d.overAfterDays === null ? null : from + d.overAfterDays * DAY)
    const pauseFrom = past(d.accepted && d.pause ? from + d.pause.afterDays * DAY : null)
    const isPaused = pauseFrom !== null && (overAt === null || pauseFrom < overAt)
    const pauseTo = isPaused ? (past(d.pause!.forDays === null ? null : pauseFrom + d.pause!.forDays * DAY) ?? overAt) : null
    const pauseEnds = pauseTo !== null && overAt !== null ? Math.min(pauseTo, overAt) : pauseTo
    const firstDueAt = from + d.limitDays * DAY
    const moment = (ms: number | null): Instant | null => (ms === null ? null : instantOf(ms))
    const status: DossierStatus = !d.accepted
      ? overAt === null
        ? 'NEW'
        : 'NOT_ACCEPTED'
      : overAt !== null
        ? d.withdrawn
          ? 'WITHDRAWN'
          : 'DONE'
        : isPaused && pauseEnds === null
          ? 'SUPPLEMENT_REQUIRED'
          : 'PROCESSING'
    return {
      status,
      channel: d.channel as CountedDossier['channel'],
      competentAgencyId: agencies[d.agency]!,
      procedureCode: `9.00000${d.procedure}`,
      submittedAt: instantOf(from - 5 * DAY),
      accepted: d.accepted ? { acceptedAt: instantOf(from), firstDueAt: instantOf(firstDueAt) } : null,
      dueAt: !d.accepted
        ? null
        : moment(isPaused && pauseEnds !== null ? firstDueAt + (pauseEnds - pauseFrom) : isPaused ? null : firstDueAt),
      finishedAt: status === 'DONE' ? moment(overAt) : null,
      endedAt: status === 'WITHDRAWN' || status === 'NOT_ACCEPTED' ? moment(overAt) : null,
      timeliness: status === 'DONE' ? (d.timeliness as CountedDossier['timeliness']) : status === 'WITHDRAWN' ? 'ON_TIME' : null,
      pauses: isPaused
        ? [{ from: instantOf(pauseFrom), to: moment(pauseEnds), reason: 'SUPPLEMENT', policy: 'RESUME', paper: '1/PBS' }]
        : [],
    }
  })

const day = (days: number): LocalDate => instantOf(BEGIN + days * DAY).slice(0, 10) as LocalDate
const byAgency = (rows: readonly ProgressRow[]): ProgressRow[] => rows.toSorted((a, b) => (a.agencyId < b.agencyId ? -1 : 1))

describe('Figures of a province, whatever its dossiers', () => {
  const provinces = fc.record({
    stored: fc.array(dossiers, { minLength: 1, maxLength: 40 }),
    foldedAfter: fc.nat(40),
    periods: fc.array(
      fc.record({ from: fc.integer({ min: -5, max: 110 }), days: fc.nat(60), now: fc.integer({ min: 0, max: 130 }), hour: hours }),
      {
        minLength: 3,
        maxLength: 8,
      },
    ),
  })

  it('R-153 counts every dossier of every unit in exactly one place, in every period', async () => {
    const { db } = database().app
    await fc.assert(
      fc.asyncProperty(provinces, async ({ stored, periods }) => {
        await forgetDossiers(database().owner.db)
        for (const dossier of stored) await storeDossier(db, dossier)
        for (const { from, days, now } of periods) {
          const period = { from: day(from), to: day(from + days), now: instantOf(BEGIN + now * DAY) }
          for (const row of await countProgress(db, period)) {
            expect(imbalanceOf(row)).toBe(0)
            expect(Math.min(...Object.values(row).filter((n) => typeof n === 'number'))).toBeGreaterThanOrEqual(0)
          }
        }
      }),
      { numRuns: 12 },
    )
  })

  it('adds up months to the numbers that counting one by one gives, folded or not, past months and the present one', async () => {
    const { db } = database().app
    let compared = 0
    await fc.assert(
      fc.asyncProperty(provinces, async ({ stored, foldedAfter, periods }) => {
        await forgetDossiers(database().owner.db)
        for (const [index, dossier] of stored.entries()) {
          if (index === foldedAfter) await db.transaction().execute(foldCounts)
          await storeDossier(db, dossier)
        }
        for (const { from, days, now, hour } of periods) {
          const first = `${day(from).slice(0, 7)}-01` as LocalDate
          const period = { from: first, to: lastOfMonth(day(from + days)), now: instantOf(BEGIN + (now + hour / 24) * DAY) }
          const months = wholeMonths(period, period.now)
          if (!months) continue
          compared++
          expect(byAgency(await addUpProgress(db, period, months))).toEqual(byAgency(await countProgress(db, period)))
        }
        expect(await recount(db)).toMatchObject({ dossiers: stored.length, first: null })
      }),
      { numRuns: 25 },
    )
    expect(compared).toBeGreaterThan(50)
  })
})

describe('motcua recount', () => {
  const accepted: CountedDossier = {
    status: 'PROCESSING',
    channel: 'ONLINE',
    competentAgencyId: agencies[0]!,
    procedureCode: '9.000001',
    submittedAt: '2026-03-01T20:00:00+07:00' as Instant,
    accepted: { acceptedAt: '2026-03-02T08:00:00+07:00' as Instant, firstDueAt: '2026-03-09T08:00:00+07:00' as Instant },
    dueAt: '2026-03-09T08:00:00+07:00' as Instant,
    finishedAt: null,
    endedAt: null,
    timeliness: null,
    pauses: [],
  }

  it('finds the figures right, folded or not', async () => {
    const { db } = database().app
    await storeDossier(db, accepted)
    const fresh = await recount(db)
    expect(fresh).toMatchObject({
      dossiers: 1,
      first: null,
      agencies: { places: 1, differing: 0 },
      procedures: { places: 1, differing: 0 },
    })
    expect(await db.transaction().execute(foldCounts)).toBe(1)
    expect(await db.transaction().execute(foldCounts)).toBe(0)
    expect(await recount(db)).toEqual(fresh)
  })

  it('names the first place where they are not', async () => {
    const { db } = database().app
    await storeDossier(db, accepted)
    await db.transaction().execute(foldCounts)
    await db.updateTable('agency_dossier_count').set({ n: 3 }).execute()
    const { first, agencies: compared } = await recount(db)
    expect(compared.differing).toBe(1)
    expect(first).toEqual({
      table: 'agency_dossier_count',
      place: {
        agency_id: agencies[0],
        month: '2026-03-01',
        status: 'PROCESSING',
        accepted: true,
        channel: 'ONLINE',
        timeliness: 'NONE',
        over_month: 'infinity',
        due_month: '2026-03-01',
      },
      counted: 3,
      rows: 1,
    })
  })

  it('finds a dossier that was moved behind the application’s back', async () => {
    const { db } = database().app
    const id = await storeDossier(db, accepted)
    await database().owner.db.updateTable('dossier').set({ status: 'DONE' }).where('id', '=', id).execute()
    expect(await recount(db)).toMatchObject({ dossiers: 1, agencies: { differing: 2 }, procedures: { differing: 2 } })
  })

  it('two that fold at the same moment count nothing twice', async () => {
    const { db } = database().app
    for (let i = 0; i < 5; i++) await storeDossier(db, accepted)
    const folded = await Promise.all([1, 2, 3].map(() => db.transaction().execute(foldCounts)))
    expect(folded.reduce((a, b) => a + b)).toBe(5)
    expect(await recount(db)).toMatchObject({ dossiers: 5, first: null })
    expect(sumsOf((await countProgress(db, { from: day(0), to: day(100), now: accepted.dueAt! }))[0]!).received).toBe(5)
  })
})

function lastOfMonth(any: LocalDate): LocalDate {
  const next = new Date(`${any.slice(0, 7)}-01T00:00:00Z`)
  next.setUTCMonth(next.getUTCMonth() + 1)
  next.setUTCDate(0)
  return next.toISOString().slice(0, 10) as LocalDate
}

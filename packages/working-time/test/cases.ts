import { type Instant, isRefused, type LocalDate } from '@motcua/terms'
import * as fc from 'fast-check'
import type { DueInput } from '../src/index.ts'
import { parseInstant, plainCalendar } from '../src/index.ts'
import type { WorkCalendar } from '../src/work-calendar.ts'
import type { OracleCase, OracleUnit } from './minute-oracle.ts'

const START = Date.UTC(2026, 0, 1)
const MINUTE = 60_000

const local = (ms: number): string => new Date(ms).toISOString().slice(0, 16)

/** Minutes of the day, the edges of the sessions far more often than chance would. */
const timeOfDay = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 1439 }) },
  { weight: 3, arbitrary: fc.integer({ min: 450, max: 1020 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(0, 449, 450, 451, 689, 690, 691, 720, 779, 780, 781, 899, 900, 901, 1019, 1020, 1021, 1080, 1439),
  },
)

const moment = (days: number) =>
  fc.tuple(fc.integer({ min: 0, max: days }), timeOfDay).map(([day, minute]) => START + (day * 1440 + minute) * MINUTE)

const date = fc.integer({ min: 0, max: 150 }).map((day) => local(START + day * 1440 * MINUTE).slice(0, 10))

const amount: fc.Arbitrary<{ value: number; unit: OracleUnit }> = fc.oneof(
  fc.record({ unit: fc.constant('workingDay' as const), value: fc.integer({ min: 1, max: 15 }) }),
  fc.record({ unit: fc.constant('workingDay' as const), value: fc.integer({ min: 1, max: 20 }).map((n) => n / 4) }),
  fc.record({ unit: fc.constant('workingHour' as const), value: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ unit: fc.constant('calendarDay' as const), value: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ unit: fc.constant('month' as const), value: fc.integer({ min: 1, max: 3 }) }),
)

const limit = fc.oneof(
  { weight: 5, arbitrary: amount },
  {
    weight: 1,
    arbitrary: fc.record({
      value: fc.constant(1),
      unit: fc.constant('workingDay' as const),
      sameDay: fc.constant(true),
      cutoffTime: fc.constantFrom('15:00', '11:30', '16:30', '17:00', undefined),
    }),
  },
)

const pausesFrom = (start: number): fc.Arbitrary<OracleCase['pauses']> =>
  fc.array(
    fc
      .record({
        after: fc.oneof(
          fc.integer({ min: 0, max: 20_000 }),
          fc.integer({ min: 0, max: 10 }).map((days) => days * 1440),
        ),
        time: timeOfDay,
        lasts: fc.oneof(
          fc.integer({ min: 0, max: 15_000 }),
          fc.integer({ min: 0, max: 6 }).map((days) => days * 1440),
        ),
        open: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
        restart: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
      })
      .map(({ after, time, lasts, open, restart }) => {
        const day = Math.floor((start + after * MINUTE) / 86_400_000) * 86_400_000
        const from = day + time * MINUTE
        return { from: local(from), to: open ? null : local(from + lasts * MINUTE), policy: restart ? ('RESTART' as const) : undefined }
      }),
    { maxLength: 3 },
  )

/** Whole cases: every unit, pauses that overlap or begin late, extensions, restarts, a calendar of their own. */
export const oracleCase = (mode: OracleCase['mode']): fc.Arbitrary<OracleCase> =>
  moment(90).chain((start) =>
    fc
      .record({
        limit,
        extensions: fc.array(amount, { maxLength: 2 }),
        pauses: pausesFrom(start),
        restartAfter: fc.option(fc.integer({ min: 0, max: 20_000 }), { freq: 8, nil: undefined }),
        isComplete: fc.boolean(),
        daysOff: fc.array(date, { maxLength: 12 }),
        workingSaturdays: fc.array(date, { maxLength: 4 }),
      })
      .map(({ restartAfter, isComplete, ...given }) => ({
        ...given,
        mode,
        start: local(start),
        restart: restartAfter === undefined ? undefined : { complete: isComplete ? local(start + restartAfter * MINUTE) : null },
      })),
  )

export const toAt = (text: string): Instant => {
  const instant = parseInstant(text)
  if (isRefused(instant)) throw new Error(`not a moment: ${text}`)
  return instant
}

/** The same case for the library. */
export function toInput(given: OracleCase): { readonly input: DueInput; readonly calendar: WorkCalendar } {
  const { complete } = given.restart ?? {}
  return {
    calendar: plainCalendar({ daysOff: given.daysOff as LocalDate[], workingSaturdays: given.workingSaturdays as LocalDate[] }),
    input: {
      acceptedAt: toAt(given.start),
      limit: given.limit,
      mode: given.mode,
      extensions: given.extensions,
      pauses: given.pauses.map(({ from, to, policy }) => ({ from: toAt(from), to: to === null ? null : toAt(to), policy })),
      restart: complete === undefined ? undefined : { complete: complete === null ? null : toAt(complete) },
    },
  }
}

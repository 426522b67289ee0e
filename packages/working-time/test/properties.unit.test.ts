import { type Instant, isRefused, type LocalDate, type Refused } from '@motcua/terms'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addWorkingMinutes,
  computeDue,
  type CountingMode,
  type DueAnswer,
  type DueInput,
  dueMinute,
  fromMinute,
  isWorkingDay,
  plainCalendar,
  readdLedger,
  subtractWorkingMinutes,
  toLocalDate,
  toMinute,
  workingMinutesBetween,
} from '../src/index.ts'
import type { WorkCalendar } from '../src/work-calendar.ts'
import { oracleCase, toAt, toInput } from './cases.ts'

const modes = ['HOUR', 'END_OF_DAY'] as const satisfies readonly CountingMode[]
const runs = { numRuns: 1000 }

function given<T>(answer: T | Refused): T {
  if (isRefused(answer)) throw new Error(answer.code)
  return answer
}
const answerTo = (input: DueInput, calendar: WorkCalendar): DueAnswer => given(computeDue(input, calendar))
const dueOf = (input: DueInput, calendar: WorkCalendar): Instant => answerTo(input, calendar).dueAt!
const later = (instant: Instant, minutes: number): Instant => fromMinute(toMinute(instant) + minutes)

/** A case without pauses and restart: its due date always exists. */
const simpleCase = (mode: CountingMode) => oracleCase(mode).map((some) => toInput({ ...some, pauses: [], restart: undefined }))

describe.each(modes)('Whatever the case, in %s mode', (mode) => {
  it('R-040 a later acceptance is never due earlier', () => {
    fc.assert(
      fc.property(simpleCase(mode), fc.integer({ min: 0, max: 5000 }), ({ input, calendar }, minutes) => {
        const lateInput = { ...input, acceptedAt: later(input.acceptedAt, minutes) }
        expect(dueOf(lateInput, calendar) >= dueOf(input, calendar)).toBe(true)
      }),
      runs,
    )
  })

  it('R-041 a longer limit is never due earlier, nor is an extended one', () => {
    fc.assert(
      fc.property(simpleCase(mode), fc.integer({ min: 1, max: 10 }), ({ input, calendar }, more) => {
        const due = dueOf({ ...input, extensions: [] }, calendar)
        const longer = { ...input.limit, value: input.limit.value + more }
        expect(dueOf({ ...input, extensions: [], limit: longer }, calendar) >= due).toBe(true)
        expect(dueOf({ ...input, extensions: [{ value: more, unit: input.limit.unit }] }, calendar) >= due).toBe(true)
      }),
      runs,
    )
  })

  it('R-044 is never due on a closed day, before acceptance or outside the hours', () => {
    fc.assert(
      fc.property(oracleCase(mode), (some) => {
        const { input, calendar } = toInput(some)
        const { dueAt } = answerTo(input, calendar)
        if (dueAt === null) return
        expect(isWorkingDay(calendar, toLocalDate(dueAt))).toBe(true)
        const time = dueAt.slice(11, 16)
        expect((time >= '07:30' && time <= '11:30') || (time >= '13:00' && time <= '17:00')).toBe(true)
        expect(dueAt > input.acceptedAt || some.restart !== undefined || input.limit.sameDay === true).toBe(true)
      }),
      runs,
    )
  })

  it('re-adds every ledger, and names every closed day it walked over exactly once', () => {
    fc.assert(
      fc.property(oracleCase(mode), (some) => {
        const { input, calendar } = toInput(some)
        const { dueAt, ledger } = answerTo(input, calendar)
        expect(readdLedger(JSON.parse(JSON.stringify(ledger)))).toBe(dueAt)
        const named = ledger.flatMap((line) => (line.kind === 'closed' ? datesFrom(line.from, line.to) : []))
        expect(new Set(named).size).toBe(named.length)
        for (const date of named) expect(isWorkingDay(calendar, date)).toBe(false)
        const moved = ledger.flatMap((line) => (line.kind === 'pause' || line.kind === 'extension' ? [line.amount ?? 0] : []))
        expect(moved.every((amount) => amount >= 0)).toBe(true)
      }),
      runs,
    )
  })

  it('gives the same minute with and without a ledger', () => {
    fc.assert(
      fc.property(oracleCase(mode), (some) => {
        const { input, calendar } = toInput({ ...some, restart: undefined })
        const pauses = (input.pauses ?? [])
          .map(({ from, to, policy }) => ({ from: toMinute(from), to: to === null ? null : toMinute(to), policy }))
          .toSorted((a, b) => a.from - b.from)
        const minute = given(dueMinute({ ...input, acceptedAt: toMinute(input.acceptedAt), pauses }, calendar))
        expect(minute === null ? null : fromMinute(minute)).toBe(answerTo(input, calendar).dueAt)
      }),
      runs,
    )
  })

  it('R-047 a wait that ends later is never due earlier', () => {
    fc.assert(
      fc.property(
        simpleCase(mode),
        fc.integer({ min: 0, max: 9000 }),
        fc.integer({ min: 1, max: 9000 }),
        fc.nat(9000),
        ({ input, calendar }, after, lasts, more) => {
          const from = later(input.acceptedAt, after)
          const waiting = (minutes: number) => dueOf({ ...input, pauses: [{ from, to: later(from, minutes) }] }, calendar)
          expect(waiting(lasts + more) >= waiting(lasts)).toBe(true)
          expect(waiting(lasts) >= dueOf(input, calendar)).toBe(true)
        },
      ),
      runs,
    )
  })
})

describe('Adding working time', () => {
  const calendar = plainCalendar({ daysOff: ['2026-04-27', '2026-04-30'] as LocalDate[], workingSaturdays: ['2026-04-25'] as LocalDate[] })
  const moment = fc.integer({ min: 0, max: 1440 * 120 }).map((minutes) => later(toAt('2026-02-01T00:00'), minutes))
  const amount = fc.integer({ min: 1, max: 6000 })

  it('R-042 is additive: two parts one after the other are the whole', () => {
    fc.assert(
      fc.property(moment, amount, amount, (start, one, two) => {
        const stepwise = given(addWorkingMinutes(calendar, given(addWorkingMinutes(calendar, start, one)), two))
        expect(stepwise).toBe(addWorkingMinutes(calendar, start, one + two))
      }),
      runs,
    )
  })

  it('R-041 is additive in whole days too', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (start, one, two) => {
        const add = (acceptedAt: Instant, value: number) =>
          dueOf({ acceptedAt, limit: { value, unit: 'workingDay' }, mode: 'END_OF_DAY' }, calendar)
        expect(add(add(start, one), two)).toBe(add(start, one + two))
      }),
      runs,
    )
  })

  it('R-048 is undone by measuring, and by taking away', () => {
    fc.assert(
      fc.property(moment, amount, (start, minutes) => {
        const end = given(addWorkingMinutes(calendar, start, minutes))
        expect(workingMinutesBetween(calendar, start, end)).toBe(minutes)
        expect(workingMinutesBetween(calendar, end, start)).toBe(-minutes)
        expect(workingMinutesBetween(calendar, given(subtractWorkingMinutes(calendar, end, minutes)), end)).toBe(minutes)
      }),
      runs,
    )
  })
})

function datesFrom(from: LocalDate, to: LocalDate): LocalDate[] {
  const dates: LocalDate[] = []
  for (let at = toAt(`${from}T00:00`); toLocalDate(at) <= to; at = later(at, 1440)) dates.push(toLocalDate(at))
  return dates
}

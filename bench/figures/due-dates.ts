import { readFileSync } from 'node:fs'
import { calendarFromHolidays, computeDue, dueMinute, toMinute, type HolidaysFile, type WorkCalendar } from '@motcua/working-time'
import type { Instant } from '@motcua/terms'
import type { Figure, Measure } from '../figure.ts'
import { walkMinutes } from '../yardsticks/minute-walker.ts'

const holidays = JSON.parse(readFileSync(new URL('../../catalogue/holidays.json', import.meta.url), 'utf8')) as HolidaysFile
const limit = { value: 5, unit: 'workingDay' as const }

/** Promised hours a second, one thread, with and without the ledger; against counting minute by minute. */
export const dueDates: Measure = async ({ say }) => {
  say('due dates')
  const calendar = calendarFromHolidays(holidays, {})
  const moments = acceptances(4096)
  const minutes = moments.map(toMinute)
  const without = rate((i) => dueMinute({ acceptedAt: minutes[i % minutes.length]!, limit, mode: 'HOUR', pauses: [] }, calendar))
  const withLedger = rate((i) => computeDue({ acceptedAt: moments[i % moments.length]!, limit, mode: 'HOUR', pauses: [] }, calendar))
  agree(calendar, moments)
  const walker = rate((i) => walkMinutes(calendar, moments[i % moments.length]!, limit.value * calendar.minutesPerDay), 20)
  const yardstick = { name: 'a minute walker', value: walker }
  return [
    figure('due dates a second, one thread, without ledger', without, yardstick, 1_000_000),
    figure('due dates a second, one thread, with ledger', withLedger, yardstick, 300_000),
  ]
}

const figure = (name: string, value: number, yardstick: { name: string; value: number }, than: number): Figure => ({
  name,
  value,
  unit: '/s',
  yardstick,
  compared: value / yardstick.value,
  mark: { sign: '>=', than, of: 'value' },
})

/** Working moments of 2025 and 2026, spread so that every kind of day is met. */
function acceptances(count: number): Instant[] {
  return Array.from({ length: count }, (_, i) => {
    const day = new Date(Date.UTC(2025, 0, 2 + ((i * 37) % 640))).toISOString().slice(0, 10)
    return `${day}T${String(8 + (i % 8)).padStart(2, '0')}:${String((i * 7) % 60).padStart(2, '0')}:00+07:00` as Instant
  })
}

/** A yardstick that measures something else is none. */
function agree(calendar: WorkCalendar, moments: readonly Instant[]): void {
  for (const moment of moments.slice(0, 200)) {
    const due = computeDue({ acceptedAt: moment, limit, mode: 'HOUR', pauses: [] }, calendar)
    const walked = walkMinutes(calendar, moment, limit.value * calendar.minutesPerDay)
    if (!('dueAt' in due) || due.dueAt !== walked) throw new Error(`From ${moment}: ${JSON.stringify(due)} against ${walked}`)
  }
}

/** Calls a second: the best of five half seconds after a warm-up, since whoever else works on the machine only ever slows it down. */
function rate(call: (i: number) => unknown, atOnce = 1000): number {
  for (let i = 0; i < atOnce * 5; i++) call(i)
  let best = 0
  for (let round = 0; round < 5; round++) {
    const begun = performance.now()
    let calls = 0
    while (performance.now() - begun < 500) for (let i = 0; i < atOnce; i++) call(calls++)
    best = Math.max(best, (calls / (performance.now() - begun)) * 1000)
  }
  return best
}

import { dayOfMinute, type Minute, MINUTES_OF_DAY } from './civil-day.ts'
import { type Counter, DateCounter, MinuteCounter, WorkingDayCounter } from './counters.ts'
import type { DayTable } from './day-table.ts'
import type { Tape } from './tape.ts'
import type { MinutePause, Stretch, Term } from './term.ts'

/** When and around what a term runs: its pauses stand in order of their beginning. */
export type Course = {
  readonly start: Minute
  /** Was `start` set by an explicit restart? */
  readonly isRestarted: boolean
  readonly pauses: readonly MinutePause[]
}

/**
 * Counts a term out on a table: the one place where are decided.
 *
 * @returns the due minute; null while a pause is open; NaN when the table ends before it
 */
export function countDue({ stretches }: Term, { start, isRestarted, pauses }: Course, table: DayTable, tape?: Tape): Minute | null {
  let from = start
  let restart: number | 'EXPLICIT' | null = isRestarted ? 'EXPLICIT' : null
  let next = 0
  // Once, and once more for every pause that restarts the term.
  for (;;) {
    let end = from
    let anewFrom: Minute | undefined
    for (let i = 0; i < stretches.length; i++) {
      const isLast = i === stretches.length - 1
      const counter = i === 0 ? firstCounter(stretches[i]!, from, table, isLast) : laterCounter(stretches[i]!, end, table, isLast)
      if (Number.isNaN(counter.end)) return NaN
      if (i === 0) tape?.begin(from, restart)
      tape?.stretch(i, counter)
      for (; next < pauses.length; next++) {
        const pause = pauses[next]!
        if (pause.to !== null && pause.to <= from) continue
        // After the due moment a pause changes nothing; after the end of this stretch it belongs to a later one.
        if (pause.from > counter.end) break
        if (pause.to === null) {
          tape?.pause(next, counter, null)
          return null
        }
        if (pause.policy === 'RESTART') {
          anewFrom = pause.to
          restart = next++
          break
        }
        const amount = counter.pause(Math.max(pause.from, from), pause.to)
        if (Number.isNaN(counter.end)) return NaN
        tape?.pause(next, counter, amount)
      }
      if (anewFrom !== undefined) break
      tape?.end(end, counter)
      end = counter.end
    }
    if (anewFrom === undefined) return end
    from = anewFrom
  }
}

function firstCounter({ counted, amount, sameDayUntil }: Stretch, from: Minute, table: DayTable, isLast: boolean): Counter {
  if (counted === 'minutes' && sameDayUntil === null) return new MinuteCounter(table, from, amount)
  const dayZero = table.dayZeroOf(from)
  // after the cut-off of its own day a same-day dossier has one working day more. A moment that belongs to a later day lies before it, so before its cut-off.
  const sameDay = sameDayUntil !== null && from - dayZero * MINUTES_OF_DAY > sameDayUntil ? 1 : 0
  if (counted === 'minutes') {
    const closing = table.closingOf(table.nthWorkingDayAfter(dayZero, sameDay))
    return new MinuteCounter(table, from, amount + table.openBefore(closing) - table.openBefore(from))
  }
  if (counted === 'workingDays') return new WorkingDayCounter(table, dayZero, amount + sameDay)
  return new DateCounter(table, dayZero, counted, amount, isLast)
}

/** An extension in another unit runs on from where the stretch before it ended, be that a closed day. */
function laterCounter({ counted, amount }: Stretch, end: Minute, table: DayTable, isLast: boolean): Counter {
  if (counted === 'minutes') return new MinuteCounter(table, end, amount)
  if (counted === 'workingDays') return new WorkingDayCounter(table, dayOfMinute(end), amount)
  return new DateCounter(table, dayOfMinute(end), counted, amount, isLast)
}

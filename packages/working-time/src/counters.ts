import { addMonths, type Day, dayOfMinute, type Minute } from './civil-day.ts'
import type { DayTable } from './day-table.ts'
import type { Counted } from './due-ledger.ts'

/** One stretch while it is counted: where it ends as things stand, and what a pause does to it. */
export type Counter = {
  readonly counted: Counted
  /** How much is counted, without pauses. */
  readonly amount: number
  /** Where it ends; NaN when that lies beyond the table. */
  readonly end: Minute
  /** Did the last pause find nothing left of the stretch? */
  readonly isSpent: boolean
  /** The last day before it was moved off closed days; null when counting never ends on one. */
  readonly unrolled: Day | null
  /** Moves the end for a pause that begins at or before it. @returns what the pause took: days for months, else what is counted */
  pause(from: Minute, to: Minute): number
}

/** Open minutes: hour limits in both modes, working days in HOUR mode, fractions of a day. */
export class MinuteCounter implements Counter {
  readonly counted = 'minutes'
  readonly unrolled = null
  readonly amount: number
  end: Minute
  isSpent = false
  readonly #table: DayTable
  #at: Minute
  #left: number

  constructor(table: DayTable, at: Minute, amount: number) {
    this.#table = table
    this.#at = at
    this.#left = amount
    this.amount = amount
    this.end = table.momentAfter(table.openBefore(at) + amount)
  }

  pause(from: Minute, to: Minute): number {
    const table = this.#table
    const begin = Math.max(from, this.#at)
    const openAtBegin = table.openBefore(begin)
    this.#left -= openAtBegin - table.openBefore(this.#at)
    this.#at = Math.max(to, begin)
    const openAtResume = table.openBefore(this.#at)
    this.isSpent = this.#left <= 0
    this.end = this.isSpent ? table.settle(this.#at) : table.momentAfter(openAtResume + this.#left)
    return openAtResume - openAtBegin
  }
}

/**
 * Whole working days in END_OF_DAY mode, counted from the working day after `day`.
 *
 * A pause uses up the days through the date it begins on; the day 0 of the awaited paper is not counted, the rest goes on after it.
 * @NOTE a pause that begins after closing time, or on a closed day, has used no more than the last working day: nobody worked in between.
 */
export class WorkingDayCounter implements Counter {
  readonly counted = 'workingDays'
  readonly unrolled = null
  readonly amount: number
  end: Minute
  isSpent = false
  readonly #table: DayTable
  #day: Day
  #left: number

  constructor(table: DayTable, day: Day, amount: number) {
    this.#table = table
    this.#day = day
    this.#left = amount
    this.amount = amount
    this.end = table.closingOf(table.nthWorkingDayAfter(day, amount))
  }

  pause(from: Minute, to: Minute): number {
    const table = this.#table
    const through = table.workingThrough(this.#day)
    const usedThrough = Math.max(through, table.workingThrough(dayOfMinute(from)))
    this.#left -= usedThrough - through
    this.#day = Math.max(this.#day, table.dayZeroOf(to))
    this.isSpent = this.#left <= 0
    if (this.isSpent) this.#left = 1
    this.end = table.closingOf(table.nthWorkingDayAfter(this.#day, this.#left))
    return Math.max(0, table.workingThrough(this.#day) - usedThrough)
  }
}

/** Calendar days and months: every day counts; only a closed last day moves to the next working day. */
export class DateCounter implements Counter {
  readonly counted: 'calendarDays' | 'months'
  readonly amount: number
  readonly isSpent = false
  unrolled: Day
  end: Minute
  readonly #table: DayTable
  readonly #isLast: boolean
  #resumed: Day

  /** @param isLast  only the end of the whole term is moved off closed days; an extension runs on from the unrolled one */
  constructor(table: DayTable, day: Day, counted: 'calendarDays' | 'months', amount: number, isLast: boolean) {
    this.counted = counted
    this.amount = amount
    this.#table = table
    this.#isLast = isLast
    this.#resumed = day
    this.unrolled = counted === 'months' ? addMonths(day, amount) : day + amount
    this.end = this.#endAsItStands()
  }

  pause(from: Minute, to: Minute): number {
    const begin = Math.max(this.#resumed, dayOfMinute(from))
    this.#resumed = Math.max(begin, this.#table.dayZeroOf(to))
    const lasted = this.#resumed - begin
    this.unrolled += lasted
    this.end = this.#endAsItStands()
    return lasted
  }

  #endAsItStands(): Minute {
    if (!(this.unrolled <= this.#table.last)) return NaN
    return this.#table.closingOf(this.#isLast ? this.#table.workingDayFrom(this.unrolled) : this.unrolled)
  }
}

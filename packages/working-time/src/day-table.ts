import { type Day, type Minute, MINUTES_OF_DAY, weekdayOf } from './civil-day.ts'
import { type DayPattern, minuteAfterWorking, workedBefore } from './sessions.ts'
import type { ClosedReason, CountedLine } from './due-ledger.ts'

/** What the calendar says of one day beyond the week's rhythm. `pattern` null: the week decides. */
export type SpecialDay = {
  readonly pattern: number | null
  readonly reason: Exclude<ClosedReason, 'WEEKEND'> | CountedLine['reason']
  readonly name: string | null
  readonly provisional: boolean
}

/** The rhythm of the week and the ways a day can be worked; pattern 0 is a closed day, pattern 1 a full working day. */
export type WeekPlan = {
  readonly patterns: readonly DayPattern[]
  /** Pattern of Monday … Sunday. */
  readonly week: readonly number[]
}

export type SpecialDays = ReadonlyMap<Day, SpecialDay>

/**
 * A stretch of whole years laid out day by day with prefix sums, so that counting over any span costs a subtraction.
 *
 * Every answer is NaN when it would lie outside the stretch; the calendar then lays out more years or refuses.
 */
export class DayTable {
  readonly first: Day
  readonly last: Day
  readonly plan: WeekPlan
  readonly special: SpecialDays
  readonly #patternOf: Uint8Array
  readonly #minutesBefore: Int32Array
  readonly #workingBefore: Int32Array
  readonly #provisionalBefore: Int32Array
  readonly #workingDays: Int32Array
  readonly #closing: Int32Array

  constructor(first: Day, last: Day, plan: WeekPlan, special: SpecialDays) {
    const days = last - first + 1
    this.first = first
    this.last = last
    this.plan = plan
    this.special = special
    this.#patternOf = new Uint8Array(days)
    this.#minutesBefore = new Int32Array(days + 1)
    this.#workingBefore = new Int32Array(days + 1)
    this.#provisionalBefore = new Int32Array(days + 1)
    const workingDays = new Int32Array(days)
    let working = 0
    let weekday = weekdayOf(first) - 1
    for (let i = 0; i < days; i++) {
      const day = special.get(first + i)
      const pattern = day?.pattern ?? plan.week[weekday]!
      if (pattern !== 0) workingDays[working++] = first + i
      this.#patternOf[i] = pattern
      this.#minutesBefore[i + 1] = this.#minutesBefore[i]! + plan.patterns[pattern]!.minutes
      this.#workingBefore[i + 1] = working
      this.#provisionalBefore[i + 1] = this.#provisionalBefore[i]! + (day?.provisional === true ? 1 : 0)
      weekday = weekday === 6 ? 0 : weekday + 1
    }
    this.#workingDays = workingDays.subarray(0, working)
    this.#closing = Int32Array.from(plan.patterns, (pattern) => pattern.closing)
  }

  patternOf(day: Day): DayPattern | undefined {
    return this.plan.patterns[this.#patternOf[day - this.first]!]
  }

  isWorking(day: Day): boolean {
    return (this.#patternOf[day - this.first] ?? 0) !== 0
  }

  /** Working days from the first day of the table up to and including `day`. */
  workingThrough(day: Day): number {
    return this.#workingBefore[day - this.first + 1] ?? NaN
  }

  /** The n-th working day (n >= 1) after `day`; n = 0 is `day` itself. */
  nthWorkingDayAfter(day: Day, n: number): Day {
    return n === 0 ? day : (this.#workingDays[this.workingThrough(day) + n - 1] ?? NaN)
  }

  /** `day` when it is worked, else the next working day. */
  workingDayFrom(day: Day): Day {
    return this.isWorking(day) ? day : this.nthWorkingDayAfter(day, 1)
  }

  /** The n-th working day (n >= 1) before `day`. */
  nthWorkingDayBefore(day: Day, n: number): Day {
    return this.#workingDays[this.workingThrough(day - 1) - n] ?? NaN
  }

  /** The minute of closing time of `day`; a closed day would close when a full working day does. */
  closingOf(day: Day): Minute {
    return day * MINUTES_OF_DAY + (this.#closing[this.#patternOf[day - this.first]! || 1] ?? NaN)
  }

  /** The working day a moment belongs to: its own up to and including closing time, else the next. This is its day 0. */
  dayZeroOf(minute: Minute): Day {
    const day = Math.floor(minute / MINUTES_OF_DAY)
    const pattern = this.#patternOf[day - this.first]
    if (pattern === undefined) return NaN
    return pattern !== 0 && minute - day * MINUTES_OF_DAY <= this.#closing[pattern]! ? day : this.nthWorkingDayAfter(day, 1)
  }

  /** Open minutes from the beginning of the table up to a moment. */
  openBefore(minute: Minute): number {
    const day = Math.floor(minute / MINUTES_OF_DAY)
    const pattern = this.patternOf(day)
    return pattern === undefined ? NaN : this.#minutesBefore[day - this.first]! + workedBefore(pattern, minute - day * MINUTES_OF_DAY)
  }

  /** The earliest moment at which `open` minutes of the table have passed: an end at closing time stays there. */
  momentAfter(open: number): Minute {
    if (!(open > 0) || open > this.#minutesBefore[this.#minutesBefore.length - 1]!) return NaN
    const index = this.#dayReaching(open)
    const pattern = this.plan.patterns[this.#patternOf[index]!]!
    return (this.first + index) * MINUTES_OF_DAY + minuteAfterWorking(pattern, open - this.#minutesBefore[index]!)
  }

  /** The moment itself while the office is open (its closing times included), else the next opening. */
  settle(minute: Minute): Minute {
    const before = this.openBefore(minute)
    return this.momentAfter(before) === minute ? minute : this.nextOpening(minute)
  }

  /** The moment itself when the next minute is worked, else the next moment for which that holds. */
  nextOpening(minute: Minute): Minute {
    return this.momentAfter(this.openBefore(minute) + 1) - 1
  }

  /** Does a projected day (not yet announced) lie in these days, ends included? */
  isProvisional(from: Day, to: Day): boolean {
    return this.#provisionalBefore[to - this.first + 1]! > this.#provisionalBefore[from - this.first]!
  }

  /** Index of the first day by whose end `open` minutes have passed. */
  #dayReaching(open: number): number {
    let low = 0
    let high = this.#minutesBefore.length - 2
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#minutesBefore[middle + 1]! >= open) high = middle
      else low = middle + 1
    }
    return low
  }
}

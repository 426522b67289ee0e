import { refuse, type Refused } from '@motcua/terms'
import { type Day, toCivilDay, toDay } from './civil-day.ts'
import { DayNotes } from './day-notes.ts'
import { DayTable, type SpecialDays, type WeekPlan } from './day-table.ts'
import type { Session } from './sessions.ts'

// Most terms end within two years; with fewer, common terms would make the calendar lay out its table twice.
const SPARE_YEARS = 2

/**
 * Lịch làm việc: which minutes of which days an office works.
 *
 * A value: made once from data by `buildCalendar`, `calendarFromHolidays` or `plainCalendar`, and never changed.
 * It lays out its years in a table when they are first asked for; a year without data is refused by name and never guessed.
 */
export class WorkCalendar {
  readonly plan: WeekPlan
  readonly #specialDays: SpecialDays
  readonly #isLoaded: (year: number) => boolean
  #table: DayTable | undefined
  #notes: { readonly of: DayTable; readonly notes: DayNotes } | undefined

  constructor(plan: WeekPlan, specialDays: SpecialDays, isLoaded: (year: number) => boolean) {
    this.plan = plan
    this.#specialDays = specialDays
    this.#isLoaded = isLoaded
  }

  /** Minutes of a full working day: what one working day is worth when hours are counted. */
  get minutesPerDay(): number {
    return this.plan.patterns[1]!.minutes
  }

  /** The hours of a full working day. */
  get sessions(): readonly Session[] {
    return this.plan.patterns[1]!.sessions
  }

  isYearLoaded(year: number): boolean {
    return this.#isLoaded(year)
  }

  /**
   * A table that holds these days, or the refusal `calendar.year-not-loaded` with the first year that has no data.
   *
   * @param spareYears  years to lay out beyond them on both sides, as far as there is data
   */
  tableFor(first: Day, last: Day, spareYears = SPARE_YEARS): DayTable | Refused {
    const table = this.#table
    if (table !== undefined && first >= table.first && last <= table.last) return table
    return this.#layOut(toCivilDay(first).year, toCivilDay(last).year, spareYears)
  }

  /** The lines that explain the days of a table in a due ledger. */
  notesOf(table: DayTable): DayNotes {
    if (this.#notes?.of !== table) this.#notes = { of: table, notes: new DayNotes(table) }
    return this.#notes.notes
  }

  #layOut(firstYear: number, lastYear: number, spareYears: number): DayTable | Refused {
    for (let year = firstYear; year <= lastYear; year++) {
      if (!this.#isLoaded(year)) return refuse('calendar.year-not-loaded', { year })
    }
    let from = firstYear
    let to = lastYear
    while (from > firstYear - spareYears && this.#isLoaded(from - 1)) from--
    while (to < lastYear + spareYears && this.#isLoaded(to + 1)) to++
    const held = this.#table
    if (held !== undefined) {
      // Keeps what is laid out already where the two stretches meet, so that two far callers do not undo each other's work.
      const [heldFrom, heldTo] = [toCivilDay(held.first).year, toCivilDay(held.last).year]
      if (heldFrom <= to + 1 && heldTo >= from - 1) [from, to] = [Math.min(from, heldFrom), Math.max(to, heldTo)]
    }
    this.#table = new DayTable(toDay(from, 1, 1), toDay(to, 12, 31), this.plan, this.#specialDays)
    return this.#table
  }
}

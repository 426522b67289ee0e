import type { Instant } from '@motcua/terms'
import { type Day, dayOfMinute, type Minute } from './civil-day.ts'
import type { Counter } from './counters.ts'
import type { DayTable } from './day-table.ts'
import type { DueInput, StatedCourse } from './due-input.ts'
import type { Counted, DueLedger, DueLedgerLine, RestartLine, RollLine } from './due-ledger.ts'
import { clockTime, fromDay, fromMinute, minuteOfDay, toMinute } from './moments.ts'
import type { Tape } from './tape.ts'
import { isAddedToLimit } from './term.ts'
import { DEFAULT_CUTOFF, type Extension } from './time-limit.ts'
import type { WorkCalendar } from './work-calendar.ts'

const none: readonly Extension[] = []

/** Writes the due ledger while a term is counted. */
export class LedgerWriter implements Tape {
  readonly #input: DueInput
  readonly #course: StatedCourse
  readonly #calendar: WorkCalendar
  readonly #table: DayTable
  #lines: DueLedgerLine[] = []
  #dayLines: DueLedgerLine[] = []
  #roll: RollLine | undefined
  #notedThrough: Day = -Infinity
  #from: Minute = NaN
  #restart: number | 'EXPLICIT' | null = null

  constructor(input: DueInput, course: StatedCourse, calendar: WorkCalendar, table: DayTable) {
    this.#input = input
    this.#course = course
    this.#calendar = calendar
    this.#table = table
  }

  begin(from: Minute, restart: number | 'EXPLICIT' | null): void {
    this.#from = from
    this.#restart = restart
    this.#lines = []
    this.#dayLines = []
    this.#roll = undefined
    this.#notedThrough = -Infinity
  }

  stretch(index: number, counter: Counter): void {
    if (index > 0) {
      const { value, unit } = this.#extensions.filter((extension) => !isAddedToLimit(extension, this.#input.limit))[index - 1]!
      this.#lines.push({ kind: 'extension', value, unit, countedOnFrom: 'END', counted: counter.counted, amount: counter.amount })
      return
    }
    this.#writeStart(counter.counted)
    this.#writeLimit(counter)
  }

  pause(index: number, counter: Counter, amount: number | null): void {
    const { from, to, reason, paper } = this.#course.statedPauses[index]!
    this.#lines.push({
      kind: 'pause',
      from: toTheMinute(from),
      to: to === null ? null : toTheMinute(to),
      reason: reason ?? null,
      paper: paper ?? null,
      counted: counter.counted === 'months' ? 'calendarDays' : counter.counted,
      amount,
    })
    if (amount === null || !counter.isSpent) return
    this.#lines.push(
      counter.counted === 'minutes'
        ? { kind: 'nothing-left', counted: 'minutes', amount: 0, notBefore: fromMinute(counter.end) }
        : { kind: 'nothing-left', counted: 'workingDays', amount: 1, notBefore: null },
    )
  }

  end(from: Minute, counter: Counter): void {
    const last = dayOfMinute(counter.end)
    if (counter.unrolled === null) {
      this.#noteDays(dayOfMinute(from), last)
    } else if (last > counter.unrolled) {
      this.#noteDays(counter.unrolled, last - 1)
      this.#roll = { kind: 'roll', from: fromDay(counter.unrolled), to: fromDay(last), days: last - counter.unrolled }
    }
  }

  /** The whole ledger; its last line is the due moment, null while a pause is open. */
  finish(dueAt: Instant | null, provisional: boolean): DueLedger {
    for (const line of this.#dayLines) this.#lines.push(line)
    if (this.#roll !== undefined) this.#lines.push(this.#roll)
    this.#lines.push({ kind: 'due', at: dueAt, provisional })
    return this.#lines
  }

  get #extensions(): readonly Extension[] {
    return this.#input.extensions?.filter(({ value }) => value > 0) ?? none
  }

  #noteDays(from: Day, to: Day): void {
    const first = Math.max(from, this.#notedThrough + 1)
    if (first > to) return
    this.#calendar.notesOf(this.#table).addLines(first, to, this.#dayLines)
    this.#notedThrough = to
  }

  #writeStart(counted: Counted): void {
    const words = this.#startWords(counted)
    const { hours } = this.#calendar.notesOf(this.#table)
    if (this.#restart === null) {
      this.#lines.push({ kind: 'start', ...words }, hours)
      return
    }
    const acceptedAt = toTheMinute(this.#input.acceptedAt)
    const { restart } = this.#input
    const cause =
      this.#restart === 'EXPLICIT' ? { ...restart, from: restart?.requested ?? acceptedAt } : this.#course.statedPauses[this.#restart]!
    this.#lines.push(
      { kind: 'start', at: acceptedAt, countsFrom: acceptedAt, rule: 'AT_ONCE' },
      { kind: 'restart', ...words, requestedAt: toTheMinute(cause.from), reason: cause.reason ?? null, paper: cause.paper ?? null },
      hours,
    )
  }

  #startWords(counted: Counted): Pick<RestartLine, 'at' | 'countsFrom' | 'rule'> {
    const from = this.#from
    const at = fromMinute(from)
    if (counted === 'minutes') {
      // A same-day dossier is told by its day, not by the next opening.
      const opening = this.#input.limit.sameDay === true ? from : this.#table.nextOpening(from)
      return opening === from ? { at, countsFrom: at, rule: 'AT_ONCE' } : { at, countsFrom: fromMinute(opening), rule: 'NEXT_OPENING' }
    }
    const dayZero = this.#table.dayZeroOf(from)
    const countsFrom = fromMinute(this.#table.closingOf(dayZero))
    if (dayOfMinute(from) === dayZero) return { at, countsFrom, rule: 'DAY_ZERO' }
    this.#noteDays(dayOfMinute(from), dayZero)
    return { at, countsFrom, rule: 'NEXT_WORKING_DAY' }
  }

  #writeLimit({ counted, amount }: Counter): void {
    const { limit } = this.#input
    const added = this.#extensions.filter((extension) => isAddedToLimit(extension, limit))
    const amounts = added.map((extension) => this.#amountOf(extension, counted))
    this.#lines.push({
      kind: 'limit',
      value: limit.value,
      unit: limit.unit,
      sameDay: limit.sameDay === true,
      cutoffTime: limit.sameDay === true ? clockTime(minuteOfDay(limit.cutoffTime ?? DEFAULT_CUTOFF)!) : null,
      counted,
      amount: amounts.reduce((left, part) => left - part, amount),
    })
    added.forEach(({ value, unit }, i) =>
      this.#lines.push({ kind: 'extension', value, unit, countedOnFrom: 'LIMIT', counted, amount: amounts[i]! }),
    )
  }

  #amountOf({ value, unit }: Extension, counted: Counted): number {
    if (counted !== 'minutes') return value
    return Math.round(value * (unit === 'workingHour' ? 60 : this.#calendar.minutesPerDay))
  }
}

/** The instant with its seconds cut: what was counted. */
function toTheMinute(instant: Instant): Instant {
  return instant.endsWith(':00+07:00') ? instant : fromMinute(toMinute(instant))
}

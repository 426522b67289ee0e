import type { Instant } from '@motcua/terms'
import { addMonths, type Day, dayOfMinute, type Minute, MINUTES_OF_DAY } from './civil-day.ts'
import type { Counted, DueLedger, DueLedgerLine, HoursLine } from './due-ledger.ts'
import { dayOf, fromMinute, toMinute } from './moments.ts'
import { type DayPattern, minuteAfterWorking, toDayPattern, workedBefore } from './sessions.ts'

/**
 * Adds a due ledger up again, as a person with a pencil would: from its lines alone, without calendar, walking day by day over the closed lines.
 *
 * @returns the due moment the lines add up to; null while a pause is open
 * @throws RangeError when the lines are not a due ledger
 */
export function readdLedger(ledger: DueLedger): Instant | null {
  const days = new LedgerDays(ledger)
  let at: Minute | undefined
  let run: Run | undefined
  for (const line of ledger) {
    switch (line.kind) {
      case 'start':
      case 'restart':
        at = toMinute(line.countsFrom)
        break
      case 'limit':
        run = { counted: line.counted, amount: line.amount, days: 0, notBefore: -Infinity }
        break
      case 'extension':
        if (line.countedOnFrom === 'LIMIT' && run !== undefined) {
          run.amount += line.amount
        } else {
          at = endOf(run, at, days)
          run = { counted: line.counted, amount: line.amount, days: 0, notBefore: -Infinity }
        }
        break
      case 'pause':
        if (line.amount === null) return null
        if (run?.counted === 'months') run.days += line.amount
        else if (run !== undefined) run.amount += line.amount
        break
      case 'nothing-left':
        if (run === undefined) break
        run.amount += line.amount
        if (line.notBefore !== null) run.notBefore = toMinute(line.notBefore)
        break
      case 'roll':
        at = days.closingOf(dayOfMinute(endOf(run, at, days)) + line.days)
        run = undefined
        break
      default:
        break
    }
  }
  return fromMinute(run === undefined && at !== undefined ? at : endOf(run, at, days))
}

/** One stretch being added up; `days` are the calendar days that pauses add to months. */
type Run = { counted: Counted; amount: number; days: number; notBefore: Minute }

function endOf(run: Run | undefined, at: Minute | undefined, days: LedgerDays): Minute {
  if (run === undefined || at === undefined) throw new RangeError('a due ledger has a start and a limit')
  const day = dayOfMinute(at)
  // Fractions of a day that add up to whole days carry the rounding of decimal fractions.
  const amount = Math.round(run.amount * 1e6) / 1e6
  if (run.counted === 'minutes') return Math.max(days.addMinutes(at, amount), run.notBefore)
  if (run.counted === 'workingDays') return days.closingOf(days.addWorkingDays(day, amount))
  return days.closingOf(run.counted === 'months' ? addMonths(day, amount) + run.days : day + amount)
}

/** The days as the ledger tells them: closed where a closed line stands, else worked at the stated hours. */
class LedgerDays {
  readonly #closed = new Set<Day>()
  readonly #hours = new Map<Day, DayPattern>()
  readonly #fullDay: DayPattern

  constructor(ledger: DueLedger) {
    for (const line of ledger) {
      if (line.kind === 'closed') for (let day = dayOf(line.from); day <= dayOf(line.to); day++) this.#closed.add(day)
      if (line.kind === 'hours' && line.date !== null) this.#hours.set(dayOf(line.date), toDayPattern(line.sessions))
    }
    this.#fullDay = toDayPattern(ledger.find(isFullDay)?.sessions ?? [])
  }

  addMinutes(at: Minute, minutes: number): Minute {
    let day = dayOfMinute(at)
    let left = minutes + (this.#closed.has(day) ? 0 : workedBefore(this.#hoursOf(day), at - day * MINUTES_OF_DAY))
    for (; ; day++) {
      if (this.#closed.has(day)) continue
      const hours = this.#hoursOf(day)
      if (left <= hours.minutes) return left > 0 ? day * MINUTES_OF_DAY + minuteAfterWorking(hours, left) : at
      left -= hours.minutes
    }
  }

  addWorkingDays(day: Day, count: number): Day {
    let last = day
    for (let left = count; left > 0; left--) {
      do last++
      while (this.#closed.has(last))
    }
    return last
  }

  closingOf(day: Day): Minute {
    return day * MINUTES_OF_DAY + (this.#closed.has(day) ? this.#fullDay.closing : this.#hoursOf(day).closing)
  }

  #hoursOf(day: Day): DayPattern {
    return this.#hours.get(day) ?? this.#fullDay
  }
}

function isFullDay(line: DueLedgerLine): line is HoursLine {
  return line.kind === 'hours' && line.date === null
}

import type { LocalDate } from '@motcua/terms'
import { type Day, weekdayOf } from './civil-day.ts'
import type { DayTable, SpecialDay } from './day-table.ts'
import type { ClosedLine, ClosedReason, CountedLine, DueLedgerLine, HoursLine } from './due-ledger.ts'
import { fromDay } from './moments.ts'

type Note = { readonly first: Day; readonly last: Day; readonly line: ClosedLine | CountedLine | HoursLine }

/**
 * The lines of a due ledger that explain days: closed spans, days that count unexpectedly, days worked at other hours.
 *
 * Made once per table; ledgers share the line objects, which is what keeps a ledger as cheap as the count itself.
 */
export class DayNotes {
  /** The hours of a full working day. */
  readonly hours: HoursLine
  readonly #table: DayTable
  readonly #notes: readonly Note[]
  readonly #noteFrom: Int32Array

  constructor(table: DayTable) {
    this.hours = { kind: 'hours', date: null, sessions: table.plan.patterns[1]!.sessions }
    this.#table = table
    this.#notes = takeNotes(table)
    this.#noteFrom = new Int32Array(table.last - table.first + 1)
    let note = 0
    for (let i = 0; i < this.#noteFrom.length; i++) {
      while (note < this.#notes.length && this.#notes[note]!.last < table.first + i) note++
      this.#noteFrom[i] = note
    }
  }

  /** Adds the lines for `from` … `to`, both included; a closed span that reaches beyond them is cut to them. */
  addLines(from: Day, to: Day, lines: DueLedgerLine[]): void {
    for (let i = this.#noteFrom[from - this.#table.first] ?? this.#notes.length; i < this.#notes.length; i++) {
      const { first, last, line } = this.#notes[i]!
      if (first > to) return
      const whole = (first >= from && last <= to) || line.kind !== 'closed'
      lines.push(whole ? line : closedLine(line, Math.max(first, from), Math.min(last, to)))
    }
  }
}

function takeNotes(table: DayTable): Note[] {
  const notes: Note[] = []
  for (let day = table.first; day <= table.last; day++) {
    const special = table.special.get(day)
    if (!table.isWorking(day)) {
      const last = lastLikeIt(table, day)
      notes.push({ first: day, last, line: closedLine(closedDay(special), day, last) })
      day = last
      continue
    }
    if (special?.reason === 'MAKE_UP' || special?.reason === 'UNCONFIRMED') {
      const { reason, name, provisional } = special
      notes.push({ first: day, last: day, line: { kind: 'counted', date: fromDay(day), reason, name, provisional } })
    }
    const pattern = table.patternOf(day)!
    if (pattern !== table.plan.patterns[1]) {
      notes.push({ first: day, last: day, line: { kind: 'hours', date: fromDay(day), sessions: pattern.sessions } })
    }
  }
  return notes
}

type ClosedDay = { readonly reason: ClosedReason; readonly name: string | null; readonly provisional: boolean }

function closedDay(special: SpecialDay | undefined): ClosedDay {
  const reason = special?.reason
  if (special === undefined || special.pattern !== 0 || reason === 'MAKE_UP' || reason === 'UNCONFIRMED') {
    return { reason: 'WEEKEND', name: null, provisional: false }
  }
  return {
    reason: special.reason as ClosedReason,
    name: special.name === null ? null : feastOf(special.name),
    provisional: special.provisional,
  }
}

/** Five days of Tết carry five names ("Tết Nguyên đán (mùng 1)" …); in a ledger they are one feast. */
function feastOf(name: string): string {
  return name.replace(/\s*\([^)]*\)\s*$/, '')
}

function lastLikeIt(table: DayTable, first: Day): Day {
  const { reason, name, provisional } = closedDay(table.special.get(first))
  let last = first
  while (last < table.last && !table.isWorking(last + 1)) {
    const next = closedDay(table.special.get(last + 1))
    // A weekend line never reaches from Sunday into Monday: two weekends in a row are two lines.
    if (next.reason !== reason || next.name !== name || next.provisional !== provisional || (reason === 'WEEKEND' && weekdayOf(last) === 7))
      break
    last++
  }
  return last
}

function closedLine(like: ClosedDay, first: Day, last: Day): ClosedLine {
  const { reason, name, provisional } = like
  const from = fromDay(first)
  const to: LocalDate = first === last ? from : fromDay(last)
  return { kind: 'closed', from, to, days: last - first + 1, reason, name, provisional }
}

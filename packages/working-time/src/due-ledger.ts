import type { Instant, LocalDate } from '@motcua/terms'
import type { Session } from './sessions.ts'
import type { TimeUnit } from './time-limit.ts'

/** What a term is counted in. Amounts of `minutes` are working minutes, whole. */
export type Counted = 'minutes' | 'workingDays' | 'calendarDays' | 'months'

/**
 * Where counting starts. `countsFrom` is the moment itself when hours run, the closing time of day 0 when days are counted.
 * `rule` says why it differs from `at`: taken in outside working hours, or on a day that counts as the next working day.
 */
export type StartLine = {
  readonly kind: 'start'
  readonly at: Instant
  readonly countsFrom: Instant
  readonly rule: 'AT_ONCE' | 'NEXT_OPENING' | 'DAY_ZERO' | 'NEXT_WORKING_DAY'
}
/** R-047 RESTART: everything before is void and counting starts anew from the complete dossier. */
export type RestartLine = Omit<StartLine, 'kind'> & {
  readonly kind: 'restart'
  readonly requestedAt: Instant | null
  readonly reason: string | null
  readonly paper: string | null
}
/** The hours of a full working day, or (with `date`) of one day that is worked otherwise. */
export type HoursLine = { readonly kind: 'hours'; readonly date: LocalDate | null; readonly sessions: readonly Session[] }
export type LimitLine = {
  readonly kind: 'limit'
  readonly value: number
  readonly unit: TimeUnit
  readonly sameDay: boolean
  readonly cutoffTime: string | null
  readonly counted: Counted
  readonly amount: number
}
/** `countedOnFrom`: LIMIT when it is simply added to the limit, END when it runs on from the end reached so far. */
export type ExtensionLine = {
  readonly kind: 'extension'
  readonly value: number
  readonly unit: TimeUnit
  readonly countedOnFrom: 'LIMIT' | 'END'
  readonly counted: Counted
  readonly amount: number
}
/** A pause and what it moves the end by, in the unit that is being counted. `amount` is null while the pause is open. */
export type PauseLine = {
  readonly kind: 'pause'
  readonly from: Instant
  readonly to: Instant | null
  readonly reason: string | null
  readonly paper: string | null
  readonly counted: Exclude<Counted, 'months'>
  readonly amount: number | null
}
/** Nothing of the term was left when the pause ended: one more working day, or (when hours run) not before `notBefore`. */
export type NothingLeftLine = {
  readonly kind: 'nothing-left'
  readonly counted: 'minutes' | 'workingDays'
  readonly amount: number
  readonly notBefore: Instant | null
}
export type ClosedReason = 'WEEKEND' | 'HOLIDAY' | 'COMPENSATORY' | 'SWAPPED'
/** Closed days in a row with one reason; none of them counts. */
export type ClosedLine = {
  readonly kind: 'closed'
  readonly from: LocalDate
  readonly to: LocalDate
  readonly days: number
  readonly reason: ClosedReason
  readonly name: string | null
  readonly provisional: boolean
}
/** A day that does count although one might think it does not: a make-up day, or a holiday that is not yet law. */
export type CountedLine = {
  readonly kind: 'counted'
  readonly date: LocalDate
  readonly reason: 'MAKE_UP' | 'UNCONFIRMED'
  readonly name: string | null
  readonly provisional: boolean
}
/** The last day was closed, so the term ends `days` calendar days later, on the next working day. */
export type RollLine = { readonly kind: 'roll'; readonly from: LocalDate; readonly to: LocalDate; readonly days: number }
export type DueLine = { readonly kind: 'due'; readonly at: Instant | null; readonly provisional: boolean }

export type DueLedgerLine =
  | StartLine
  | RestartLine
  | HoursLine
  | LimitLine
  | ExtensionLine
  | PauseLine
  | NothingLeftLine
  | ClosedLine
  | CountedLine
  | RollLine
  | DueLine

/**
 * Bảng tính ngày hẹn: every line from start to due, in order, complete enough that `readdLedger` finds the due moment again without any calendar.
 * Every closed day that counting walked over stands in exactly one closed line.
 */
export type DueLedger = readonly DueLedgerLine[]

import { type Instant, type LocalDate, refuse, type Refused } from '@motcua/terms'
import { type Day, daysInMonth, type Minute, MINUTES_OF_DAY, toCivilDay, toDay } from './civil-day.ts'

// Viet Nam keeps UTC+7 the whole year, so local time is a plain addition.
const OFFSET_MINUTES = 7 * 60
const ZERO = 48
const HYPHEN = 45

const two = (n: number): string => (n < 10 ? `0${n}` : String(n))

// Four-digit years only: text order is time order no longer beyond them.
const FIRST_MINUTE = toDay(1, 1, 1) * MINUTES_OF_DAY
const LAST_MINUTE = (toDay(9999, 12, 31) + 1) * MINUTES_OF_DAY - 1

const timeTails: readonly string[] = Array.from(
  { length: MINUTES_OF_DAY },
  (_, minute) => `T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00+07:00`,
)

const pair = (text: string, at: number): number => (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO

/** `YYYY-MM-DD` of a day number. */
export function fromDay(day: Day): LocalDate {
  const { year, month, date } = toCivilDay(day)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}` as LocalDate
}

/** The day number of a `LocalDate`. @throws RangeError when the text is not one: only `parseLocalDate` may make it */
export function dayOf(date: LocalDate): Day {
  const day = dayAtHeadOf(date)
  if (date.length !== 10 || Number.isNaN(day)) throw new RangeError(`not a local date: ${date}`)
  return day
}

/** The minute an `Instant` lies in; its seconds are cut. @throws RangeError when the text is not an Instant: only this file may make one */
export function toMinute(instant: Instant): Minute {
  const hour = pair(instant, 11)
  const minute = pair(instant, 14)
  const at = dayAtHeadOf(instant) * MINUTES_OF_DAY + hour * 60 + minute
  if (Number.isNaN(at) || hour > 23 || minute > 59 || instant.length !== 25 || !instant.endsWith('+07:00')) {
    throw new RangeError(`not an instant: ${instant}`)
  }
  return at
}

/** The `Instant` at the beginning of a minute. */
export function fromMinute(minute: Minute): Instant {
  const day = Math.floor(minute / MINUTES_OF_DAY)
  return `${fromDay(day)}${timeTails[minute - day * MINUTES_OF_DAY]}` as Instant
}

/**
 * The moment of a local date and clock time.
 *
 * @throws RangeError when `time` is not `HH:MM`
 * @example toInstant('2026-03-02', '09:00')  // '2026-03-02T09:00:00+07:00'
 */
export function toInstant(date: LocalDate, time: string): Instant {
  const minute = minuteOfDay(time)
  if (minute === undefined) throw new RangeError(`not a clock time: ${time}`)
  return fromMinute(dayOf(date) * MINUTES_OF_DAY + minute)
}

/** `15:00` as minutes since midnight; undefined when it is not a clock time. */
export function minuteOfDay(time: string): number | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(time)
  if (match === null) return undefined
  const hour = Number(match[1])
  const minute = Number(match[2])
  return hour <= 23 && minute <= 59 ? hour * 60 + minute : undefined
}

/** `HH:MM` of a minute of the day. */
export function clockTime(minute: number): string {
  return timeTails[minute]?.slice(1, 6) ?? '24:00'
}

/** The day of an instant in Asia/Ho_Chi_Minh. */
export function toLocalDate(instant: Instant): LocalDate {
  return instant.slice(0, 10) as LocalDate
}

/** Milliseconds since 1970-01-01T00:00Z as an instant; the part below a second is cut. */
export function fromEpochMs(epochMs: number): Instant {
  if (!Number.isFinite(epochMs)) throw new RangeError(`not a number of milliseconds: ${epochMs}`)
  const seconds = Math.floor(epochMs / 1000) + OFFSET_MINUTES * 60
  const minute = Math.floor(seconds / 60)
  return fromMinute(minute).replace(/:00\+/, `:${two(seconds - minute * 60)}+`) as Instant
}

/** Milliseconds since 1970-01-01T00:00Z. */
export function toEpochMs(instant: Instant): number {
  return ((toMinute(instant) - OFFSET_MINUTES) * 60 + pair(instant, 17)) * 1000
}

const MOMENT = /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(?:([Zz])|([+-])(\d{2}):?(\d{2}))?$/

/**
 * Reads a moment as people and machines write it: ISO text with or without seconds, with an offset, with Z, or without any (then Vietnamese time).
 *
 * @returns the Instant in Asia/Ho_Chi_Minh, or the refusal `moment.invalid` (also for a day that does not exist)
 * @example parseInstant('2026-03-02T02:00Z')  // '2026-03-02T09:00:00+07:00'
 */
export function parseInstant(text: string): Instant | Refused {
  const match = MOMENT.exec(text.trim())
  if (match === null) return refuse('moment.invalid', { text })
  const day = parseLocalDate(text.trim().slice(0, 10))
  const [hour, minute, second] = [Number(match[4]), Number(match[5]), Number(match[6] ?? '0')]
  const [offsetHours, offsetMinutes] = [Number(match[9] ?? '0'), Number(match[10] ?? '0')]
  if (typeof day !== 'string' || hour > 23 || minute > 59 || second > 59 || offsetHours > 18 || offsetMinutes > 59) {
    return refuse('moment.invalid', { text })
  }
  const stated = match[7] !== undefined ? 0 : match[8] === undefined ? OFFSET_MINUTES : offsetHours * 60 + offsetMinutes
  const local = dayOf(day) * MINUTES_OF_DAY + hour * 60 + minute - (match[8] === '-' ? -stated : stated) + OFFSET_MINUTES
  if (local < FIRST_MINUTE || local > LAST_MINUTE) return refuse('moment.invalid', { text })
  return fromMinute(local).replace(/:00\+/, `:${two(second)}+`) as Instant
}

/** Reads `YYYY-MM-DD`; the refusal `date.invalid` when there is no such day. */
export function parseLocalDate(text: string): LocalDate | Refused {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(dayAtHeadOf(text)) ? (text as LocalDate) : refuse('date.invalid', { text })
}

/** The day number of the `YYYY-MM-DD` at the head of a text; NaN when there is none or no such day exists. */
function dayAtHeadOf(text: string): Day {
  const year = pair(text, 0) * 100 + pair(text, 2)
  const month = pair(text, 5)
  const date = pair(text, 8)
  if (text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return NaN
  return year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month) ? toDay(year, month, date) : NaN
}

import { clockTime, minuteOfDay } from './moments.ts'

/** One stretch of opening hours of a day, `HH:MM` to `HH:MM`. */
export type Session = { readonly from: string; readonly to: string }

/** The hours used in every worked example; a province or an agency may set others. */
export const defaultSessions: readonly Session[] = [
  { from: '07:30', to: '11:30' },
  { from: '13:00', to: '17:00' },
]

/** How one kind of day is worked, in minutes since midnight. A closed day has no sessions. */
export type DayPattern = {
  readonly sessions: readonly Session[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly minutes: number
  readonly opening: number
  readonly closing: number
}

/** Reads sessions into minutes. @throws RangeError when they are not clock times, are empty, overlap or stand out of order */
export function toDayPattern(sessions: readonly Session[]): DayPattern {
  const starts: number[] = []
  const ends: number[] = []
  let before = -1
  for (const { from, to } of sessions) {
    const start = minuteOfDay(from)
    const end = minuteOfDay(to)
    if (start === undefined || end === undefined || start < before || end <= start) {
      throw new RangeError(`sessions must be clock times in order, none empty, none overlapping: ${from}-${to}`)
    }
    starts.push(start)
    ends.push(end)
    before = end
  }
  const minutes = ends.reduce((sum, end, i) => sum + end - (starts[i] ?? end), 0)
  return {
    sessions: sessions.map(({ from, to }) => ({ from: clockTime(minuteOfDay(from) ?? 0), to: clockTime(minuteOfDay(to) ?? 0) })),
    starts,
    ends,
    minutes,
    opening: starts[0] ?? 0,
    closing: ends.at(-1) ?? 0,
  }
}

/** Minutes worked before a minute of the day. */
export function workedBefore(pattern: DayPattern, minute: number): number {
  let worked = 0
  for (let i = 0; i < pattern.starts.length; i++) {
    const start = pattern.starts[i]!
    if (minute <= start) break
    const end = pattern.ends[i]!
    worked += (minute < end ? minute : end) - start
  }
  return worked
}

/** The minute of the day at which `worked` (1 … all) minutes have just been worked: an end at 11:30 stays 11:30. */
export function minuteAfterWorking(pattern: DayPattern, worked: number): number {
  let left = worked
  for (let i = 0; i < pattern.starts.length; i++) {
    const length = pattern.ends[i]! - pattern.starts[i]!
    if (left <= length) return pattern.starts[i]! + left
    left -= length
  }
  return NaN
}

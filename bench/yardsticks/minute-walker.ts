import { fromMinute, isWorkingDay, toMinute, type WorkCalendar } from '@motcua/working-time'
import type { Instant, LocalDate } from '@motcua/terms'

const MINUTES_PER_DAY = 1440

/** The obvious way to a promised hour: forward minute by minute, counting those in which the office works. */
export function walkMinutes(calendar: WorkCalendar, from: Instant, minutes: number): Instant {
  const sessions = calendar.sessions.map((s) => ({ from: minuteOfDay(s.from), to: minuteOfDay(s.to) }))
  let at = toMinute(from)
  let left = minutes
  let day = -1
  let works = false
  for (; left > 0; at++) {
    const today = Math.floor(at / MINUTES_PER_DAY)
    if (today !== day) {
      day = today
      works = isWorkingDay(calendar, new Date(day * MINUTES_PER_DAY * 60_000).toISOString().slice(0, 10) as LocalDate) === true
    }
    const minute = at - day * MINUTES_PER_DAY
    if (works && sessions.some((s) => minute >= s.from && minute < s.to)) left--
  }
  return fromMinute(at)
}

const minuteOfDay = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

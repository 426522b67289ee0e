import { addWorkingMinutes, workingMinutesBetween, type WorkCalendar } from '@motcua/working-time'
import type { Instant, Timeliness } from '@motcua/terms'
import { dayOf } from '../usecases/dossier-deps.ts'
import type { Draw } from './draw.ts'
import { must } from './must.ts'

/** Working time as stories need it: a year without a calendar ends the telling. */
export const later = (calendar: WorkCalendar, from: Instant, minutes: number): Instant => must(addWorkingMinutes(calendar, from, minutes))
export const between = (calendar: WorkCalendar, from: Instant, to: Instant): number => must(workingMinutesBetween(calendar, from, to))

/**
 * A working moment at which a dossier that is due then is finished early, on time or late.
 * One that is due on the day it was accepted cannot be early: it is on time then.
 */
export function finishMoment(from: Instant, dueAt: Instant, timeliness: Timeliness, calendar: WorkCalendar, draw: Draw): Instant {
  if (timeliness === 'LATE') return later(calendar, dueAt, 30 + draw.below(3 * 480))
  const dueDay = `${dayOf(dueAt)}T00:00:00+07:00` as Instant
  const before = dueDay > from ? between(calendar, from, dueDay) : 0
  if (timeliness === 'EARLY' && before > 1) return later(calendar, from, Math.max(1, Math.floor(before * (0.25 + 0.7 * draw.share()))))
  const opening = dueDay > from ? dueDay : from
  const onTheDay = between(calendar, opening, dueAt)
  return later(calendar, opening, Math.max(1, Math.floor(onTheDay * (0.15 + 0.8 * draw.share()))))
}

/** `count` working moments from one moment to another, in order; the last is `to` itself. */
export function spread(from: Instant, to: Instant, count: number, calendar: WorkCalendar, draw: Draw): Instant[] {
  const minutes = between(calendar, from, to)
  const stretches = Array.from({ length: count }, () => 0.2 + draw.share())
  const total = stretches.reduce((a, b) => a + b, 0)
  let passed = 0
  return stretches.map((stretch, i) => {
    passed += stretch
    return i === count - 1 ? to : later(calendar, from, Math.floor((minutes * passed) / total))
  })
}

/** A moment some seconds later, on the wall clock. */
export const shifted = (at: Instant, seconds: number): Instant =>
  `${new Date(Date.parse(at) + seconds * 1000 + VIETNAM_MS).toISOString().slice(0, 19)}+07:00` as Instant
const VIETNAM_MS = 7 * 3_600_000

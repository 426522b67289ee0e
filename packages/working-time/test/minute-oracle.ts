// The text of the rules read aloud, minute by minute and day by day, with none of the library's arithmetic: no prefix sums, no day numbers,
// only JavaScript dates whose UTC fields stand for Vietnamese local time. Slow on purpose.

export type OracleUnit = 'workingHour' | 'workingDay' | 'calendarDay' | 'month'
export type OracleCase = {
  readonly start: string
  readonly limit: { readonly value: number; readonly unit: OracleUnit; readonly sameDay?: boolean; readonly cutoffTime?: string }
  readonly mode: 'HOUR' | 'END_OF_DAY'
  readonly extensions: readonly { readonly value: number; readonly unit: OracleUnit }[]
  readonly pauses: readonly { readonly from: string; readonly to: string | null; readonly policy?: 'RESUME' | 'RESTART' }[]
  readonly restart?: { readonly complete: string | null }
  readonly daysOff: readonly string[]
  readonly workingSaturdays: readonly string[]
}

const DAY = 86_400_000
const MINUTE = 60_000

/** The due moment as `YYYY-MM-DDTHH:MM`, or null. Moments of a case are written in the same way, without offset. */
export function oracleDue(given: OracleCase): string | null {
  const off = new Set(given.daysOff)
  const worked = new Set(given.workingSaturdays)
  const moment = (text: string): number => Date.parse(`${text.slice(0, 16)}Z`)
  const text = (ms: number): string => new Date(ms).toISOString().slice(0, 16)
  const midnight = (ms: number): number => Date.parse(`${text(ms).slice(0, 10)}T00:00Z`)
  const clock = (ms: number): string => text(ms).slice(11, 16)
  const at = (day: number, time: string): number => Date.parse(`${text(day).slice(0, 10)}T${time}Z`)

  const seenDays = new Map<number, boolean>()
  const isWorked = (ms: number): boolean => {
    const day = ms - (ms % DAY)
    const seen = seenDays.get(day)
    if (seen !== undefined) return seen
    const date = text(day).slice(0, 10)
    const weekday = new Date(day).getUTCDay()
    const answer = worked.has(date) || (weekday >= 1 && weekday <= 5 && !off.has(date))
    seenDays.set(day, answer)
    return answer
  }
  const isOpen = (ms: number): boolean => {
    const hour = (ms % DAY) / 3_600_000
    return ((hour >= 7.5 && hour < 11.5) || (hour >= 13 && hour < 17)) && isWorked(ms)
  }
  const nextWorked = (day: number): number => {
    let d = day + DAY
    while (!isWorked(d)) d += DAY
    return d
  }
  const dayZero = (ms: number): number => (isWorked(ms) && clock(ms) <= '17:00' ? midnight(ms) : nextWorked(midnight(ms)))
  const rolled = (day: number): number => (isWorked(day) ? day : nextWorked(day))
  const countDays = (day: number, n: number): number => {
    let d = day
    for (let i = 0; i < n; i++) d = nextWorked(d)
    return d
  }
  const monthsLater = (day: number, n: number): number => {
    const date = new Date(day)
    const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + n, 1))
    const lastOfMonth = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
    return Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date.getUTCDate(), lastOfMonth))
  }

  const pauses = given.pauses
    .map(({ from, to, policy }) => ({ from: moment(from), to: to === null ? null : moment(to), policy }))
    .toSorted((a, b) => a.from - b.from)
  const queue = [...pauses]

  class Open extends Error {}
  class Anew extends Error {
    readonly from: number
    constructor(from: number) {
      super()
      this.from = from
    }
  }

  /** The next pause that has begun by `end` and was not over before the term began. */
  const pauseBy = (end: number, termStart: number): { from: number; to: number } | undefined => {
    for (;;) {
      const pause = queue[0]
      if (pause === undefined) return undefined
      if (pause.to !== null && pause.to <= termStart) {
        queue.shift()
        continue
      }
      if (pause.from > end) return undefined
      queue.shift()
      if (pause.to === null) throw new Open()
      if (pause.policy === 'RESTART') throw new Anew(pause.to)
      return { from: Math.max(pause.from, termStart), to: pause.to }
    }
  }

  /** Walks open minutes from a moment; where it stands when none is left. */
  const walk = (from: number, minutes: number): number => {
    let t = from
    for (let left = minutes; left > 0; t += MINUTE) if (isOpen(t)) left--
    return t
  }
  const runMinutes = (from: number, minutes: number, termStart: number): number => {
    let t = from
    let left = minutes
    let end = walk(t, left)
    for (let pause = pauseBy(end, termStart); pause !== undefined; pause = pauseBy(end, termStart)) {
      for (; t < pause.from; t += MINUTE) if (isOpen(t)) left--
      t = Math.max(t, pause.to)
      if (left > 0) {
        end = walk(t, left)
      } else {
        // Nothing left: at once when the office is open or just closing, else when it opens.
        end = t
        if (!isOpen(end - MINUTE)) while (!isOpen(end)) end += MINUTE
      }
    }
    return end
  }
  const runDays = (from: number, days: number, termStart: number): number => {
    let base = from
    let left = days
    let end = at(countDays(base, left), '17:00')
    for (let pause = pauseBy(end, termStart); pause !== undefined; pause = pauseBy(end, termStart)) {
      for (let d = base + DAY; d <= midnight(pause.from); d += DAY) if (isWorked(d)) left--
      base = Math.max(base, dayZero(pause.to))
      if (left <= 0) left = 1
      end = at(countDays(base, left), '17:00')
    }
    return end
  }
  const runDates = (from: number, last: number, isLast: boolean, termStart: number): number => {
    let unrolled = last
    let seen = from
    const ending = (): number => at(isLast ? rolled(unrolled) : unrolled, '17:00')
    for (let pause = pauseBy(ending(), termStart); pause !== undefined; pause = pauseBy(ending(), termStart)) {
      for (let d = midnight(pause.from); d < dayZero(pause.to); d += DAY) {
        if (d < seen) continue
        unrolled += DAY
        seen = d + DAY
      }
      seen = Math.max(seen, midnight(pause.from))
    }
    return ending()
  }

  const { mode, limit, extensions } = given
  const inLimit = (e: { value: number; unit: OracleUnit }): boolean =>
    limit.sameDay === true ? e.unit === 'workingDay' && Number.isInteger(e.value) : e.unit === limit.unit
  const later = extensions.filter((e) => e.value > 0 && !inLimit(e))
  const added = extensions.filter(inLimit).reduce((sum, e) => sum + e.value, 0)

  const runUnit = (value: number, unit: OracleUnit, from: number, isLater: boolean, isLast: boolean, termStart: number): number => {
    const base = isLater ? midnight(from) : dayZero(from)
    const isWholeDays = unit === 'workingDay' && mode === 'END_OF_DAY' && Math.round(value * 480) % 480 === 0
    if (isWholeDays) return runDays(base, Math.round(value), termStart)
    if (unit === 'workingHour') return runMinutes(from, Math.round(value * 60), termStart)
    if (unit === 'workingDay') return runMinutes(from, Math.round(value * 480), termStart)
    return runDates(base, unit === 'month' ? monthsLater(base, value) : base + value * DAY, isLast, termStart)
  }
  const runSameDay = (from: number, termStart: number): number => {
    const cutoff = limit.cutoffTime ?? '15:00'
    const isToday = isWorked(from) && clock(from) <= (cutoff < '17:00' ? cutoff : '17:00')
    const day = isToday ? midnight(from) : nextWorked(midnight(from))
    if (mode === 'END_OF_DAY') {
      // One day more than its day 0 only when it came after the cut-off of a day on which the office was still open.
      return runDays(dayZero(from), (day === dayZero(from) ? 0 : 1) + added, termStart)
    }
    let minutes = added * 480
    for (let t = from; t < at(day, '17:00'); t += MINUTE) if (isOpen(t)) minutes++
    return runMinutes(from, minutes, termStart)
  }
  const runTerm = (start: number): number => {
    let end =
      limit.sameDay === true ? runSameDay(start, start) : runUnit(limit.value + added, limit.unit, start, false, later.length === 0, start)
    later.forEach((e, i) => {
      end = runUnit(e.value, e.unit, end, true, i === later.length - 1, start)
    })
    return end
  }

  if (given.restart?.complete === null) return null
  let start = moment(given.restart?.complete ?? given.start)
  for (;;) {
    try {
      return text(runTerm(start))
    } catch (stop) {
      if (stop instanceof Open) return null
      if (!(stop instanceof Anew)) throw stop
      start = stop.from
    }
  }
}

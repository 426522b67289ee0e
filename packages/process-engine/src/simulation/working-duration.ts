import { HOURS_PER_DAY } from '../analysis/limit-in-hours.ts'

const MINUTES_PER_DAY = HOURS_PER_DAY * 60
const pattern = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/
/** Working minutes of a year, month, week, day, hour, minute and second: 250 days a year, 21 a month, 5 a week. */
const minutesOf = [250 * MINUTES_PER_DAY, 21 * MINUTES_PER_DAY, 5 * MINUTES_PER_DAY, MINUTES_PER_DAY, 60, 1, 1 / 60]

/** An ISO 8601 duration in working minutes, as a simulation counts it; undefined when it is none. */
export function workingMinutes(duration: string): number | undefined {
  const found = pattern.exec(duration)
  return found === null ? undefined : minutesOf.reduce((sum, minutes, position) => sum + minutes * Number(found[position + 1] ?? 0), 0)
}

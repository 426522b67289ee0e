import { refuse, type Refused } from '@motcua/terms'
import { minuteOfDay } from './moments.ts'

/** The units in which the law states a time limit. */
export const timeUnits = ['workingHour', 'workingDay', 'calendarDay', 'month'] as const
export type TimeUnit = (typeof timeUnits)[number]

/** HOUR counts a working day as its hours from acceptance; END_OF_DAY does not count the day of acceptance and ends at closing time. */
export const countingModes = ['HOUR', 'END_OF_DAY'] as const
export type CountingMode = (typeof countingModes)[number]

/** How long something may take: `value` in `unit`. With `sameDay` only `cutoffTime` (`HH:MM`, default 15:00) decides. */
export type TimeLimit = {
  readonly value: number
  readonly unit: TimeUnit
  readonly sameDay?: boolean
  readonly cutoffTime?: string
}

/** More time granted: in the limit's unit it is added to the limit, in another unit it is counted on from the unrolled end. */
export type Extension = { readonly value: number; readonly unit: TimeUnit }

/** the hour after which a same-day dossier goes to the next working day; a province may set another in `cutoffTime`. */
export const DEFAULT_CUTOFF = '15:00'

// About 2,700 years: beyond it a limit is a slip of the pen, and counting it out would only waste time.
const LONGEST = { workingHour: 8_000_000, workingDay: 1_000_000, calendarDay: 1_000_000, month: 33_000 } as const

/** The refusal when a limit cannot be counted: a value not above zero, half a calendar day or month, an unknown unit or cut-off. */
export function checkTimeLimit(limit: TimeLimit): Refused | undefined {
  if (limit.sameDay === true) {
    return limit.cutoffTime === undefined || minuteOfDay(limit.cutoffTime) !== undefined
      ? undefined
      : refuse('time-limit.cutoff-invalid', { cutoffTime: limit.cutoffTime })
  }
  return limit.value > 0 ? checkAmount(limit) : (checkUnit(limit.unit) ?? refuse('time-limit.value-invalid', { ...limit }))
}

/** The refusal when an extension cannot be counted; an extension of 0 is allowed and changes nothing. */
export function checkExtension(extension: Extension): Refused | undefined {
  return checkAmount(extension)
}

function checkUnit(unit: TimeUnit): Refused | undefined {
  return timeUnits.includes(unit) ? undefined : refuse('time-limit.unit-unknown', { unit })
}

function checkAmount({ value, unit }: Extension): Refused | undefined {
  const unknown = checkUnit(unit)
  if (unknown !== undefined) return unknown
  const divisible = unit === 'workingHour' || unit === 'workingDay'
  if (!Number.isFinite(value) || value < 0 || (!divisible && !Number.isInteger(value)))
    return refuse('time-limit.value-invalid', { value, unit })
  return value > LONGEST[unit] ? refuse('time-limit.too-long', { value, unit }) : undefined
}

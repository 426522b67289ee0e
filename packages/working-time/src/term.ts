import { refuse, type Refused } from '@motcua/terms'
import type { Minute } from './civil-day.ts'
import type { Counted } from './due-ledger.ts'
import { minuteOfDay } from './moments.ts'
import { checkExtension, checkTimeLimit, type CountingMode, DEFAULT_CUTOFF, type Extension, type TimeLimit } from './time-limit.ts'

/** RESUME lets the remaining time go on; RESTART counts anew from the complete dossier. */
export const pausePolicies = ['RESUME', 'RESTART'] as const
export type PausePolicy = (typeof pausePolicies)[number]

/** A pause in whole minutes; `to` null while it is open. */
export type MinutePause = { readonly from: Minute; readonly to: Minute | null; readonly policy?: PausePolicy }

/** One run of counting in one unit. A term has one for its limit and one for each extension in another unit. */
export type Stretch = { readonly counted: Counted; readonly amount: number; readonly sameDayUntil: number | null }

/** A time limit with its extensions, ready to be counted: integers only. */
export type Term = { readonly stretches: readonly Stretch[] }

/**
 * Turns a limit and its extensions into stretches.
 *
 * Whole working days are counted as days in END_OF_DAY mode; hours, and a fraction of a working day, run through open minutes in both modes.
 * An extension in the limit's unit is added to the limit, any other runs on from the end.
 */
export function toTerm(
  limit: TimeLimit,
  extensions: readonly Extension[] = none,
  mode: CountingMode,
  minutesPerDay: number,
): Term | Refused {
  const refused = checkTimeLimit(limit)
  if (refused !== undefined) return refused
  for (const extension of extensions) {
    const refusedExtension = checkExtension(extension)
    if (refusedExtension !== undefined) return refusedExtension
  }
  const granted = extensions.length === 0 ? extensions : extensions.filter(({ value }) => value > 0)
  const stretches: Stretch[] = [firstStretch(limit, granted, mode, minutesPerDay)]
  if (!(stretches[0]!.amount > 0) && limit.sameDay !== true)
    return refuse('time-limit.value-invalid', { value: limit.value, unit: limit.unit })
  for (const extension of granted) {
    if (!isAddedToLimit(extension, limit)) stretches.push(toStretch(extension.value, extension, mode, minutesPerDay, null))
  }
  return { stretches }
}

const none: readonly Extension[] = []

/** Is this extension added to the limit itself? A same-day limit is a limit in whole working days. */
export function isAddedToLimit(extension: Extension, limit: TimeLimit): boolean {
  return limit.sameDay === true ? extension.unit === 'workingDay' && Number.isInteger(extension.value) : extension.unit === limit.unit
}

function firstStretch(limit: TimeLimit, extensions: readonly Extension[], mode: CountingMode, minutesPerDay: number): Stretch {
  let value = limit.sameDay === true ? 0 : limit.value
  for (const extension of extensions) {
    if (isAddedToLimit(extension, limit)) value += extension.value
  }
  const sameDayUntil = limit.sameDay === true ? (minuteOfDay(limit.cutoffTime ?? DEFAULT_CUTOFF) ?? null) : null
  return toStretch(value, limit.sameDay === true ? { unit: 'workingDay' } : limit, mode, minutesPerDay, sameDayUntil)
}

function toStretch(
  value: number,
  { unit }: Pick<TimeLimit, 'unit'>,
  mode: CountingMode,
  minutesPerDay: number,
  sameDayUntil: number | null,
): Stretch {
  if (unit === 'calendarDay') return { counted: 'calendarDays', amount: value, sameDayUntil }
  if (unit === 'month') return { counted: 'months', amount: value, sameDayUntil }
  const minutes = Math.round(value * (unit === 'workingHour' ? 60 : minutesPerDay))
  if (mode === 'END_OF_DAY' && unit === 'workingDay' && minutes % minutesPerDay === 0) {
    return { counted: 'workingDays', amount: minutes / minutesPerDay, sameDayUntil }
  }
  return { counted: 'minutes', amount: minutes, sameDayUntil }
}

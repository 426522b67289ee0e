import { isRefused, type Instant, type LocalDate } from '@motcua/terms'
import { addWorkingDays, fromEpochMs, toEpochMs, type WorkCalendar } from '@motcua/working-time'
import { readTypedDate } from '../../format/typed-date.ts'

export const clockSteps = ['hour', 'workingDay', 'morning'] as const
export type ClockStep = (typeof clockSteps)[number]

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const MORNING = '08:00:00+07:00'

/**
 * Where a button of the training clock leads. A working day later is the same hour of the next working day (M-01 to M-05).
 *
 * @returns null when the calendar does not reach that far
 */
export function stepTo(step: ClockStep, now: Instant, calendar: WorkCalendar | null): Instant | null {
  if (step === 'hour') return fromEpochMs(toEpochMs(now) + HOUR_MS)
  if (step === 'morning') return `${fromEpochMs(toEpochMs(now) + DAY_MS).slice(0, 10)}T${MORNING}` as Instant
  if (calendar === null) return null
  const day = addWorkingDays(calendar, now.slice(0, 10) as LocalDate, 1)
  return isRefused(day) ? null : (`${day}T${now.slice(11)}` as Instant)
}

export const isClockStep = (text: string): text is ClockStep => (clockSteps as readonly string[]).includes(text)

export type TypedMoment = { readonly moment: Instant } | { readonly wrong: readonly ('day' | 'hour')[] }

/** A typed day and hour: `02/3/2026` and `8:30`, `8h30`, `8 giờ 30` or `8`. */
export function readTypedMoment(dayText: string, hourText: string): TypedMoment {
  const day = readTypedDate(dayText)
  const hour = /^(\d{1,2})(?:\s*(?:[:.h]|giờ)\s*(\d{2})?)?$/i.exec(hourText.normalize('NFKC').trim())
  const hours = Number(hour?.[1] ?? 24)
  const minutes = Number(hour?.[2] ?? 0)
  const hourRight = hours < 24 && minutes < 60
  if (day.kind === 'day' && hourRight) return { moment: `${day.day}T${twoDigits(hours)}:${twoDigits(minutes)}:00+07:00` as Instant }
  return { wrong: [...(day.kind === 'day' ? [] : (['day'] as const)), ...(hourRight ? [] : (['hour'] as const))] }
}

const twoDigits = (figure: number): string => String(figure).padStart(2, '0')

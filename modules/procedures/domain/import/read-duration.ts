import type { Duration, TimeLimitUnit } from '../procedure-version.ts'
import type { Notebook } from './notebook.ts'
import { readPortalTime } from './portal-cell.ts'
import { own, readNumber, readText, shown, type RawRecord } from './read-value.ts'

type UnitReading = { readonly unit: TimeLimitUnit; readonly times: number; readonly stated: boolean }

const stated = (unit: TimeLimitUnit, times = 1): UnitReading => ({ unit, times, stated: true })
// A bare "day" or "hour" does not say whose: the glossary reads it as a working one and asks an administrator.
const bare = (unit: TimeLimitUnit): UnitReading => ({ unit, times: 1, stated: false })

const unitWords: Readonly<Record<string, UnitReading>> = {
  workingday: stated('workingDay'),
  working_day: stated('workingDay'),
  'ngày làm việc': stated('workingDay'),
  calendarday: stated('calendarDay'),
  calendar_day: stated('calendarDay'),
  'ngày lịch': stated('calendarDay'),
  workinghour: stated('workingHour'),
  working_hour: stated('workingHour'),
  'giờ làm việc': stated('workingHour'),
  month: stated('month'),
  months: stated('month'),
  tháng: stated('month'),
  week: stated('calendarDay', 7),
  tuần: stated('calendarDay', 7),
  year: stated('month', 12),
  năm: stated('month', 12),
  day: bare('workingDay'),
  days: bare('workingDay'),
  ngày: bare('workingDay'),
  hour: bare('workingHour'),
  hours: bare('workingHour'),
  giờ: bare('workingHour'),
}

// The longest published limits run to about two years; a larger number is two figures run together in the source.
const longest: Readonly<Record<TimeLimitUnit, number>> = { workingHour: 8000, workingDay: 1000, calendarDay: 1500, month: 48 }

export type DurationReading = Duration & { readonly unitStated: boolean }

/** Reads `{value, unit}`; null when the value says nothing usable. `allowZero`: a stage may take no time of its own. */
export function readDuration(book: Notebook, record: RawRecord, path: string, allowZero = false): DurationReading | null {
  const rawValue = own(record, 'value')
  const value = readNumber(book, rawValue, `${path}.value`)
  if (value === null || value < 0 || (value === 0 && !allowZero)) {
    book.mend('time-limit-unreadable', path, shown(rawValue))
    return null
  }
  const unit = readUnit(book, record, path, rawValue)
  const total = value * unit.times
  if (total > longest[unit.unit]) {
    book.mend('time-limit-unreadable', path, shown(rawValue))
    return null
  }
  return { value: total, unit: unit.unit, unitStated: unit.stated }
}

function readUnit(book: Notebook, record: RawRecord, path: string, rawValue: unknown): UnitReading {
  const word = readText(book, own(record, 'unit'), `${path}.unit`, { quiet: true })
  const known = word === null ? undefined : unitOf(word)
  if (known?.stated === true) {
    if (known.times !== 1) book.mend('unknown-value', `${path}.unit`, word ?? '')
    return known
  }
  // The unit may stand inside the value: "20 ngày làm việc".
  const inValue = typeof rawValue === 'string' ? readPortalTime(rawValue.normalize('NFC')) : null
  if (known === undefined && inValue !== null && inValue.unit !== null) return stated(inValue.unit)
  book.mend('unit-not-stated', `${path}.unit`, word ?? '')
  return known ?? bare('workingDay')
}

function unitOf(word: string): UnitReading | undefined {
  const key = word.toLowerCase()
  return Object.hasOwn(unitWords, key) ? unitWords[key] : undefined
}

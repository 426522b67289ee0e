import { type Day, toCivilDay, weekdayOf } from './civil-day.ts'
import type { ClosedLine, DueLedger } from './due-ledger.ts'
import { shortDate } from './format-vietnamese.ts'
import type { LedgerRow } from './ledger-to-vietnamese.ts'
import { dayOf } from './moments.ts'

// More dates than this no longer help a reader; their number and the first and last date do.
const MOST_DATES = 12

/** The closed days of a ledger, one row for all weekends and one for each feast, in order of their first day. */
export function closedDayRows(ledger: DueLedger, withYear: boolean): readonly LedgerRow[] {
  const groups = new Map<string, { readonly line: ClosedLine; readonly days: Day[] }>()
  for (const line of ledger) {
    if (line.kind !== 'closed') continue
    const key = `${line.reason === 'WEEKEND'}/${line.name}/${line.provisional}`
    const group = groups.get(key) ?? { line, days: [] }
    for (let day = dayOf(line.from); day <= dayOf(line.to); day++) group.days.push(day)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ line, days }) => ({
    text: `${nameOf(line, days)}: ${dateList(days, withYear)}`,
    amount: line.provisional ? 'không tính (dự kiến)' : 'không tính',
  }))
}

/** "07, 08, 14, 15/3"; "28/02, 01/3"; a long list becomes "26 ngày, từ 07/3 đến 31/5". */
export function dateList(days: readonly Day[], withYear: boolean): string {
  const [first, last] = [days[0]!, days.at(-1)!]
  if (days.length > MOST_DATES) return `${days.length} ngày, từ ${shortDate(first, withYear)} đến ${shortDate(last, withYear)}`
  if (days.length > 3 && last - first === days.length - 1) return `từ ${shortDate(first, withYear)} đến ${shortDate(last, withYear)}`
  return days
    .map((day, i) => {
      const next = days[i + 1]
      const sharesMonth =
        next !== undefined && toCivilDay(next).month === toCivilDay(day).month && toCivilDay(next).year === toCivilDay(day).year
      return sharesMonth ? String(toCivilDay(day).date).padStart(2, '0') : shortDate(day, withYear)
    })
    .join(', ')
}

function nameOf({ reason, name }: ClosedLine, days: readonly Day[]): string {
  if (reason !== 'WEEKEND') return name ?? 'Ngày nghỉ'
  const weekdays = new Set(days.map(weekdayOf))
  if (weekdays.size === 1) return weekdays.has(7) ? 'Chủ nhật' : weekdays.has(6) ? 'Thứ Bảy' : 'Ngày nghỉ hằng tuần'
  return weekdays.size === 2 && weekdays.has(6) && weekdays.has(7) ? 'Thứ Bảy, Chủ nhật' : 'Ngày nghỉ hằng tuần'
}

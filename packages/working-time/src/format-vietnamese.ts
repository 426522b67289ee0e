import type { Instant, LocalDate } from '@motcua/terms'
import { type CivilDay, type Day, dayOfMinute, MINUTES_OF_DAY, toCivilDay, weekdayOf } from './civil-day.ts'
import { dayOf, toMinute } from './moments.ts'

const weekdays = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const

// Official texts write days 01-09 and months 01-02 with a zero, and months 3-9 without (Decree 30/2020).
const paddedDate = (date: number): string => String(date).padStart(2, '0')
const paddedMonth = (month: number): string => (month <= 2 ? `0${month}` : String(month))

/**
 * paper: "14 giờ 05 phút, ngày 02 tháng 3 năm 2026". citizen: "9 giờ 00, thứ Tư 18/3/2026". ledger: "thứ Hai 02/3, 9 giờ 00".
 * desk: "18/3 9:00".
 */
export type MomentStyle = 'paper' | 'citizen' | 'ledger' | 'desk'

/** A moment as Vietnamese readers expect it in that place; seconds are not shown. */
export function formatVietnamese(instant: Instant, style: MomentStyle = 'citizen'): string {
  const at = toMinute(instant)
  const day = dayOfMinute(at)
  const time = at - day * MINUTES_OF_DAY
  const hour = Math.floor(time / 60)
  const minute = String(time % 60).padStart(2, '0')
  switch (style) {
    case 'paper':
      return `${hour} giờ ${minute} phút, ${paperDate(toCivilDay(day))}`
    case 'citizen':
      return `${hour} giờ ${minute}, ${weekdayName(day)} ${shortDate(day, true)}`
    case 'ledger':
      return `${weekdayName(day)} ${shortDate(day, false)}, ${hour} giờ ${minute}`
    case 'desk':
      return `${shortDate(day, false)} ${hour}:${minute}`
  }
}

/** paper: "ngày 02 tháng 3 năm 2026". citizen: "thứ Hai 02/3/2026". short: "02/3/2026". */
export function formatVietnameseDate(date: LocalDate, style: 'paper' | 'citizen' | 'short' = 'short'): string {
  const day = dayOf(date)
  if (style === 'paper') return paperDate(toCivilDay(day))
  return style === 'citizen' ? `${weekdayName(day)} ${shortDate(day, true)}` : shortDate(day, true)
}

/** "thứ Hai" … "thứ Bảy", "Chủ nhật". */
export function weekdayName(day: Day): string {
  return weekdays[weekdayOf(day) - 1]!
}

/** "02/3" or "02/3/2026". */
export function shortDate(day: Day, withYear: boolean): string {
  const { year, month, date } = toCivilDay(day)
  return withYear ? `${paddedDate(date)}/${paddedMonth(month)}/${year}` : `${paddedDate(date)}/${paddedMonth(month)}`
}

function paperDate({ year, month, date }: CivilDay): string {
  return `ngày ${paddedDate(date)} tháng ${paddedMonth(month)} năm ${year}`
}

/** Working minutes in words: "80 giờ", "25 giờ 30 phút", "45 phút". */
export function formatWorkingMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes - hours * 60
  if (hours === 0) return `${rest} phút`
  return rest === 0 ? `${hours} giờ` : `${hours} giờ ${rest} phút`
}

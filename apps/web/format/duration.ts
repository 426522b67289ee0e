import type { Language } from './day.ts'

/** One working day of the default sessions, 07:30-11:30 and 13:00-17:00. */
const WORKING_DAY_MINUTES = 8 * 60

/**
 * `1 ngày 5 giờ`, `3 giờ`, `45 phút`: working time in its two largest units; what is smaller is dropped.
 *
 * @param workingMinutes  whole, zero or more
 */
export function durationText(workingMinutes: number, language: Language = 'vi'): string {
  const days = Math.floor(workingMinutes / WORKING_DAY_MINUTES)
  const hours = Math.floor((workingMinutes % WORKING_DAY_MINUTES) / 60)
  const minutes = workingMinutes % 60
  const parts = [
    days > 0 ? counted(days, 'day', language) : '',
    hours > 0 ? counted(hours, 'hour', language) : '',
    days === 0 && minutes > 0 ? counted(minutes, 'minute', language) : '',
  ].filter((part) => part !== '')
  return parts.length > 0 ? parts.join(' ') : counted(0, 'minute', language)
}

/**
 * `còn 1 ngày 5 giờ` before the moment, `quá 3 giờ` after it, `đến hạn` on it.
 *
 * @param workingMinutesLeft  whole; negative once the moment has passed
 */
export function timeLeftText(workingMinutesLeft: number, language: Language = 'vi'): string {
  const span = durationText(Math.abs(workingMinutesLeft), language)
  if (workingMinutesLeft === 0) return language === 'vi' ? 'đến hạn' : 'due now'
  if (language === 'vi') return workingMinutesLeft > 0 ? `còn ${span}` : `quá ${span}`
  return workingMinutesLeft > 0 ? `${span} left` : `${span} late`
}

function counted(count: number, unit: 'day' | 'hour' | 'minute', language: Language): string {
  if (language === 'vi') return `${count} ${{ day: 'ngày', hour: 'giờ', minute: 'phút' }[unit]}`
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

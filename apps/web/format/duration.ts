import type { Language } from './day.ts'

/**
 * `1 ngày 5 giờ`, `3 giờ`, `45 phút`: working time in its two largest units; what is smaller is dropped.
 *
 * @param workingMinutes  whole, zero or more
 * @param minutesPerDay   of the calendar that counted them; Infinity where none is known, then hours are all that is said
 * @example durationText(780, 480)  // '1 ngày 5 giờ'
 */
export function durationText(workingMinutes: number, minutesPerDay: number, language: Language = 'vi'): string {
  const days = Math.floor(workingMinutes / minutesPerDay)
  const rest = days === 0 ? workingMinutes : workingMinutes - days * minutesPerDay
  const hours = Math.floor(rest / 60)
  const minutes = rest % 60
  const parts = [
    days > 0 ? counted(days, 'day', language) : '',
    hours > 0 ? counted(hours, 'hour', language) : '',
    days === 0 && minutes > 0 ? counted(minutes, 'minute', language) : '',
  ].filter((part) => part !== '')
  return parts.length > 0 ? parts.join(' ') : counted(0, 'minute', language)
}

function counted(count: number, unit: 'day' | 'hour' | 'minute', language: Language): string {
  if (language === 'vi') return `${count} ${{ day: 'ngày', hour: 'giờ', minute: 'phút' }[unit]}`
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

import type { Instant, LocalDate } from '@motcua/terms'

export type Language = 'vi' | 'en'

const weekdays = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}

/**
 * `02/3/2026`: days below 10 and the months 1 and 2 carry a leading zero, as in official papers.
 *
 * @param when  a day, or a moment whose day in Vietnam is meant
 */
export function dayText(when: LocalDate | Instant): string {
  return `${shortDayText(when)}/${when.slice(0, 4)}`
}

/** `02/3`, where the year is plain from what stands around it. */
export function shortDayText(when: LocalDate | Instant): string {
  const month = Number(when.slice(5, 7))
  return `${when.slice(8, 10)}/${month < 3 ? `0${month}` : month}`
}

/** `thứ Tư`, `Chủ nhật`; English: `Wednesday`. */
export function weekdayText(when: LocalDate | Instant, language: Language = 'vi'): string {
  const [year = 0, month = 1, day = 1] = when.slice(0, 10).split('-').map(Number)
  return weekdays[language][new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? ''
}

import type { Instant } from '@motcua/terms'
import { dayText, shortDayText, weekdayText, type Language } from './day.ts'

const hourOf = (when: Instant) => Number(when.slice(11, 13))
const minuteOf = (when: Instant) => when.slice(14, 16)

/** `9 giờ 00`; English: `9:00`. */
export function timeForCitizen(when: Instant, language: Language = 'vi'): string {
  return language === 'vi' ? `${hourOf(when)} giờ ${minuteOf(when)}` : `${hourOf(when)}:${minuteOf(when)}`
}

/** `9 giờ 00, thứ Tư 18/3/2026`: the whole promise, for people who do not read dates all day. */
export function momentForCitizen(when: Instant, language: Language = 'vi'): string {
  return `${timeForCitizen(when, language)}, ${weekdayText(when, language)} ${dayText(when)}`
}

/** `02/3 lúc 9 giờ 00`: a line in the history of a dossier. */
export function shortMomentForCitizen(when: Instant, language: Language = 'vi'): string {
  return `${shortDayText(when)} ${language === 'vi' ? 'lúc' : 'at'} ${timeForCitizen(when, language)}`
}

/** `18/3 9:00`: as short as a work list needs. */
export function momentForDesk(when: Instant): string {
  return `${shortDayText(when)} ${hourOf(when)}:${minuteOf(when)}`
}

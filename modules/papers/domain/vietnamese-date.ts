import type { Instant, LocalDate } from '@motcua/terms'

/** Cuts a moment to its day; moments are written in Asia/Ho_Chi_Minh, so no zone arithmetic is needed. */
export function dayOf(moment: Instant): LocalDate {
  return moment.slice(0, 10) as LocalDate
}

/**
 * A day as official papers write it: days 1-9 and months 1-2 take a leading zero, other months do not.
 *
 * @throws RangeError when the text is not a day `YYYY-MM-DD`
 * @law Nghị định 30/2020/NĐ-CP, Phụ lục I
 * @example vietnameseDate('2026-03-02')  // 'ngày 02 tháng 3 năm 2026'
 */
export function vietnameseDate(day: LocalDate): string {
  const [year, month, date] = parts(day)
  return `ngày ${twoDigits(date)} tháng ${month <= 2 ? twoDigits(month) : month} năm ${year}`
}

/**
 * A moment as the forms write it.
 *
 * @example vietnameseMoment('2026-03-02T09:05:00+07:00')  // '09 giờ 05 phút, ngày 02 tháng 3 năm 2026'
 */
export function vietnameseMoment(moment: Instant): string {
  const time = /^T(\d{2}):(\d{2})/.exec(moment.slice(10))
  if (time === null) throw new RangeError('not a moment YYYY-MM-DDTHH:MM:SS+07:00')
  return `${time[1]} giờ ${time[2]} phút, ${vietnameseDate(dayOf(moment))}`
}

/** A day for narrow columns: `02/03/2026`. */
export function shortDate(day: LocalDate): string {
  const [year, month, date] = parts(day)
  return `${twoDigits(date)}/${twoDigits(month)}/${year}`
}

function parts(day: string): [number, number, number] {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (match === null) throw new RangeError('not a day YYYY-MM-DD')
  return [Number(match[1]), Number(match[2]), Number(match[3])]
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

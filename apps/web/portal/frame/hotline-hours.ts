import type { Hotline } from '#modules/configuration/index.ts'
import type { Language } from '../../format/day.ts'
import type { Texts } from '../../texts/texts.ts'

/** When somebody answers the hotline: `7 giờ 30 đến 17 giờ, ngày làm việc`; English: `7:30 to 17:00 on working days`. */
export function hotlineHours({ from, to, days }: Hotline['hours'], words: Texts['portal']['frame'], language: Language): string {
  const time = (text: string): string => {
    const [hour, minute] = text.split(':')
    if (language === 'en') return `${Number(hour)}:${minute}`
    return minute === '00' ? `${Number(hour)} giờ` : `${Number(hour)} giờ ${minute}`
  }
  return words.hotlineHours[days](words.fromTo(time(from), time(to)))
}

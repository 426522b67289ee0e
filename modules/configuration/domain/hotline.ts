import type { ConfigurationSnapshot } from './configuration-snapshot.ts'

/** Where people call and when somebody answers. `number` null: not settled yet. */
export type Hotline = {
  readonly number: string | null
  readonly hours: { readonly from: string; readonly to: string; readonly days: 'WORKING_DAYS' | 'EVERY_DAY' }
}

/**
 * The hotline of a day: the number of the setting, else the telephone of the center itself.
 *
 * @param telephone  of the center; null where no source gives one
 */
export function hotlineOf(
  configuration: Pick<ConfigurationSnapshot, 'get'>,
  question: Parameters<ConfigurationSnapshot['get']>[1],
  telephone: string | null,
): Hotline {
  const setting = configuration.get('service.hotline', question)
  return { ...setting, number: setting.number ?? telephone }
}

/**
 * The hotline as papers say it, hours included.
 * @example hotlineInVietnamese({ number: '1900 0126', hours: { from: '07:30', to: '17:00', days: 'WORKING_DAYS' } })
 *   // '1900 0126, 7 giờ 30 đến 17 giờ, ngày làm việc'
 */
export const hotlineInVietnamese = ({ number, hours }: Hotline): string => `${number ?? 'đang cập nhật'}, ${hoursInVietnamese(hours)}`

/** `7 giờ 30 đến 17 giờ, ngày làm việc`. */
export function hoursInVietnamese({ from, to, days }: Hotline['hours']): string {
  return `${clockTime(from)} đến ${clockTime(to)}, ${days === 'WORKING_DAYS' ? 'ngày làm việc' : 'mọi ngày'}`
}

function clockTime(time: string): string {
  const [hour, minute] = time.split(':')
  return minute === '00' ? `${Number(hour)} giờ` : `${Number(hour)} giờ ${minute}`
}

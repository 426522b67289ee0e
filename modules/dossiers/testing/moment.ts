import type { Instant } from '@motcua/terms'

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/**
 * A moment as the rules write it. The weekday is checked, so that an example copied wrong does not pass unseen.
 * @example moment('Mon 2026-03-02 09:00')  // '2026-03-02T09:00:00+07:00'
 */
export function moment(text: string): Instant {
  const [weekday = '', date = '', time = ''] = text.split(' ')
  const instant = `${date}T${time.length === 5 ? `${time}:00` : time}+07:00`
  const real = weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()]
  if (Number.isNaN(Date.parse(instant)) || weekday !== real) throw new RangeError(`${text}: ${date} is a ${real}`)
  return instant as Instant
}

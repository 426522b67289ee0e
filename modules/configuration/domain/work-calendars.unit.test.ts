import type { LocalDate } from '@motcua/terms'
import { isWorkingDay } from '@motcua/working-time'
import { describe, expect, it } from 'vitest'
import { shippedConfiguration, shippedHolidays } from '../storage/shipped-files.ts'
import { createSnapshot, type SettingRows } from './configuration-snapshot.ts'
import type { SettingKey } from './settings.ts'
import { createWorkCalendars } from './work-calendars.ts'

const day = (text: string): LocalDate => text as LocalDate
const at = day('2026-03-02')
const only = (key: SettingKey, scope: SettingRows['scope'], value: unknown): SettingRows => ({
  key,
  scope,
  periods: [{ validFrom: day('2018-06-21'), validTo: null, value, legalBasis: 'design', approvedBy: 'UBND tỉnh' }],
})
const calendarOf = (agencyCode: string, ...own: SettingRows[]) =>
  createWorkCalendars(shippedHolidays())(createSnapshot(1, [...own, ...shippedConfiguration()]), { agencyCode, at })

describe('The work calendar of an agency', () => {
  it('R-044 R-052 is Monday to Friday without holidays, with make-up Saturdays, and leaves an unconfirmed day worked', () => {
    const calendar = calendarOf('H12.05')
    expect(isWorkingDay(calendar, day('2026-02-16'))).toBe(false)
    expect(isWorkingDay(calendar, day('2026-01-10'))).toBe(true)
    expect(isWorkingDay(calendar, day('2026-11-24'))).toBe(true)
    expect(calendar.minutesPerDay).toBe(480)
  })

  it('R-052 closes 24 November once the nation confirms it', () => {
    const closed = createWorkCalendars(shippedHolidays())(
      createSnapshot(1, [
        only('calendar.confirmed-days', 'national', ['2026-11-24']),
        ...shippedConfiguration().filter((r) => r.key !== 'calendar.confirmed-days'),
      ]),
      { agencyCode: 'H12.05', at },
    )
    expect(isWorkingDay(closed, day('2026-11-24'))).toBe(false)
  })

  it('adds the days of the agency to those of the nation', () => {
    const rows = [
      only('calendar.extra-closed-days', 'province', [{ date: '2026-03-09', name: 'Khắc phục bão' }]),
      only('calendar.extra-closed-days', 'agency:H12.05', [{ date: '2026-03-10', name: 'Chuyển trụ sở' }]),
    ]
    expect(isWorkingDay(calendarOf('H12.05', ...rows), day('2026-03-09'))).toBe(false)
    expect(isWorkingDay(calendarOf('H12.05', ...rows), day('2026-03-10'))).toBe(false)
    expect(isWorkingDay(calendarOf('H12.06', ...rows), day('2026-03-10'))).toBe(true)
  })

  it('lets an extra working day win over a holiday, and an extra day off win over a make-up Saturday', () => {
    const rows = [
      only('calendar.extra-working-days', 'province', [{ date: '2026-08-31', name: 'Làm bù' }]),
      only('calendar.extra-closed-days', 'province', [{ date: '2026-08-22', name: 'Bỏ làm bù' }]),
    ]
    expect(isWorkingDay(calendarOf('H12', ...rows), day('2026-08-31'))).toBe(true)
    expect(isWorkingDay(calendarOf('H12', ...rows), day('2026-08-22'))).toBe(false)
  })

  it('keeps hours of its own where they are set', () => {
    const hours = only('calendar.week', 'agency:H12.05', {
      sessions: [{ from: '07:00', to: '11:00' }],
      week: { 6: [{ from: '07:00', to: '11:00' }] },
    })
    expect(calendarOf('H12.05', hours).minutesPerDay).toBe(240)
    expect(isWorkingDay(calendarOf('H12.05', hours), day('2026-03-07'))).toBe(true)
    expect(isWorkingDay(calendarOf('H12.06', hours), day('2026-03-07'))).toBe(false)
  })

  it('does not make a year look loaded because of one extra day in it', () => {
    const rows = only('calendar.extra-closed-days', 'province', [{ date: '2031-01-02', name: 'Nghỉ' }])
    expect(isWorkingDay(calendarOf('H12', rows), day('2031-01-03'))).toMatchObject({ refused: true })
  })
})

import { describe, expect, it } from 'vitest'
import { hotlineInVietnamese, hotlineOf, hoursInVietnamese, type Hotline } from './hotline.ts'

const hours: Hotline['hours'] = { from: '07:30', to: '17:00', days: 'WORKING_DAYS' }
const configured = (number: string | null) => ({ get: () => ({ number, hours }) }) as unknown as Parameters<typeof hotlineOf>[0]
const at = { at: '2026-03-02' } as Parameters<typeof hotlineOf>[1]

describe('The hotline', () => {
  it('R-206 is the number of the setting, else the telephone of the center, else said to be unsettled', () => {
    expect(hotlineOf(configured('1900 0126'), at, '0290 3831 000')).toEqual({ number: '1900 0126', hours })
    expect(hotlineOf(configured(null), at, '0290 3831 000').number).toBe('0290 3831 000')
    expect(hotlineInVietnamese(hotlineOf(configured(null), at, null))).toBe('đang cập nhật, 7 giờ 30 đến 17 giờ, ngày làm việc')
  })

  it('R-206 is said with its hours', () => {
    expect(hotlineInVietnamese({ number: '1900 0126', hours })).toBe('1900 0126, 7 giờ 30 đến 17 giờ, ngày làm việc')
    expect(hoursInVietnamese({ from: '06:00', to: '21:15', days: 'EVERY_DAY' })).toBe('6 giờ đến 21 giờ 15, mọi ngày')
  })
})

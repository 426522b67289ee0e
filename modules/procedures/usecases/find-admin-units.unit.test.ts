import { describe, expect, it } from 'vitest'
import { shippedAdminUnits } from '../storage/catalogue-files.ts'
import { adminUnitFinder } from './find-admin-units.ts'

const find = adminUnitFinder(shippedAdminUnits())

describe('Finding provinces and communes', () => {
  it('reads names with or without accents, and puts the exact one first', () => {
    expect(find({ q: 'an xuyen', limit: 3 })[0]).toMatchObject({
      name: 'Phường An Xuyên',
      kind: 'COMMUNE',
      province: { name: 'Tỉnh Cà Mau' },
    })
    expect(find({ q: 'Hà Nội', limit: 1 })).toEqual([{ code: '01', name: 'Thành phố Hà Nội', kind: 'PROVINCE', province: null }])
  })

  it('keeps to one province when asked, and finds a code', () => {
    const { code } = find({ q: 'ca mau', limit: 1 })[0]!
    const inProvince = find({ q: '', province: code, limit: 500 })
    expect(inProvince.length).toBeGreaterThan(50)
    expect(inProvince.every((unit) => unit.province?.code === code)).toBe(true)
    expect(find({ q: '00004', limit: 5 })).toMatchObject([{ name: 'Phường Ba Đình' }])
  })

  it('finds nothing for what is no place, and no more than asked', () => {
    expect(find({ q: 'cánh đồng diều bay', limit: 5 })).toEqual([])
    expect(find({ q: 'a', limit: 7 })).toHaveLength(7)
  })
})

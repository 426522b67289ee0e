import { describe, expect, it } from 'vitest'
import { shortProcedure } from './short-procedure.ts'

describe('A procedure on one line', () => {
  it('keeps a short name whole, brackets and all', () => {
    expect(shortProcedure('Đăng ký khai sinh (lưu động)')).toBe('Đăng ký khai sinh (lưu động)')
  })
  it('leaves out what a long name has in brackets', () => {
    const long = `Cấp giấy phép xây dựng mới đối với công trình cấp III, cấp IV (${'Công trình không theo tuyến/'.repeat(8)}) và nhà ở riêng lẻ`
    expect(shortProcedure(long)).toBe('Cấp giấy phép xây dựng mới đối với công trình cấp III, cấp IV')
  })
  it('cuts any other at a word', () => {
    const cut = shortProcedure('Thẩm định thiết kế xây dựng '.repeat(10))
    expect(cut.length).toBeLessThanOrEqual(91)
    expect(cut.endsWith('…')).toBe(true)
  })
})

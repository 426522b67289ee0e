import { describe, expect, it } from 'vitest'
import { initialsOf } from './personal-data.ts'

describe('A name in public', () => {
  it.each([
    ['Nguyễn Thị Ánh', 'N.T.A.'],
    ['Nguyễn Thị Ánh'.normalize('NFD'), 'N.T.A.'],
    ['  đặng   Ứng ', 'Đ.U.'],
    ['Công ty TNHH Diều Sáo', 'C.T.T.D.S.'],
    ['', ''],
  ])('R-134 shows %j as %j', (name, shown) => {
    expect(initialsOf(name)).toBe(shown)
  })
})

import { describe, expect, it } from 'vitest'
import { readIdCard } from './read-id-card.ts'

describe('An identity card that is scanned instead of typed', () => {
  it('gives number, name and address', () => {
    expect(readIdCard('096190004127|381234567|Nguyễn Thị Ánh Nguyệt|12051990|Nữ|12 Lê Lợi, An Xuyên, Cà Mau|01072021')).toEqual({
      idNumber: '096190004127',
      fullName: 'Nguyễn Thị Ánh Nguyệt',
      address: '12 Lê Lợi, An Xuyên, Cà Mau',
    })
  })
  it('does without the number of an older card, and with the parts that newer cards add', () => {
    expect(readIdCard('096190004127||Trần Văn Đức|01011992|Nam|Ấp 3, Tân Thuận, Cà Mau|01072021||cha|mẹ')?.fullName).toBe('Trần Văn Đức')
  })
  it.each(['', '096190004127', '096190004127|x', 'a|b|c|d|e|f|g', '096190004127||Tên|1/1/1990|Nam|đâu đó|x'])(
    'leaves "%s" as it was typed',
    (text) => {
      expect(readIdCard(text)).toBeUndefined()
    },
  )
})

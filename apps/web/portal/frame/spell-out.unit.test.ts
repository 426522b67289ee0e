import { describe, expect, it } from 'vitest'
import { spellOut } from './spell-out.ts'

describe('Words of people instead of abbreviations', () => {
  it.each([
    ['UBND cấp xã; Công an cấp xã', 'Ủy ban nhân dân cấp xã; Công an cấp xã'],
    ['CSDLQG về dân cư', 'Cơ sở dữ liệu quốc gia về dân cư'],
    ['Đã có trong CSDL y tế', 'Đã có trong cơ sở dữ liệu y tế'],
    ['khi phải hoàn thiện theo yêu cầu của BHXH', 'Khi phải hoàn thiện theo yêu cầu của bảo hiểm xã hội'],
  ])('%s', (text, spelled) => expect(spellOut(text)).toBe(spelled))

  it.each(['163/QĐ-BTP', '9351/UBND-KSTT', 'KQ.GCN01', 'khi ủy quyền', ''])('leaves %s as it is', (text) =>
    expect(spellOut(text)).toBe(text),
  )
})

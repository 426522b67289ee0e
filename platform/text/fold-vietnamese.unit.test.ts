import { describe, expect, it } from 'vitest'
import { foldVietnamese } from './fold-vietnamese.ts'

describe('Folding Vietnamese', () => {
  it('makes Hoà, Hòa, HOÀ and hoa one word', () => {
    expect(new Set(['Hoà', 'Hòa', 'HOÀ', 'hoa', 'Hoà'.normalize('NFD')].map(foldVietnamese))).toEqual(new Set(['hoa']))
  })

  it('reads Đ as d, its look-alikes too', () => {
    expect(foldVietnamese('ĐẶNG đình Ðông Ɖức')).toBe('dang dinh dong duc')
  })

  it('folds every Vietnamese letter with every tone, composed or not', () => {
    const letters = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ'
    const folded = `${'a'.repeat(18)}${'e'.repeat(12)}${'i'.repeat(6)}${'o'.repeat(18)}${'u'.repeat(12)}${'y'.repeat(6)}d`
    expect(foldVietnamese(letters)).toBe(folded)
    expect(foldVietnamese(letters.toUpperCase().normalize('NFD'))).toBe(folded)
  })

  it('keeps digits, signs and spaces as they are', () => {
    expect(foldVietnamese('Số 12/QĐ-UBND,  ngày 02/03/2026')).toBe('so 12/qd-ubnd,  ngay 02/03/2026')
  })

  it('takes other alphabets only to lower case', () => {
    expect(foldVietnamese('ЙΟΔΟΣ 中文')).toBe('йοδοσ 中文')
  })
})

import { describe, expect, it } from 'vitest'
import { parseSearch, toTextQuery } from './search-terms.ts'

describe('What people type into the search', () => {
  it.each([
    ['khai sinh', null, 'khai & sinh:*'],
    ['gpxd', null, '((gpxd:*) | (giay & phep & xay & dung))'],
    ['so do o dau', null, '((so & do:*) | (giay & chung & nhan))'],
    ['thu tuc lam khai sinh', null, 'khai & sinh:*'],
    ['thu tuc', null, 'thu & tuc:*'],
    ['1.0011', '1.0011', null],
    ['1.001193', '1.001193', null],
    ['1001193', '1.001193', null],
    ['2.000286.000.00.00.h37', '2.000286', null],
    ['1.', '1.', null],
    ['nuoc duoi 5.000 m3', null, 'nuoc & duoi & 5 & 000 & m3:*'],
    ['1.001193 khai', '1.001193', 'khai:*'],
    ["'; drop table procedure; --", null, 'drop & table & procedure:*'],
    ['', null, null],
  ])('%s: code %s, words %s', (typed, code, query) => {
    const { codePrefix, terms } = parseSearch(typed)
    expect([codePrefix, toTextQuery(terms, 'ALL')]).toEqual([code, query])
  })

  it('asks for any word when all together find nothing', () => {
    expect(toTextQuery(parseSearch('khai sinh truc tuyen').terms, 'SOME')).toBe('khai | sinh | truc | tuyen:*')
  })
})

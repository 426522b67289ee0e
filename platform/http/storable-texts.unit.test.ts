import { expect, it } from 'vitest'
import { storableTexts } from './storable-texts.ts'

it('leaves out NUL and lone halves of characters, in names of fields too, and keeps everything else', () => {
  expect(storableTexts({ 'a\0': ['x\0y', { b: '\uD83D\uDE00 \uD800 Đ' }], n: 1, none: null })).toEqual({
    a: ['xy', { b: '\uD83D\uDE00  Đ' }],
    n: 1,
    none: null,
  })
})

it('gives back what needs no change as it came, and takes a field named __proto__ for a field', () => {
  const input = { q: 'khai sinh', list: [1, 'x'] }
  expect(storableTexts(input)).toBe(input)
  const tricky = JSON.parse('{"__proto__": "a\\u0000b"}') as object
  expect(Object.entries(storableTexts(tricky) as object)).toEqual([['__proto__', 'ab']])
  expect(storableTexts(undefined)).toBeUndefined()
})

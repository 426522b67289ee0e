import { expect, it } from 'vitest'
import { tidyTexts } from './tidy-texts.ts'

it('mends every text of a command and leaves the rest alone', () => {
  const command = {
    token: 3,
    final: true,
    none: null,
    reason: ' Thi\u1ebfu\u0000 gi\u1ea5y\r\nto\u031b\u0300\u200b ',
    items: [{ wrong: 'Ð\u0000o' }],
  }
  expect(tidyTexts(command)).toEqual({ token: 3, final: true, none: null, reason: 'Thiếu giấy\ntờ', items: [{ wrong: 'Đo' }] })
})

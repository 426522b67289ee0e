import { describe, expect, it } from 'vitest'
import { isRefused } from '../refusal.ts'
import { cleanPersonName } from './clean-person-name.ts'
import { textRefusals } from './text-refusals.ts'

describe('A person’s name', () => {
  it.each([
    ['Nguyễn Văn An', 'Nguyễn Văn An'],
    ['  nguyễn   văn  an ', 'nguyễn văn an'],
    ['Trần Thị Hoà'.normalize('NFD'), 'Trần Thị Hoà'],
    ['Ðỗ Ðức Ðạt', 'Đỗ Đức Đạt'],
    ['H’Hen Niê', "H'Hen Niê"],
    ["Y Ka'ying Êban", "Y Ka'ying Êban"],
    ['Y‑Bhiông Niê', 'Y-Bhiông Niê'],
    ['Nguyễn T. A', 'Nguyễn T. A'],
    ['Ê Ban Ƀlĭ', 'Ê Ban Ƀlĭ'],
    ['José-María O’Connor', "José-María O'Connor"],
    ['An', 'An'],
    ['Nguyễn\u200bVăn\u00a0An', 'NguyễnVăn An'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(cleanPersonName(typed)).toBe(kept.normalize('NFC'))
  })

  it.each([
    ['', 'person-name.empty'],
    [' \u200b ', 'person-name.empty'],
    ['Nguyễn Văn An 2', 'person-name.digits'],
    ['096195000012', 'person-name.digits'],
    ['Nguyễn Văn Ⅻ', 'person-name.digits'],
    ['Nguyễn <script>', 'person-name.characters'],
    ['Nguyễn Văn An; drop table', 'person-name.characters'],
    ['an@example.vn', 'person-name.characters'],
    ['Nguyễn Văn Аn', 'person-name.characters'], // a Cyrillic А, which no search would find
    ['😀', 'person-name.characters'],
    ['-', 'person-name.malformed'],
    ["'An", 'person-name.malformed'],
    [`A${'\u0334'.repeat(40)}`, 'person-name.malformed'],
  ])('%j is refused as %s', (typed, code) => {
    expect(cleanPersonName(typed)).toMatchObject({ refused: true, code })
  })

  it('of 1,000 characters is refused with a sentence that says how long it may be', () => {
    const answer = cleanPersonName('Nguyễn '.repeat(143))
    if (!isRefused(answer)) throw new Error('taken')
    expect(answer).toEqual({ refused: true, code: 'person-name.too-long', data: { length: 1000, maxLength: 100 } })
    expect(textRefusals['person-name.too-long'].vi(answer.data)).toBe(
      'Họ tên có 1000 ký tự, nhiều nhất là 100. Hãy chỉ nhập họ, chữ đệm và tên; phần đã nhập vẫn còn nguyên.',
    )
  })

  it('of exactly 100 characters is taken', () => {
    expect(cleanPersonName('Ế'.normalize('NFD').repeat(100))).toBe('Ế'.repeat(100))
  })

  it('every refusal has a sentence in both languages', () => {
    for (const text of Object.values(textRefusals)) {
      const data = { length: 5, maxLength: 4, characters: '@' }
      expect(text.vi(data) + text.en(data)).not.toContain('undefined')
      expect(text.vi(data)).toMatch(/^\p{Lu}.*(Hãy|nhập)/u)
    }
  })
})

import { assert, boolean, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefused } from '../refusal.ts'
import { cleanText } from './clean-text.ts'

const line = { maxLength: 200 }
const lines = { maxLength: 2000, multiline: true }

describe('Cleaning typed text', () => {
  it('composes letters that a keyboard sent in parts', () => {
    expect(cleanText('Nguyễn Thị Hồng Ánh'.normalize('NFD'), line)).toBe('Nguyễn Thị Hồng Ánh'.normalize('NFC'))
  })

  it('puts the real Đ in place of its look-alikes', () => {
    expect(cleanText('Ðinh Ɖức ðạt', line)).toBe('Đinh Đức đạt')
  })

  it('removes zero-width, control and direction characters, also from inside a word', () => {
    expect(cleanText('Cà\u200b Mau\u200e \u202e2026\u202c\u0000\u0007\ufeff\u2066', line)).toBe('Cà Mau 2026')
  })

  it('makes one space of many, of whatever kind, and none at the ends', () => {
    expect(cleanText('\u00a0 ấp\t\t1,\u2003 xã \u3000Tân\u202fHưng \n', line)).toBe('ấp 1, xã Tân Hưng')
  })

  it('makes one line of several where the field has one line', () => {
    expect(cleanText('số 1\r\nđường A\rphường B\u2028khóm C', line)).toBe('số 1 đường A phường B khóm C')
  })

  it('keeps lines in a text of several lines, with at most one empty line between', () => {
    expect(cleanText('\n\n  Kính gửi: \r\n\r\n\r\n\r\n UBND  phường \u200b\n', lines)).toBe('Kính gửi:\n\nUBND phường')
  })

  it('counts characters as a reader does, after cleaning', () => {
    expect(cleanText('Hoà\u200b  '.normalize('NFD'), { maxLength: 3 })).toBe('Hoà')
    expect(cleanText('😀😀😀', { maxLength: 3 })).toBe('😀😀😀')
  })

  it('refuses what is too long and cuts nothing off', () => {
    expect(cleanText('x'.repeat(201), line)).toEqual({ refused: true, code: 'text.too-long', data: { length: 201, maxLength: 200 } })
  })

  it('leaves an empty text empty', () => {
    expect(cleanText(' \u200b\n ', line)).toBe('')
  })

  it('is finished after one pass, whatever is typed', () => {
    const typed = property(string({ unit: 'binary' }), boolean(), (text, multiline) => {
      const once = cleanText(text, { maxLength: 10_000, multiline })
      expect(isRefused(once)).toBe(false)
      expect(cleanText(String(once), { maxLength: 10_000, multiline })).toBe(once)
      expect(String(once).isWellFormed()).toBe(true)
      expect([...String(once)].filter((character) => character < ' ' && character !== '\n')).toEqual([])
    })
    assert(typed, { numRuns: 500 })
  })
})

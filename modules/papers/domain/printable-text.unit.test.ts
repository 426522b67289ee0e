import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printableText, toPrintable } from './printable-text.ts'

describe('Text as it can be printed', () => {
  it('composes decomposed Vietnamese', () => {
    expect(printableText('Nguyễn Thị Ánh'.normalize('NFD'))).toBe('Nguyễn Thị Ánh')
  })

  it('drops invisible and control characters and runs spaces together', () => {
    expect(printableText(' Trần\u200b \u00a0 Văn\t\u0001A\ufeff\u202e ')).toBe('Trần Văn A')
  })

  it('keeps line breaks, at most two in a row', () => {
    expect(printableText('một\r\nhai \n\n\n\n ba')).toBe('một\nhai\n\nba')
  })

  it('mends a broken surrogate instead of losing the paper', () => {
    expect(printableText('A\ud83dB')).toBe('A\ufffdB')
  })

  it('gives what needs no mending the same as what is mended', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', 'ệ', 'e\u0302\u0323', ' ', '\u00a0', '\n', '\t', '\u200b', '\ud83d'),
      maxLength: 12,
    })
    // A line break at the end is always mended away, so that the text goes the long way.
    fc.assert(
      fc.property(texts, (text) => {
        expect(printableText(text)).toBe(printableText(`${text}\n`))
      }),
    )
  })

  it('cleans every text of a view and nothing else', () => {
    expect(
      toPrintable({
        rows: [
          ['a  b', null],
          [1, true],
        ],
        name: 'c\u200b',
      }),
    ).toEqual({
      rows: [
        ['a b', null],
        [1, true],
      ],
      name: 'c',
    })
  })
})

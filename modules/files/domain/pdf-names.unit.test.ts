import { describe, expect, it } from 'vitest'
import { findPdfNames, unescapePdfNames } from './pdf-names.ts'

const wanted = new Set(['JavaScript', 'Launch', 'Encrypt'])
const names = (text: string): string[] => findPdfNames(new TextEncoder().encode(text), wanted).map((found) => found.name)

describe('Names in a PDF', () => {
  it('are found whatever stands behind them', () => {
    expect(names('<< /S /JavaScript/JS (x) >> /Launch<< /Encrypt 5 0 R')).toEqual(['JavaScript', 'Launch', 'Encrypt'])
  })
  it('are found when letters are written as #xx', () => {
    expect(names('/J#61vaScript /#4a#61#76#61#53#63#72#69#70#74 /#4Caunch')).toEqual(['JavaScript', 'JavaScript', 'Launch'])
    expect(unescapePdfNames('/F#69lter /Flate#44ecode')).toBe('/Filter /FlateDecode')
  })
  it('are not mistaken for longer, shorter or broken ones', () => {
    expect(names('/JavaScripts /JavaScrip /EncryptMetadata JavaScript / Launch /J#6 /J#zzvaScript //')).toEqual([])
  })
  it('tell where they begin and end', () => {
    expect(findPdfNames(new TextEncoder().encode('ab /Encr#79pt 5'), wanted)).toEqual([{ name: 'Encrypt', at: 3, end: 13 }])
  })
})

import { describe, expect, it } from 'vitest'
import { findMarkup, hasActiveMarkup } from './markup.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))

describe('Text for a browser', () => {
  it.each([
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '\ufeff  <SVG onload="alert(1)">',
    '<?xml version="1.0"?><!-- a picture --><!DOCTYPE svg PUBLIC "x"><svg>',
    '<?xml version="1.0"?><s:svg xmlns:s="http://www.w3.org/2000/svg">',
  ])('%s is an SVG', (text) => {
    expect(findMarkup(bytes(text))).toBe('SVG')
    expect(findMarkup(utf16(text))).toBe('SVG')
  })

  it.each([
    '<!DOCTYPE html><p>',
    '<html>',
    ' \n<script>alert(1)</script>',
    '<body onload=x>',
    '<?xml version="1.0"?><html xmlns="x">',
    '<table><tr>',
    '<html><svg></svg></html>',
  ])('%s is a web page', (text) => {
    expect(findMarkup(bytes(text))).toBe('HTML')
    expect(findMarkup(utf16(text))).toBe('HTML')
  })

  it.each(['%PDF-1.7', 'Kính gửi', '<?xml version="1.0"?><invoice/>', '', '<'])('%j is neither', (text) => {
    expect(findMarkup(bytes(text))).toBeUndefined()
  })
})

describe('An opening tag inside a picture', () => {
  it.each(['x<script>', 'x<SCRIPT src=a>', 'x<ScRiPt/', '<html >', '<!DOCTYPE HTML>', '<<script>', 'cut off by the end <script'])(
    'is found in %s',
    (text) => {
      expect(hasActiveMarkup(bytes(text))).toBe(true)
    },
  )
  it.each(['<scripture>', '< script>', '<scrip t>', '<htmlx>', 'script', '<x:xmpmeta>', ''])('is not seen in %j', (text) => {
    expect(hasActiveMarkup(bytes(text))).toBe(false)
  })
})

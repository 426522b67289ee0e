import { describe, expect, it } from 'vitest'
import { isRefused } from '@motcua/terms'
import { receiptInput } from '../testing/kite-flying-papers.ts'
import { toCopies } from './paper-copies.ts'
import { paperNumberLine } from './paper-number.ts'
import { toReceiptView } from './receipt.ts'
import { paperRefusals } from './refusals.ts'
import { toReprint } from './reprint.ts'

const stored = toReceiptView(receiptInput)
if (isRefused(stored)) throw new Error(stored.code)

describe('A second print', () => {
  it('M-04 keeps every word and adds the mark', () => {
    expect(toReprint(stored)).toEqual({ ...stored, mark: 'BẢN IN LẠI' })
    expect(stored.mark).toBeNull()
  })

  it('survives storage as JSON', () => {
    expect(JSON.parse(JSON.stringify(stored))).toEqual(stored)
  })

  it('labels the two copies of a form', () => {
    expect(toCopies(stored, ['APPLICANT', 'FILE']).copies).toEqual(['Liên 1: giao người nộp hồ sơ', 'Liên 2: lưu kèm hồ sơ'])
  })
})

describe('The number of a paper', () => {
  it('takes the configured suffix, and a leading zero below 10', () => {
    expect(paperNumberLine({ serial: 12, suffix: 'TNHS' })).toBe('Số: 12/TNHS')
    expect(paperNumberLine({ serial: 7, suffix: 'HDHS' })).toBe('Số: 07/HDHS')
    expect(paperNumberLine({ serial: 1204, suffix: 'TNHS-X' })).toBe('Số: 1204/TNHS-X')
  })
})

describe('Refusals of papers', () => {
  it.each(Object.entries(paperRefusals))('%s says in both languages what to do', (_code, text) => {
    const data = { missing: ['Số điện thoại'], ordinal: 2, number: 4, rows: 9, limit: 5, day: '2026-03-02' }
    for (const sentence of [text.vi(data), text.en(data)]) {
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
      expect(sentence).not.toContain('undefined')
    }
  })
})

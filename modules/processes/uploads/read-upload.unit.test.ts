import { strToU8, zipSync } from 'fflate'
import { isRefused } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import { readUpload } from './read-upload.ts'

const workbook = (sheet: string, shared = '') =>
  zipSync({
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet><sheetData>${sheet}</sheetData><mergeCells><mergeCell ref="B2:B3"/></mergeCells></worksheet>`,
    ),
    'xl/sharedStrings.xml': strToU8(`<sst>${shared}</sst>`),
  })
const messages = (answer: unknown): string => (isRefused(answer) ? String((answer.data['messages'] as string[])[0]) : 'đọc được')

describe('Files with a step table', () => {
  it('reads the first worksheet of a workbook: shared and own texts, figures with a decimal comma, skipped cells, joined cells', () => {
    const bytes = workbook(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Giờ &amp; phút</t></is></c></row><row r="2"><c r="A2"><v>1</v></c><c r="C2"><v>4.5</v></c></row>',
      '<si><r><t>Th</t></r><r><t>ứ tự</t></r></si>',
    )
    expect(readUpload('bang.xlsx', bytes)).toEqual({
      kind: 'grid',
      grid: {
        rows: [
          ['Thứ tự', '', 'Giờ & phút'],
          ['1', '', '4,5'],
        ],
        merged: ['B2:B3'],
      },
    })
  })

  it('reads lines with separators, JSON and drawings by what they hold', () => {
    expect(readUpload('a.csv', strToU8('1;Một cửa'))).toEqual({ kind: 'grid', grid: { rows: [['1', 'Một cửa']] } })
    expect(readUpload('a.txt', new Uint8Array([0xff, 0xfe, 0x31, 0x00]))).toMatchObject({ grid: { rows: [['1']] } })
    expect(readUpload('a.json', strToU8('{"rows":[]}'))).toEqual({ kind: 'json', json: { rows: [] } })
    expect(readUpload('a', strToU8('<?xml version="1.0"?><x/>'))).toMatchObject({ kind: 'bpmn' })
  })

  it.each([
    ['a broken archive', 'a.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]), 'hỏng'],
    ['an empty workbook', 'a.xlsx', workbook(''), 'không có trang nào'],
    ['an old workbook', 'a.xls', new Uint8Array([0xd0, 0xcf, 0x11]), 'XLS đời cũ'],
    ['letters of another table', 'a.csv', new Uint8Array([0x31, 0xe1, 0x20]), 'UTF-8'],
    ['broken JSON', 'a.json', strToU8('{"rows":'), 'JSON'],
  ])('%s is refused with a reason in words', (_, name, bytes, words) => expect(messages(readUpload(name, bytes))).toContain(words))

  it('a workbook that unpacks without end is not unpacked', () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(30_000_000) })
    expect(bomb.length).toBeLessThan(100_000)
    expect(messages(readUpload('a.xlsx', bomb))).toContain('quá lớn')
  })
})

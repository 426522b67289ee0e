import { describe, expect, it } from 'vitest'
import { textsIn } from '../../texts/texts.ts'
import { fromEntries } from '../form/posted-form.ts'
import { readCommand, readDocuments } from './read-command.ts'

const words = textsIn('vi').desk.acts
const read = <Name extends Parameters<typeof readCommand>[0]>(name: Name, entries: [string, string][], token = 4) =>
  readCommand(name, fromEntries(entries), token, words)

describe('The form of an act becomes its command', () => {
  it('R-025 lists what is wrong with each ticked paper and how to mend it, and where to hand it in', () => {
    const made = read('request-supplement', [
      ['item', 'd2'],
      ['wrong.d2', ' Chưa có chữ ký '],
      ['fix.d2', 'Ký rồi nộp lại'],
      ['wrong.d3', 'không chọn'],
      ['places', 'CENTER'],
      ['legalBasis', 'Nghị định 118/2025/NĐ-CP'],
    ])
    expect(made).toEqual({
      ok: true,
      input: {
        items: [{ requiredDocumentId: 'd2', wrong: 'Chưa có chữ ký', fix: 'Ký rồi nộp lại' }],
        places: ['CENTER'],
        legalBasis: 'Nghị định 118/2025/NĐ-CP',
      },
    })
  })
  it('R-025 a second request carries its explanation and the supervisor, or neither', () => {
    const again: [string, string][] = [['again.reason', 'Giấy tờ nộp sau bị mờ']]
    const alone = read('request-supplement', again)
    expect(alone.ok && alone.input).not.toHaveProperty('again')
    expect(read('request-supplement', [...again, ['again.allowedBy', 'o-1']])).toMatchObject({
      input: { again: { reason: 'Giấy tờ nộp sau bị mờ', allowedBy: 'o-1' } },
    })
  })
  it('checks every paper at once, or those that were looked at; a note goes with what is wrong', () => {
    const papers: [string, string][] = [
      ['paper', 'd1'],
      ['paper', 'd2'],
      ['paper', 'd3'],
    ]
    expect(read('check-documents', [...papers, ['all', 'OK']])).toMatchObject({
      input: { checks: [{ verdict: 'OK' }, { verdict: 'OK' }, { verdict: 'OK' }] },
    })
    expect(
      read('check-documents', [...papers, ['verdict.d1', 'OK'], ['note.d1', 'x'], ['verdict.d2', 'WRONG'], ['note.d2', 'Mờ']]),
    ).toEqual({
      ok: true,
      input: {
        checks: [
          { requiredDocumentId: 'd1', verdict: 'OK', note: null },
          { requiredDocumentId: 'd2', verdict: 'WRONG', note: 'Mờ' },
        ],
      },
    })
    expect(read('check-documents', papers)).toMatchObject({ ok: false })
  })
  it('keeps the draft that is there unless a new one is written', () => {
    expect(
      read('complete-step', [
        ['draft', 'keep'],
        ['draft.title', 'x'],
      ]),
    ).toEqual({ ok: true, input: { token: 4, outcome: undefined, note: undefined } })
    expect(
      read('complete-step', [
        ['draft', 'new'],
        ['draft.outcome', 'GRANTED'],
        ['draft.title', 'Giấy khai sinh'],
      ]),
    ).toMatchObject({
      input: { draft: { outcome: 'GRANTED', title: 'Giấy khai sinh', reason: null, files: [] } },
    })
    expect(
      read('complete-step', [
        ['draft', 'new'],
        ['draft.title', 'Giấy khai sinh'],
      ]),
    ).toMatchObject({
      ok: false,
      errors: [{ field: 'draft.outcome' }],
    })
  })
  it('R-066 a book is named in capitals', () => {
    expect(read('number', [['book', 'gpxd']])).toMatchObject({ ok: true, input: { book: 'GPXD' } })
    expect(read('number', [['book', 'sổ 1']])).toMatchObject({ ok: false, errors: [{ field: 'book' }] })
  })
  it('R-066 the head may sign in person: no authority line is an answer', () => {
    expect(read('approve', [['authorityLine', '']])).toMatchObject({ ok: true, input: { authorityLine: '' } })
    expect(read('approve', [['authorityLine', 'PP.']])).toMatchObject({ ok: false })
  })
  it('a text without end is an error at its field, never cut off silently', () => {
    expect(read('send-back', [['comments', 'a'.repeat(4001)]])).toMatchObject({ ok: false, errors: [{ field: 'comments' }] })
  })
  it('papers over the counter are those ticked, with a sensible number', () => {
    const documents = readDocuments(
      fromEntries([
        ['paper', 'd1'],
        ['kind.d1', 'COPY'],
        ['quantity.d1', '2'],
        ['paper', 'd2'],
        ['quantity.d2', '-3'],
        ['kind.d3', 'COPY'],
      ]),
    )
    expect(documents.map(({ requiredDocumentId, kind, quantity }) => [requiredDocumentId, kind, quantity])).toEqual([
      ['d1', 'COPY', 2],
      ['d2', 'ORIGINAL', 1],
    ])
  })
  it('R-092 papers given back stand one a line', () => {
    expect(
      read('stop', [
        ['reasonCode', 'OTHER'],
        ['final', 'yes'],
        ['papersReturned', 'Bản vẽ\n\n Đơn '],
        ['reason', 'r'],
        ['legalBasis', 'b'],
      ]),
    ).toMatchObject({ input: { final: true, papersReturned: ['Bản vẽ', 'Đơn'] } })
  })
})

import { describe, expect, it } from 'vitest'
import { isRefused } from '@motcua/terms'
import { at, dossierLedgerInput, ledgerEntries } from '../testing/kite-flying-papers.ts'
import { ledgerRowLimit, toDossierLedgerView, type DossierLedgerInput, type DossierLedgerView } from './dossier-ledger.ts'

function view(changes: Partial<DossierLedgerInput> = {}): DossierLedgerView {
  const result = toDossierLedgerView({ ...dossierLedgerInput, ...changes })
  if (isRefused(result)) throw new Error(result.code)
  return result
}

describe('The dossier ledger', () => {
  it('has the thirteen columns of the form', () => {
    expect(view().columns.map((column) => column.name)).toEqual([
      'STT',
      'Mã hồ sơ',
      'Tên thủ tục hành chính',
      'Số lượng hồ sơ (bộ)',
      'Tên cá nhân, tổ chức',
      'Địa chỉ, số điện thoại',
      'Cơ quan chủ trì giải quyết',
      'Ngày nhận hồ sơ',
      'Ngày hẹn trả kết quả',
      'Ngày trả kết quả',
      'Phương thức nhận kết quả',
      'Ký nhận',
      'Ghi chú',
    ])
    expect(view().rows.every((row) => row.length === 13)).toBe(true)
  })

  it('writes one row per dossier', () => {
    expect(view().rows[1]).toEqual([
      '2',
      'H12.19-260302-0002',
      'Cấp giấy phép thả diều trên địa bàn tỉnh',
      '1',
      'Nguyễn Thị Ánh Nguyệt',
      'Số 45/12, đường Lý Thường Kiệt, khóm 3, phường Tân Thành, tỉnh Cà Mau\n0901 234 567',
      'Sở Gió và Diều tỉnh Cà Mau',
      '02/03/2026',
      '09/03/2026',
      '09/03/2026',
      'Bưu chính',
      'Nguyễn Thị Ánh Nguyệt',
      '',
    ])
  })

  it("says in the notes why a result has not come: the national status and the clerk's note", () => {
    const [entry] = ledgerEntries(1)
    const note = (changes: object) => view({ entries: [{ ...entry!, ...changes }] }).rows[0]![12]
    expect(note({ status: 'SUPPLEMENT_REQUIRED' })).toBe('Yêu cầu bổ sung giấy tờ')
    expect(note({ status: 'WITHDRAWN', note: 'Có đơn kèm theo' })).toBe('Công dân yêu cầu rút hồ sơ. Có đơn kèm theo')
    expect(note({ status: 'PROCESSING' })).toBe('')
  })

  it('prints a paused dossier without a date', () => {
    const [entry] = ledgerEntries(1)
    expect(view({ entries: [{ ...entry!, dueAt: null, deliveredAt: null }] }).rows[0]!.slice(8, 10)).toEqual(['Tạm dừng', ''])
  })

  it('refuses a gap in the numbers and rows out of acceptance order', () => {
    const entries = ledgerEntries(5)
    expect(toDossierLedgerView({ ...dossierLedgerInput, entries: entries.toSpliced(2, 1) })).toMatchObject({
      code: 'paper.ledger-gap',
      data: { number: 4 },
    })
    const late = entries.with(1, { ...entries[1]!, acceptedAt: at('31', '16:00') })
    expect(toDossierLedgerView({ ...dossierLedgerInput, entries: late })).toMatchObject({ code: 'paper.ledger-gap', data: { number: 3 } })
  })

  it('starts anywhere in the book and counts its rows', () => {
    expect(view({ entries: ledgerEntries(30).slice(10) }).closing).toBe('Cộng: 20 hồ sơ, từ số 11 đến số 30.')
    expect(view({ entries: [] }).closing).toBe('Cộng: 0 hồ sơ.')
  })

  it('refuses more rows than one volume can hold', () => {
    const result = toDossierLedgerView({ ...dossierLedgerInput, entries: ledgerEntries(ledgerRowLimit + 1) })
    expect(result).toMatchObject({ code: 'paper.ledger-too-long', data: { rows: ledgerRowLimit + 1 } })
  })

  it('has the number of its set in the footer', () => {
    expect(view().footer.origin).toContain('Mẫu số 07')
    expect(view({ set: 'TT01_2018' }).footer.origin).toContain('Mẫu số 06')
  })
})

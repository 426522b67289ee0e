import { describe, expect, it } from 'vitest'
import { isRefused } from '@motcua/terms'
import { at, controlSlipInput, handovers } from '../testing/kite-flying-papers.ts'
import { toControlSlipView, type ControlSlipInput, type ControlSlipView } from './control-slip.ts'
import type { SlipHandover } from './slip-handover.ts'

function view(changes: Partial<ControlSlipInput> = {}): ControlSlipView {
  const result = toControlSlipView({ ...controlSlipInput, ...changes })
  if (isRefused(result)) throw new Error(result.code)
  return result
}
function code(changes: Partial<ControlSlipInput>): string {
  const result = toControlSlipView({ ...controlSlipInput, ...changes })
  return isRefused(result) ? result.code : 'printed'
}
/** The sample rows with one of them changed. */
function withRow(ordinal: number, changes: Partial<SlipHandover>): Partial<ControlSlipInput> {
  return { handovers: handovers.map((row) => (row.ordinal === ordinal ? { ...row, ...changes } : row)) }
}

describe('The control slip', () => {
  it('R-058 shows every handover with both units, both full names and the time', () => {
    const paper = view()
    expect(paper.title).toBe('PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ')
    expect(paper.rows).toHaveLength(4)
    expect(paper.rows[0]).toEqual({
      giver: { label: '1. Giao', value: 'Quầy tiếp nhận số 4, Trung tâm Phục vụ hành chính công' },
      receiver: { label: '2. Nhận', value: 'Phòng Quản lý không gian, Sở Gió và Diều' },
      times: ['10 giờ 15 phút, ngày 02 tháng 3 năm 2026'],
      giverName: 'Trần Thị Mỹ Duyên',
      receiverName: 'Lê Hoàng Phúc',
      result: 'Trước hạn',
      note: 'Dùng 1,25/4 giờ làm việc. 05 giấy tờ kèm theo',
    })
    expect(paper.boxes).toEqual(['Người giao', 'Người nhận'])
  })

  it('R-058 shows both times when the receiver confirms later, and an open box while nobody has', () => {
    expect(view().rows[1]!.times).toEqual([
      'Giao: 16 giờ 40 phút, ngày 05 tháng 3 năm 2026',
      'Nhận: 07 giờ 50 phút, ngày 06 tháng 3 năm 2026',
    ])
    expect(view().rows[3]).toMatchObject({
      times: ['Giao: 16 giờ 00 phút, ngày 06 tháng 3 năm 2026', 'Nhận: chưa xác nhận'],
      receiverName: null,
      result: '',
    })
  })

  it('R-058 refuses a row whose giver or receiver has no name', () => {
    const [first] = handovers as [SlipHandover]
    expect(code(withRow(1, { giver: { ...first.giver, fullName: '' } }))).toBe('paper.handover-unsigned')
    expect(code(withRow(1, { receiver: { ...first.receiver, fullName: null } }))).toBe('paper.handover-unsigned')
    expect(code(withRow(1, { receiver: { ...first.receiver, accountId: null } }))).toBe('paper.handover-unsigned')
  })

  it('R-059 refuses rows out of order or with one missing', () => {
    expect(code({ handovers: handovers.toSpliced(1, 1) })).toBe('paper.handover-out-of-order')
    expect(code({ handovers: handovers.toReversed() })).toBe('paper.handover-out-of-order')
    expect(code(withRow(2, { givenAt: at('02', '08:00') }))).toBe('paper.handover-out-of-order')
    expect(code(withRow(2, { receivedAt: at('05', '16:00') }))).toBe('paper.handover-out-of-order')
  })

  it('R-060 refuses one account on both sides', () => {
    const [first] = handovers as [SlipHandover]
    expect(code(withRow(1, { receiver: first.giver }))).toBe('paper.handover-same-person')
  })

  it('R-061 marks a step of 24 h that took 25.5 h as late in its row, though the dossier may be on time', () => {
    expect(view().rows[1]).toMatchObject({
      result: 'Quá hạn',
      note: 'Dùng 25,5/24 giờ làm việc. Tờ trình số 41. Chậm do chờ kết quả đo gió',
    })
    expect(view().rows.map((row) => row.result)).toEqual(['Trước hạn', 'Quá hạn', 'Đúng hạn', ''])
  })

  it('R-061 refuses a result that its own hours contradict', () => {
    expect(code(withRow(2, { result: 'ON_TIME' }))).toBe('paper.result-contradicts-hours')
    expect(code(withRow(1, { result: 'LATE' }))).toBe('paper.result-contradicts-hours')
  })

  it('R-034 prints no slip for certification of copies', () => {
    expect(code({ controlSlipExempt: true })).toBe('paper.control-slip-exempt')
  })

  it('adds empty rows for a dossier that travels on paper, and refuses a slip without any row', () => {
    expect(view({ handovers: [], blankRows: 2 }).rows.map((row) => row.giverName)).toEqual([null, null])
    expect(code({ handovers: [] })).toBe('paper.handovers-missing')
  })

  it('has the number of its set in the footer and the code for the scanner', () => {
    expect(view().footer.origin).toContain('Mẫu số 06')
    expect(view({ set: 'TT01_2018' }).footer.origin).toContain('Mẫu số 05')
    expect(view().dossierQr.content).toBe('H12.19-260302-0012')
  })

  it('says that a paused dossier has no date', () => {
    const field = view({ dueAt: null })
      .before.flat()
      .find(({ label }) => label === 'Thời gian trả kết quả')
    expect(field?.value).toBe('đang tạm dừng tính thời gian, chưa có ngày hẹn mới')
  })

  it('refuses empty required parts', () => {
    expect(code({ handlingAgency: '' })).toBe('paper.facts-missing')
  })
})

import { describe, expect, it } from 'vitest'
import { isRefused } from '@motcua/terms'
import { supplementRequestInput } from '../testing/kite-flying-papers.ts'
import { toSupplementRequestView, type SupplementRequestInput, type SupplementRequestView } from './supplement-request.ts'

function view(changes: Partial<SupplementRequestInput> = {}): SupplementRequestView {
  const result = toSupplementRequestView({ ...supplementRequestInput, ...changes })
  if (isRefused(result)) throw new Error(result.code)
  return result
}
function code(changes: Partial<SupplementRequestInput>): string {
  const result = toSupplementRequestView({ ...supplementRequestInput, ...changes })
  return isRefused(result) ? result.code : 'printed'
}
const valueOf = (paper: SupplementRequestView, label: string) =>
  [...paper.before, ...paper.after].flat().find((field) => field.label === label)?.value
const atIntake = { dossierCode: null, phase: 'INTAKE' } as const

describe('The supplement request, form 02', () => {
  it('R-025 lists everything at once: which document, what is wrong, how to mend it', () => {
    const paper = view()
    expect(paper.title).toBe('PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ')
    expect(paper.head.number).toBe('Số: 07/HDHS')
    expect(paper.itemsLabel).toBe('Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:')
    expect(paper.items.map((item) => [item.document, item.problem.value])).toEqual([
      ['Sơ đồ khu vực thả diều', 'chưa có xác nhận của chủ đất tại trang 2; tỷ lệ bản vẽ không ghi'],
      ['Giấy chứng nhận an toàn của diều', 'đã hết hạn ngày 31/12/2025'],
    ])
    expect(valueOf(paper, 'Lý do, căn cứ')).toContain('Quyết định số 99/2025/QĐ-UBND')
    expect(paper.closing).toContain('Lê Hoàng Phúc, số điện thoại 0290 3 000 126')
    expect(paper.signatures[0]).toMatchObject({ lines: ['NGƯỜI HƯỚNG DẪN'], fullName: 'Trần Thị Mỹ Duyên' })
  })

  it('R-025 refuses a request that asks for nothing, or does not say what is wrong', () => {
    expect(code({ items: [] })).toBe('paper.items-missing')
    expect(code({ items: [{ document: 'Đơn', problem: ' ', remedy: '' }] })).toBe('paper.items-missing')
  })

  it('R-028 sends supplements to the center, the portal or the post only', () => {
    expect(valueOf(view(), 'Nơi nhận hồ sơ bổ sung')).toBe(
      'nộp trực tiếp tại Trung tâm Phục vụ hành chính công tỉnh Cà Mau, số 1 đường Ngô Quyền; hoặc nộp trực tuyến tại dichvucong.camau.example.vn',
    )
    expect(code({ places: [] })).toBe('paper.place-missing')
  })

  it('R-090 names the phase under Decree 118 and not under Decree 61, whatever set it is printed in', () => {
    expect(valueOf(view(), 'Giai đoạn')).toBe('Thẩm định hồ sơ')
    expect(valueOf(view({ set: 'TT01_2018', ...atIntake }), 'Giai đoạn')).toBe('Kiểm tra hồ sơ khi tiếp nhận')
    expect(valueOf(view({ regime: 'DECREE_61' }), 'Giai đoạn')).toBeUndefined()
  })

  it('R-090 refuses an appraisal request for a dossier that has no code yet', () => {
    expect(code({ dossierCode: null })).toBe('paper.phase-before-acceptance')
  })

  it('prints the code and its QR only after acceptance', () => {
    expect(valueOf(view(), 'Mã hồ sơ')).toBe('H12.19-260302-0012')
    expect(view().dossierQr?.content).toBe('H12.19-260302-0012')
    const early = view(atIntake)
    expect([valueOf(early, 'Mã hồ sơ'), early.dossierQr, early.footer.code]).toEqual([undefined, null, null])
  })

  it('R-121 carries the rating code', () => {
    expect(view().ratingQr.content).toBe(supplementRequestInput.ratingUrl)
  })

  it('names the last day for the answer where there is one', () => {
    expect(valueOf(view(), 'Thời hạn hoàn thiện hồ sơ')).toBe('hết ngày 03 tháng 4 năm 2026')
    expect(valueOf(view({ answerBy: null }), 'Thời hạn hoàn thiện hồ sơ')).toBeUndefined()
  })

  it('lets a responsible official sign with authority line and position', () => {
    const paper = view({ signer: { fullName: 'Lê Hoàng Phúc', authorityLine: 'TL. Giám đốc', position: 'Trưởng phòng' } })
    expect(paper.signatures[0]!.lines).toEqual(['TL. GIÁM ĐỐC', 'TRƯỞNG PHÒNG'])
  })

  it('refuses empty required parts and a number below 1', () => {
    expect(code({ legalBasis: '' })).toBe('paper.facts-missing')
    expect(code({ number: { serial: -1, suffix: 'HDHS' } })).toBe('paper.number-invalid')
  })
})

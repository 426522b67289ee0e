import { describe, expect, it } from 'vitest'
import { isRefused, type DossierCode, type Vnd } from '@motcua/terms'
import { applicant, at, receiptInput, receiptInput2018 } from '../testing/kite-flying-papers.ts'
import { toReceiptView, type ReceiptInput, type ReceiptView } from './receipt.ts'

function view(changes: Partial<ReceiptInput> = {}, base = receiptInput): ReceiptView {
  const result = toReceiptView({ ...base, ...changes })
  if (isRefused(result)) throw new Error(result.code)
  return result
}
function code(changes: Partial<ReceiptInput>, base = receiptInput): string {
  const result = toReceiptView({ ...base, ...changes })
  return isRefused(result) ? result.code : 'printed'
}
const valueOf = (paper: ReceiptView, label: string) =>
  [...paper.before, ...paper.after].flat().find((field) => field.label === label)?.value

describe('The receipt, form 01', () => {
  it('R-023 says what was taken in, by whom and until when', () => {
    const paper = view()
    expect(paper.title).toBe('GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ')
    expect(paper.head).toEqual({
      superiorBody: 'VĂN PHÒNG UBND TỈNH CÀ MAU',
      issuingBody: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
      nationalName: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      motto: 'Độc lập - Tự do - Hạnh phúc',
      number: 'Số: 12/TNHS',
      placeAndDate: 'Cà Mau, ngày 02 tháng 3 năm 2026',
    })
    expect(valueOf(paper, 'Mã hồ sơ')).toBe('H12.19-260302-0012')
    expect(valueOf(paper, 'Tiếp nhận hồ sơ của')).toBe('Nguyễn Thị Ánh Nguyệt')
    expect(valueOf(paper, 'Số định danh/Mã số thuế')).toBe('096190000123')
    expect(valueOf(paper, 'Số điện thoại')).toBe('0901 234 567')
    expect(valueOf(paper, 'Nội dung yêu cầu giải quyết')).toBe('Cấp giấy phép thả diều trên địa bàn tỉnh (mã thủ tục: 9.900001)')
    expect(valueOf(paper, 'Số lượng hồ sơ')).toBe('01 (bộ)')
    expect(valueOf(paper, 'Thời gian giải quyết hồ sơ theo quy định là')).toBe('05 ngày làm việc')
    expect(valueOf(paper, 'Thời gian nhận hồ sơ')).toBe('09 giờ 05 phút, ngày 02 tháng 3 năm 2026')
    expect(valueOf(paper, 'Thời gian trả kết quả giải quyết hồ sơ')).toBe('17 giờ 00 phút, ngày 09 tháng 3 năm 2026')
    expect(paper.signatures.map((block) => [block.lines, block.hint, block.fullName])).toEqual([
      [['NGƯỜI NỘP HỒ SƠ'], '(Ký và ghi rõ họ tên)', 'Nguyễn Thị Ánh Nguyệt'],
      [['NGƯỜI TIẾP NHẬN HỒ SƠ'], '(Ký và ghi rõ họ tên)', 'Trần Thị Mỹ Duyên'],
    ])
  })

  it('R-023 lists every paper with its kind and quantity', () => {
    expect(view().documents[1]).toEqual(['2', 'Sơ đồ khu vực thả diều có xác nhận của chủ đất', 'Bản chính', '2'])
    expect(view().documents).toHaveLength(4)
  })

  it('R-038 puts exactly the dossier code into the QR code', () => {
    expect(view().dossierQr.content).toBe('H12.19-260302-0012')
    expect(view({ dossierCode: '000.00.19.H29-260302-0001' as DossierCode }).dossierQr.content).toBe('000.00.19.H29-260302-0001')
    expect(view().dossierQr.alt).toContain('H12.19-260302-0012')
  })

  it('R-121 carries the rating code', () => {
    expect(view().ratingQr.content).toBe(receiptInput.ratingUrl)
  })

  it('R-148 carries the look-up secret, and says what to bring', () => {
    const notes = view().notes.join('\n')
    expect(notes).toContain('mã tra cứu: 4821')
    expect(notes).toContain('giấy tờ tùy thân; người nhận thay mang thêm văn bản ủy quyền')
    expect(notes).toContain('1900 0126')
  })

  it('R-075 names the chosen way of receiving the result', () => {
    const chosen = (result: ReceiptInput['result']) => valueOf(view({ result }), 'Đăng ký nhận kết quả tại')
    expect(chosen({ channel: 'COUNTER', place: 'Trung tâm' })).toBe('Quầy trả kết quả: Trung tâm')
    expect(chosen({ channel: 'POSTAL', place: '12 Lê Lợi' })).toBe('Nhà, qua dịch vụ bưu chính công ích: 12 Lê Lợi')
    expect(chosen({ channel: 'ONLINE', place: 'kho dữ liệu của công dân' })).toBe('Bản điện tử: kho dữ liệu của công dân')
  })

  it('R-102 writes the fee in figures and in words, and several fees with their sum', () => {
    expect(valueOf(view(), 'Phí, lệ phí')).toBe('Lệ phí cấp giấy phép 1.250.000 đồng (đã nộp)')
    expect(valueOf(view(), 'Bằng chữ')).toBe('Một triệu hai trăm năm mươi nghìn đồng')
    const two = view({
      fees: [
        { name: 'Phí thẩm định', amount: 100_000 as Vnd, paid: false },
        { name: 'Lệ phí', amount: 50_000 as Vnd, paid: true },
      ],
    })
    expect(valueOf(two, 'Phí, lệ phí')).toBe('Phí thẩm định 100.000 đồng (chưa nộp); Lệ phí 50.000 đồng (đã nộp)')
    expect(valueOf(two, 'Tổng cộng')).toBe('150.000 đồng (Một trăm năm mươi nghìn đồng)')
    expect(valueOf(view({ fees: [] }), 'Phí, lệ phí')).toBe('Không thu')
    expect(valueOf(view({ fees: null }), 'Phí, lệ phí')).toBeUndefined()
  })

  it('R-030 names the submitter when somebody else hands the dossier in', () => {
    expect(valueOf(view(), 'Người nộp hồ sơ')).toBeUndefined()
    const paper = view({ submitterName: 'Phạm Quốc Đạt' })
    expect(valueOf(paper, 'Người nộp hồ sơ')).toBe('Phạm Quốc Đạt')
    expect(paper.signatures[0]!.fullName).toBe('Phạm Quốc Đạt')
  })

  it('prints ledger book and number in the 2018 set only', () => {
    expect(valueOf(view({}, receiptInput2018), 'Vào Sổ theo dõi hồ sơ, Quyển số')).toBe('01/2026')
    expect(valueOf(view({}, receiptInput2018), 'Số thứ tự')).toBe('12')
    expect(valueOf(view({ ledger: { book: '01/2026', number: 12 } }), 'Số thứ tự')).toBeUndefined()
    expect(view({}, receiptInput2018).footer.origin).toContain('01/2018/TT-VPCP')
    expect(view().footer.origin).toContain('03/2025/TT-VPCP')
  })

  it('marks a due date that rests on projected days as provisional', () => {
    expect(valueOf(view({ dueIsProvisional: true }), 'Thời gian trả kết quả giải quyết hồ sơ')).toMatch(/\(tạm tính\)$/)
  })

  it('leaves out an unknown email and prints decomposed names composed', () => {
    const paper = view({ applicant: { ...applicant, email: null, fullName: applicant.fullName.normalize('NFD'), address: ' ' } })
    expect(valueOf(paper, 'Email')).toBeUndefined()
    expect(valueOf(paper, 'Tiếp nhận hồ sơ của')).toBe('Nguyễn Thị Ánh Nguyệt')
    expect(valueOf(paper, 'Địa chỉ')).toBe('không khai')
  })

  it('says so when no paper was handed in', () => {
    expect(view({ documents: [] })).toMatchObject({ documents: [], noDocuments: 'Không có giấy tờ nộp kèm' })
  })

  it('names no person in the title of the file', () => {
    expect(view().fileTitle).toBe('GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ - H12.19-260302-0012')
  })

  it('R-023 refuses a receipt without a due date, or with one before acceptance', () => {
    expect(code({ dueAt: null })).toBe('paper.due-missing')
    expect(code({ dueAt: at('02', '08:00') })).toBe('paper.due-before-acceptance')
  })

  it('refuses an empty required part and names them all at once', () => {
    const result = toReceiptView({ ...receiptInput, applicant: { ...applicant, phone: ' ' }, lookupSecret: '' })
    expect(result).toMatchObject({ code: 'paper.facts-missing', data: { missing: ['Số điện thoại', 'Mã tra cứu'] } })
  })

  it('refuses a number below 1, a quantity of 0, and a 2018 receipt without its ledger entry', () => {
    expect(code({ number: { serial: 0, suffix: 'TNHS' } })).toBe('paper.number-invalid')
    expect(code({ number: { serial: 1, suffix: ' ' } })).toBe('paper.number-invalid')
    expect(code({ setCount: 0 })).toBe('paper.quantity-invalid')
    expect(code({ documents: [{ name: 'Đơn', kind: 'Bản chính', quantity: 1.5 }] })).toBe('paper.quantity-invalid')
    expect(code({ ledger: null }, receiptInput2018)).toBe('paper.ledger-entry-missing')
  })
})

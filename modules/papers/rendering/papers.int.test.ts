import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isRefused, type FormSet, type Refused } from '@motcua/terms'
import { toControlSlipView } from '../domain/control-slip.ts'
import { toDossierLedgerView } from '../domain/dossier-ledger.ts'
import { toCopies } from '../domain/paper-copies.ts'
import type { PaperTemplate, PaperViews } from '../domain/paper-templates.ts'
import { toProcedureGuideView } from '../domain/procedure-guide.ts'
import { toReceiptView } from '../domain/receipt.ts'
import { toRefusalNoticeView } from '../domain/refusal-notice.ts'
import { toReprint } from '../domain/reprint.ts'
import { toSupplementRequestView } from '../domain/supplement-request.ts'
import * as sample from '../testing/kite-flying-papers.ts'
import { inspectPdf, misplacedWords, uprightMargins, type Margins } from '../testing/inspect-pdf.ts'
import { findQr } from '../testing/find-qr.ts'
import { createPaperMaker, type PaperMaker } from './paper-maker.ts'

let maker: PaperMaker
beforeAll(() => {
  maker = createPaperMaker()
})
afterAll(() => maker.stop())

function written<View>(view: View | Refused): View {
  if (isRefused(view)) throw new Error(view.code)
  return view
}
async function paper<Template extends PaperTemplate>(template: Template, view: PaperViews[Template]) {
  return inspectPdf(await maker.pdf(template, view))
}
const ledgerMargins: Margins = { left: 20, right: 15, top: 5, bottom: 5 }
const guideMargins: Margins = { left: 18, right: 18, top: 5, bottom: 5 }
const receipt = written(toReceiptView(sample.receiptInput))
const receipt2018 = written(toReceiptView(sample.receiptInput2018))

type Sheet = [name: string, template: PaperTemplate, view: PaperViews[PaperTemplate], pages: number, says: string[]]
const inSet = (set: FormSet): Sheet[] => [
  [
    'receipt',
    'receipt',
    set === 'TT03_2025' ? receipt : receipt2018,
    1,
    ['GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ', '17 giờ 00 phút, ngày 09 tháng 3 năm 2026', 'Một triệu hai trăm năm mươi nghìn đồng'],
  ],
  [
    'supplement request',
    'supplement-request',
    written(toSupplementRequestView({ ...sample.supplementRequestInput, set })),
    1,
    ['PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ', 'chưa có xác nhận của chủ đất', 'nộp 02 bản sơ đồ', 'NGƯỜI HƯỚNG DẪN'],
  ],
  [
    'refusal notice',
    'refusal-notice',
    written(toRefusalNoticeView({ ...sample.refusalNoticeInput, set })),
    1,
    ['PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ', 'không thuộc thẩm quyền giải quyết', 'phường Long Xuyên'],
  ],
  [
    'control slip',
    'control-slip',
    written(toControlSlipView({ ...sample.controlSlipInput, set })),
    2,
    ['PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ', '1. Giao: Quầy tiếp nhận', 'Trước hạn', 'Quá hạn', 'Võ Thị Bích Trâm'],
  ],
  [
    'dossier ledger',
    'dossier-ledger',
    written(toDossierLedgerView({ ...sample.dossierLedgerInput, set })),
    4,
    ['SỔ THEO DÕI HỒ SƠ', 'H12.19-260302-0030', 'Cộng: 30 hồ sơ, từ số 1 đến số 30.'],
  ],
]

describe.each(['TT01_2018', 'TT03_2025'] as const)('Papers of the set %s', (set) => {
  it.each(inSet(set))('makes the %s as tagged PDF/A-2a with its fonts and its words', async (_name, template, view, pages, says) => {
    const pdf = await paper(template, view as never)
    expect(pdf).toMatchObject({ tagged: true, pdfaPart: '2', pdfaConformance: 'A', pages, fontsEmbedded: true, language: 'vi-VN' })
    for (const words of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', ...says]) expect(pdf.text).toContain(words)
    expect(pdf.text).toContain(set === 'TT01_2018' ? 'Thông tư số 01/2018/TT-VPCP' : 'Thông tư số 03/2025/TT-VPCP')
    expect(misplacedWords(pdf, template === 'dossier-ledger' ? ledgerMargins : uprightMargins)).toEqual([])
  })
})

describe('The sheets as a reader meets them', () => {
  it('R-013 makes the guide of one page', async () => {
    const pdf = await paper('procedure-guide', written(toProcedureGuideView(sample.procedureGuideInput)))
    expect(pdf).toMatchObject({ pages: 1, tagged: true, pdfaConformance: 'A' })
    for (const words of ['HƯỚNG DẪN THỦ TỤC', 'Giấy chứng nhận an toàn điện', 'Trường hợp: Thả diều ban đêm có đèn', 'Các bước thực hiện'])
      expect(pdf.text).toContain(words)
    expect(misplacedWords(pdf, guideMargins)).toEqual([])
  })

  it('R-038 shows the QR code of exactly the dossier code, upright and whole', async () => {
    expect(findQr(await maker.pdf('receipt', receipt), 1, 'H12.19-260302-0012', { leftMm: 160, widthMm: 25 })).toBe(true)
    expect(findQr(await maker.pdf('receipt', receipt), 1, 'H12.19-260302-0013', { leftMm: 160, widthMm: 25 })).toBe(false)
  })

  it('M-04 marks every page of a reprint and changes no other word', async () => {
    const [first, again] = [await paper('receipt', receipt2018), await paper('receipt', toReprint(receipt2018))]
    expect(again.text).toContain('BẢN IN LẠI')
    expect(first.text).not.toContain('BẢN IN LẠI')
    expect(words(again.text.replace('BẢN IN LẠI', ''))).toEqual(words(first.text))
  })

  it('numbers pages from the second on, and each copy by itself', async () => {
    const documents = Array.from({ length: 60 }, (_, index) => ({
      name: `Giấy tờ thứ ${index + 1}`,
      kind: 'Bản sao chứng thực',
      quantity: 1,
    }))
    const long = toCopies(written(toReceiptView({ ...sample.receiptInput, documents })), ['APPLICANT', 'FILE'])
    const pdf = await paper('receipt', long)
    expect(pdf.pageTexts.map((page) => /^\s*(\d+)\s*\n/.exec(page)?.[1])).toEqual([undefined, '2', '3', undefined, '2', '3'])
    expect(pdf.pageTexts.map((page) => page.includes('Tên giấy tờ'))).toEqual([true, true, false, true, true, false])
    expect(pdf.text).toContain('Liên 2: lưu kèm hồ sơ')
    expect(misplacedWords(pdf)).toEqual([])
  })

  it.each([
    ['many words', 'Nguyễn Phúc Hồng Ân Thiên Bảo '.repeat(34).slice(0, 1_000)],
    ['one word', 'W'.repeat(1_000)],
  ])('keeps a name of 1,000 characters in %s on the paper', async (_kind, fullName) => {
    const applicant = { ...sample.applicant, fullName, email: `${'x'.repeat(190)}@example.vn` }
    const pdf = await paper(
      'receipt',
      written(toReceiptView({ ...sample.receiptInput, applicant, submitterName: fullName, officialName: fullName })),
    )
    expect(misplacedWords(pdf)).toEqual([])
    const entries = sample.ledgerEntries(2).map((entry) => ({ ...entry, applicantName: fullName, receivedBy: fullName }))
    expect(
      misplacedWords(await paper('dossier-ledger', written(toDossierLedgerView({ ...sample.dossierLedgerInput, entries }))), ledgerMargins),
    ).toEqual([])
    const handovers = sample.handovers.map((row) => ({ ...row, giver: { ...row.giver, fullName, unit: fullName }, note: fullName }))
    expect(misplacedWords(await paper('control-slip', written(toControlSlipView({ ...sample.controlSlipInput, handovers }))))).toEqual([])
  })

  it('prints a receipt whose names no Vietnamese font can draw', async () => {
    const pdf = await paper(
      'receipt',
      written(toReceiptView({ ...sample.receiptInput, applicant: { ...sample.applicant, fullName: 'សុខ 中文 😀 Trần\u0001' } })),
    )
    expect(pdf.text).toContain('□□□ □□ □ Trần')
  })

  it('keeps typesetting marks in a name as letters', async () => {
    const fullName = '#panic("x") $a$ *b* _c_ <d> @e \\ `f` // g'
    const pdf = await paper('receipt', written(toReceiptView({ ...sample.receiptInput, applicant: { ...sample.applicant, fullName } })))
    expect(pdf.text).toContain(fullName)
  })
})

const words = (text: string) =>
  text
    .split(/\s+/)
    .filter((word) => word !== '')
    .toSorted()

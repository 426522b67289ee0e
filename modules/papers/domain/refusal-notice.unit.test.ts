import { describe, expect, it } from 'vitest'
import { isRefused } from '@motcua/terms'
import { refusalNoticeInput } from '../testing/kite-flying-papers.ts'
import { toRefusalNoticeView, type RefusalNoticeInput, type RefusalNoticeView } from './refusal-notice.ts'

function view(changes: Partial<RefusalNoticeInput> = {}): RefusalNoticeView {
  const result = toRefusalNoticeView({ ...refusalNoticeInput, ...changes })
  if (isRefused(result)) throw new Error(result.code)
  return result
}
function code(changes: Partial<RefusalNoticeInput>): string {
  const result = toRefusalNoticeView({ ...refusalNoticeInput, ...changes })
  return isRefused(result) ? result.code : 'printed'
}
const reason = (text: string, reasonCode: RefusalNoticeInput['reason']['code'] = 'NOT_ELIGIBLE') => ({
  reason: { code: reasonCode, text, legalBasis: 'Điều 3' },
})

describe('The refusal notice, form 03', () => {
  it('R-026 says the reason and its legal basis on the form', () => {
    const paper = view(reason('Người đề nghị chưa đủ 16 tuổi.'))
    expect(paper.title).toBe('PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ')
    expect(paper.head.number).toBe('Số: 03/TCHS')
    expect(paper.statement).toContain('thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:')
    expect(paper.reasons[0]![0]!.value).toBe('Không đủ điều kiện giải quyết theo quy định. Người đề nghị chưa đủ 16 tuổi.')
    expect(paper.reasons[1]![0]!.value).toBe('Điều 3')
    expect(paper.signatures.map((block) => block.fullName)).toEqual(['Phạm Quốc Đạt', 'Trần Thị Mỹ Duyên'])
  })

  it('R-026 prints another reason in its own words', () => {
    expect(view(reason('Người nộp không xuất trình giấy tờ tùy thân.', 'OTHER')).reasons[0]![0]!.value).toBe(
      'Người nộp không xuất trình giấy tờ tùy thân.',
    )
  })

  it('R-026 refuses a notice without a reason', () => {
    expect(code(reason('  '))).toBe('paper.reason-required')
  })

  it('R-026 takes no technical error code for a reason', () => {
    for (const text of ['ERR_TIMEOUT', '500', 'dossier.documents-missing']) expect(code(reason(text))).toBe('paper.reason-is-a-code')
  })

  it('R-027 guides an out-of-scope applicant to the right body', () => {
    expect(view().reasons.at(-1)![0]).toMatchObject({
      label: 'Đề nghị Ông (Bà) nộp hồ sơ tại',
      value: 'Trung tâm Phục vụ hành chính công tỉnh An Giang, số 16 đường Tôn Đức Thắng, phường Long Xuyên, số điện thoại 0296 3 000 100',
    })
    expect(code({ rightBody: null })).toBe('paper.right-body-missing')
  })

  it('R-121 carries the rating code', () => {
    expect(view().ratingQr.content).toBe(refusalNoticeInput.ratingUrl)
  })

  it('refuses empty required parts and a number below 1', () => {
    expect(code({ officialName: '' })).toBe('paper.facts-missing')
    expect(code({ number: { serial: 0, suffix: 'TCHS' } })).toBe('paper.number-invalid')
  })
})

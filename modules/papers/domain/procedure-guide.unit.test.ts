import { describe, expect, it } from 'vitest'
import { isRefused } from '@motcua/terms'
import { procedureGuideInput } from '../testing/kite-flying-papers.ts'
import { toProcedureGuideView, type ProcedureGuideInput, type ProcedureGuideView } from './procedure-guide.ts'

function view(changes: Partial<ProcedureGuideInput> = {}): ProcedureGuideView {
  const result = toProcedureGuideView({ ...procedureGuideInput, ...changes })
  if (isRefused(result)) throw new Error(result.code)
  return result
}

describe('The guide to a procedure', () => {
  it('R-013 puts on one sheet what to bring, how long, how much and where', () => {
    const paper = view()
    expect(paper.title).toBe('HƯỚNG DẪN THỦ TỤC')
    expect(paper.subtitle).toBe('Mã thủ tục: 9.900001. Công bố theo Quyết định số 163/QĐ-SGD ngày 05/01/2026')
    expect(paper.documents[3]).toEqual({
      cells: ['4', 'Ý kiến của Đài Khí tượng thủy văn', 'Bản điện tử', '1'],
      condition: 'Trường hợp: Thả diều sáo dài trên 3 mét; nếu đã có trong cơ sở dữ liệu thì không phải nộp',
    })
    expect(paper.documents[0]!.condition).toBeNull()
    expect(paper.pageQr.content).toBe(procedureGuideInput.pageUrl)
  })

  it('says plainly which parts the source lacks', () => {
    const paper = view({ timeLimit: null, fee: null, where: [], decision: null, documents: [] })
    expect(paper.facts.flat().map((fact) => fact.value)).toEqual(['nguồn chưa nêu', 'nguồn chưa nêu', 'nguồn chưa nêu'])
    expect(paper.noDocuments).toBe('nguồn chưa nêu')
    expect(paper.subtitle).toBe('Mã thủ tục: 9.900001')
  })

  it('refuses a guide without code, name or address', () => {
    expect(toProcedureGuideView({ ...procedureGuideInput, name: '' })).toMatchObject({ data: { missing: ['Tên thủ tục'] } })
  })

  it("uses no office abbreviation on a citizen's sheet", () => {
    expect(JSON.stringify(view())).not.toMatch(/TTHC|BPMC/)
  })
})

import { describe, expect, it } from 'vitest'
import type { ChecklistItem, SubmittedDocument } from '#modules/dossiers/index.ts'
import { textsIn } from '../../texts/texts.ts'
import { toPaneDocuments } from './papers-view.ts'

const words = textsIn('vi').desk.dossier
const item = (id: string, change: Partial<ChecklistItem> = {}): ChecklistItem => ({
  id,
  name: `Giấy ${id}`,
  requirement: 'REQUIRED',
  group: null,
  kinds: [{ kind: 'ORIGINAL', quantity: 1 }],
  heldAlready: false,
  ...change,
})
const paper = (id: string, change: Partial<SubmittedDocument> = {}): SubmittedDocument => ({
  requiredDocumentId: id,
  kind: 'ORIGINAL',
  quantity: 1,
  source: 'PAPER',
  files: [],
  revision: 1,
  verdict: 'UNCHECKED',
  note: null,
  ...change,
})
const show = (checklist: ChecklistItem[], documents: SubmittedDocument[], revision = 1) =>
  toPaneDocuments({ documents, revision, supplement: null }, checklist, words)

describe('The papers of a dossier against the published list', () => {
  it('R-023 shows what is missing beside what is there', () => {
    const [there, missing] = show([item('d1'), item('d2')], [paper('d1', { verdict: 'OK' })])
    expect(there).toMatchObject({ mark: { tone: 'done', text: 'đạt' }, note: '1 bản chính · bản giấy tại quầy', aside: false })
    expect(missing).toMatchObject({ mark: { text: 'chưa nộp' }, handedIn: false, aside: false })
  })
  it('R-022 sets aside what the office looks up itself, and says so', () => {
    expect(show([item('d1', { heldAlready: true })], [])[0]).toMatchObject({
      aside: true,
      note: 'đã khai trực tuyến hoặc cơ quan tự tra cứu',
    })
  })
  it('needs one of a group only', () => {
    const group = [item('d1', { group: 'g' }), item('d2', { group: 'g' })]
    expect(show(group, [paper('d2')])[0]).toMatchObject({ aside: true, note: 'đã có giấy tờ khác cùng nhóm' })
    expect(show(group, []).every((one) => !one.aside && one.mark.text === 'chưa nộp')).toBe(true)
  })
  it('sets aside what is optional and was not handed in', () => {
    expect(show([item('d1', { requirement: 'OPTIONAL' })], [])[0]).toMatchObject({ aside: true })
  })
  it('R-033 marks what came with the newest revision; a wrong paper by its word, never in red', () => {
    const [old, fresh, wrong] = show(
      [item('d1'), item('d2'), item('d3')],
      [paper('d1'), paper('d2', { revision: 2 }), paper('d3', { verdict: 'WRONG', note: 'Mờ' })],
      2,
    )
    expect([old?.mark, fresh?.mark, wrong?.mark]).toEqual([
      { tone: 'plain', text: 'chưa xem' },
      { tone: 'info', text: 'mới nộp' },
      { tone: 'plain', text: 'chưa đạt' },
    ])
    expect(wrong?.remark).toBe('Mờ')
  })
  it('never hides a paper that the list of today no longer has', () => {
    expect(show([], [paper('d9')])).toMatchObject([{ id: 'd9', handedIn: true, aside: false }])
  })
})

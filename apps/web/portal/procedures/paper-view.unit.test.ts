import { describe, expect, it } from 'vitest'
import type { Checklist, ChecklistItem } from '#modules/procedures/index.ts'
import { countToBring, toPapersView } from './paper-view.ts'

const words = {
  kindsText: () => '1 bản chính',
  heldIn: (databases: string) => `Đã có trong ${databases}`,
  validity: (months: number) => `${months} tháng`,
  form: (code: string) => `Mẫu ${code}`,
  filledOnline: 'Điền ngay trên trang này',
}
const item = (id: string, more: Partial<ChecklistItem> = {}): ChecklistItem => ({
  id,
  name: `Giấy ${id}`,
  detail: null,
  requirement: 'REQUIRED',
  group: null,
  kinds: [{ kind: 'ORIGINAL', quantity: 1 }],
  kindChoice: 'ALL',
  condition: null,
  formCode: null,
  validityMonths: null,
  heldAlready: false,
  heldIn: [],
  filledOnline: false,
  ...more,
})
const form = item('form', { heldAlready: true, filledOnline: true })
const identity = item('identity', { requirement: 'CONDITIONAL', heldAlready: true, heldIn: ['CSDL quốc gia về dân cư'] })
const kite = item('kite', { group: 'evidence', condition: 'khi có diều' })
const witness = item('witness', { group: 'evidence' })
const mandate = item('mandate', { requirement: 'CONDITIONAL', condition: 'khi ủy quyền' })
const checklist: Checklist = {
  items: [form, identity, kite, witness, mandate],
  entries: [
    { kind: 'ONE', item: form },
    { kind: 'ONE', item: identity },
    { kind: 'ONE_OF', group: 'evidence', items: [kite, witness] },
    { kind: 'ONE', item: mandate },
  ],
}

describe('What to bring, for people', () => {
  const view = toPapersView(checklist, words)

  it('R-022 counts neither what the State holds nor one paper of a choice twice', () => {
    expect(countToBring(view)).toBe(2)
    expect(view.bring.map((l) => l.oneOf.map((p) => p.state))).toEqual([['FILL_IN'], ['HELD'], ['BRING', 'BRING']])
    expect(view.bring[1]?.oneOf[0]).toMatchObject({ kind: null, notes: ['Đã có trong CSDL quốc gia về dân cư'] })
  })

  it('keeps what is needed only sometimes apart, with its condition as a sentence', () => {
    expect(view.sometimes.map((l) => l.oneOf[0])).toEqual([
      { id: 'mandate', name: 'Giấy mandate', notes: ['Khi ủy quyền'], kind: '1 bản chính', state: 'BRING' },
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { kiteFlyingPermit, paper } from '../testing/kite-procedures.ts'
import { faultyItems, forbiddenExtras, mergeDocuments, missingDocuments } from './documents.ts'

const { checklist } = kiteFlyingPermit
const missing = (...documents: Parameters<typeof paper>[]) =>
  missingDocuments(
    checklist,
    documents.map((d) => paper(...d)),
  ).map((line) => line.id)

describe('The papers of a dossier', () => {
  it('R-023 misses nothing in a complete dossier, by either alternative', () => {
    expect(missing(['application'], ['drawing'], ['field-title'])).toEqual([])
    expect(missing(['application'], ['drawing'], ['field-lease'])).toEqual([])
  })

  it('R-023 asks for one of a group of alternatives, not for each of them', () => {
    expect(missing(['application'], ['drawing'])).toEqual(['field-title'])
    expect(missing()).toEqual(['application', 'drawing', 'field-title'])
  })

  it('R-023 counts a paper seen at the counter without a file, and no upload without one', () => {
    expect(missing(['application'], ['drawing', { source: 'PAPER', files: [] }], ['field-title'])).toEqual([])
    expect(missing(['application'], ['drawing', { files: [] }], ['field-title'])).toEqual(['drawing'])
  })

  it('R-022 is satisfied by what the State holds', () => {
    const held = checklist.map((line) => ({ ...line, heldAlready: line.id !== 'photo' }))
    expect(missingDocuments(held, [])).toEqual([])
  })

  it('R-021 names every paper outside the list', () => {
    expect(forbiddenExtras(checklist, [paper('photo'), paper('residence'), paper('photo-of-owner')])?.data).toEqual({
      extra: ['residence', 'photo-of-owner'],
    })
    expect(forbiddenExtras(checklist, [paper('photo')])).toBe(null)
  })

  it('R-033 replaces what is handed in again, keeps the rest and has the new checked anew', () => {
    const first = mergeDocuments([], [paper('application'), paper('drawing')], 1).map((d) => ({ ...d, verdict: 'OK' as const }))
    const second = mergeDocuments(first, [paper('drawing', { quantity: 2 }), paper('photo')], 2)
    expect(second.map((d) => [d.requiredDocumentId, d.revision, d.quantity, d.verdict])).toEqual([
      ['application', 1, 1, 'OK'],
      ['drawing', 2, 2, 'UNCHECKED'],
      ['photo', 2, 1, 'UNCHECKED'],
    ])
  })

  it('R-025 wants for every paper what is wrong and how to mend it', () => {
    const clear = { requiredDocumentId: 'drawing', wrong: 'Mờ', fix: 'Quét lại' }
    expect(faultyItems([{ ...clear, wrong: 'Bị mờ' }], checklist)).toBe(null)
    expect(faultyItems([clear], checklist)).toMatchObject({ code: 'supplement.item-unclear', data: { items: ['drawing'] } })
  })
})

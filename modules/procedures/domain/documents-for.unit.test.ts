import { describe, expect, it } from 'vitest'
import { catalogueContent, kiteFlyingContent } from '../testing/procedure-content.ts'
import { documentsFor, needsCase, type ChecklistChoice } from './documents-for.ts'

const nothingHeld = { availableSources: [], eformOffered: false }
const choice = (parts: Partial<ChecklistChoice> = {}): ChecklistChoice => ({
  caseId: 'single',
  channel: 'IN_PERSON',
  facts: nothingHeld,
  ...parts,
})
const ids = (parts: Partial<ChecklistChoice>): string[] => documentsFor(kiteFlyingContent(), choice(parts)).items.map((i) => i.id)

describe('The checklist for my case', () => {
  it('R-021 lists exactly the published papers of the chosen case', () => {
    expect(ids({ caseId: 'single' })).toEqual(['d01', 'd03', 'd04', 'd05', 'd06'])
    expect(ids({ caseId: 'team' })).toEqual(['d01', 'd02', 'd03', 'd04', 'd05', 'd06'])
  })

  it('shows the common papers only while no case is chosen, and says that one has to be', () => {
    expect(ids({ caseId: null })).toEqual(['d01', 'd03', 'd04', 'd05', 'd06'])
    expect(needsCase(kiteFlyingContent(), null)).toBe(true)
    expect(needsCase(kiteFlyingContent(), 'gone')).toBe(true)
    expect(needsCase(kiteFlyingContent(), 'team')).toBe(false)
    expect(needsCase(kiteFlyingContent({ cases: [], documents: [] }), null)).toBe(false)
  })

  it('leaves out what only the counter asks for when filing online', () => {
    expect(ids({ channel: 'ONLINE' })).not.toContain('d06')
  })

  it('groups papers that stand for one another', () => {
    const { entries } = documentsFor(kiteFlyingContent(), choice())
    const group = entries.find((e) => e.kind === 'ONE_OF')
    expect(group).toMatchObject({ group: 'kite', items: [{ id: 'd04', condition: 'diều dài trên 3 mét' }, { id: 'd05' }] })
    expect(entries.flatMap((e) => (e.kind === 'ONE' ? e.item.id : []))).toEqual(['d01', 'd03', 'd06'])
  })

  it('R-022 marks what a connected database holds, and only that', () => {
    const held = documentsFor(kiteFlyingContent(), choice({ facts: { availableSources: ['POPULATION_DB'], eformOffered: false } }))
    expect(held.items.filter((i) => i.heldAlready)).toMatchObject([{ id: 'd03', heldIn: ['CSDLQG về dân cư'] }])
    expect(documentsFor(kiteFlyingContent(), choice()).items.some((i) => i.heldAlready)).toBe(false)
  })

  it('asks for no upload of a declaration that is filled in on screen', () => {
    const facts = { availableSources: [], eformOffered: true }
    const online = documentsFor(kiteFlyingContent(), choice({ channel: 'ONLINE', facts })).items
    expect(online.filter((i) => i.filledOnline).map((i) => i.id)).toEqual(['d01'])
    expect(documentsFor(kiteFlyingContent(), choice({ facts })).items.some((i) => i.filledOnline)).toBe(false)
  })

  it('tells the parents of an ordinary newborn: the form on screen and one of three proofs of birth', () => {
    const { entries } = documentsFor(catalogueContent('1.001193'), {
      caseId: 'ordinary',
      channel: 'ONLINE',
      facts: { availableSources: ['POPULATION_DB'], eformOffered: true },
    })
    expect(entries.map((e) => (e.kind === 'ONE' ? [e.item.id, e.item.requirement, e.item.heldAlready] : e.items.map((i) => i.id)))).toEqual(
      [
        ['d01', 'REQUIRED', true],
        ['d02', 'd03', 'd04'],
        ['d07', 'CONDITIONAL', false],
        ['d09', 'CONDITIONAL', true],
      ],
    )
  })
})

import type { Checklist, ChecklistItem } from '#modules/procedures/index.ts'
import { sentence } from '../../format/sentence.ts'

/** One paper as the procedure page shows it. Texts are Vietnamese: they come from the published list. */
export type PaperView = {
  readonly id: string
  readonly name: string
  readonly notes: readonly string[]
  /** `1 bản chính`; null where nothing is handed in. */
  readonly kind: string | null
  readonly state: 'BRING' | 'FILL_IN' | 'HELD'
}

/** A line of the list: one paper, or several of which one is enough. */
export type PaperLine = { readonly id: string; readonly oneOf: readonly PaperView[] }

/** `bring`: needed by everybody in this case, papers held by the State among them; `sometimes`: only under a condition, or when one likes. */
export type PapersView = { readonly bring: readonly PaperLine[]; readonly sometimes: readonly PaperLine[] }

type Words = {
  readonly kindsText: (item: Pick<ChecklistItem, 'kinds' | 'kindChoice'>) => string
  readonly heldIn: (databases: string) => string
  readonly validity: (months: number) => string
  readonly form: (code: string) => string
  readonly filledOnline: string
}

/** The checklist as people read it, each line with what helps to get it. */
export function toPapersView(checklist: Checklist, words: Words): PapersView {
  const lines = checklist.entries.map((entry) => {
    const items = entry.kind === 'ONE' ? [entry.item] : entry.items
    return {
      line: { id: items[0]?.id ?? '', oneOf: items.map((item) => toPaperView(item, words)) },
      sometimes: entry.kind === 'ONE' && entry.item.requirement !== 'REQUIRED' && !entry.item.heldAlready,
    }
  })
  return {
    bring: lines.filter((l) => !l.sometimes).map((l) => l.line),
    sometimes: lines.filter((l) => l.sometimes).map((l) => l.line),
  }
}

/** How many lines one really has to bring or fill in. */
export const countToBring = (view: PapersView): number => view.bring.filter((l) => !l.oneOf.some((p) => p.state === 'HELD')).length

function toPaperView(item: ChecklistItem, words: Words): PaperView {
  const state = item.filledOnline ? 'FILL_IN' : item.heldAlready ? 'HELD' : 'BRING'
  const notes = [
    state === 'FILL_IN' ? words.filledOnline : null,
    state === 'HELD' ? words.heldIn(item.heldIn.join(', ')) : null,
    item.detail,
    state === 'BRING' && item.condition !== null ? sentence(item.condition) : null,
    state === 'BRING' && item.formCode !== null ? words.form(item.formCode) : null,
    state === 'BRING' && item.validityMonths !== null ? words.validity(item.validityMonths) : null,
  ].filter((note) => note !== null)
  return { id: item.id, name: item.name, notes, kind: state === 'BRING' ? words.kindsText(item) : null, state }
}

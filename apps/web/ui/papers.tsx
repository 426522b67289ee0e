import type { ReactNode } from 'react'
import { Mark } from './mark.tsx'
import type { Tone } from './tone.ts'

export type Paper = {
  readonly id: string
  readonly title: ReactNode
  /** Under it: how to get it, or what to do without it. */
  readonly note?: ReactNode
  /** In what kind and how many: "1 bản chính". */
  readonly kind?: string
  readonly mark?: { readonly tone?: Tone | 'plain'; readonly text: string }
  /** Nothing to bring: a tick stands for the number. */
  readonly settled?: boolean
  /** On the desk and in forms: boxes or buttons of this paper. */
  readonly control?: ReactNode
}

type PapersProps = {
  items: readonly Paper[]
  /** How many were counted in a list before this one: numbers run on. */
  after?: number
}

/** What to bring, what was brought, or what was found right. Only papers one still has to bring are counted. */
export function Papers({ items, after = 0 }: PapersProps) {
  const numbers = numbersOf(items, after)
  return (
    <ol className="papers">
      {items.map(({ id, title, note, kind, mark, control }) => (
        <li key={id}>
          <span className="n">{numbers.get(id) ?? <span aria-hidden="true">✓</span>}</span>
          <div>
            {title}
            {note !== undefined && <div className="note">{note}</div>}
          </div>
          {(kind !== undefined || mark !== undefined) && (
            <div className="kind">
              {kind}
              {mark !== undefined && <Mark tone={mark.tone}>{mark.text}</Mark>}
            </div>
          )}
          {control !== undefined && <div className="control">{control}</div>}
        </li>
      ))}
    </ol>
  )
}

function numbersOf(items: readonly Paper[], after: number): ReadonlyMap<string, number> {
  return new Map(items.filter((paper) => paper.settled !== true).map((paper, index) => [paper.id, after + index + 1]))
}

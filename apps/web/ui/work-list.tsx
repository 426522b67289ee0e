import { useRef, type ReactNode } from 'react'
import { Link } from 'react-router'
import { useTexts } from '../texts/use-texts.ts'
import { Mark } from './mark.tsx'
import type { Tone } from './tone.ts'
import { useShortcuts } from './use-shortcuts.ts'

export type WorkRow = {
  readonly id: string
  readonly href: string
  /** Whose dossier. */
  readonly name: string
  readonly code?: string
  readonly procedure: string
  /** What is to be done, or what it waits for. */
  readonly step: string
  /** When it is due or how late it is. */
  readonly mark?: { readonly tone?: Tone | 'plain'; readonly text: string }
  /** Now open beside the list. */
  readonly current?: boolean
}

type WorkListProps = {
  rows: readonly WorkRow[]
  /** Search and filter, fixed above the rows. */
  toolbar?: ReactNode
  /** When there is no row. */
  empty: ReactNode
  /** `Pagination`, under the rows. */
  foot?: ReactNode
}

/** The work list: J and K move through it, Enter opens. The list stays while the dossier beside it changes. */
export function WorkList({ rows, toolbar, empty, foot }: WorkListProps) {
  const t = useTexts().common.shortcuts
  const list = useRef<HTMLUListElement>(null)
  const move = (by: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>('a.work') ?? [])]
    const here = links.findIndex((link) => link === document.activeElement)
    const from = here >= 0 ? here : links.findIndex((link) => link.ariaCurrent === 'true')
    links[Math.min(Math.max(from + by, 0), links.length - 1)]?.focus()
  }
  useShortcuts([
    { key: 'j', label: t.nextRow, run: () => move(1) },
    { key: 'k', label: t.previousRow, run: () => move(-1) },
  ])
  return (
    <>
      {toolbar !== undefined && <div className="list-toolbar">{toolbar}</div>}
      {rows.length === 0 ? (
        <div className="list-empty">{empty}</div>
      ) : (
        <ul className="work-list" ref={list}>
          {rows.map((row) => (
            <li key={row.id}>
              <Link to={row.href} className="work" aria-current={row.current === true ? 'true' : undefined} preventScrollReset>
                <b>{row.name}</b>
                {row.mark !== undefined && <Mark tone={row.mark.tone}>{row.mark.text}</Mark>}
                <span className="work-what">
                  {row.code !== undefined && <span className="nowrap">{row.code} · </span>}
                  {row.procedure}
                </span>
                <span className="work-step">{row.step}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {foot !== undefined && <div className="list-foot">{foot}</div>}
    </>
  )
}

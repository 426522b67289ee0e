import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useTexts } from '../texts/use-texts.ts'
import { PAGE_TITLE_ID } from './page-title.tsx'

type BenchProps = {
  /** The work list with its search, usually `WorkList`. */
  list: ReactNode
  /** Name of the queue. It is the page's heading, unseen, as long as no dossier is open. */
  heading: string
  /** A dossier is open. On a narrow screen it then takes the place of the list. */
  opened: boolean
  /** Where a narrow screen finds the list again. */
  listHref: string
  /** The dossier, or an `EmptyState` while none is chosen. */
  children: ReactNode
}

/** The list and the dossier beside it. On a narrow screen one at a time. */
export function Bench({ list, heading, opened, listHref, children }: BenchProps) {
  const t = useTexts().desk
  return (
    <div className={opened ? 'bench opened' : 'bench'}>
      <section className="bench-list" aria-label={heading}>
        {!opened && (
          <h1 id={PAGE_TITLE_ID} tabIndex={-1} className="unseen">
            {heading}
          </h1>
        )}
        {list}
      </section>
      <article className="bench-file">
        <Link to={listHref} className="bench-back">
          <span aria-hidden="true">‹ </span>
          {t.backToList}
        </Link>
        {children}
      </article>
    </div>
  )
}

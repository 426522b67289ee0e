import { Link } from 'react-router'
import { useTexts } from '../texts/use-texts.ts'

type PaginationProps = {
  previousHref?: string
  nextHref?: string
  /** What is on this page: "20 hồ sơ, từ 18/3 đến 11/3". */
  note?: string
}

/** Before and after in a list read by key. There is no page number, since rows come and go meanwhile. */
export function Pagination({ previousHref, nextHref, note }: PaginationProps) {
  const t = useTexts().common.pages
  if (previousHref === undefined && nextHref === undefined) return null
  return (
    <nav className="pages" aria-label={t.label}>
      {previousHref !== undefined && (
        <Link to={previousHref} rel="prev">
          <span aria-hidden="true">‹ </span>
          <span>{t.previous}</span>
        </Link>
      )}
      {note !== undefined && <span className="muted">{note}</span>}
      {nextHref !== undefined && (
        <Link to={nextHref} rel="next">
          <span>{t.following}</span>
          <span aria-hidden="true"> ›</span>
        </Link>
      )}
    </nav>
  )
}

import type { ReactNode } from 'react'

export const PAGE_TITLE_ID = 'tieu-de'

type PageTitleProps = {
  children: ReactNode
  /** One sentence under it: for whom, or how far. */
  lead?: ReactNode
  /** One short line above it, such as the dossier code. */
  above?: ReactNode
}

/** The one `<h1>` of a page, and where the skip link lands. Every page has exactly one. */
export function PageTitle({ children, lead, above }: PageTitleProps) {
  return (
    <div className="page-title">
      {above !== undefined && <p className="above">{above}</p>}
      <h1 id={PAGE_TITLE_ID} tabIndex={-1}>
        {children}
      </h1>
      {lead !== undefined && <p className="lead">{lead}</p>}
    </div>
  )
}

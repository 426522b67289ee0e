import type { ReactNode } from 'react'
import { useTexts } from '../../texts/use-texts.ts'
import { Crumbs } from '../../ui/crumbs.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { ADMIN } from './admin-path.ts'
import { useAdminTexts } from './admin-texts.ts'

type AdminPageProps = {
  title: string
  lead?: ReactNode
  /** Pages between the first one of administration and this one. */
  above?: readonly { readonly label: string; readonly href: string }[]
  /** First on the page: what the last act came to, or what is wrong. */
  news?: ReactNode
  /** Where the page's one question is its title. */
  untitled?: boolean
  /** On pages with a form, which name themselves here: `meta` of a route does not know that something has to be corrected. */
  wrong?: boolean
  children: ReactNode
}

/** News, where one is, title and what follows: the shape of every page of the administrator. */
export function AdminPage({ title, lead, above = [], news, untitled = false, wrong, children }: AdminPageProps) {
  const t = useTexts().common
  const home = useAdminTexts().title
  return (
    <div className="desk-page">
      {wrong !== undefined && <title>{`${wrong ? `${t.errors.titlePrefix}: ` : ''}${title} – ${t.siteName}`}</title>}
      {news}
      <Crumbs items={[{ label: home, href: ADMIN }, ...above, { label: title }]} />
      {!untitled && <PageTitle lead={lead}>{title}</PageTitle>}
      {children}
    </div>
  )
}

import type { ReactNode } from 'react'
import { useTexts } from '../../texts/use-texts.ts'
import { PageTitle } from '../../ui/page-title.tsx'

type AdminPageProps = {
  title: string
  lead?: ReactNode
  /** First on the page: what the last act came to, or what is wrong. */
  news?: ReactNode
  /** Where the page's one question is its title. */
  untitled?: boolean
  /** On pages with a form, which name themselves here: `meta` of a route does not know that something has to be corrected. */
  wrong?: boolean
  children: ReactNode
}

/** News, title and what follows: the shape of every page of the administrator. The layout around it says where one is. */
export function AdminPage({ title, lead, news, untitled = false, wrong, children }: AdminPageProps) {
  const t = useTexts().common
  return (
    <>
      {wrong !== undefined && <title>{`${wrong ? `${t.errors.titlePrefix}: ` : ''}${title} – ${t.siteName}`}</title>}
      {news}
      {!untitled && <PageTitle lead={lead}>{title}</PageTitle>}
      {children}
    </>
  )
}

import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useTexts } from '../texts/use-texts.ts'
import { Crumbs } from './crumbs.tsx'
import { Masthead, type MastheadProps } from './masthead.tsx'

export type PageFrameProps = Omit<MastheadProps, 'variant'> & {
  /** Number and hours, on every public page. */
  hotline?: { readonly number: string; readonly hours: string }
  footLinks?: readonly { label: string; href: string }[]
  crumbs?: readonly { label: string; href?: string }[]
  children: ReactNode
}

/** A citizen or public page: masthead, content, foot. The content begins with `PageTitle`, inside `Columns` where something stands beside it. */
export function PageFrame({ hotline, footLinks = [], crumbs, children, ...masthead }: PageFrameProps) {
  const t = useTexts()
  return (
    <>
      <Masthead {...masthead} variant="portal" />
      <div className="wrap">
        {crumbs !== undefined && <Crumbs items={crumbs} />}
        <main className={crumbs === undefined ? 'page first' : 'page'}>{children}</main>
        <footer className="foot">
          {hotline !== undefined && <p>{t.common.hotline(hotline.number, hotline.hours)}</p>}
          {footLinks.length > 0 && (
            <ul>
              {footLinks.map(({ label, href }) => (
                <li key={href}>
                  <Link to={href}>{label}</Link>
                </li>
              ))}
            </ul>
          )}
        </footer>
      </div>
    </>
  )
}

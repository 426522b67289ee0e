import type { ReactNode } from 'react'
import { useLocation, useRouteLoaderData } from 'react-router'
import { useLanguage, useTexts } from '../../texts/use-texts.ts'
import type { NavigationItem } from '../../ui/masthead-link.tsx'
import { PageFrame } from '../../ui/page-frame.tsx'
import { hotlineHours } from './hotline-hours.ts'
import type { loader } from './public-layout.tsx'

type PublicFrameProps = {
  children: ReactNode
  crumbs?: readonly { label: string; href?: string }[]
}

/** The frame of every citizen and public page. Each page wraps its content in it, since only the page knows where it stands. */
export function PublicFrame({ children, crumbs }: PublicFrameProps) {
  const t = useTexts()
  const language = useLanguage()
  const { pathname } = useLocation()
  const around = useRouteLoaderData<typeof loader>('public')
  const within = (href: string): boolean => pathname === href || pathname.startsWith(`${href}/`)
  const link = (href: string, label: string): NavigationItem => ({ href, label, current: within(href) })
  const viewer = around?.viewer ?? null
  const words = t.portal.frame
  return (
    <PageFrame
      name={around?.center ?? t.common.siteName}
      agency={around?.committee ?? undefined}
      homeHref="/"
      items={[
        link('/thu-tuc', words.procedures),
        link('/tra-cuu', words.lookUp),
        link('/so-lieu', words.figures),
        ...(viewer?.kind === 'citizen' ? [link('/ho-so-cua-toi', words.myDossiers)] : []),
        ...(viewer?.kind === 'official' ? [{ href: '/ban-lam-viec', label: words.desk }] : []),
        viewer === null ? link('/dang-nhap', t.common.signIn) : { href: '/dang-xuat', label: t.common.signOut, post: true },
      ]}
      hotline={
        around === undefined
          ? undefined
          : { number: around.hotline.number ?? words.hotlineUnknown, hours: hotlineHours(around.hotline.hours, words, language) }
      }
      footLinks={[
        { href: '/tro-nang', label: words.accessibility },
        { href: '/so-lieu/cach-tinh', label: words.howCounted },
        { href: '/api/v1/reference', label: words.openData },
      ]}
      crumbs={crumbs}
    >
      {children}
    </PageFrame>
  )
}

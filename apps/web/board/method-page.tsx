import { pageMeta } from '../page-meta.ts'
import { PublicFrame } from '../portal/frame/public-frame.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { Facts } from '../ui/facts.tsx'
import { PageTitle } from '../ui/page-title.tsx'
import type { Route } from './+types/method-page.ts'

export const meta: Route.MetaFunction = ({ matches }) => pageMeta(matches, (t) => t.board.method.title)

/** What each public figure means and where it is counted: a figure without its rule is an assertion. */
export default function MethodPage() {
  const t = useTexts()
  const { method } = t.board
  return (
    <PublicFrame crumbs={[{ label: t.common.home, href: '/' }, { label: t.board.title, href: '/so-lieu' }, { label: t.board.howCounted }]}>
      <PageTitle lead={method.lead}>{method.title}</PageTitle>
      <Facts layout="rows" items={method.items.map(([label, value]) => ({ label, value }))} />
      <p className="small muted">{method.source}</p>
    </PublicFrame>
  )
}

import { Form, Link, redirect } from 'react-router'
import { NotFound } from '#platform/http/faults.ts'
import { momentForCitizen } from '../../format/moment.ts'
import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { useLanguage, useTexts } from '../../texts/use-texts.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Mark } from '../../ui/mark.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { portalOf } from '../app.ts'
import { PublicFrame } from '../frame/public-frame.tsx'
import type { Route } from './+types/notices-page.ts'

const LINES_A_PAGE = 20

export const meta: Route.MetaFunction = ({ matches }) => pageMeta(matches, (t) => t.portal.inbox.notices)

/** What this citizen was told about their dossiers, the newest first. */
export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { app, citizen, language } = portalOf(args)
  const after = new URL(args.request.url).searchParams.get('tiep')
  const { lines, next } = await app.notices.listOwn(citizen(), { limit: LINES_A_PAGE, after })
  return {
    next,
    notices: lines.map((line) => ({ id: line.id, ...line[language], at: line.at, isNew: line.readAt === null, dossierId: line.dossierId })),
  }
})

/** Puts one of the citizen's notices aside. */
export const action = guarded(async (args: Route.ActionArgs) => {
  const { app, citizen } = portalOf(args)
  const id = String((await args.request.formData()).get('notice'))
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) || !(await app.notices.markRead(citizen(), id))) throw new NotFound('notice')
  const { pathname, search } = new URL(args.request.url)
  return redirect(pathname + search, 303)
})

export default function NoticesPage({ loaderData: { notices, next } }: Route.ComponentProps) {
  const t = useTexts()
  const language = useLanguage()
  const words = t.portal.inbox
  return (
    <PublicFrame crumbs={[{ label: t.portal.frame.myDossiers, href: '/ho-so-cua-toi' }, { label: words.notices }]}>
      <PageTitle>{words.notices}</PageTitle>
      {notices.length === 0 && (
        <EmptyState heading={words.noNotices}>
          <p>{words.noNoticesHelp}</p>
        </EmptyState>
      )}
      <ul className="found">
        {notices.map((notice) => (
          <li key={notice.id}>
            {notice.dossierId === null ? <b>{notice.title}</b> : <Link to={`/ho-so/${notice.dossierId}`}>{notice.title}</Link>}
            <p>{notice.body}</p>
            <p className="small muted">
              {momentForCitizen(notice.at, language)} {notice.isNew && <Mark tone="info">{words.isNew}</Mark>}
            </p>
            {notice.isNew && (
              <Form method="post">
                <input type="hidden" name="notice" value={notice.id} />
                <Button tone="plain" small aria-label={`${words.seen}: ${notice.title}`}>
                  {words.seen}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      <Pagination nextHref={next === null ? undefined : `?tiep=${encodeURIComponent(next)}`} />
    </PublicFrame>
  )
}

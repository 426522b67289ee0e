import { data, Form, redirect } from 'react-router'
import { NotFound } from '#platform/http/faults.ts'
import { momentForDesk } from '../../format/moment.ts'
import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Mark } from '../../ui/mark.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { deskOf } from '../app.ts'
import { DESK, listSlugs, NOTICES } from '../work/queues.ts'
import type { Route } from './+types/notices-page.ts'

export const meta: Route.MetaFunction = ({ matches }) => pageMeta(matches, (t) => t.desk.notices.title)

const PAGE_SIZE = 30
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What this official was told: steps that are urged, receipts that are owed. */
export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { app, viewer, language } = deskOf(args)
  const after = new URL(args.request.url).searchParams.get('sau')
  const { lines, next } = await app.notices.listOwn(viewer, { limit: PAGE_SIZE, after })
  return {
    isFirst: after === null,
    next,
    notices: lines.map((line) => ({
      id: line.id,
      ...line[language],
      when: momentForDesk(line.at),
      isNew: line.readAt === null,
      dossierId: line.dossierId,
    })),
  }
})

/** Puts a notice aside, and opens its dossier where that was asked. */
export const action = guarded(async (args: Route.ActionArgs) => {
  const { app, viewer } = deskOf(args)
  const form = await args.request.formData()
  const [id, dossierId] = [String(form.get('notice')), form.get('dossier')]
  if (!isId.test(id) || !(await app.notices.markRead(viewer, id))) throw new NotFound('notice')
  return dossierId === null ? data(null) : redirect(`${DESK}/${listSlugs.search}/${isId.exec(String(dossierId))?.[0] ?? ''}`, 303)
})

export default function NoticesPage({ loaderData: { notices, isFirst, next } }: Route.ComponentProps) {
  const words = useTexts().desk.notices
  return (
    <div className="desk-page narrow">
      <PageTitle>{words.title}</PageTitle>
      {notices.length === 0 ? (
        <EmptyState heading={words.empty}>
          <p>{words.emptyHelp}</p>
        </EmptyState>
      ) : (
        <ul className="notices">
          {notices.map((notice) => (
            <li key={notice.id}>
              <h2>
                {notice.title} {notice.isNew && <Mark tone="info">{words.isNew}</Mark>}
              </h2>
              <p>{notice.body}</p>
              <Form method="post" className="row-of-buttons">
                <input type="hidden" name="notice" value={notice.id} />
                {notice.dossierId !== null && (
                  <Button tone="plain" small name="dossier" value={notice.dossierId}>
                    {words.open}
                  </Button>
                )}
                {notice.isNew && (
                  <Button tone="as-link" small>
                    {words.seen}
                  </Button>
                )}
                <span className="muted">{notice.when}</span>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Pagination
        {...(isFirst ? {} : { previousHref: NOTICES })}
        {...(next === null ? {} : { nextHref: `${NOTICES}?sau=${encodeURIComponent(next)}` })}
      />
    </div>
  )
}

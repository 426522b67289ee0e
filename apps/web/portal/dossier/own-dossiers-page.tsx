import { Link } from 'react-router'
import { dayText } from '../../format/day.ts'
import { momentForCitizen } from '../../format/moment.ts'
import { numberText } from '../../format/number.ts'
import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { useLanguage, useTexts } from '../../texts/use-texts.ts'
import { ButtonLink } from '../../ui/button-link.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { portalOf } from '../app.ts'
import { PublicFrame } from '../frame/public-frame.tsx'
import { Vietnamese } from '../frame/vietnamese.tsx'
import type { Route } from './+types/own-dossiers-page.ts'

const LINES_A_PAGE = 20

export const meta: Route.MetaFunction = ({ matches }) => pageMeta(matches, (t) => t.portal.frame.myDossiers)

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { app, citizen, today } = portalOf(args)
  const viewer = citizen()
  const search = new URL(args.request.url).searchParams
  const after = search.get('tiep')
  const [page, drafts, unread] = await Promise.all([
    app.dossiers.listOwn(viewer, { limit: LINES_A_PAGE, after }),
    after === null ? app.dossiers.drafts.list(viewer) : [],
    app.notices.countUnread(viewer),
  ])
  const begun = await Promise.all(
    drafts.map(async (draft) => ({
      id: draft.id,
      updatedAt: draft.updatedAt,
      name: (await app.procedures.findInForce(draft.procedureCode, today))?.version.name ?? draft.procedureCode,
    })),
  )
  const now = app.clock.now()
  return {
    drafts: begun,
    unread,
    lines: page.lines.map((line) => ({
      id: line.id,
      code: line.code,
      lookupCode: line.lookupCode,
      name: line.procedureName,
      applicant: line.applicantName,
      submittedAt: line.submittedAt,
      dueAt: line.dueAt,
      status: line.awaitingSupplement ? ('SUPPLEMENT_REQUIRED' as const) : line.status,
      late:
        line.dueAt !== null && line.finishedAt === null && now > line.dueAt && (line.status === 'ACCEPTED' || line.status === 'PROCESSING'),
    })),
    next: page.next,
    first: after === null,
    dropped: search.get('xong') === 'da-bo',
  }
})

const done = ['DONE', 'RETURNED']
const waiting = ['SUPPLEMENT_REQUIRED', 'PAYMENT_REQUIRED']

/** What I have sent, what I have begun. */
export default function OwnDossiersPage({ loaderData: { drafts, unread, lines, next, first, dropped } }: Route.ComponentProps) {
  const t = useTexts()
  const language = useLanguage()
  const words = t.portal.dossier.list
  const tone = (line: (typeof lines)[number]) =>
    line.late ? 'late' : done.includes(line.status) ? 'done' : waiting.includes(line.status) ? 'soon' : 'plain'
  return (
    <PublicFrame crumbs={[{ label: t.common.home, href: '/' }, { label: t.portal.frame.myDossiers }]}>
      <PageTitle>{t.portal.frame.myDossiers}</PageTitle>
      <ul className="inbox-links">
        <li>
          <Link to="/ho-so-cua-toi/thong-bao">{t.portal.inbox.notices}</Link>
          {unread > 0 && (
            <>
              {' '}
              <Mark tone="info">{t.portal.inbox.unread(numberText(unread, language))}</Mark>
            </>
          )}
        </li>
        <li>
          <Link to="/ho-so-cua-toi/kho">{t.portal.inbox.vault}</Link>
        </li>
      </ul>
      {dropped && <Notice tone="done" heading={words.dropped} live />}
      {drafts.length > 0 && (
        <>
          <h2>{words.drafts}</h2>
          <ul className="found">
            {drafts.map((draft) => (
              <li key={draft.id}>
                <Link to={`/nop-ho-so/${draft.id}`}>
                  <Vietnamese>{draft.name}</Vietnamese>
                </Link>
                <p className="small muted">
                  {words.savedAt(momentForCitizen(draft.updatedAt, language))} <Mark>{words.unsent}</Mark>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {(lines.length > 0 || !first) && <h2>{words.sent}</h2>}
      <ul className="found">
        {lines.map((line) => (
          <li key={line.id}>
            <Link to={`/ho-so/${line.id}`}>
              <Vietnamese>{line.name}</Vietnamese>
            </Link>
            <p className="small muted">
              {line.applicant} · <span className="nowrap">{line.code ?? line.lookupCode}</span> · {words.filedOn(dayText(line.submittedAt))}
              {line.dueAt !== null && ` · ${words.due(momentForCitizen(line.dueAt, language))}`}{' '}
              <Mark tone={tone(line)}>{line.late ? t.common.marks.late : t.portal.progress.statuses[line.status]}</Mark>
            </p>
          </li>
        ))}
      </ul>
      {lines.length === 0 && drafts.length === 0 && first && (
        <EmptyState heading={words.none}>
          <p>{words.noneHelp}</p>
          <p>
            <ButtonLink to="/">{words.findProcedure}</ButtonLink>
          </p>
        </EmptyState>
      )}
      <Pagination nextHref={next === null ? undefined : `?tiep=${encodeURIComponent(next)}`} />
    </PublicFrame>
  )
}

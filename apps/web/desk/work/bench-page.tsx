import { Form, Outlet, redirect, useNavigation, useParams, useRouteLoaderData, type ShouldRevalidateFunctionArgs } from 'react-router'
import { NotFound } from '#platform/http/faults.ts'
import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { Bench } from '../../ui/bench.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { WorkList } from '../../ui/work-list.tsx'
import { deskOf } from '../app.ts'
import type { loader as deskLoader } from '../frame/desk-layout.tsx'
import { fingerprint } from '../frame/fingerprint.ts'
import { isOpening } from '../frame/is-opening.ts'
import { usePulse } from '../frame/use-pulse.ts'
import type { Route } from './+types/bench-page.ts'
import { listHref, listSearch, neighbours, readListQuestion } from './list-question.ts'
import { findByCode, loadList } from './load-list.ts'
import { DESK, isClosingList, listOfSlug, listSlugs } from './queues.ts'

export const meta: Route.MetaFunction = ({ matches, loaderData }) =>
  pageMeta(matches, (t) => (loaderData === undefined ? t.desk.title : t.desk.frame.queueNames[loaderData.question.list]))

/** One page of a queue, or what a search found. A scanned code, or the only dossier found, opens at once. */
export const loader = guarded(async (args: Route.LoaderArgs) => {
  const desk = deskOf(args)
  const list = listOfSlug(args.params.list)
  if (list === undefined) throw new NotFound('queue')
  const question = readListQuestion(list, new URL(args.request.url).searchParams)
  const isNewSearch = list === 'search' && question.q !== '' && question.cursors.length === 0 && !('id' in args.params)
  const scanned = isNewSearch ? await findByCode(desk, question.q) : undefined
  if (scanned !== undefined) throw redirect(listHref(question, scanned))
  const loaded = await loadList(desk, question)
  const only = loaded.rows[0]
  if (isNewSearch && loaded.rows.length === 1 && only !== undefined) throw redirect(listHref(question, only.id))
  return { question, ...loaded }
})

export const shouldRevalidate = (change: ShouldRevalidateFunctionArgs): boolean => !isOpening(change)

/** The list of a queue with the open dossier beside it. New rows come by themselves. */
export default function BenchPage({ loaderData: { question, rows, next } }: Route.ComponentProps) {
  const words = useTexts().desk.frame
  const { id } = useParams()
  const to = useNavigation().location?.pathname.split('/')[3]
  const opening = to !== undefined && to !== id
  const { counts = {}, unread = 0 } = useRouteLoaderData<typeof deskLoader>('desk') ?? {}
  const isSearch = question.list === 'search'
  const reached = usePulse(isSearch ? null : pulseAddress(question), fingerprint({ counts: { ...counts, notices: unread }, rows }))
  const heading = words.queueNames[question.list]
  const label = isSearch ? words.searchAll : words.searchInQueue
  return (
    <Bench
      heading={heading}
      opened={id !== undefined}
      listHref={listHref(question)}
      list={
        <WorkList
          rows={rows.map((row) => ({
            ...row,
            id: `${row.id} ${row.token ?? ''}`,
            code: row.code ?? undefined,
            mark: row.mark ?? undefined,
            href: listHref(question, row.id),
            current: row.id === id,
          }))}
          toolbar={
            <>
              {isClosingList(question.list) ? (
                <p className="list-why">{words.listWhy[question.list]}</p>
              ) : (
                <search>
                  <Form method="get" action={`${DESK}/${listSlugs[question.list]}`} key={question.q}>
                    <SearchField
                      name="q"
                      label={label}
                      placeholder={label}
                      defaultValue={question.q}
                      quiet={!isSearch}
                      hint={isSearch ? words.searchHint : undefined}
                      shortcut="/"
                    />
                  </Form>
                </search>
              )}
              {!reached && <output className="list-lost">{words.lost}</output>}
            </>
          }
          empty={<EmptyList question={question} />}
          foot={<Pagination {...neighbours(question, next)} />}
        />
      }
    >
      <Outlet />
      {opening && (
        <div className="pane-loading">
          <LoadingState />
        </div>
      )}
      {id === undefined && (
        <EmptyState heading={words.noneOpen}>
          <p>{isSearch ? words.searchStart : words.noneOpenHelp}</p>
        </EmptyState>
      )}
    </Bench>
  )
}

type Question = Route.ComponentProps['loaderData']['question']

function EmptyList({ question }: { question: Question }) {
  const words = useTexts().desk.frame
  const searched = question.q !== ''
  return (
    <EmptyState heading={searched ? words.emptyQueue.search : words.emptyQueue[question.list]}>
      <p>{searched ? words.emptySearch(question.q) : (words.listWhy[question.list] ?? words.emptyHelp)}</p>
      {searched && question.list === 'search' && <p>{words.emptySearchHelp}</p>}
      {searched && question.list !== 'search' && (
        <ButtonLink to={`${DESK}/${listSlugs[question.list]}`} tone="plain" small>
          {words.clearSearch}
        </ButtonLink>
      )}
    </EmptyState>
  )
}

function pulseAddress(question: Question): string {
  const search = listSearch(question)
  return `${DESK}/nhip?hang=${listSlugs[question.list]}${search === '' ? '' : `&${search.slice(1)}`}`
}

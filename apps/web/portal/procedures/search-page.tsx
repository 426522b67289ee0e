import { Form, Link } from 'react-router'
import { numberText } from '../../format/number.ts'
import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { useLanguage, useTexts } from '../../texts/use-texts.ts'
import { Columns } from '../../ui/columns.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Mark } from '../../ui/mark.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { portalOf } from '../app.ts'
import { PublicFrame } from '../frame/public-frame.tsx'
import { Vietnamese } from '../frame/vietnamese.tsx'
import type { Route } from './+types/search-page.ts'
import { facetWords, readSearchQuestion, searchHref, type SearchQuestion } from './search-question.ts'

const LINES_A_PAGE = 20
/** Fields beyond these have one or two procedures each: the search finds them sooner than a long list does. */
const FACETS_SHOWN = 10

export const meta: Route.MetaFunction = ({ matches }) => pageMeta(matches, (t) => t.portal.procedures.search.title)

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { app } = portalOf(args)
  const question = readSearchQuestion(new URL(args.request.url).searchParams)
  const { q, field, level, onlineLevel, after } = question
  const found = await app.procedures.search({ q, facets: { field, level, onlineLevel }, page: { after, limit: LINES_A_PAGE } })
  const { levelNames, onlineLevelNames } = app.procedures.rules
  const names: Readonly<Record<string, string>> = { ...levelNames, ...onlineLevelNames }
  const facets = found.facets.flatMap(({ facet, value, label, count }) =>
    facet === 'field' || facet === 'level' || facet === 'onlineLevel' ? [{ facet, value, label: names[value] ?? label, count }] : [],
  )
  return { question, ...found, facets }
})

/** Search, results, and beside them what narrows the list; without a choice left there is no side. */
export default function SearchPage({ loaderData }: Route.ComponentProps) {
  const t = useTexts()
  const words = t.portal.procedures.search
  const lists = openLists(loaderData)
  return (
    <PublicFrame crumbs={[{ label: t.common.home, href: '/' }, { label: words.crumb }]}>
      {lists.length === 0 ? (
        <Found found={loaderData} />
      ) : (
        <Columns side={<FacetLists lists={lists} question={loaderData.question} />} sideLabel={words.narrow}>
          <Found found={loaderData} />
        </Columns>
      )}
    </PublicFrame>
  )
}

type FoundProcedures = Route.ComponentProps['loaderData']

function Found({ found }: { found: FoundProcedures }) {
  const { question, lines, total, matched, next, facets } = found
  const t = useTexts()
  const language = useLanguage()
  const words = t.portal.procedures.search
  const chosen = facets.filter((f) => question[f.facet] === f.value)
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <search>
        <Form method="get" className="lead-search">
          {chosen.map(({ facet, value }) => (
            <input key={facet} type="hidden" name={facetWords[facet]} value={value} />
          ))}
          <SearchField name="q" label={words.label} hint={t.portal.home.searchHint} defaultValue={question.q} />
        </Form>
      </search>
      {chosen.length > 0 && (
        <ul className="chosen">
          {chosen.map(({ facet, label }) => (
            <li key={facet}>
              <Vietnamese>{label}</Vietnamese>{' '}
              <Link to={searchHref({ ...question, [facet]: undefined, after: undefined })} aria-label={words.remove(label)}>
                {words.removeShort}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {total === 0 ? (
        <EmptyState heading={words.none}>
          <ul>
            {words.advice.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>
            <Link to="/thu-tuc">{t.portal.home.fields.all}</Link>
          </p>
        </EmptyState>
      ) : (
        <>
          <p className="muted">
            {words.found(numberText(total, language))}
            {matched === 'SOME' && ` ${words.someWords}`}
          </p>
          <ul className="found">
            {lines.map((line) => (
              <li key={line.code}>
                <Link to={`/thu-tuc/${encodeURIComponent(line.code)}`}>
                  <Vietnamese>{line.name}</Vietnamese>
                </Link>
                <p className="small muted">
                  <Vietnamese>{[line.field?.name, line.timeLimit].filter(Boolean).join(' · ')}</Vietnamese> ·{' '}
                  <span className="nowrap">{line.code}</span> {line.channels.includes('ONLINE') && <Mark tone="info">{words.online}</Mark>}
                </p>
              </li>
            ))}
          </ul>
          <Pagination nextHref={next === null ? undefined : searchHref({ ...question, after: next })} />
          {question.after !== undefined && (
            <p>
              <Link to={searchHref({ ...question, after: undefined })}>{words.fromTheTop}</Link>
            </p>
          )}
        </>
      )}
    </>
  )
}

/** Facets that still part the list, each with its most frequent values. */
function openLists({ facets, question }: Pick<FoundProcedures, 'facets' | 'question'>) {
  return (['onlineLevel', 'level', 'field'] as const)
    .map((name) => ({ name, facets: facets.filter((f) => f.facet === name && question[name] === undefined).slice(0, FACETS_SHOWN) }))
    .filter((list) => list.facets.length > 1)
}

function FacetLists({ lists, question }: { lists: ReturnType<typeof openLists>; question: SearchQuestion }) {
  const words = useTexts().portal.procedures.search
  const language = useLanguage()
  return lists.map(({ name, facets }) => (
    <section key={name} className="facet">
      <h2>{words.facets[name]}</h2>
      <ul>
        {facets.map(({ value, label, count }) => (
          <li key={value}>
            <Link to={searchHref({ ...question, [name]: value, after: undefined })}>
              <Vietnamese>{label}</Vietnamese>
            </Link>{' '}
            <span className="muted">{numberText(count, language)}</span>
          </li>
        ))}
      </ul>
    </section>
  ))
}

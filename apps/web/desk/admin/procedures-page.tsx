import { Form, Link } from 'react-router'
import { numberText } from '../../format/number.ts'
import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { useLanguage } from '../../texts/use-texts.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FiguresTable } from '../../ui/figures-table.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { Radios } from '../../ui/radios.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { adminOf, procedureReaders } from './admin-of.ts'
import { AdminPage } from './admin-page.tsx'
import { ADMIN } from './admin-path.ts'
import { adminTextsIn, useAdminTexts } from './admin-texts.ts'
import { pageLinks, readListAsked } from './cursors.ts'
import { procedureStates, readProcedureLines, stateOfSlug, stateSlugs } from './procedure-lines.ts'
import type { Route } from './+types/procedures-page.ts'

export const meta: Route.MetaFunction = ({ matches }) => pageMeta(matches, (t) => adminTextsIn(t.common.language).procedures.title)

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const desk = adminOf(args, procedureReaders)
  const asked = readListAsked(new URL(args.request.url).searchParams, ['q', 'trang-thai'])
  const state = stateOfSlug(asked.kept['trang-thai'])
  const q = asked.kept['q'] ?? ''
  const { lines, next } = await readProcedureLines(desk, state, q, asked)
  const path = `${ADMIN}/thu-tuc`
  return { state, q, path, lines: lines.map((line) => ({ ...line, href: `${path}/${line.code}` })), links: pageLinks(path, asked, next) }
})

/** The catalogue as its keepers see it. */
export default function ProceduresPage({ loaderData: { state, q, path, lines, links } }: Route.ComponentProps) {
  const words = useAdminTexts().procedures
  const language = useLanguage()
  return (
    <AdminPage title={words.title}>
      <search>
        <Form method="get" action={path} key={`${q} ${state}`}>
          <Radios
            name="trang-thai"
            label={words.state}
            inline
            defaultValue={stateSlugs[state]}
            choices={procedureStates.map((one) => ({ value: stateSlugs[one], label: words.states[one] }))}
          />
          <SearchField name="q" label={words.search} hint={words.searchHint} defaultValue={q} shortcut="/" />
        </Form>
      </search>
      {lines.length === 0 ? (
        <EmptyState heading={words.none}>
          <p>{words.noneHelp}</p>
        </EmptyState>
      ) : (
        <FiguresTable
          stacks
          caption={`${words.caption}: ${words.states[state].toLocaleLowerCase('vi')}`}
          rows={lines}
          rowKey={(line) => line.code}
          columns={[
            {
              key: 'name',
              header: words.columns.name,
              rowHeader: true,
              cell: (line) => (
                <Link to={line.href} lang="vi">
                  {line.name}
                </Link>
              ),
            },
            { key: 'code', header: words.columns.code, cell: (line) => line.code },
            {
              key: 'state',
              header: words.columns.state,
              cell: (line) => <Mark tone={line.state === 'published' ? 'done' : 'plain'}>{words.marks[line.state]}</Mark>,
            },
            { key: 'findings', header: words.columns.findings, numeric: true, cell: (line) => numberText(line.findings, language) },
            ...(state === 'draft'
              ? [
                  {
                    key: 'missing',
                    header: words.columns.missing,
                    cell: (line: (typeof lines)[number]) =>
                      line.obstacles === null || line.obstacles.length === 0 ? words.nothingMissing : line.obstacles.join('; '),
                  },
                ]
              : []),
          ]}
        />
      )}
      <Pagination {...links} />
    </AdminPage>
  )
}

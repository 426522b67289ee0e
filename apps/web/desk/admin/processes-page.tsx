import { Form, Link } from 'react-router'
import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { ButtonLink } from '../../ui/button-link.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FiguresTable } from '../../ui/figures-table.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { adminOf, procedureReaders } from './admin-of.ts'
import { AdminPage } from './admin-page.tsx'
import { ADMIN } from './admin-path.ts'
import { adminTextsIn, useAdminTexts } from './admin-texts.ts'
import { hasWords, pageByKey, pageLinks, readListAsked } from './cursors.ts'
import { findingCounts } from './finding-counts.ts'
import { mayKeep } from './may-keep.ts'
import type { Route } from './+types/processes-page.ts'

const LINES = 50

export const meta: Route.MetaFunction = ({ matches }) => pageMeta(matches, (t) => adminTextsIn(t.common.language).processes.title)

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { app, official, texts } = adminOf(args, procedureReaders)
  const asked = readListAsked(new URL(args.request.url).searchParams, ['q'])
  const q = asked.kept['q'] ?? ''
  const found = (await app.processes.list()).filter((v) => hasWords(`${v.name} ${v.procedureCode ?? ''}`, q))
  // Versions of one process stay together, the newest last.
  const page = pageByKey(found, (v) => `${v.key} ${String(v.versionNumber).padStart(6, '0')}`, {
    after: asked.cursors.at(-1),
    limit: LINES,
  })
  const path = `${ADMIN}/quy-trinh`
  const lines = page.rows.map(({ id, name, procedureCode, versionNumber, status, illustrative, findings }) => ({
    ...{ id, name, procedureCode, versionNumber, status, illustrative },
    href: `${path}/${id}`,
    findings: findingCounts(findings, texts.processes),
  }))
  return { q, path, lines, links: pageLinks(path, asked, page.next), mayDraft: mayKeep(official) }
})

/** Every version of every process, with what stands in the way of approval. */
export default function ProcessesPage({ loaderData: { q, path, lines, links, mayDraft } }: Route.ComponentProps) {
  const { processes: words, drafts } = useAdminTexts()
  return (
    <AdminPage title={words.title} lead={words.illustrativeNote}>
      <div className="row-of-buttons">
        {mayDraft && (
          <ButtonLink to={`${path}/moi`} small>
            {drafts.newTitle}
          </ButtonLink>
        )}
        <ButtonLink to={`${path}/con-thieu`} tone="plain" small>
          {drafts.missing}
        </ButtonLink>
      </div>
      <search>
        <Form method="get" action={path} key={q}>
          <SearchField name="q" label={words.search} defaultValue={q} shortcut="/" />
        </Form>
      </search>
      {lines.length === 0 ? (
        <EmptyState heading={words.none}>
          <p>{words.noneHelp}</p>
        </EmptyState>
      ) : (
        <FiguresTable
          stacks
          caption={words.caption}
          rows={lines}
          rowKey={(line) => line.id}
          columns={[
            {
              key: 'name',
              header: words.columns.name,
              rowHeader: true,
              cell: (line) => (
                <>
                  <Link to={line.href} lang="vi">
                    {line.name}
                  </Link>{' '}
                  {line.illustrative && <Mark>{words.illustrative}</Mark>}
                </>
              ),
            },
            { key: 'procedure', header: words.columns.procedure, cell: (line) => line.procedureCode ?? '' },
            { key: 'version', header: words.columns.version, numeric: true, cell: (line) => line.versionNumber },
            {
              key: 'status',
              header: words.columns.status,
              cell: (line) => <Mark tone={line.status === 'APPROVED' ? 'done' : 'plain'}>{words.statuses[line.status]}</Mark>,
            },
            { key: 'findings', header: words.columns.findings, cell: (line) => line.findings },
          ]}
        />
      )}
      <Pagination {...links} />
    </AdminPage>
  )
}

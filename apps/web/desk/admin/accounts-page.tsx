import { Form, Link } from 'react-router'
import { dayText } from '../../format/day.ts'
import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FiguresTable } from '../../ui/figures-table.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { adminOf } from './admin-of.ts'
import { AdminPage } from './admin-page.tsx'
import { ADMIN } from './admin-path.ts'
import { adminTextsIn, useAdminTexts } from './admin-texts.ts'
import { pageLinks, readListAsked } from './cursors.ts'
import type { Route } from './+types/accounts-page.ts'

const LINES = 50

export const meta: Route.MetaFunction = ({ matches }) => pageMeta(matches, (t) => adminTextsIn(t.common.language).accounts.title)

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { app, official, now, texts } = adminOf(args)
  const asked = readListAsked(new URL(args.request.url).searchParams, ['q'])
  const [read, directory] = await Promise.all([
    app.accounts.listAccounts(official, { after: asked.cursors.at(-1) ?? '', limit: LINES + 1, search: asked.kept['q'] ?? '' }),
    app.organisation.current(),
  ])
  const shown = read.slice(0, LINES)
  const path = `${ADMIN}/tai-khoan`
  const lines = shown.map(({ id, login, status, isDemo, official: person, grants }) => ({
    ...{ id, login, status, isDemo, name: person.name, position: person.position },
    href: `${path}/${id}`,
    // Rights that have ended are on the account's own page.
    rights: grants
      .filter((grant) => grant.to === null || now < grant.to)
      .map((grant) => {
        const right = texts.accounts.right(
          texts.accounts.roles[grant.role],
          directory.findAgency(grant.agencyId)?.shortName ?? grant.agencyId,
        )
        return grant.from <= now ? right : texts.accounts.rightFrom(right, dayText(grant.from))
      }),
  }))
  const last = shown.at(-1)
  return { q: asked.kept['q'] ?? '', lines, links: pageLinks(path, asked, read.length > LINES && last !== undefined ? last.login : null) }
})

/** Officials who can sign in, and what each may do where. */
export default function AccountsPage({ loaderData: { q, lines, links } }: Route.ComponentProps) {
  const words = useAdminTexts().accounts
  return (
    <AdminPage title={words.title}>
      <search>
        <Form method="get">
          <SearchField name="q" label={words.search} defaultValue={q} hint={words.searchHint} />
        </Form>
      </search>
      {lines.length === 0 ? (
        <EmptyState heading={q === '' ? words.none : words.noneFound(q)}>
          <p>{q === '' ? words.noneHelp : words.noneFoundHelp}</p>
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
                  <Link to={line.href}>{line.name}</Link>
                  <div className="small muted">{line.position}</div>
                </>
              ),
            },
            {
              key: 'login',
              header: words.columns.login,
              cell: (line) => (
                <>
                  {line.login} {line.isDemo && <Mark>{words.demo}</Mark>}
                </>
              ),
            },
            {
              key: 'rights',
              header: words.columns.rights,
              cell: (line) => (line.rights.length === 0 ? words.noRights : line.rights.map((right) => <div key={right}>{right}</div>)),
            },
            {
              key: 'status',
              header: words.columns.status,
              cell: (line) => <Mark tone={line.status === 'ACTIVE' ? 'plain' : 'soon'}>{words.statuses[line.status]}</Mark>,
            },
          ]}
        />
      )}
      <Pagination {...links} />
    </AdminPage>
  )
}

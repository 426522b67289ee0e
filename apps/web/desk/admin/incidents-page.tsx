import { Link } from 'react-router'
import type { Instant } from '@motcua/terms'
import { momentForDesk } from '../../format/moment.ts'
import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { ButtonLink } from '../../ui/button-link.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FiguresTable } from '../../ui/figures-table.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { shortProcedure } from '../work/short-procedure.ts'
import { adminOf } from './admin-of.ts'
import { AdminPage } from './admin-page.tsx'
import { ADMIN } from './admin-path.ts'
import { adminTextsIn, useAdminTexts } from './admin-texts.ts'
import { pageLinks, readListAsked } from './cursors.ts'
import type { Route } from './+types/incidents-page.ts'

const LINES = 50

export const meta: Route.MetaFunction = ({ matches }) => pageMeta(matches, (t) => adminTextsIn(t.common.language).incidents.title)

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { app, official, language, administers } = adminOf(args)
  const search = new URL(args.request.url).searchParams
  const asked = readListAsked(search, [])
  const path = `${ADMIN}/su-co`
  const found = await app.dossiers.listIncidents(official, { limit: LINES, after: asked.cursors.at(-1) ?? null })
  const lines = found.lines.flatMap((dossier) =>
    dossier.incidents.map((incident) => ({
      key: `${dossier.id} ${incident.token}`,
      href: `${path}/${dossier.id}/${incident.token}`,
      code: dossier.code ?? '',
      procedure: shortProcedure(dossier.procedureName),
      process: dossier.processVersionId === null ? null : `${ADMIN}/quy-trinh/${dossier.processVersionId}`,
      agency: dossier.competentAgency,
      since: incident.since === null ? '' : momentForDesk(incident.since as Instant),
      what: incident[language],
    })),
  )
  return { administers, goneOn: search.get('xong'), lines, links: pageLinks(path, asked, found.next) }
})

/** Dossiers that their process cannot take further, each with what is wrong and what to do. */
export default function IncidentsPage({ loaderData: { administers, goneOn, lines, links } }: Route.ComponentProps) {
  const texts = useAdminTexts()
  const words = texts.incidents
  return (
    <AdminPage
      title={words.title}
      lead={words.lead}
      news={goneOn !== null && <Notice tone="done" live heading={goneOn === '' ? words.goneOn : words.goneOnFor(goneOn.slice(0, 40))} />}
    >
      {lines.length === 0 ? (
        <EmptyState heading={words.none}>
          <p>{words.noneHelp}</p>
        </EmptyState>
      ) : (
        <FiguresTable
          stacks
          caption={words.caption}
          rows={lines}
          rowKey={(line) => line.key}
          columns={[
            {
              key: 'dossier',
              header: words.columns.dossier,
              rowHeader: true,
              cell: (line) => (
                <>
                  {line.code}
                  <div className="small muted">{line.procedure}</div>
                </>
              ),
            },
            { key: 'agency', header: words.columns.agency, cell: (line) => line.agency },
            { key: 'since', header: words.columns.since, cell: (line) => line.since },
            {
              key: 'what',
              header: words.columns.what,
              cell: (line) => (
                <>
                  {line.what}
                  {line.process !== null && (
                    <div>
                      <Link to={line.process}>{words.openProcess}</Link>
                    </div>
                  )}
                </>
              ),
            },
            {
              key: 'retry',
              header: words.columns.act,
              cell: (line) =>
                administers && (
                  <ButtonLink to={line.href} tone="plain" small>
                    {words.retry}
                  </ButtonLink>
                ),
            },
          ]}
        />
      )}
      {!administers && <p>{texts.readOnly}</p>}
      <Pagination {...links} />
    </AdminPage>
  )
}

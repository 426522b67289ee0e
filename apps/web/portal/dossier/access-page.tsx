import { momentForCitizen } from '../../format/moment.ts'
import { numberText } from '../../format/number.ts'
import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { useLanguage, useTexts } from '../../texts/use-texts.ts'
import { FiguresTable } from '../../ui/figures-table.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { portalOf } from '../app.ts'
import { PublicFrame } from '../frame/public-frame.tsx'
import type { Route } from './+types/access-page.ts'
import { findOwnDossier } from './find-own-dossier.ts'
import { readersOf } from './readers-of.ts'

export const meta: Route.MetaFunction = ({ matches }) => pageMeta(matches, (t) => t.portal.dossier.access.heading)

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const portal = portalOf(args)
  const opened = await findOwnDossier(portal, args.params.id)
  const records = await portal.app.dossiers.listAccess(portal.viewer, opened.state.id)
  return {
    id: opened.state.id,
    code: opened.state.acceptance?.code ?? opened.lookupCode,
    records: readersOf(records, opened),
  }
})

/** Every reading by an official, newest first. */
export default function AccessPage({ loaderData: { id, code, records } }: Route.ComponentProps) {
  const t = useTexts()
  const language = useLanguage()
  const words = t.portal.dossier.access
  return (
    <PublicFrame
      crumbs={[
        { label: t.portal.frame.myDossiers, href: '/ho-so-cua-toi' },
        { label: code, href: `/ho-so/${id}` },
        { label: words.heading },
      ]}
    >
      <PageTitle lead={words.lead}>{words.heading}</PageTitle>
      {records.length === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <FiguresTable
          caption={words.caption(numberText(records.length, language))}
          rows={records}
          rowKey={(record) => record.key}
          columns={[
            { key: 'who', header: words.who, cell: (record) => record.name ?? words.otherOfficial },
            { key: 'purpose', header: words.what, cell: (record) => words.purposes[record.purpose] },
            { key: 'at', header: words.when, cell: (record) => momentForCitizen(record.at, language) },
          ]}
        />
      )}
    </PublicFrame>
  )
}

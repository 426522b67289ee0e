import { Link } from 'react-router'
import { dayText } from '../../format/day.ts'
import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FiguresTable } from '../../ui/figures-table.tsx'
import { adminOf } from './admin-of.ts'
import { AdminPage } from './admin-page.tsx'
import { ADMIN } from './admin-path.ts'
import { adminTextsIn, useAdminTexts } from './admin-texts.ts'
import { basisText, groupOf, scopeText, settingGroups, settingName } from './setting-view.ts'
import { ValueLines } from './value-lines.tsx'
import type { Route } from './+types/settings-page.ts'

export const meta: Route.MetaFunction = ({ matches }) => pageMeta(matches, (t) => adminTextsIn(t.common.language).settings.title)

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { app, texts, today } = adminOf(args)
  const [{ rows }, directory] = await Promise.all([app.configuration.current(), app.organisation.current()])
  const agencyName = (code: string): string => directory.findAgencyByCode(code)?.shortName ?? code
  const lines = rows.flatMap(({ key, scope, periods }) =>
    periods
      .filter((p) => p.validFrom <= today && (p.validTo === null || today < p.validTo))
      .map((p) => ({ ...p, key, scope: scopeText(scope, texts.settings, agencyName) })),
  )
  return { today, lines }
})

/** The rules of the province that hold today, each with its days and the text it rests on. */
export default function SettingsPage({ loaderData: { today, lines } }: Route.ComponentProps) {
  const words = useAdminTexts().settings
  const sections = settingGroups
    .map((group) => ({ heading: words.sections[group], rows: lines.filter((line) => groupOf(line.key) === group) }))
    .filter((section) => section.rows.length > 0)
  return (
    <AdminPage title={words.title}>
      {sections.length === 0 ? (
        <EmptyState heading={words.none}>
          <p>{words.noneHelp}</p>
        </EmptyState>
      ) : (
        <FiguresTable
          stacks
          caption={words.caption(dayText(today))}
          sections={sections}
          rowKey={(line) => `${line.key} ${line.scope}`}
          columns={[
            {
              key: 'name',
              header: words.columns.name,
              rowHeader: true,
              cell: (line) => <Link to={`${ADMIN}/cau-hinh/${line.key}`}>{settingName(line.key, words)}</Link>,
            },
            { key: 'value', header: words.columns.value, cell: (line) => <ValueLines value={line.value} /> },
            { key: 'scope', header: words.columns.scope, cell: (line) => line.scope },
            {
              key: 'period',
              header: words.columns.period,
              cell: (line) => words.period(dayText(line.validFrom), line.validTo === null ? null : dayText(line.validTo)),
            },
            { key: 'basis', header: words.columns.basis, cell: (line) => basisText(line.legalBasis, words) },
          ]}
        />
      )}
    </AdminPage>
  )
}

import { dayText } from '../../format/day.ts'
import { NotFound } from '#platform/http/faults.ts'
import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { ButtonLink } from '../../ui/button-link.tsx'
import { FiguresTable } from '../../ui/figures-table.tsx'
import { Notice } from '../../ui/notice.tsx'
import { adminOf, type AdminDesk } from './admin-of.ts'
import { AdminPage } from './admin-page.tsx'
import { ADMIN } from './admin-path.ts'
import { adminTextsIn, useAdminTexts } from './admin-texts.ts'
import { settingFields } from './setting-fields.ts'
import { basisText, scopeText, settingName } from './setting-view.ts'
import { ValueLines } from './value-lines.tsx'
import type { Route } from './+types/setting-page.ts'

export const meta: Route.MetaFunction = ({ matches, params }) =>
  pageMeta(matches, (t) => settingName(params.key, adminTextsIn(t.common.language).settings))

// Who changes settings is one of few; whoever is not found among so many is shown by the account.
const MOST_ACCOUNTS = 2000

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { app, official, texts, administers } = adminOf(args)
  const { rows } = await app.configuration.current()
  const own = rows.filter((row) => row.key === args.params.key)
  const key = own[0]?.key
  if (key === undefined) throw new NotFound('setting')
  const [directory, history, accounts] = await Promise.all([
    app.organisation.current(),
    app.configuration.history(key),
    app.accounts.listAccounts(official, { after: '', limit: MOST_ACCOUNTS }),
  ])
  const who = (changedBy: string) =>
    changedBy === 'catalogue' ? texts.settings.shippedBy : (accounts.find((one) => one.id === changedBy)?.official.name ?? changedBy)
  const scopeName = (scope: string) => scopeText(scope, texts.settings, (code) => directory.findAgencyByCode(code)?.shortName ?? code)
  return {
    key,
    changed: new URL(args.request.url).searchParams.has('da-doi'),
    changedBy: !administers ? ('none' as const) : hasForm(app.configuration.describe(), key) ? ('form' as const) : ('api' as const),
    periods: own.flatMap(({ scope, periods }) => periods.map((p) => ({ ...p, scope: scopeName(scope) }))),
    changes: history.toReversed().map(({ id, scope, after, legalBasis, changedBy, changedAt }) => ({
      id,
      scope: scopeName(scope),
      after,
      legalBasis,
      changedBy: who(changedBy),
      changedAt,
    })),
  }
})

/** Plain parts are set on a page; lists and alternatives over the API. */
function hasForm(described: ReturnType<AdminDesk['app']['configuration']['describe']>, key: string): boolean {
  const setting = described.find((one) => one.key === key)
  return setting !== undefined && settingFields(setting.shape) !== null
}

/** One setting through time, and who changed it. */
export default function SettingPage({ loaderData: { key, changed, changedBy, periods, changes } }: Route.ComponentProps) {
  const words = useAdminTexts().settings
  const periodText = (p: { validFrom: (typeof periods)[number]['validFrom']; validTo: (typeof periods)[number]['validTo'] }) =>
    words.period(dayText(p.validFrom), p.validTo === null ? null : dayText(p.validTo))
  return (
    <AdminPage
      above={[{ label: words.title, href: `${ADMIN}/cau-hinh` }]}
      title={settingName(key, words)}
      lead={`${words.key}: ${key}`}
      news={changed && <Notice tone="done" live heading={words.change.done} />}
    >
      <FiguresTable
        stacks
        caption={words.allPeriods}
        rows={periods}
        rowKey={(p) => `${p.scope} ${p.validFrom}`}
        columns={[
          { key: 'period', header: words.columns.period, cell: periodText },
          { key: 'value', header: words.columns.value, cell: (p) => <ValueLines value={p.value} /> },
          { key: 'scope', header: words.columns.scope, cell: (p) => p.scope },
          { key: 'basis', header: words.columns.basis, cell: (p) => basisText(p.legalBasis, words) },
          {
            key: 'approved',
            header: words.columns.approvedBy,
            cell: (p) => (p.approvedBy === 'catalogue' ? words.shippedBy : p.approvedBy),
          },
        ]}
      />
      {changedBy === 'form' && (
        <div className="row-of-buttons">
          <ButtonLink to={`${ADMIN}/cau-hinh/${key}/sua`} tone="plain">
            {words.change.link}
          </ButtonLink>
        </div>
      )}
      {changedBy === 'api' && <p className="muted">{words.change.overApi}</p>}
      <h2>{words.history}</h2>
      {changes.length === 0 ? (
        <p>{words.noHistory}</p>
      ) : (
        <FiguresTable
          stacks
          caption={words.history}
          rows={changes}
          rowKey={(change) => String(change.id)}
          columns={[
            { key: 'when', header: words.historyColumns.when, cell: (c) => `${dayText(c.changedAt)} ${c.changedAt.slice(11, 16)}` },
            { key: 'by', header: words.historyColumns.by, cell: (c) => c.changedBy },
            { key: 'scope', header: words.historyColumns.scope, cell: (c) => c.scope },
            {
              key: 'after',
              header: words.historyColumns.after,
              cell: (c) =>
                c.after === null || c.after.length === 0
                  ? words.removed
                  : c.after.map((p) => (
                      <div key={p.validFrom}>
                        {periodText(p)}
                        <ValueLines value={p.value} />
                      </div>
                    )),
            },
            { key: 'basis', header: words.historyColumns.basis, cell: (c) => basisText(c.legalBasis, words) },
          ]}
        />
      )}
    </AdminPage>
  )
}

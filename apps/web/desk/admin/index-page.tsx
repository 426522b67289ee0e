import { Link } from 'react-router'
import { holdsRole } from '@motcua/terms'
import { numberText } from '../../format/number.ts'
import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { Facts } from '../../ui/facts.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { adminOf, procedureReaders, readers, type AdminDesk } from './admin-of.ts'
import { ADMIN } from './admin-path.ts'
import { adminTextsIn, useAdminTexts, type AdminTexts } from './admin-texts.ts'
import type { Route } from './+types/index-page.ts'

const COUNTED_AT_MOST = 1000

export const meta: Route.MetaFunction = ({ matches }) => pageMeta(matches, (t) => adminTextsIn(t.common.language).title)

/** Only the parts this official may read, each with its figure. */
export const loader = guarded(async (args: Route.LoaderArgs) => {
  const desk = adminOf(args, procedureReaders)
  const readsAll = readers.some((role) => holdsRole(desk.official, role))
  const part = (name: Part, slug: string, count: string | null) => ({ part: name, href: `${ADMIN}/${slug}`, count })
  if (!readsAll) return { parts: [part('procedures', 'thu-tuc', await countProcedures(desk))] }
  const [procedures, processes, incidents, settings, accounts] = await Promise.all([
    countProcedures(desk),
    countProcesses(desk),
    countIncidents(desk),
    countSettings(desk),
    countAccounts(desk),
  ])
  return {
    parts: [
      part('procedures', 'thu-tuc', procedures),
      part('processes', 'quy-trinh', processes),
      part('incidents', 'su-co', incidents),
      part('settings', 'cau-hinh', settings),
      part('accounts', 'tai-khoan', accounts),
      ...(desk.app.clock.training ? [part('clock', 'dong-ho', null)] : []),
    ],
  }
})

type Part = keyof AdminTexts['parts']

async function countProcedures({ app, official, texts, language }: AdminDesk): Promise<string> {
  const [found, drafts] = await Promise.all([
    app.procedures.search({ q: '', facets: {}, page: { limit: 1 } }),
    app.procedures.listDrafts(official),
  ])
  return texts.counts.procedures(numberText(found.total, language), numberText(drafts.length, language))
}

async function countProcesses({ app, texts, language }: AdminDesk): Promise<string> {
  const all = await app.processes.list()
  const withErrors = all.filter((version) => version.findings.some((f) => f.severity === 'error')).length
  return texts.counts.processes(numberText(all.length, language), numberText(withErrors, language))
}

async function countIncidents({ app, official, texts, language }: AdminDesk): Promise<string> {
  const { lines, next } = await app.dossiers.listIncidents(official, { limit: 100, after: null })
  return (next === null ? texts.counts.incidents : texts.counts.incidentsMany)(numberText(lines.length, language))
}

async function countSettings({ app, texts, language }: AdminDesk): Promise<string> {
  const { rows } = await app.configuration.current()
  return texts.counts.settings(numberText(new Set(rows.map((row) => row.key)).size, language))
}

async function countAccounts({ app, official, texts, language }: AdminDesk): Promise<string> {
  const some = await app.accounts.listAccounts(official, { after: '', limit: COUNTED_AT_MOST + 1 })
  return some.length > COUNTED_AT_MOST
    ? texts.counts.accountsMany(numberText(COUNTED_AT_MOST, language))
    : texts.counts.accounts(numberText(some.length, language))
}

export default function IndexPage({ loaderData: { parts } }: Route.ComponentProps) {
  const words = useAdminTexts()
  return (
    <div className="desk-page">
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <Facts
        layout="rows"
        items={parts.map(({ part, href, count }) => ({
          label: words.parts[part],
          value: (
            <div>
              <Link to={href}>{count ?? words.parts[part]}</Link>
              <br />
              <span className="small muted">{words.partsAbout[part]}</span>
            </div>
          ),
        }))}
      />
    </div>
  )
}

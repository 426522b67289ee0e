import { Link } from 'react-router'
import type { StepRow } from '@motcua/process-engine'
import { NotFound } from '#platform/http/faults.ts'
import { dayText } from '../../format/day.ts'
import { numberText } from '../../format/number.ts'
import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { useLanguage } from '../../texts/use-texts.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Facts } from '../../ui/facts.tsx'
import { FiguresTable } from '../../ui/figures-table.tsx'
import { Mark } from '../../ui/mark.tsx'
import { adminOf } from './admin-of.ts'
import { AdminPage } from './admin-page.tsx'
import { ADMIN } from './admin-path.ts'
import { adminTextsIn, useAdminTexts } from './admin-texts.ts'
import type { Route } from './+types/process-page.ts'

export const meta: Route.MetaFunction = ({ matches, loaderData }) =>
  pageMeta(matches, (t) => loaderData?.name ?? adminTextsIn(t.common.language).processes.title)

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { app, texts } = adminOf(args)
  const listed = (await app.processes.list()).find((version) => version.id === args.params.id)
  if (listed === undefined) throw new NotFound('process version')
  const [{ table }, directory] = await Promise.all([app.processes.get(listed.id), app.organisation.current()])
  const unitName = (unit: string): string => texts.processes.units[unit] ?? directory.findAgencyByCode(unit)?.shortName ?? unit
  const { name, procedureCode, versionNumber, status, illustrative, findings, decision, effectiveFrom, source } = listed
  return {
    ...{ name, procedureCode, versionNumber, status, illustrative, findings, decision, effectiveFrom, source },
    rows: table === null ? null : table.rows.map((row) => ({ ...row, unitName: row.unit === null ? null : unitName(row.unit) })),
  }
})

/** One version of a process: its steps as officials write them, and what must be looked at before approval (R-055). */
export default function ProcessPage({ loaderData: version }: Route.ComponentProps) {
  const texts = useAdminTexts()
  const words = texts.processes
  const language = useLanguage()
  const { decision, rows, findings } = version
  const stated = (rows ?? []).reduce((sum, row) => sum + (row.hours ?? 0), 0)
  const orNot = (text: string | null) => text ?? texts.notStated
  return (
    <AdminPage
      above={[{ label: words.title, href: `${ADMIN}/quy-trinh` }]}
      title={version.name}
      lead={`${texts.procedures.version(version.versionNumber)}, ${words.statuses[version.status]}${version.illustrative ? `, ${words.illustrative}` : ''}`}
    >
      <Facts
        layout="rows"
        items={[
          {
            label: words.facts.procedure,
            value:
              version.procedureCode === null ? (
                texts.notStated
              ) : (
                <Link to={`${ADMIN}/thu-tuc/${encodeURIComponent(version.procedureCode)}`}>{version.procedureCode}</Link>
              ),
          },
          {
            label: words.facts.decision,
            value: orNot(decision && words.facts.decisionText(decision.number, dayText(decision.date), decision.signer)),
          },
          { label: words.facts.from, value: orNot(version.effectiveFrom && dayText(version.effectiveFrom)) },
          { label: words.facts.source, value: orNot(version.source) },
          { label: words.facts.hours, value: words.facts.hoursText(numberText(stated, language, 2)) },
        ]}
      />
      {rows === null || rows.length === 0 ? (
        <EmptyState heading={words.noTable}>
          <p>{words.noTableHelp}</p>
        </EmptyState>
      ) : (
        <FiguresTable
          stacks
          caption={words.stepsCaption(version.name)}
          rows={rows}
          rowKey={(row) => String(row.order)}
          columns={[
            { key: 'order', header: words.stepColumns.order, numeric: true, cell: (row) => row.order },
            {
              key: 'name',
              header: words.stepColumns.name,
              rowHeader: true,
              cell: (row) => (
                <>
                  <span lang="vi">{row.name}</span> {row.kind !== null && <span className="small muted">({words.kinds[row.kind]})</span>}
                </>
              ),
            },
            { key: 'unit', header: words.stepColumns.unit, cell: (row) => row.unitName ?? texts.notStated },
            {
              key: 'role',
              header: words.stepColumns.role,
              cell: (row) => (row.role === null ? (row.actor ?? texts.notStated) : texts.accounts.roles[row.role]),
            },
            {
              key: 'hours',
              header: words.stepColumns.hours,
              numeric: true,
              cell: (row) => (row.hours === null ? texts.notStated : numberText(row.hours, language, 2)),
            },
            { key: 'product', header: words.stepColumns.product, cell: (row) => row.product ?? texts.notStated },
            { key: 'next', header: words.stepColumns.next, cell: (row) => nextText(row, words) },
          ]}
        />
      )}
      <h2>{words.findings(findings.length)}</h2>
      {findings.length === 0 ? (
        <p>{words.noFindings}</p>
      ) : (
        <ul>
          {findings.map((finding) => (
            <li key={`${finding.code} ${finding.at} ${finding.message}`}>
              <Mark tone={finding.severity === 'info' ? 'plain' : 'soon'}>{words.severities[finding.severity]}</Mark>{' '}
              <span lang="vi">{finding.message}</span>
            </li>
          ))}
        </ul>
      )}
    </AdminPage>
  )
}

function nextText(row: StepRow, words: ReturnType<typeof useAdminTexts>['processes']): string {
  return [
    ...(row.outcomes ?? []).map((outcome) => words.outcome(outcome.name, outcome.goesTo)),
    ...(row.sendsBackTo === undefined ? [] : [words.sendsBackTo(row.sendsBackTo)]),
    ...(row.parallelGroup === undefined ? [] : [words.parallel(row.parallelGroup)]),
  ].join('; ')
}

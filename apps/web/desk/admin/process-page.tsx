import { Form, Link } from 'react-router'
import type { StepRow } from '@motcua/process-engine'
import { dayText } from '../../format/day.ts'
import { momentForDesk } from '../../format/moment.ts'
import { numberText } from '../../format/number.ts'
import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { useLanguage } from '../../texts/use-texts.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Facts } from '../../ui/facts.tsx'
import { FiguresTable } from '../../ui/figures-table.tsx'
import { Notice } from '../../ui/notice.tsx'
import { adminOf, procedureReaders } from './admin-of.ts'
import { AdminPage } from './admin-page.tsx'
import { ADMIN } from './admin-path.ts'
import { adminTextsIn, useAdminTexts } from './admin-texts.ts'
import { mayKeep } from './may-keep.ts'
import styles from './process.css?url'
import { ProcessDiagram } from './process-diagram.tsx'
import { ProcessFindings } from './process-findings.tsx'
import { versionIdOf } from './process-table.ts'
import type { Route } from './+types/process-page.ts'

export const meta: Route.MetaFunction = ({ matches, loaderData }) =>
  pageMeta(matches, (t) => loaderData?.name ?? adminTextsIn(t.common.language).processes.title)

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: styles }]

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { app, official, texts } = adminOf(args, procedureReaders)
  const id = versionIdOf(args.params.id)
  const [{ version, findings, hours, changes }, view, directory] = await Promise.all([
    app.processDrafting.open(official, id),
    app.processDrafting.draw(official, id),
    app.organisation.current(),
  ])
  const unitName = (unit: string): string => texts.processes.units[unit] ?? directory.findAgencyByCode(unit)?.shortName ?? unit
  const { table, name, procedureCode, versionNumber, status, illustrative, decision, effectiveFrom, source } = version
  return {
    ...{ id, hours, changes, view: view ?? null, mayKeep: mayKeep(official), hasDrawing: version.bpmn !== null },
    justApproved: status === 'APPROVED' && new URL(args.request.url).searchParams.has('phe-duyet'),
    ...{ name, procedureCode, versionNumber, status, illustrative, findings, decision, effectiveFrom, source },
    rows: table === null ? null : table.rows.map((row) => ({ ...row, unitName: row.unit === null ? null : unitName(row.unit) })),
  }
})

/** One version of a process: its steps as officials write them, and what must be looked at before approval (R-055). */
export default function ProcessPage({ loaderData: version }: Route.ComponentProps) {
  const texts = useAdminTexts()
  const words = texts.processes
  const language = useLanguage()
  const drafts = texts.drafts
  const { decision, rows, findings, hours } = version
  const path = `${ADMIN}/quy-trinh/${version.id}`
  const orNot = (text: string | null) => text ?? texts.notStated
  return (
    <AdminPage
      above={[{ label: words.title, href: `${ADMIN}/quy-trinh` }]}
      title={version.name}
      lead={`${texts.procedures.version(version.versionNumber)}, ${words.statuses[version.status]}${version.illustrative ? `, ${words.illustrative}` : ''}`}
      news={
        version.justApproved &&
        version.effectiveFrom !== null && <Notice tone="done" live heading={drafts.approved(dayText(version.effectiveFrom))} />
      }
    >
      <Form method="post" action={`${ADMIN}/quy-trinh/moi`} className="row-of-buttons">
        {version.mayKeep && version.status === 'DRAFT' && (
          <>
            <ButtonLink to={`${path}/sua`} small>
              {drafts.edit}
            </ButtonLink>
            <ButtonLink to={`${path}/phe-duyet`} tone="plain" small>
              {drafts.approve}
            </ButtonLink>
          </>
        )}
        {version.mayKeep && version.status !== 'DRAFT' && (
          <>
            <input type="hidden" name="from" value={version.id} />
            <Button small>{drafts.newVersion}</Button>
          </>
        )}
        {version.hasDrawing && (
          <ButtonLink to={`${path}/tep.bpmn`} tone="plain" small reloadDocument>
            {drafts.download}
          </ButtonLink>
        )}
      </Form>
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
          {
            label: words.facts.hours,
            value:
              hours.longest === null
                ? drafts.hoursUnknown
                : drafts.hoursLine(
                    numberText(hours.longest, language, 2),
                    hours.limit === null ? null : numberText(hours.limit, language, 2),
                  ),
          },
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
      {version.view !== null && (
        <>
          <h2>{drafts.drawing}</h2>
          <ProcessDiagram view={version.view} label={drafts.drawingLabel(version.name)} />
        </>
      )}
      <h2>{words.findings(findings.length)}</h2>
      {findings.length === 0 ? <p>{words.noFindings}</p> : <ProcessFindings findings={findings} />}
      {version.changes.length > 0 && (
        <>
          <h2>{drafts.history}</h2>
          <ul>
            {version.changes.map((change) => (
              <li key={`${change.at} ${change.kind}`}>{drafts.historyLine(momentForDesk(change.at), drafts.historyKinds[change.kind])}</li>
            ))}
          </ul>
        </>
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

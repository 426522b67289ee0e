import { holdsRole } from '@motcua/terms'
import { dayText } from '../../format/day.ts'
import { momentForDesk } from '../../format/moment.ts'
import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { ButtonLink } from '../../ui/button-link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { adminOf, procedureReaders } from './admin-of.ts'
import { AdminPage } from './admin-page.tsx'
import { ADMIN } from './admin-path.ts'
import { adminTextsIn, useAdminTexts, type AdminTexts } from './admin-texts.ts'
import type { Route } from './+types/procedure-page.ts'

export const meta: Route.MetaFunction = ({ matches, loaderData }) =>
  pageMeta(matches, (t) => loaderData?.name ?? adminTextsIn(t.common.language).procedures.title)

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { app, official, today } = adminOf(args, procedureReaders)
  const { code } = args.params
  const versions = await app.procedures.listVersions(official, code)
  const periods = versions.flatMap((version) => version.publications)
  const may = holdsRole(official, 'ADMINISTRATOR') || holdsRole(official, 'PROCEDURE_CONTROL_OFFICER')
  const inForce = (p: (typeof periods)[number]) => p.effectiveTo === null || (p.effectiveTo > today && p.effectiveTo !== p.effectiveFrom)
  const search = new URL(args.request.url).searchParams
  return {
    code,
    path: `${ADMIN}/thu-tuc/${encodeURIComponent(code)}`,
    name: versions[0]?.name ?? code,
    versions,
    mayPublish: may,
    mayWithdraw: may && periods.some(inForce),
    done: { published: search.get('cong-bo'), withdrawn: search.get('ket-thuc') },
  }
})

/** One procedure with everything that was ever stored of it, newest first. */
export default function ProcedurePage({ loaderData }: Route.ComponentProps) {
  const texts = useAdminTexts()
  const words = texts.procedures
  const { code, path, name, versions, mayPublish, mayWithdraw } = loaderData
  return (
    <AdminPage
      above={[{ label: words.title, href: `${ADMIN}/thu-tuc` }]}
      title={name}
      lead={code}
      news={<DoneNotice done={loaderData.done} versions={versions} words={words} />}
    >
      {mayWithdraw && (
        <div className="row-of-buttons">
          <ButtonLink to={`${path}/ket-thuc`} tone="plain" small>
            {words.withdraw}
          </ButtonLink>
        </div>
      )}
      {versions.map((version) => (
        <section key={version.id}>
          <h2>{words.version(version.versionNumber)}</h2>
          <p className="small muted">
            {words.imported(momentForDesk(version.importedAt), version.importedBy)}
            {version.outcome === 'mended' && ` ${words.mended}`}
          </p>
          <h3>{words.periods}</h3>
          <Periods version={version} words={words} />
          {version.obstacles.length > 0 && (
            <Notice heading={words.obstacles} level={3}>
              <ul lang="vi">
                {version.obstacles.map((obstacle) => (
                  <li key={obstacle.code}>{obstacle.message}</li>
                ))}
              </ul>
              <p>{words.obstaclesHelp}</p>
            </Notice>
          )}
          {mayPublish && version.obstacles.length === 0 && (
            <div className="row-of-buttons">
              <ButtonLink to={`${path}/cong-bo/${version.versionNumber}`} tone="plain" small>
                {words.publish}
              </ButtonLink>
            </div>
          )}
          <Findings findings={version.findings} words={words} />
        </section>
      ))}
    </AdminPage>
  )
}

type Words = AdminTexts['procedures']
type Version = Route.ComponentProps['loaderData']['versions'][number]

function DoneNotice({
  done,
  versions,
  words,
}: {
  done: Route.ComponentProps['loaderData']['done']
  versions: readonly Version[]
  words: Words
}) {
  const periods = versions.flatMap((version) => version.publications.map((p) => ({ ...p, versionNumber: version.versionNumber })))
  // What the address says is shown only where it is so.
  const published = periods.find((p) => String(p.versionNumber) === done.published)
  const withdrawn = periods.find((p) => p.effectiveTo !== null && p.effectiveTo === done.withdrawn)
  if (published !== undefined)
    return <Notice tone="done" live heading={words.published(published.versionNumber, dayText(published.effectiveFrom))} />
  return withdrawn?.effectiveTo ? <Notice tone="done" live heading={words.withdrawn(dayText(withdrawn.effectiveTo))} /> : null
}

function Periods({ version, words }: { version: Version; words: Words }) {
  if (version.publications.length === 0) return <p>{words.neverInForce}</p>
  return (
    <ul>
      {version.publications.map(({ effectiveFrom, effectiveTo, decision, interimBasis }) => (
        <li key={`${effectiveFrom} ${effectiveTo}`}>
          {effectiveTo === effectiveFrom
            ? words.takenBack(dayText(effectiveFrom))
            : words.period(dayText(effectiveFrom), effectiveTo === null ? null : dayText(effectiveTo))}
          {decision !== null &&
            `. ${words.decision(decision.number, decision.date === null ? null : dayText(decision.date), decision.agency)}`}
          {interimBasis !== null && `. ${words.interimBasis(interimBasis)}`}
        </li>
      ))}
    </ul>
  )
}

function Findings({ findings, words }: { findings: Version['findings']; words: Words }) {
  if (findings.length === 0) return <p>{words.noFindings}</p>
  return (
    <details>
      <summary>{words.findings(findings.length)}</summary>
      <ul lang="vi">
        {findings.map((finding) => (
          <li key={`${finding.code} ${finding.path} ${finding.message}`}>
            {finding.message} {finding.path !== '' && <span className="small muted">{words.where(finding.path)}</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}

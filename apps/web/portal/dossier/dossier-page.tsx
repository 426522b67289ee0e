import { Link } from 'react-router'
import { dayText } from '../../format/day.ts'
import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { ButtonLink } from '../../ui/button-link.tsx'
import { Columns } from '../../ui/columns.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { portalOf } from '../app.ts'
import { PublicFrame } from '../frame/public-frame.tsx'
import { Vietnamese } from '../frame/vietnamese.tsx'
import { DossierPromise } from '../progress/dossier-promise.tsx'
import { DossierRoad } from '../progress/dossier-road.tsx'
import type { RoadView } from '../progress/road-view.ts'
import type { Route } from './+types/dossier-page.ts'
import { DossierSide } from './dossier-side.tsx'
import { findOwnDossier } from './find-own-dossier.ts'
import { HandedInPapers } from './handed-in-papers.tsx'
import { ownDossierView, type OwnDossierView } from './own-dossier-view.ts'

const outcomes = ['da-sua', 'da-bo-sua', 'da-bo-sung', 'da-rut'] as const

export const meta: Route.MetaFunction = ({ matches, loaderData }) =>
  pageMeta(matches, (t) =>
    loaderData === undefined
      ? t.portal.frame.myDossiers
      : `${loaderData.view.procedure.name}, ${loaderData.view.code ?? loaderData.view.lookupCode}`,
  )

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const portal = portalOf(args)
  const asked = new URL(args.request.url).searchParams.get('xong')
  const opened = await findOwnDossier(portal, args.params.id)
  return { view: await ownDossierView(opened, portal), done: outcomes.find((o) => o === asked) ?? null }
})

/** The owner's page: the promised hour and why, where it is, what one must do now. */
export default function DossierPage({ loaderData: { view, done } }: Route.ComponentProps) {
  const t = useTexts()
  const words = t.portal.dossier
  return (
    <PublicFrame crumbs={[{ label: t.portal.frame.myDossiers, href: '/ho-so-cua-toi' }, { label: view.code ?? view.lookupCode }]}>
      {done !== null && (
        <Notice tone="done" heading={words.done[done].heading} live>
          <p>{done === 'da-bo-sung' && view.code === null ? words.doneBeforeAcceptance : words.done[done].text}</p>
        </Notice>
      )}
      <Columns side={<DossierSide view={view} />} sideLabel={words.side}>
        <PageTitle lead={words.filedBy(view.applicantName, dayText(view.submittedAt))}>
          <Vietnamese>{view.procedure.name}</Vietnamese>
        </PageTitle>
        <DossierPromise
          standing={view.standing}
          resultChannel={view.resultChannel}
          dueAt={view.dueAt}
          ledger={view.ledger}
          provisional={view.provisional}
          ledgerOpen
        />
        {view.supplement !== null && <Asked view={view} supplement={view.supplement} />}
        {view.result !== null && <Result view={view} />}
        <h2>{t.portal.progress.road.heading}</h2>
        <DossierRoad stops={view.road} renderPaper={(stop) => <PaperLink view={view} stop={stop} />} />
        <HandedInPapers view={view} />
      </Columns>
    </PublicFrame>
  )
}

/** What is missing or wrong, word for word as the official wrote it. */
function Asked({ view, supplement }: { view: OwnDossierView; supplement: NonNullable<OwnDossierView['supplement']> }) {
  const words = useTexts().portal.dossier
  return (
    <section aria-labelledby="can-bo-sung">
      <h2 id="can-bo-sung">{words.asked(supplement.items.length)}</h2>
      <ol className="asked">
        {supplement.items.map((item) => (
          <li key={item.id}>
            <b>
              <Vietnamese>{item.name}</Vietnamese>
            </b>
            <div>
              <Vietnamese>{item.wrong}</Vietnamese>
            </div>
            <div className="muted">
              {words.fix}: <Vietnamese>{item.fix}</Vietnamese>
            </div>
          </li>
        ))}
      </ol>
      {view.maySupplement && <ButtonLink to={`/ho-so/${view.id}/bo-sung`}>{words.todo.supplement}</ButtonLink>}
    </section>
  )
}

function Result({ view }: { view: OwnDossierView }) {
  const words = useTexts().portal.dossier
  const { result } = view
  if (result === null) return null
  return (
    <section aria-labelledby="ket-qua">
      <h2 id="ket-qua">{words.result.heading}</h2>
      <p>
        <b>
          <Vietnamese>{result.title}</Vietnamese>
        </b>
        {result.number !== null && ` · ${words.result.number(result.number)}`}
        {!result.granted && (
          <>
            <br />
            {words.result.notGranted} <Vietnamese>{result.reason}</Vietnamese>
          </>
        )}
      </p>
      <ul className="files">
        {result.files.map((file) => (
          <li key={file.hash}>
            <Link to={`/ho-so/${view.id}/tep/${file.hash}`} reloadDocument>
              {file.name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

const issuedBy = { DossierAccepted: 'RECEIPT', SupplementRequested: 'SUPPLEMENT_REQUEST', DossierRefused: 'REFUSAL_NOTICE' } as const

function PaperLink({ view, stop }: { view: OwnDossierView; stop: RoadView }) {
  const words = useTexts().portal.dossier
  const form = (issuedBy as Readonly<Record<string, string>>)[stop.kind]
  const paper = view.papers.find(
    (p) => p.form === form && (form !== 'SUPPLEMENT_REQUEST' || p.number === null || stop.note?.includes(p.number) !== false),
  )
  if (paper === undefined) return null
  return (
    <div>
      <Link to={`/ho-so/${view.id}/giay/${paper.id}`} reloadDocument>
        {words.papers[paper.form]}
      </Link>
    </div>
  )
}

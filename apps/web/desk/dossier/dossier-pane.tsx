import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { fileSizeText } from '../../format/file-size.ts'
import { useLanguage, useTexts } from '../../texts/use-texts.ts'
import { Facts, type Fact } from '../../ui/facts.tsx'
import { Halves } from '../../ui/halves.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { DueLedgerLines } from '../../ui/promise-box.tsx'
import { Road } from '../../ui/road.tsx'
import { StepClock } from '../../ui/step-clock.tsx'
import { PaneFolds } from './pane-folds.tsx'
import type { Pane } from './to-pane.ts'

type DossierPaneProps = {
  pane: Pane
  /** The form of the act that was chosen, under the clock. */
  form: ReactNode
  /** The papers, with boxes to check them where that may be done. */
  papers: ReactNode
}

/** One dossier: whose it is, how its time stands, its papers and its road, and everything else folded away below. */
export function DossierPane({ pane, form, papers }: DossierPaneProps) {
  const words = useTexts().desk.dossier
  return (
    <>
      <PageTitle
        above={`${pane.code ?? words.noCode(pane.lookupCode)} · ${pane.channel} · ${pane.status}`}
        lead={pane.procedure.short === pane.procedure.name ? undefined : pane.procedure.name}
      >
        {`${pane.applicant.fullName}, ${lowerFirst(pane.procedure.short)}`}
      </PageTitle>
      <StepClock {...pane.clock} progressLabel={words.clock.used} />
      {pane.dueRows.length > 0 && (
        <details className="why desk-why">
          <summary>{words.why}</summary>
          <DueLedgerLines lines={pane.dueRows} />
        </details>
      )}
      <PaneNotices pane={pane} />
      {form}
      <Halves>
        <section>
          <h2>{words.papersHeading(pane.documents.filter((document) => !document.aside).length)}</h2>
          {papers}
          {pane.result !== null && <ResultSection pane={pane} result={pane.result} />}
        </section>
        <section>
          <h2>{words.roadHeading}</h2>
          <Road
            stops={pane.road.map((stop) => ({
              ...stop,
              detail: (
                <>
                  {stop.detail}
                  {stop.note !== null && <div className="stop-note">{stop.note}</div>}
                </>
              ),
            }))}
          />
          <h2>{words.personHeading}</h2>
          <Facts layout="rows" items={personFacts(pane, words)} />
        </section>
      </Halves>
      <PaneFolds pane={pane} />
    </>
  )
}

function PaneNotices({ pane }: { pane: Pane }) {
  const words = useTexts().desk.dossier
  return (
    <>
      {pane.sentBack !== null && (
        <Notice tone="soon" heading={words.sentBackHeading} level={3}>
          <p>
            {pane.sentBack.comments} <span className="muted">({words.result.by(pane.sentBack.by, pane.sentBack.when)})</span>
          </p>
        </Notice>
      )}
      {pane.supplement !== null && (
        <Notice heading={words.supplementHeading(pane.supplement.number)} level={3}>
          <p>{words.supplementUntil(pane.supplement.until)}</p>
        </Notice>
      )}
      {pane.incidents > 0 && (
        <Notice tone="soon" heading={words.incidentHeading} level={3}>
          <p>{words.incidentText}</p>
        </Notice>
      )}
      {pane.newerVersion && <p className="desk-remark">{words.newerVersion}</p>}
      {pane.interim && <p className="desk-remark">{words.interim}</p>}
    </>
  )
}

function ResultSection({ pane, result }: { pane: Pane; result: NonNullable<Pane['result']> }) {
  const words = useTexts().desk.dossier
  const language = useLanguage()
  const items: Fact[] = [
    { label: words.result.title, value: result.title },
    { label: words.result.outcome, value: result.outcome },
    ...(result.reason === null ? [] : [{ label: words.result.reason, value: result.reason }]),
    ...(result.legalBasis === null ? [] : [{ label: words.result.legalBasis, value: result.legalBasis }]),
    ...(result.files.length === 0
      ? []
      : [
          {
            label: words.result.files,
            value: (
              <>
                {result.files.map((file) => (
                  <Link key={file.hash} to={fileHref(pane.id, file.hash)} reloadDocument>
                    {file.name} <span className="muted">{fileSizeText(file.size, language)}</span>
                  </Link>
                ))}
              </>
            ),
          },
        ]),
    { label: words.result.drafted, value: result.drafted },
    { label: words.result.approved, value: result.approved },
    { label: words.result.signed, value: result.signed },
    { label: words.result.numbered, value: result.numbered },
    ...(result.delivered === null
      ? []
      : [
          { label: words.result.delivered, value: result.delivered.how },
          { label: words.result.identity, value: result.delivered.identity },
        ]),
  ]
  return (
    <>
      <h2>{words.resultHeading}</h2>
      <Facts layout="rows" items={items} />
    </>
  )
}

function personFacts(pane: Pane, words: ReturnType<typeof useTexts>['desk']['dossier']): Fact[] {
  const { applicant, submitter, facts } = pane
  const isPerson = applicant.kind === 'PERSON'
  return [
    { label: isPerson ? words.person.name : words.person.organisation, value: applicant.fullName },
    { label: isPerson ? words.person.idNumber : words.person.taxCode, value: applicant.idNumber },
    { label: words.person.phone, value: applicant.phone },
    { label: words.person.address, value: applicant.address },
    ...(applicant.email === null ? [] : [{ label: words.person.email, value: applicant.email }]),
    ...(submitter === null
      ? []
      : [
          { label: words.person.submitter, value: `${submitter.fullName} · ${submitter.idNumber} · ${submitter.phone}` },
          { label: words.person.authorisation, value: submitter.authorisation },
        ]),
    ...(pane.caseName === null ? [] : [{ label: words.person.case, value: pane.caseName }]),
    { label: words.person.limit, value: facts.limit },
    { label: words.person.resultChannel, value: facts.resultChannel },
    { label: words.person.competent, value: facts.competent },
    { label: words.person.intakeUnit, value: facts.intakeUnit },
    { label: words.person.submittedAt, value: facts.submittedAt },
    ...(facts.setCount > 1 ? [{ label: words.person.sets, value: facts.setCount }] : []),
  ]
}

/** A file of the dossier, as a download. */
export const fileHref = (dossierId: string, hash: string): string => `/api/v1/dossiers/${dossierId}/files/${hash}`

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)

import { Link } from 'react-router'
import { numberText } from '../../format/number.ts'
import { useLanguage, useTexts } from '../../texts/use-texts.ts'
import { ButtonLink } from '../../ui/button-link.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Vietnamese } from '../frame/vietnamese.tsx'
import type { OwnDossierView } from './own-dossier-view.ts'

/** What I must do now, first; then the papers, and who has read the dossier. */
export function DossierSide({ view }: { view: OwnDossierView }) {
  const t = useTexts()
  const language = useLanguage()
  const words = t.portal.dossier
  const here = `/ho-so/${view.id}`
  const ended = ['REFUSED', 'WITHDRAWN', 'STOPPED'].includes(view.standing.kind)
  const collect = view.standing.kind === 'READY' && view.resultChannel === 'COUNTER'
  return (
    <>
      <h2>{words.todo.heading}</h2>
      {view.maySupplement && <p>{words.todo.supplementNow}</p>}
      {view.supplement !== null && !view.maySupplement && <p>{words.todo.supplementAtCenter(view.intakeUnit)}</p>}
      {collect && <p>{words.todo.collect(view.intakeUnit)}</p>}
      {view.supplement === null && !collect && !ended && <p>{words.todo.nothing}</p>}
      {ended && (
        <p>
          {view.standing.kind === 'REFUSED' && <>{words.todo.refused} </>}
          {words.todo.again} <Link to={`/thu-tuc/${encodeURIComponent(view.procedure.code)}`}>{words.todo.procedure}</Link>
        </p>
      )}
      {view.mayCorrect && (
        <ButtonLink to={`${here}/sua`} tone="plain" wide>
          {words.todo.correct}
        </ButtonLink>
      )}
      {view.mayWithdraw && (
        <ButtonLink to={`${here}/rut`} tone="plain" wide>
          {words.todo.withdraw}
        </ButtonLink>
      )}
      {view.papers.length > 0 && (
        <>
          <h3>{words.papersHeading}</h3>
          <ul className="files small">
            {view.papers.map((paper) => (
              <li key={paper.id}>
                <Link to={`${here}/giay/${paper.id}`} reloadDocument>
                  {words.papers[paper.form]}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{words.facts.heading}</h3>
      <Facts
        items={[
          ...(view.code === null ? [] : [{ label: words.facts.code, value: <span className="nowrap">{view.code}</span> }]),
          { label: words.facts.lookupCode, value: <span className="nowrap">{view.lookupCode}</span> },
          { label: words.facts.limit, value: <Vietnamese>{view.limitText}</Vietnamese> },
          { label: words.facts.intake, value: <Vietnamese>{view.intakeUnit}</Vietnamese> },
          { label: words.facts.competent, value: <Vietnamese>{view.competentAgency}</Vietnamese> },
        ]}
      />
      <h3>{words.access.heading}</h3>
      <p className="small">
        {view.accessCount === 0 ? (
          words.access.nobody
        ) : (
          <>
            {words.access.count(numberText(view.accessCount, language), numberText(view.readers, language))}{' '}
            <Link to={`${here}/luot-xem`}>{words.access.all}</Link>
          </>
        )}
      </p>
    </>
  )
}

import { Link } from 'react-router'
import { useTexts } from '../../texts/use-texts.ts'
import { Facts } from '../../ui/facts.tsx'
import { Vietnamese } from '../frame/vietnamese.tsx'
import type { CheckView } from './check-view.ts'

type CheckedAnswersProps = {
  view: CheckView
  /** The address where one task is changed. */
  change: (path: string) => string
  /** A filed dossier keeps its case and its agency: what is asked and who decides follow from them. */
  filed: boolean
}

/** Everything that will be sent, each with the way to change it. */
export function CheckedAnswers({ view, change, filed }: CheckedAnswersProps) {
  const t = useTexts()
  const words = t.portal.apply
  const unlessFiled = (path: string) => (filed ? {} : { changeHref: change(path) })
  return (
    <>
      <h2>{words.check.application}</h2>
      <Facts
        layout="rows"
        items={[
          { label: words.check.procedure, value: <Vietnamese>{view.procedure}</Vietnamese> },
          ...(view.caseName === undefined
            ? []
            : [{ label: words.tasks.case, value: <Vietnamese>{view.caseName}</Vietnamese>, ...unlessFiled('truong-hop') }]),
          {
            label: words.tasks.agency,
            value: view.agency === '' ? words.check.nothing : <Vietnamese>{view.agency}</Vietnamese>,
            ...unlessFiled('noi-giai-quyet'),
          },
          ...(view.intakeUnit === null ? [] : [{ label: words.check.intakeUnit, value: <Vietnamese>{view.intakeUnit}</Vietnamese> }]),
          { label: t.portal.procedures.page.time, value: <Vietnamese>{view.limit}</Vietnamese> },
          {
            label: t.portal.procedures.page.fee,
            value: view.fees.length === 0 ? t.portal.procedures.page.silent : <Vietnamese>{view.fees.join('. ')}</Vietnamese>,
          },
        ]}
      />
      <h2>{words.tasks.person}</h2>
      <Facts
        layout="rows"
        items={view.people.map(({ key, value }, index) => ({
          label: words.check.people[key],
          value,
          ...(index === 0 ? { changeHref: change(view.people.length > 0 ? 'chu-ho-so' : 'nguoi-nop') } : {}),
        }))}
      />
      {view.sections.map((section) => (
        <section key={section.key}>
          <h2>
            <Vietnamese>{section.title}</Vietnamese>
          </h2>
          {section.rows.length === 0 ? (
            <p>
              {words.check.nothing} · <Link to={change(`to-khai/${section.key}`)}>{t.common.change}</Link>
            </p>
          ) : (
            <Facts
              layout="rows"
              items={section.rows.map(({ label, value }, index) => ({
                label,
                value: <Vietnamese>{value}</Vietnamese>,
                ...(index === 0 ? { changeHref: change(`to-khai/${section.key}`) } : {}),
              }))}
            />
          )}
        </section>
      ))}
      <h2>{words.tasks.papers}</h2>
      {view.papers.length === 0 ? (
        <p>{words.check.noPapers}</p>
      ) : (
        <Facts
          layout="rows"
          items={view.papers.map(({ id: paperId, name, files }) => ({
            label: name,
            value: files.length === 0 ? words.check.nothing : files.join(', '),
            changeHref: change(`giay-to/${encodeURIComponent(paperId)}`),
          }))}
        />
      )}
      {view.otherPapers && (
        <p>
          <Link to={change('giay-to')}>{words.check.otherPapers}</Link>
        </p>
      )}
      <h2>{words.check.resultHeading}</h2>
      <Facts
        layout="rows"
        items={[
          {
            label: words.tasks.result,
            value: view.resultChannel === null ? words.check.nothing : words.result.channels[view.resultChannel].label,
            changeHref: change('nhan-ket-qua'),
          },
        ]}
      />
    </>
  )
}

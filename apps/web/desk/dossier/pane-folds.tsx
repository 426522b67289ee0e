import type { ReactNode } from 'react'
import { useTexts } from '../../texts/use-texts.ts'
import { ButtonLink } from '../../ui/button-link.tsx'
import { Facts } from '../../ui/facts.tsx'
import { FiguresTable } from '../../ui/figures-table.tsx'
import { Mark } from '../../ui/mark.tsx'
import type { Pane } from './to-pane.ts'

/** What is looked at now and then: the declaration, the control slip, issued papers, the record, who read it. */
export function PaneFolds({ pane }: { pane: Pane }) {
  const words = useTexts().desk.dossier
  return (
    <div className="folds">
      <Fold heading={words.answersHeading}>
        {pane.answers.length === 0 && <p>{words.noAnswers}</p>}
        {pane.answers.map((section) => (
          <section key={section.path}>
            <h3>{section.title}</h3>
            <Facts layout="rows" items={section.rows.map(({ label, value }) => ({ label, value }))} />
          </section>
        ))}
      </Fold>
      {(pane.slip.printable || pane.slip.exempt) && (
        <Fold heading={words.slipHeading(pane.slip.rows.length)}>
          {pane.slip.exempt ? <p>{words.slipExempt}</p> : <SlipTable pane={pane} />}
        </Fold>
      )}
      {pane.issued.length > 0 && (
        <Fold heading={words.issuedHeading(pane.issued.length)} open>
          <ul className="issued">
            {pane.issued.map((paper, index) => (
              <li key={paper.id}>
                <span>
                  <b>{paper.name}</b> <span className="muted">{`${paper.issued} · ${paper.printed}`}</span>
                </span>
                <ButtonLink
                  to={`/api/v1/dossiers/${pane.id}/papers/${paper.id}`}
                  reloadDocument
                  target="_blank"
                  tone="plain"
                  small
                  shortcut={index === pane.issued.length - 1 ? 'i' : undefined}
                >
                  {words.printPaper}
                </ButtonLink>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      <Fold heading={words.eventsHeading(pane.events.length)} open={pane.isAuditor}>
        <ol className="event-lines">
          {pane.events.map((event) => (
            <li key={event.seq}>
              <span className="muted">{event.when}</span>
              <span>
                <b>{event.who}</b> {event.what}
                {event.note !== null && event.note !== '' && <span className="stop-note">{event.note}</span>}
              </span>
            </li>
          ))}
        </ol>
        {pane.isAuditor && (
          <ButtonLink
            to={`/api/v1/dossiers/${pane.id}/events`}
            reloadDocument
            download={`nhat-ky-${pane.code ?? pane.lookupCode}.json`}
            tone="plain"
            small
          >
            {words.exportEvents}
          </ButtonLink>
        )}
      </Fold>
      {pane.isAuditor && (
        <Fold heading={words.readersHeading(pane.readers.length)}>
          {pane.readers.length === 0 && <p>{words.readersNone}</p>}
          <ol className="event-lines">
            {pane.readers.map((reader, index) => (
              <li key={index}>
                <span className="muted">{reader.when}</span>
                <span>
                  <b>{reader.who}</b> {reader.what}
                </span>
              </li>
            ))}
          </ol>
        </Fold>
      )}
    </div>
  )
}

function Fold({ heading, open = false, children }: { heading: string; open?: boolean; children: ReactNode }) {
  return (
    <details className="fold" open={open}>
      <summary>
        <h2>{heading}</h2>
      </summary>
      {children}
    </details>
  )
}

function SlipTable({ pane }: { pane: Pane }) {
  const words = useTexts().desk.dossier
  const party = ({ name, agency, when }: { name: string; agency: string; when: string }) => (
    <>
      {name === '' ? agency : name}
      <div className="muted">{when}</div>
    </>
  )
  return (
    <>
      <FiguresTable
        caption={words.slipCaption}
        rows={pane.slip.rows}
        rowKey={(row) => String(row.row)}
        columns={[
          { key: 'step', header: words.slipColumns.step, cell: (row) => row.step },
          { key: 'given', header: words.slipColumns.given, cell: (row) => party(row.given) },
          { key: 'received', header: words.slipColumns.received, cell: (row) => party(row.received) },
          { key: 'hours', header: words.slipColumns.hours, cell: (row) => row.hours, numeric: true },
          {
            key: 'result',
            header: words.slipColumns.result,
            cell: (row) => verdict(row.timeliness, words.timeliness),
          },
          { key: 'note', header: words.slipColumns.note, cell: (row) => row.note ?? '' },
        ]}
      />
      <ButtonLink to={`/api/v1/dossiers/${pane.id}/control-slip`} reloadDocument target="_blank" tone="plain" small shortcut="o">
        {words.printSlip}
      </ButtonLink>
    </>
  )
}

type Timeliness = Pane['slip']['rows'][number]['timeliness']

const verdict = (timeliness: Timeliness, words: Readonly<Record<NonNullable<Timeliness>, string>>) =>
  timeliness === null ? '' : <Mark tone={timeliness === 'LATE' ? 'late' : 'plain'}>{words[timeliness]}</Mark>

import { useTexts } from '../../texts/use-texts.ts'
import { Papers, type Paper } from '../../ui/papers.tsx'
import { Vietnamese } from '../frame/vietnamese.tsx'
import { countToBring, type PaperLine, type PaperView } from './paper-view.ts'
import type { ShownProcedure } from './procedure-page.tsx'

/** What to bring, in what kind, or why not; a choice among papers is one line. */
export function ProcedurePapers({ shown: { papers, paperNotes } }: { shown: ShownProcedure }) {
  const words = useTexts().portal.procedures.page
  const count = countToBring(papers)
  const nothingStated = papers.bring.length === 0 && papers.sometimes.length === 0
  return (
    <>
      <h2>{nothingStated ? words.papers : words.bring(count)}</h2>
      {nothingStated && <p className="muted">{words.silent}</p>}
      {papers.bring.length > 0 && <Papers items={papers.bring.map((line) => toPaper(line, words))} />}
      {papers.sometimes.length > 0 && (
        <>
          <h3>{words.sometimes}</h3>
          <Papers items={papers.sometimes.map((line) => toPaper(line, words))} after={count} />
        </>
      )}
      {paperNotes.length > 0 && (
        <details className="more">
          <summary>{words.paperNotes}</summary>
          <ul>
            {paperNotes.map((note) => (
              <li key={note}>
                <Vietnamese>{note}</Vietnamese>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="small muted">{words.neverMore}</p>
    </>
  )
}

type Words = ReturnType<typeof useTexts>['portal']['procedures']['page']

function toPaper({ id, oneOf }: PaperLine, words: Words): Paper {
  const [paper] = oneOf
  if (paper !== undefined && oneOf.length === 1)
    return {
      id,
      title: <Vietnamese>{paper.name}</Vietnamese>,
      note: <Notes paper={paper} />,
      ...(paper.state === 'BRING' ? { kind: paper.kind ?? undefined } : {}),
      ...(paper.state === 'FILL_IN' ? { kind: words.eform } : {}),
      ...(paper.state === 'HELD' ? { settled: true, mark: { tone: 'done' as const, text: words.notNeeded } } : {}),
    }
  const held = oneOf.find((p) => p.state === 'HELD')
  return {
    id,
    title: <span className="muted">{words.oneOf}</span>,
    settled: held !== undefined,
    ...(held === undefined ? {} : { mark: { tone: 'done' as const, text: words.notNeeded } }),
    note: (
      <ul className="one-of">
        {oneOf.map((p) => (
          <li key={p.id}>
            <Vietnamese>{p.name}</Vietnamese>
            {p.kind !== null && <span className="muted"> ({p.kind})</span>}
            <Notes paper={p} />
          </li>
        ))}
      </ul>
    ),
  }
}

function Notes({ paper }: { paper: PaperView }) {
  if (paper.notes.length === 0) return null
  return paper.notes.map((note) => (
    <div key={note} className="small muted">
      <Vietnamese>{note}</Vietnamese>
    </div>
  ))
}

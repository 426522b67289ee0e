import { Form, Link, useNavigation } from 'react-router'
import { fileSizeText } from '../../format/file-size.ts'
import { useLanguage, useTexts } from '../../texts/use-texts.ts'
import { Button } from '../../ui/button.tsx'
import { Papers, type Paper } from '../../ui/papers.tsx'
import { Radios } from '../../ui/radios.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { HiddenKey } from '../acts/hidden-key.tsx'
import { useActHref } from '../acts/use-act-href.ts'
import { fileHref } from './dossier-pane.tsx'
import type { PaneDocument } from './papers-view.ts'
import type { Pane } from './to-pane.ts'

/** The papers of a dossier; while it waits at the counter each has its boxes: right, wrong, and what is wrong. */
export function PaperChecks({ pane, commandId }: { pane: Pane; commandId: string }) {
  const words = useTexts().desk.dossier
  const href = useActHref()
  const busy = useNavigation().state === 'submitting'
  const checked = pane.documents.filter((document) => document.handedIn)
  const shown = pane.documents.filter((document) => !document.aside)
  if (!pane.checksPapers || checked.length === 0)
    return (
      <>
        <Papers items={shown.map((document) => toPaper(document, pane.id, null))} />
        <OtherPapers pane={pane} />
      </>
    )
  // Verdicts of somebody else replace the boxes, so that nobody saves over them unseen.
  const verdicts = checked.map((document) => `${document.id}=${document.verdict}`).join(' ')
  return (
    <Form method="post" action={href('kiem-tra')} preventScrollReset className="paper-checks" key={verdicts}>
      <HiddenKey commandId={commandId} seq={pane.seq} />
      <Papers items={shown.map((document) => toPaper(document, pane.id, words))} />
      <div className="row-of-buttons">
        <Button tone="plain" small shortcut="w" busy={busy}>
          {words.saveChecks}
        </Button>
        <Button tone="plain" small busy={busy} name="all" value="OK">
          {words.allRight}
        </Button>
      </div>
      <OtherPapers pane={pane} />
    </Form>
  )
}

/** Papers of the published list that this dossier does without, and why. */
function OtherPapers({ pane }: { pane: Pane }) {
  const words = useTexts().desk.dossier
  const others = pane.documents.filter((document) => document.aside)
  if (others.length === 0) return null
  return (
    <details className="other-papers">
      <summary>{words.otherPapers(others.length)}</summary>
      <Papers items={others.map((document) => ({ ...toPaper(document, pane.id, null), settled: true }))} />
    </details>
  )
}

type CheckWords = ReturnType<typeof useTexts>['desk']['dossier']

function toPaper(document: PaneDocument, dossierId: string, words: CheckWords | null): Paper {
  return {
    id: document.id,
    title: document.name,
    note: <PaperNote document={document} dossierId={dossierId} />,
    mark: document.mark,
    ...(words !== null && document.handedIn ? { control: <CheckBoxes document={document} words={words} /> } : {}),
  }
}

function PaperNote({ document, dossierId }: { document: PaneDocument; dossierId: string }) {
  const language = useLanguage()
  return (
    <>
      {document.note}
      {document.remark !== null && <div className="paper-remark">{document.remark}</div>}
      {document.files.map((file) => (
        <div key={file.hash}>
          <Link to={fileHref(dossierId, file.hash)} reloadDocument>
            {file.name}
          </Link>{' '}
          {fileSizeText(file.size, language)}
        </div>
      ))}
    </>
  )
}

function CheckBoxes({ document, words }: { document: PaneDocument; words: CheckWords }) {
  return (
    <div className="check">
      <input type="hidden" name="paper" value={document.id} />
      <Radios
        name={`verdict.${document.id}`}
        label={words.verdictOf(document.name)}
        inline
        defaultValue={document.verdict === 'OK' || document.verdict === 'WRONG' ? document.verdict : undefined}
        choices={[
          { value: 'OK', label: words.verdictChoices.OK },
          { value: 'WRONG', label: words.verdictChoices.WRONG },
        ]}
      />
      <TextField name={`note.${document.id}`} label={words.noteOf} defaultValue={document.remark ?? ''} maxLength={2000} />
    </div>
  )
}

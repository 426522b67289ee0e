import type { MouseEvent } from 'react'
import { useTexts } from '../../texts/use-texts.ts'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import type { FormState } from '../form/form-state.ts'
import { kindsText } from '../form/kinds-text.ts'
import { Button } from '../../ui/button.tsx'
import { TakenPaper } from '../form/taken-paper.tsx'
import type { IntakeForm as Known, IntakePaper } from './load-intake.ts'
import { neededPapers } from './needed-papers.ts'

/** The papers of this case, one box each: there or not, in which kind, how many, with a scan where there is one. */
export function IntakePapers({ papers, form, upload }: { papers: readonly IntakePaper[]; form: FormState; upload: Known['upload'] }) {
  const t = useTexts().desk
  const words = t.intake
  const kindsOf = (paper: IntakePaper): string => kindsText(paper.kinds, t.dossier)
  const needOf = (paper: IntakePaper): string => {
    if (paper.heldAlready) return words.paperHeld
    if (paper.group !== null) return words.paperOneOf(`${groupsOf(papers).indexOf(paper.group) + 1} · ${kindsOf(paper)}`)
    if (paper.requirement === 'REQUIRED') return words.paperNeeded(kindsOf(paper))
    return paper.requirement === 'CONDITIONAL' ? words.paperConditional(kindsOf(paper)) : words.paperOptional(kindsOf(paper))
  }
  const needed = neededPapers(papers)
  return (
    <>
      {needed.length > 1 && (
        <p>
          <Button tone="plain" small name="intent" value="all-papers" formNoValidate onClick={(event) => tick(event, needed)}>
            {words.allPapers(needed.length)}
          </Button>
        </p>
      )}
      <div className="reveal">
        <Checkboxes
          key={papers.map((paper) => paper.id).join(' ')}
          name="paper"
          label={words.papers}
          hint={words.papersHint}
          error={form.error('paper')}
          defaultValues={form.values('paper')}
          choices={papers.map((paper) => ({
            value: paper.id,
            label: paper.name,
            hint: needOf(paper),
            children: <TakenPaper id={paper.id} name={paper.name} kinds={paper.kinds} form={form} upload={upload} />,
          }))}
        />
      </div>
    </>
  )
}

/** Ticks them in place; where no script runs the button asks the server for the same. */
function tick(event: MouseEvent<HTMLButtonElement>, needed: readonly string[]): void {
  event.preventDefault()
  for (const box of event.currentTarget.form?.querySelectorAll<HTMLInputElement>('input[name="paper"]') ?? [])
    if (needed.includes(box.value)) box.checked = true
}

const groupsOf = (papers: readonly IntakePaper[]): string[] => [
  ...new Set(papers.flatMap((paper) => (paper.group === null ? [] : [paper.group]))),
]

import { useTexts } from '../../../texts/use-texts.ts'
import { Radios } from '../../../ui/radios.tsx'
import type { FieldsProps } from '../act-fields.tsx'
import { ResultFacts } from './result-facts.tsx'

/** The draft, and by what authority it is approved. */
export function ApproveFields({ pane, form }: FieldsProps) {
  const words = useTexts().desk.acts.approve
  const lines = ['', 'TM.', 'KT.', 'TL.', 'TUQ.'] as const
  return (
    <>
      <ResultFacts pane={pane} />
      <p className="muted">{words.then}</p>
      <Radios
        name="authorityLine"
        label={words.authority}
        inline
        error={form.error('authorityLine')}
        defaultValue={form.value('authorityLine')}
        choices={lines.map((value) => ({ value, label: words.lines[value] }))}
      />
    </>
  )
}

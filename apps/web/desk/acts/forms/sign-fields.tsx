import { useTexts } from '../../../texts/use-texts.ts'
import type { FieldsProps } from '../act-fields.tsx'
import { ResultFacts } from './result-facts.tsx'

/** What is about to be signed, and that there is no way back. */
export function SignFields({ pane }: FieldsProps) {
  const words = useTexts().desk.acts.sign
  return (
    <>
      <ResultFacts pane={pane} />
      <p className="muted">{words.text}</p>
    </>
  )
}

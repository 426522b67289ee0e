import { useTexts } from '../../../texts/use-texts.ts'
import { TextField } from '../../../ui/text-field.tsx'
import type { FieldsProps } from '../act-fields.tsx'
import { ResultFacts } from './result-facts.tsx'

/** The book in which the result gets the next number of the year. */
export function NumberFields({ pane, form }: FieldsProps) {
  const words = useTexts().desk.acts.number
  return (
    <>
      <ResultFacts pane={pane} />
      <TextField
        name="book"
        label={words.book}
        hint={words.bookHint}
        size="short"
        maxLength={20}
        autoComplete="on"
        defaultValue={form.value('book')}
        error={form.error('book')}
      />
    </>
  )
}

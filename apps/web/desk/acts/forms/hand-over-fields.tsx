import { useTexts } from '../../../texts/use-texts.ts'
import { Facts } from '../../../ui/facts.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { FieldsProps } from '../act-fields.tsx'

/** Where the dossier goes, and a word for whoever receives it. */
export function HandOverFields({ facts, form }: FieldsProps) {
  const words = useTexts().desk.acts
  return (
    <>
      {facts.next !== null && (
        <Facts
          layout="rows"
          items={[
            { label: words.handOver.next, value: facts.next.name },
            { label: words.handOver.receiver, value: words.handOver.anybody(facts.next.unit) },
          ]}
        />
      )}
      <p className="muted">{words.handOver.text}</p>
      <TextField name="note" label={words.note} optional maxLength={4000} defaultValue={form.value('note')} error={form.error('note')} />
    </>
  )
}

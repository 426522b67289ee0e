import { useTexts } from '../../../texts/use-texts.ts'
import { Facts } from '../../../ui/facts.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { FieldsProps } from '../act-fields.tsx'

/** Which step is urged and who is told; a word for them. */
export function UrgeFields({ facts: { urged }, form }: FieldsProps) {
  const words = useTexts().desk.acts.urge
  return (
    <>
      {urged !== null && (
        <Facts
          layout="rows"
          items={[
            { label: words.step, value: urged.step },
            { label: words.holder, value: urged.holder === '' ? urged.agency : `${urged.holder}, ${urged.agency}` },
            { label: words.since, value: urged.span === '' ? urged.since : words.overdue(urged.since, urged.span) },
            ...(urged.before > 0 ? [{ label: words.before, value: words.times(urged.before) }] : []),
          ]}
        />
      )}
      <p className="muted">{words.text}</p>
      <TextField name="note" label={words.note} optional maxLength={4000} defaultValue={form.value('note')} error={form.error('note')} />
    </>
  )
}

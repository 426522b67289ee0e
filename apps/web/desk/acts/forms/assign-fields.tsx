import { useTexts } from '../../../texts/use-texts.ts'
import { Radios } from '../../../ui/radios.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { FieldsProps } from '../act-fields.tsx'

/** Whom the step is given to: everybody with its role in its agency. */
export function AssignFields({ facts, form }: FieldsProps) {
  const words = useTexts().desk.acts
  if (facts.candidates.length === 0) return <p>{words.assign.nobody}</p>
  return (
    <>
      <Radios
        name="officialId"
        label={words.assign.whom}
        error={form.error('officialId')}
        defaultValue={form.value('officialId', facts.candidates.length === 1 ? facts.candidates[0]?.officialId : '') || undefined}
        choices={facts.candidates.map(({ officialId, fullName }) => ({ value: officialId, label: fullName }))}
      />
      <TextField name="note" label={words.note} optional maxLength={4000} defaultValue={form.value('note')} error={form.error('note')} />
    </>
  )
}

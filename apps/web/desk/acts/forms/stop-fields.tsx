import { useTexts } from '../../../texts/use-texts.ts'
import { Radios } from '../../../ui/radios.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import type { FieldsProps } from '../act-fields.tsx'
import { LegalBasisField } from './legal-basis-field.tsx'

/** Stops for a while, or for good with a notice and the papers given back. */
export function StopFields({ facts, form }: FieldsProps) {
  const t = useTexts().desk.acts
  const words = t.stop
  return (
    <>
      <Radios
        name="reasonCode"
        label={words.reasonCode}
        error={form.error('reasonCode')}
        defaultValue={form.value('reasonCode') || undefined}
        choices={facts.reasons.map(({ code, text }) => ({ value: code, label: text }))}
      />
      <TextArea
        name="reason"
        label={t.reason}
        hint={words.reasonHint}
        rows={2}
        maxLength={4000}
        defaultValue={form.value('reason')}
        error={form.error('reason')}
      />
      <LegalBasisField form={form} suggestions={facts.legalBases} />
      <Radios
        name="final"
        label={words.final}
        error={form.error('final')}
        defaultValue={form.value('final', 'no')}
        choices={[
          { value: 'no', label: words.pause },
          { value: 'yes', label: words.forGood },
        ]}
      />
      <TextArea
        name="papersReturned"
        label={words.papers}
        hint={words.papersHint}
        optional
        rows={2}
        defaultValue={form.value('papersReturned')}
      />
    </>
  )
}

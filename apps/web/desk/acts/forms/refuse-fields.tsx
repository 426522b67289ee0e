import { useTexts } from '../../../texts/use-texts.ts'
import { Radios } from '../../../ui/radios.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { FieldsProps } from '../act-fields.tsx'
import { LegalBasisField } from './legal-basis-field.tsx'

/** A refusal in writing: reason, law, and the right body where the dossier belongs elsewhere. */
export function RefuseFields({ facts, form }: FieldsProps) {
  const words = useTexts().desk.acts.refuse
  const body = (
    <>
      <TextField
        name="body.name"
        label={words.bodyName}
        hint={words.bodyHint}
        maxLength={300}
        defaultValue={form.value('body.name')}
        error={form.error('body.name')}
      />
      <TextField name="body.address" label={words.bodyAddress} maxLength={300} defaultValue={form.value('body.address')} />
    </>
  )
  return (
    <>
      <p className="muted">{words.mend}</p>
      <div className="reveal">
        <Radios
          name="reasonCode"
          label={words.reasonCode}
          error={form.error('reasonCode')}
          defaultValue={form.value('reasonCode') || undefined}
          choices={facts.reasons.map(({ code, text }) => ({
            value: code,
            label: text,
            ...(code === 'OUT_OF_SCOPE' ? { children: body } : {}),
          }))}
        />
      </div>
      <TextArea
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        rows={3}
        maxLength={4000}
        defaultValue={form.value('reason')}
        error={form.error('reason')}
      />
      <LegalBasisField form={form} suggestions={facts.legalBases} />
    </>
  )
}

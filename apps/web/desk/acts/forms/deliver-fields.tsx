import { useTexts } from '../../../texts/use-texts.ts'
import { Checkboxes } from '../../../ui/checkboxes.tsx'
import { Radios } from '../../../ui/radios.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { FieldsProps } from '../act-fields.tsx'
import { ResultFacts } from './result-facts.tsx'

/** To whom the result goes, at which return counter, and which paper was seen. */
export function DeliverFields({ pane, facts, form }: FieldsProps) {
  const t = useTexts().desk
  const words = t.acts.deliver
  return (
    <>
      <ResultFacts pane={pane} />
      <Radios
        name="channel"
        label={words.channel}
        inline
        error={form.error('channel')}
        defaultValue={form.value('channel', facts.resultChannel)}
        choices={(['COUNTER', 'POSTAL', 'ONLINE'] as const).map((value) => ({ value, label: t.dossier.resultChannels[value] }))}
      />
      {facts.returnCounters.length > 0 && (
        <Radios
          name="counterId"
          label={words.counter}
          inline
          error={form.error('counterId')}
          defaultValue={form.value('counterId', facts.returnCounters[0]?.id)}
          choices={facts.returnCounters.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Radios
        name="recipientKind"
        label={words.who}
        inline
        error={form.error('recipientKind')}
        defaultValue={form.value('recipientKind', 'APPLICANT')}
        choices={(['APPLICANT', ...(facts.hasSubmitter ? (['SUBMITTER'] as const) : []), 'AUTHORISED'] as const).map((value) => ({
          value,
          label: words.whoNames[value],
        }))}
      />
      <TextField
        name="identityDocument"
        label={words.identity}
        hint={words.identityHint}
        maxLength={200}
        defaultValue={form.value('identityDocument')}
        error={form.error('identityDocument')}
      />
      <Checkboxes
        name="signedOnPaper"
        label={words.signature}
        defaultValues={form.values('signedOnPaper')}
        choices={[{ value: 'yes', label: words.signed }]}
      />
    </>
  )
}

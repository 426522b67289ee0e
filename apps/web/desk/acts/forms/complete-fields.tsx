import { useTexts } from '../../../texts/use-texts.ts'
import { FileField } from '../../../ui/file-field.tsx'
import { Radios } from '../../../ui/radios.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { KeptInputs } from '../../form/kept-inputs.tsx'
import type { FieldsProps } from '../act-fields.tsx'
import { LegalBasisField } from './legal-basis-field.tsx'

/** Completes a step: its answer where the process asks for one, and the draft of the result where approval follows. */
export function CompleteFields({ facts, form }: FieldsProps) {
  const words = useTexts().desk.acts
  const { draft, outcomes } = facts
  const offersDraft = draft !== null && (draft.expected || draft.exists)
  return (
    <>
      {outcomes.length > 0 && (
        <Radios
          name="outcome"
          label={words.complete.outcome}
          error={form.error('outcome')}
          defaultValue={form.value('outcome', outcomes[0]) || undefined}
          choices={outcomes.map((value) => ({ value, label: words.complete.outcomeNames[value] ?? value }))}
        />
      )}
      {offersDraft && draft.exists && (
        <Radios
          name="draft"
          label={words.complete.draftHeading}
          inline
          defaultValue={form.value('draft', 'keep')}
          choices={[
            { value: 'keep', label: words.complete.keepDraft },
            { value: 'new', label: words.complete.newDraft },
          ]}
        />
      )}
      {offersDraft && !draft.exists && <input type="hidden" name="draft" value="new" />}
      {offersDraft && <DraftFields facts={facts} draft={draft} form={form} />}
      <TextField name="note" label={words.note} optional maxLength={4000} defaultValue={form.value('note')} error={form.error('note')} />
    </>
  )
}

function DraftFields({ facts, draft, form }: Pick<FieldsProps, 'facts' | 'form'> & { draft: NonNullable<FieldsProps['facts']['draft']> }) {
  const t = useTexts().desk
  const words = t.acts.complete
  const { present } = draft
  const files = form.files('draft.files')
  return (
    <div className="draft-fields">
      <div className="reveal">
        <Radios
          name="draft.outcome"
          label={words.draftOutcome}
          error={form.error('draft.outcome')}
          defaultValue={form.value('draft.outcome', present?.outcome ?? 'GRANTED') || undefined}
          choices={[
            { value: 'GRANTED', label: t.dossier.resultOutcomes.GRANTED },
            {
              value: 'NEGATIVE',
              label: t.dossier.resultOutcomes.NEGATIVE,
              children: (
                <TextArea
                  name="draft.reason"
                  label={words.reason}
                  hint={words.reasonHint}
                  rows={3}
                  maxLength={4000}
                  defaultValue={form.value('draft.reason', present?.reason ?? '')}
                  error={form.error('draft.reason')}
                />
              ),
            },
          ]}
        />
      </div>
      <TextField
        name="draft.title"
        label={words.title}
        maxLength={300}
        defaultValue={form.value('draft.title', present?.title ?? draft.resultName)}
        error={form.error('draft.title')}
      />
      <LegalBasisField form={form} name="draft.legalBasis" optional suggestions={facts.legalBases} />
      {facts.upload !== null && (
        <>
          <FileField
            name="draft.files"
            label={words.file}
            optional
            removeName="drop"
            maxBytes={facts.upload.maxBytes}
            maxFiles={Math.min(20, facts.upload.maxFiles)}
            error={form.error('draft.files')}
            kept={files.map(({ hash, name, size }) => ({ id: hash, name, bytes: size }))}
          />
          <KeptInputs name="draft.files" files={files} />
        </>
      )}
    </div>
  )
}

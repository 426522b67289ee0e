import { useTexts } from '../../../texts/use-texts.ts'
import { Checkboxes } from '../../../ui/checkboxes.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { FieldsProps } from '../act-fields.tsx'
import { answerable } from '../bar.ts'
import { LegalBasisField } from './legal-basis-field.tsx'

/** One request that lists everything: which paper, what is wrong, how to mend it; where to hand it in; the law. */
export function SupplementFields({ pane, facts, form, blocked }: FieldsProps) {
  const words = useTexts().desk.acts.supplement
  const found = pane.documents.filter((document) => document.verdict === 'WRONG').map((document) => document.id)
  const chosen = form.values('item', found)
  const isAgain =
    (blocked !== null && answerable.includes(blocked)) || form.error('again.reason') !== undefined || form.value('again.reason') !== ''
  return (
    <>
      <p className="muted">{pane.code === null ? words.intro : `${words.intro} ${words.pauses}`}</p>
      <div className="reveal">
        <Checkboxes
          name="item"
          label={words.items}
          defaultValues={chosen}
          choices={pane.documents.map((document) => ({
            value: document.id,
            label: document.name,
            hint: document.remark ?? document.mark.text,
            children: (
              <>
                <TextField
                  name={`wrong.${document.id}`}
                  label={words.wrong}
                  maxLength={4000}
                  defaultValue={form.value(`wrong.${document.id}`, document.remark ?? '')}
                  error={form.error(`wrong.${document.id}`)}
                />
                <TextField
                  name={`fix.${document.id}`}
                  label={words.fix}
                  maxLength={4000}
                  defaultValue={form.value(`fix.${document.id}`)}
                  error={form.error(`fix.${document.id}`)}
                />
              </>
            ),
          }))}
        />
      </div>
      <Checkboxes
        name="places"
        label={words.places}
        hint={words.placesHint}
        inline
        error={form.error('places')}
        defaultValues={form.values('places', ['CENTER', 'PORTAL'])}
        choices={(['CENTER', 'PORTAL', 'POST'] as const).map((value) => ({ value, label: words.placeNames[value] }))}
      />
      <LegalBasisField form={form} suggestions={facts.legalBases} />
      {isAgain && (
        <fieldset>
          <legend className="label">{words.againHeading}</legend>
          <p className="hint">{words.againText}</p>
          <TextArea
            name="again.reason"
            label={words.againReason}
            hint={words.againReasonHint}
            rows={2}
            defaultValue={form.value('again.reason')}
            error={form.error('again.reason')}
          />
          {facts.supervisors.length === 0 ? (
            <p>{words.allowedByNobody}</p>
          ) : (
            <SelectField
              name="again.allowedBy"
              label={words.allowedBy}
              options={facts.supervisors.map((one) => ({ value: one.officialId, label: one.fullName }))}
              defaultValue={form.value('again.allowedBy')}
            />
          )}
        </fieldset>
      )}
    </>
  )
}

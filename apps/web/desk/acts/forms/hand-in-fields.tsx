import { useTexts } from '../../../texts/use-texts.ts'
import { Checkboxes } from '../../../ui/checkboxes.tsx'
import { Radios } from '../../../ui/radios.tsx'
import { TakenPaper } from '../../form/taken-paper.tsx'
import type { FieldsProps } from '../act-fields.tsx'

/** The papers that were asked for, as they come over the counter or by post; all of them at once. */
export function HandInFields({ pane, facts, form }: FieldsProps) {
  const words = useTexts().desk.acts.supplement
  const asked = pane.documents.filter((document) => document.asked !== null)
  const places = (pane.supplement?.places ?? []).filter((place) => place !== 'PORTAL')
  return (
    <>
      <div className="reveal">
        <Checkboxes
          name="paper"
          label={words.items}
          defaultValues={form.values(
            'paper',
            asked.map((document) => document.id),
          )}
          choices={asked.map((document) => ({
            value: document.id,
            label: document.name,
            hint: document.asked === null ? undefined : words.asked(document.asked.wrong, document.asked.fix),
            children: <TakenPaper id={document.id} name={document.name} kinds={document.kinds} form={form} upload={facts.upload} />,
          }))}
        />
      </div>
      <Radios
        name="place"
        label={words.place}
        inline
        error={form.error('place')}
        defaultValue={form.value('place', places[0] ?? 'CENTER')}
        choices={places.map((value) => ({ value, label: words.placeNames[value] }))}
      />
    </>
  )
}

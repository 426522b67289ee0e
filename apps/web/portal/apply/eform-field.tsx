import { useTexts } from '../../texts/use-texts.ts'
import { Button } from '../../ui/button.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { FieldGroup } from '../../ui/field-group.tsx'
import { Radios } from '../../ui/radios.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { FieldView } from './eform-view.ts'

/** The button that brings the communes of another province; its value is the address it belongs to. */
export const OTHER_PROVINCE = 'doi-tinh'

const texts = {
  text: {},
  name: { autoComplete: 'off', spellCheck: false },
  digits: { inputMode: 'numeric', size: 'medium' },
  phone: { inputMode: 'tel', type: 'tel', size: 'medium' },
  email: { inputMode: 'email', type: 'email' },
} as const

/** One question of an electronic form. `errorOf` knows what is wrong with a box by its name. */
export function EFormFieldBox({ field, errorOf }: { field: FieldView; errorOf: (name: string) => string | undefined }) {
  const words = useTexts().portal.apply.form
  const { name, label, hint, optional } = field
  const shell = { name, label, hint, optional, error: errorOf(name) }
  switch (field.kind) {
    case 'heading':
      return (
        <>
          <h2>{label}</h2>
          {hint !== undefined && <p className="muted">{hint}</p>}
        </>
      )
    case 'text':
    case 'name':
    case 'digits':
    case 'phone':
    case 'email':
      return (
        <>
          <TextField
            {...shell}
            {...texts[field.kind]}
            defaultValue={field.value}
            list={field.suggestions.length > 0 ? `${name}-goi-y` : undefined}
          />
          {field.suggestions.length > 0 && (
            <datalist id={`${name}-goi-y`}>
              {field.suggestions.map((suggestion) => (
                <option key={suggestion}>{suggestion}</option>
              ))}
            </datalist>
          )}
        </>
      )
    case 'lines':
      return <TextArea {...shell} defaultValue={field.value} />
    case 'date':
      return <DateField {...shell} yearAllowed={field.yearAllowed} defaultValue={field.value} />
    case 'number':
      return <TextField {...shell} defaultValue={field.value} inputMode="decimal" size="short" unit={field.unit} />
    case 'choice':
      return field.list ? (
        <SelectField {...shell} options={field.options} defaultValue={field.value} />
      ) : (
        <Radios {...shell} choices={field.options} defaultValue={field.value} />
      )
    case 'tick':
      return (
        <Checkboxes
          {...shell}
          optional={false}
          label={field.must ? words.declaration : label}
          choices={[{ value: 'true', label: field.must ? label : words.yes }]}
          defaultValues={field.ticked ? ['true'] : []}
        />
      )
    case 'address':
      return <AddressBoxes field={field} errorOf={errorOf} />
  }
}

function AddressBoxes({
  field,
  errorOf,
}: {
  field: Extract<FieldView, { kind: 'address' }>
  errorOf: (name: string) => string | undefined
}) {
  const words = useTexts().portal.apply.form.address
  const box = (part: string) => ({ name: `${field.name}.${part}`, error: errorOf(`${field.name}.${part}`) })
  return (
    <FieldGroup label={field.label} hint={field.hint} optional={field.optional}>
      <SelectField {...box('provinceCode')} label={words.province} options={field.provinces} defaultValue={field.values.provinceCode} />
      <p className="beside">
        <Button tone="as-link" name={OTHER_PROVINCE} value={field.name} formNoValidate>
          {words.otherProvince}
        </Button>
      </p>
      <SelectField {...box('communeCode')} label={words.commune} options={field.communes} defaultValue={field.values.communeCode} />
      <TextField
        {...box('detail')}
        label={words.detail}
        hint={field.abroad ? words.detailHint : undefined}
        defaultValue={field.values.detail}
        optional
      />
      {field.abroad && (
        <TextField {...box('country')} label={words.country} hint={words.countryHint} defaultValue={field.values.country} optional />
      )}
    </FieldGroup>
  )
}

import { Radios } from '../../ui/radios.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { FormState } from '../form/form-state.ts'
import { useAdminTexts } from './admin-texts.ts'
import type { SettingField } from './setting-fields.ts'

type SettingValueFieldsProps = { title: string; fields: readonly (SettingField & { readonly now: string })[]; form: FormState }

/** The boxes of one setting, filled in with what holds now. */
export function SettingValueFields({ title, fields, form }: SettingValueFieldsProps) {
  const texts = useAdminTexts()
  const words = texts.settings
  const labelOf = (name: string): string => {
    if (name === '') return title
    const label = name
      .split('.')
      .map((part) => words.words[part] ?? part)
      .join(': ')
    return label.charAt(0).toLocaleUpperCase('vi') + label.slice(1)
  }
  return fields.map(({ name, kind, nullable, choices, now }) => {
    const box = {
      name: `value.${name}`,
      label: labelOf(name),
      error: form.error(`value.${name}`),
      defaultValue: form.value(`value.${name}`, now),
    }
    if (kind === 'yes-no' || kind === 'choice')
      return (
        <Radios
          key={name}
          {...box}
          choices={
            kind === 'choice'
              ? choices.map((value) => ({ value, label: words.words[value] ?? value }))
              : [
                  { value: 'yes', label: texts.yes },
                  { value: 'no', label: texts.no },
                ]
          }
        />
      )
    return (
      <TextField
        key={name}
        {...box}
        optional={nullable}
        size={kind === 'text' ? undefined : 'short'}
        inputMode={kind === 'whole-number' ? 'numeric' : undefined}
        hint={kind === 'time' ? words.change.timeHint : undefined}
        maxLength={500}
      />
    )
  })
}

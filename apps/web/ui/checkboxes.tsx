import type { ChangeEventHandler } from 'react'
import type { Choice } from './choice.ts'
import { ChoiceList } from './choice-list.tsx'
import { GroupShell, type FieldBase } from './field-shell.tsx'

export type CheckboxesProps = FieldBase & {
  choices: readonly Choice[]
  defaultValues?: readonly string[]
  inline?: boolean
  onChange?: ChangeEventHandler<HTMLInputElement>
}

/** Any number of a few; the form sends `name` once for each. A single box makes a declaration ("Tôi cam đoan ..."). */
export function Checkboxes({ choices, defaultValues = [], inline, onChange, ...base }: CheckboxesProps) {
  return (
    <GroupShell base={base}>
      <ChoiceList
        kind="checkbox"
        name={base.name}
        choices={choices}
        chosen={defaultValues}
        invalid={base.error !== undefined}
        inline={inline}
        onChange={onChange}
      />
    </GroupShell>
  )
}

import type { ChangeEventHandler } from 'react'
import type { Choice } from './choice.ts'
import { ChoiceList } from './choice-list.tsx'
import { GroupShell, type FieldBase } from './field-shell.tsx'

export type RadiosProps = FieldBase & {
  choices: readonly Choice[]
  defaultValue?: string
  /** Two or three short words side by side. */
  inline?: boolean
  onChange?: ChangeEventHandler<HTMLInputElement>
}

/** Exactly one of a few. What a choice opens below it is always on the page: nothing hides without JavaScript. */
export function Radios({ choices, defaultValue, inline, onChange, ...base }: RadiosProps) {
  return (
    <GroupShell base={base}>
      <ChoiceList
        kind="radio"
        name={base.name}
        choices={choices}
        chosen={defaultValue === undefined ? [] : [defaultValue]}
        invalid={base.error !== undefined}
        inline={inline}
        onChange={onChange}
      />
    </GroupShell>
  )
}

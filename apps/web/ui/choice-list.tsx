import type { ChangeEventHandler } from 'react'
import type { Choice } from './choice.ts'
import { fieldId } from './field-shell.tsx'

type ChoiceListProps = {
  kind: 'radio' | 'checkbox'
  name: string
  choices: readonly Choice[]
  chosen: readonly string[]
  invalid: boolean
  inline?: boolean
  onChange?: ChangeEventHandler<HTMLInputElement>
}

/** The boxes of `Radios` and `Checkboxes`. The first carries the field's id, so that the error summary leads there. */
export function ChoiceList({ kind, name, choices, chosen, invalid, inline = false, onChange }: ChoiceListProps) {
  return (
    <div className={inline ? 'choices inline' : 'choices'}>
      {choices.map((choice, index) => {
        const id = index === 0 ? fieldId(name) : `${fieldId(name)}-${choice.value}`
        const hintId = choice.hint === undefined ? undefined : `${id}-${choice.value}-hint`
        return (
          <div key={choice.value} className="choice">
            <input
              type={kind}
              id={id}
              name={name}
              value={choice.value}
              defaultChecked={chosen.includes(choice.value)}
              aria-describedby={hintId}
              aria-invalid={(kind === 'checkbox' && invalid) || undefined}
              onChange={onChange}
            />
            <label htmlFor={id}>{choice.label}</label>
            {choice.hint !== undefined && (
              <p className="hint" id={hintId}>
                {choice.hint}
              </p>
            )}
            {choice.children !== undefined && <div className="inside">{choice.children}</div>}
          </div>
        )
      })}
    </div>
  )
}
